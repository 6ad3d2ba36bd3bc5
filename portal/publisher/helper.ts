import { Worker } from 'node:worker_threads';

export interface Job {
  number: number;
  file: string;
  bytes: Uint8Array;
}
export interface Done {
  number: number;
  error?: string;
}

/** A second thread that packs and writes while this one renders: worth its start when the whole site is made. */
export interface Helper {
  /** Like `Tree.write`, without durability; the caller syncs when all is written. */
  write(file: string, bytes: Buffer): Promise<void>;
  /** Whether it has enough to do for now. */
  isBusy(): boolean;
  stop(): Promise<void>;
}

/** Pages that wait for the second thread at most; more of them only fill memory. */
const backlog = 8;

export function startHelper(root: string): Helper {
  // Counted in shared memory: while pages render, no message is read.
  const finished = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./packer.ts', import.meta.url), {
    workerData: { root, finished },
  });
  const waiting = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
  let count = 0;
  worker.on('message', ({ number, error }: Done) => {
    const one = waiting.get(number);
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
    if (error === undefined) one?.resolve();
    else one?.reject(new Error(error));
  });
  worker.on('error', (error: Error) => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  });
  // An idle helper does not keep the process alive; one that writes does.
  worker.unref();
  return {
    write: (file, bytes) =>
      new Promise((resolve, reject) => {
        const number = count++;
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ number, file, bytes } satisfies Job);
      }),
    isBusy: () => count - Atomics.load(finished, 0) >= backlog,
    async stop() {
      await worker.terminate();
    },
  };
}
