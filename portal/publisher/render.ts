import { clearFailure, noteFailure } from './failures.ts';
import type { Output } from './outputs.ts';
import type { Urgency } from './queue.ts';
import type { ReadKey } from './reads.ts';
import { touchReaders } from './touched.ts';
import type { Work } from './work.ts';

interface Rendered {
  file: string;
  reads: Set<ReadKey>;
}

/** Renders and writes some of the files that wait at one level. */
export async function renderSome(work: Work, level: Urgency, count: number): Promise<void> {
  const rendered: Rendered[] = [];
  const writes: Promise<void>[] = [];
  for (const file of work.queue.take(level, count)) {
    const output = work.outputs.get(file);
    if (!output) continue;
    const reads = new Set<ReadKey>();
    const bytes = await renderOne(work, output, reads);
    rendered.push({ file, reads });
    if (bytes && !work.tree.holds(file, bytes)) writes.push(write(work, file, bytes));
  }
  // Every write ends before an error goes up: nothing may be renamed after the publisher has stopped.
  const broken = (await Promise.allSettled(writes)).find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
  remember(work, rendered);
}

/** The two threads share the work: this one writes what the other has no time for. */
function write(
  { helper, tree, isWhole, options }: Work,
  file: string,
  bytes: Buffer,
): Promise<void> {
  if (helper && !helper.isBusy()) return helper.write(file, bytes);
  const effort = isWhole ? 'bulk' : 'quick';
  return tree.write(file, bytes, { effort, durable: !isWhole && options.durable !== false });
}

async function renderOne(
  work: Work,
  output: Output,
  reads: Set<ReadKey>,
): Promise<Buffer | undefined> {
  const { bundle } = work.options;
  try {
    // Every withdrawn address holds the one page about withdrawal.
    const path = output.pattern === '/410' ? '/410/' : output.path;
    const bytes = await bundle.render(output.pattern, path, reads);
    clearFailure(work, output.path);
    return bytes;
  } catch (error) {
    const { room, id } = subjectOf(output, reads);
    const message = error instanceof Error ? error.message : String(error);
    console.error(`网页 ${output.path} 没有生成，保留原来的：${message}`);
    noteFailure(work, { path: output.path, room, id, error: message });
  }
}

function remember(work: Work, rendered: readonly Rendered[]): void {
  const { reads } = work.options.bundle.store;
  for (const one of rendered)
    for (const key of work.readers.set(one.file, one.reads)) reads.forget(key);
  work.state.putOutputs(rendered);
  // A query that a page was the first to ask again after a change may touch other pages too.
  touchReaders(work, reads.takeChanged());
}

/** The record a page is about: the one it read whose id is in its address. */
function subjectOf(output: Output, reads: Iterable<ReadKey>) {
  const parts = output.path.split('/');
  for (const key of reads) {
    const [, room = null, id = null] = /^=([^/]+)\/(.+)$/.exec(key) ?? [];
    if (id && parts.includes(id)) return { room, id };
  }
  return { room: null, id: null };
}
