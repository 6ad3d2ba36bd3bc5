import { clearFailure, noteFailure } from './failures.ts';
import { isAbout, type Output } from './outputs.ts';
import { urgency } from './queue.ts';
import { todayKey } from './reads.ts';
import type { Applied, Change } from './records.ts';
import type { Source } from './sources.ts';
import { touchReaders, touchRecords, touchUnknown } from './touched.ts';
import { todayOf, type Work } from './work.ts';

/** Takes in what happened since the last call: new records and, after midnight, a new day. */
export function takeChanges(work: Work): void {
  takeDay(work);
  if (!work.feed.hasMoved()) return;
  const changes = work.feed.since(work.seq);
  if (changes.length === 0) return;
  const { records } = work.options.bundle.store;
  const applied = records.apply(changes);
  takeMedia(work, changes);
  work.seq = changes.at(-1)?.seq ?? work.seq;
  work.isSettled = false;
  retryFailed(work, changes);
  follow(work, applied);
}

/** Queues what changed records touch. */
export function follow(work: Work, { changes, sources }: Applied): void {
  if (changes.length === 0) return;
  const { reads } = work.options.bundle.store;
  reads.outdate(sources);
  work.isOutdated = true;
  touchRecords(work, changes);
  touchUnknown(work, reads, sources);
  relist(work, sources);
}

/** Finds which files there should be now: new ones are queued, others go. */
export function relist(work: Work, changed?: ReadonlySet<Source>): void {
  const { outputs, lists, queue, removals } = work;
  const now = lists.list(work.options.bundle.store.records, changed);
  if (now === outputs) return;
  work.outputs = now;
  for (const file of now.keys()) {
    removals.delete(file);
    if (!outputs.has(file)) queue.add(file, urgency.own);
  }
  for (const [file, { path }] of outputs) {
    if (now.has(file)) continue;
    queue.drop(file);
    removals.add(file);
    clearFailure(work, path);
  }
}

/** Copies pictures and attachments that changes newly use; what the CMS does not have is reported. */
export function takeMedia(work: Work, changes: readonly Change[]): void {
  for (const change of changes)
    for (const name of work.media.take(change))
      noteFailure(work, {
        path: `/media/${name}`,
        room: change.room,
        id: change.id,
        error: '找不到这个图片或附件的文件，网页上会显示不出来。请重新上传。',
      });
}

function takeDay(work: Work): void {
  const today = todayOf(work.options);
  if (today === work.day) return;
  work.day = today;
  work.isSettled = false;
  work.options.bundle.store.setToday(today);
  touchReaders(work, [todayKey]);
}

/** A record sent again, even unchanged, is somebody's wish that its failed pages be tried again; the settings, all of them. */
function retryFailed(work: Work, changes: readonly Change[]): void {
  const isMeant = (output: Output) =>
    changes.some(({ room, id }) => room === 'site' || isAbout(output, id));
  for (const output of work.outputs.values())
    if (work.failures.has(output.path) && isMeant(output)) work.queue.add(output.file, urgency.own);
}
