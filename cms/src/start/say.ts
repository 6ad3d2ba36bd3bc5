const began = performance.now();

/** Seconds since the start, for people: `3.2 秒`. */
export function elapsed(since = began): string {
  return `${((performance.now() - since) / 1_000).toFixed(1)} 秒`;
}

/** One line of progress, with the time since the start. */
export function say(line: string): void {
  process.stdout.write(`[${elapsed().padStart(7)}] ${line}\n`);
}

/** Lines that are not progress: addresses, causes, ways out. */
export function tell(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Something the person at the terminal can put right; its message says what and how, without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
