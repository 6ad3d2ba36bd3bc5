import type { ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { say } from './say.ts';

const largest = 5 * 1024 * 1024;

/**
 * Keeps what a process prints in `<folder>/<name>.log` (the newest 5 to 10 MB), and shows what it prints
 * as errors in the terminal too.
 */
export function keepOutput(folder: string, name: string, label: string) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  return ({ stdout, stderr }: ChildProcess): void => {
    if (stdout) createInterface(stdout).on('line', (line) => append(file, line));
    if (stderr)
      createInterface(stderr).on('line', (line) => {
        append(file, line);
        if (line.trim()) say(`${label}：${line}`);
      });
  };
}

function append(file: string, line: string): void {
  appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
  if (statSync(file).size > largest) renameSync(file, `${file}.1`);
}
