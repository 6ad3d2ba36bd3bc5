import { say, tell } from './say.ts';

export interface Lifecycle {
  /** Aborted when this run is to stop. */
  signal: AbortSignal;
  /** Adds something to do at the stop. A lower stage goes first; things of one stage go together. */
  atStop: (stage: 1 | 2 | 3, stop: () => Promise<void> | void) => void;
  /** Stops everything in order and ends the process; a second call changes nothing. */
  stop: (reason: string, code: number) => Promise<void>;
}

/** One run from the command to its end: signals and faults stop all that was started, in order. */
export function begin(): Lifecycle {
  const ending = new AbortController();
  const stops: { stage: number; stop: () => Promise<void> | void }[] = [];

  async function stop(reason: string, code: number): Promise<void> {
    if (ending.signal.aborted) return;
    tell(reason);
    ending.abort();
    for (const stage of [1, 2, 3])
      await Promise.allSettled(stops.filter((one) => one.stage === stage).map((one) => one.stop()));
    if (stops.length > 0) say('已全部停止。');
    process.exit(code);
  }

  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => void stop('正在停止……', 0));
  for (const name of ['unhandledRejection', 'uncaughtException'] as const)
    process.on(name, (error) => {
      // A step that the stop has cut short.
      if (!ending.signal.aborted) void stop(`出现意外错误：${describe(error)}`, 1);
    });
  // The terminal is gone: there is nobody left to tell.
  process.stdout.on('error', () => void stop('', 1));
  return { signal: ending.signal, atStop: (stage, one) => stops.push({ stage, stop: one }), stop };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
