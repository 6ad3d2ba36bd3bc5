import { resolve } from 'node:path';
import { installEngine } from '../../cms/src/database/install.ts';
import { build } from '../../cms/src/start/build.ts';
import { installDependencies } from '../../cms/src/start/install.ts';
import { installFont } from './font.ts';
import { node, program, runStage, type Stage, stopStages } from './stage.ts';
import { countTests, vitest } from './vitest.ts';

/**
 * `npm test`: everything, from nothing. Runs before the install, so it imports only what Node brings and files
 * that do the same. A failed stage does not keep the others from running; the last line is the count.
 */
const began = performance.now();
const run = { signal: AbortSignal.timeout(20 * 60_000), note: () => undefined };
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopStages);

const astro = 'portal/node_modules/astro/bin/astro.mjs';
const checks: Stage[] = [
  { name: 'embedded database', work: () => installEngine(engineDir) },
  { name: 'font', work: installFont },
  { name: 'lint and format', work: program('biome', 'check', '--error-on-warnings') },
  // Before the types, which include those that it writes.
  { name: 'types of templates', work: node(astro, 'check', '--root', 'portal') },
  { name: 'types', work: program('tsc', '-b') },
  { name: 'unused code', work: program('knip') },
];
const builds: Stage[] = [
  { name: 'build portal', work: () => build('portal', run) },
  { name: 'build cms', work: () => build('cms', run) },
];
const tests: Stage[] = ['unit', 'cms', 'browser', 'journey'].map((name) => ({
  name: `tests: ${name}`,
  work: vitest(name),
}));

const engineDir = resolve('node_modules/.cache/engine');
const failed: string[] = [];
const inTurn = async (stages: Stage[]) => {
  for (const stage of stages) if (!(await runStage(stage))) failed.push(stage.name);
};

if (await runStage({ name: 'install', work: () => installDependencies(run) })) {
  // Two cores: checks beside builds, tests by themselves, since some of them look at times.
  await Promise.all([inTurn(checks), inTurn(builds)]);
  await inTurn(tests);
} else failed.push('install');

const { passed, broken, skipped } = countTests();
const checksFailed = failed.filter((name) => !name.startsWith('tests: '));
console.log(`\n${((performance.now() - began) / 1_000).toFixed(0)} s in total`);
console.log(failed.length === 0 ? 'Every stage is well.' : `Failed: ${failed.join(', ')}`);
// A check that failed is counted as one failed test, so that the line never says less than the truth.
console.log(`${passed} passed, ${broken + checksFailed.length} failed, ${skipped} skipped`);
process.exitCode = failed.length === 0 && broken === 0 ? 0 : 1;
