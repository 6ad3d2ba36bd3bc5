import { dayOf } from 'shared/clock';
import type { Bundle } from './bundle.ts';
import type { Feed } from './feed.ts';
import type { Helper } from './helper.ts';
import type { Media } from './media.ts';
import type { Output, Outputs } from './outputs.ts';
import type { Queue } from './queue.ts';
import type { Readers } from './readers.ts';
import type { ReadKey } from './reads.ts';
import type { Paths } from './settings.ts';
import type { Failure, State } from './state.ts';
import type { Failpoint, Tree } from './tree.ts';

export interface PublisherOptions {
  paths: Paths;
  bundle: Bundle;
  now?: () => Date;
  /** Renders everything, and takes any feed, even one with far fewer records than before. */
  fresh?: boolean;
  /** Off: files may be lost in a power cut. For trials, where only a process dies. */
  durable?: boolean;
  failpoint?: Failpoint;
}

/** All that the publisher knows while it runs. */
export interface Work {
  options: PublisherOptions;
  state: State;
  feed: Feed;
  tree: Tree;
  media: Media;
  lists: Outputs;
  outputs: Map<string, Output>;
  readers: Readers;
  /** Queries that files read before a restart, and that no page asked since. */
  inherited: Set<ReadKey>;
  queue: Queue;
  /** Files to be taken away, once what replaces them is in place. */
  removals: Set<string>;
  failures: Map<string, Failure>;
  /** The last feed number taken in. */
  seq: number;
  day: string;
  /** Queries have not been looked at since the last change. */
  isOutdated: boolean;
  /** Only queries that take long are left to be looked at. */
  isSlowLeft: boolean;
  /** All that was taken in is on disk, and noted so. */
  isSettled: boolean;
  /** The whole site is being rendered: the feed number counts only when all is done. */
  isWhole: boolean;
  /** Writes along while the whole of a large site is rendered. */
  helper: Helper | null;
}

export function todayOf({ now }: PublisherOptions): string {
  return dayOf(now?.() ?? Date.now());
}
