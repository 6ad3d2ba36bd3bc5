import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWriter, type Writer } from '../../cms/src/publish/writer.ts';
import { loadBundle } from '../../portal/publisher/bundle.ts';
import { exportAll } from '../../portal/publisher/export.ts';
import { startWork, stopWork } from '../../portal/publisher/start.ts';
import { step } from '../../portal/publisher/step.ts';
import type { PublisherOptions, Work } from '../../portal/publisher/work.ts';
import { buildPortal } from '../portal/build.ts';
import { anyEdit, beginning, type Edit, entryOf } from './changes.ts';
import { exportPaths, newFolder, sumsOf } from './folder.ts';

const build = await buildPortal();
const bundle = await loadBundle(build);

class Crash extends Error {}

/** What may happen to a publisher: edits arrive, it works a little, crashes at its n-th point, restarts, sees midnight. */
type Event =
  | { type: 'edits'; edits: Edit[] }
  | { type: 'work'; steps: number }
  | { type: 'crash'; points: number }
  | { type: 'restart' }
  | { type: 'midnight' };

const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('edits' as const),
      edits: fc.array(anyEdit, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('work' as const), steps: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('crash' as const), points: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.constant({ type: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'midnight' as const }) },
);

/** A publisher that is started again after each crash. */
class Life {
  day = 0;
  /** Points that are still passed before the crash. */
  points = Number.POSITIVE_INFINITY;
  work: Work | undefined;
  readonly #options: PublisherOptions;
  readonly #writer: Writer;

  constructor(options: PublisherOptions, writer: Writer) {
    this.#options = options;
    this.#writer = writer;
  }

  readonly now = () => new Date(Date.UTC(2026, 2, 8 + this.day, 4));

  async happen(event: Event): Promise<void> {
    if (event.type === 'edits') this.#writer.write(event.edits.map(entryOf));
    if (event.type === 'midnight') this.day += 1;
    if (event.type === 'restart') this.stop();
    if (event.type === 'work') for (let left = event.steps; left > 0; left--) await this.step();
    if (event.type === 'crash') await this.crash(event.points);
  }

  async step(): Promise<boolean> {
    const failpoint = () => {
      if (this.points-- <= 0) throw new Crash();
    };
    this.work ??= await startWork({ ...this.#options, now: this.now, failpoint });
    return step(this.work);
  }

  /** Works until the point of the crash; ends earlier when there is nothing to do. */
  async crash(points: number): Promise<void> {
    this.points = points;
    try {
      while (await this.step());
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
    this.points = Number.POSITIVE_INFINITY;
    this.stop();
  }

  async settle(): Promise<void> {
    while (await this.step());
  }

  stop(): void {
    if (this.work) stopWork(this.work);
    this.work = undefined;
  }
}

it('keeps the site equal to a full export, byte for byte, whatever happens in whatever order', {
  timeout: 600_000,
}, async () => {
  const { paths, remove } = await newFolder(build);
  const writer = openWriter(paths.published);
  writer.write(beginning.map(entryOf));
  writer.endFilling();
  const life = new Life({ paths, bundle, durable: false }, writer);
  const exported = exportPaths(paths);
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 2, maxLength: 16 }), async (events) => {
      for (const event of events) await life.happen(event);
      await life.settle();
      const failed = [...(life.work?.failures.values() ?? [])];
      life.stop();
      rmSync(exported.site, { recursive: true, force: true });
      const { failures } = await exportAll({
        paths: exported,
        bundle,
        durable: false,
        now: life.now,
      });
      expect(failed).toEqual(failures);
      expect(sumsOf(paths.site)).toEqual(sumsOf(exported.site));
    }),
    { numRuns: Number(process.env.RUNS ?? 200), endOnFailure: true },
  );
  writer.close();
  remove();
});
