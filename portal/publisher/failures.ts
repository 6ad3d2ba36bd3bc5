import type { Failure } from './state.ts';
import type { Work } from './work.ts';

/** Remembers that a page, or a file that it needs, could not be made. */
export function noteFailure(work: Work, failure: Failure): void {
  work.failures.set(failure.path, failure);
  work.state.putFailure(failure, (work.options.now?.() ?? new Date()).toISOString());
}

export function clearFailure(work: Work, path: string): void {
  if (work.failures.delete(path)) work.state.dropFailure(path);
}

/** Copies again what was missing: the file may have come meanwhile. */
export function retryMedia(work: Work): void {
  for (const path of work.failures.keys()) {
    const name = path.startsWith('/media/') ? path.slice('/media/'.length) : null;
    if (name && (!work.media.isUsed(name) || work.media.copy(name))) clearFailure(work, path);
  }
}
