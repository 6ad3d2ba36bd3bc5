import { isAbout, type Output } from './outputs.ts';
import { type Queue, type Urgency, urgency } from './queue.ts';
import type { Readers } from './readers.ts';
import { type ReadKey, type Reads, recordKey, sourcesOfQuery } from './reads.ts';
import type { Change } from './records.ts';
import type { Source } from './sources.ts';

/** More readers than this, and a change waits behind other people's changes. */
const few = 64;

interface Touch {
  queue: Queue;
  readers: Readers;
  outputs: ReadonlyMap<string, Output>;
  inherited: Set<ReadKey>;
}

/** Queues every file that read one of these. */
export function touchReaders({ queue, readers }: Touch, keys: Iterable<ReadKey>): void {
  for (const key of keys) {
    const files = readers.of(key);
    const level: Urgency = files.size <= few ? urgency.near : urgency.wide;
    for (const file of files) queue.add(file, level);
  }
}

/** Queues the files that read a changed record, those about it first. */
export function touchRecords(touch: Touch, changes: readonly Change[]): void {
  for (const { room, id } of changes) {
    const key = recordKey(room, id);
    touchReaders(touch, [key]);
    for (const file of touch.readers.of(key)) {
      const output = touch.outputs.get(file);
      if (output && isAbout(output, id)) touch.queue.add(file, urgency.own);
    }
  }
}

/** After a restart nobody knows how old queries were computed: files that used one on what changed are rendered again. */
export function touchUnknown(touch: Touch, reads: Reads, changed: ReadonlySet<Source>): void {
  for (const key of touch.inherited) if (reads.knows(key)) touch.inherited.delete(key);
  const unknown = [...touch.inherited].filter((key) =>
    sourcesOfQuery(key).some((source) => changed.has(source)),
  );
  touchReaders(touch, unknown);
}
