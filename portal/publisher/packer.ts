import { parentPort, workerData } from 'node:worker_threads';
import type { Done, Job } from './helper.ts';
import { Tree } from './tree.ts';

/** The thread behind `startHelper`. */
const tree = new Tree(workerData.root);
const finished: Int32Array = workerData.finished;
parentPort?.on('message', async ({ number, file, bytes }: Job) => {
  const done: Done = { number };
  try {
    await tree.write(file, Buffer.from(bytes), { effort: 'bulk', durable: false });
  } catch (error) {
    done.error = error instanceof Error ? error.message : String(error);
  }
  Atomics.add(finished, 0, 1);
  parentPort?.postMessage(done);
});
