import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, root } from './stage.ts';

const reports = mkdtempSync(join(tmpdir(), 'lianxinqiao-reports-'));
const asked: string[] = [];
const reportOf = (name: string) => join(reports, `${name}.json`);

/** A stage that runs one group of tests, shows its progress and keeps its report for the count. */
export function vitest(name: string) {
  return async () => {
    asked.push(name);
    const code = await execute(process.execPath, [
      join(root, 'tests/node_modules/vitest/vitest.mjs'),
      ...['run', '--config', `tests/vitest.${name}.config.ts`],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`],
    ]);
    if (code !== 0) throw new Error(`ended with ${code}`);
  };
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The sum over all groups. A file that could not be read, or a group without a report, counts as one failure. */
export function countTests() {
  const sum = { passed: 0, broken: 0, skipped: 0 };
  for (const name of asked) {
    if (!existsSync(reportOf(name))) {
      sum.broken += 1;
      continue;
    }
    const report = JSON.parse(readFileSync(reportOf(name), 'utf8')) as Report;
    const unread = report.testResults.filter(
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    );
    sum.passed += report.numPassedTests;
    sum.broken += report.numFailedTests + unread.length;
    sum.skipped += report.numPendingTests + report.numTodoTests;
  }
  return sum;
}
