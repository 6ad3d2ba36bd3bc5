import { existsSync, readFileSync } from 'node:fs';
import { identityOf } from './identity.ts';

/**
 * Calls `gone` when one of the npm processes through which this one was started has ended. One that is killed
 * cannot pass that on, and a run that nobody sees any more would hold its ports.
 */
export function watchLaunchers(gone: () => void): void {
  const launchers = npmAncestors(process.pid).map((pid) => ({ pid, identity: identityOf(pid) }));
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every(({ pid, identity }) => identityOf(pid) === identity)) return;
    clearInterval(timer);
    gone();
  }, 500).unref();
}

/** The unbroken line of npm processes above one, nearest first; empty where the system does not tell. */
function npmAncestors(pid: number): number[] {
  if (!existsSync('/proc/self/stat')) return [];
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  const command = parent > 1 ? readFileSync(`/proc/${parent}/cmdline`, 'latin1') : '';
  return /^np[mx]\b/.test(command) ? [parent, ...npmAncestors(parent)] : [];
}
