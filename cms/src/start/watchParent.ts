/**
 * Loaded into every Node process that the starter starts (`node --import`): it stops by itself when the process
 * that started it is gone, so that a killed starter leaves nothing behind that holds ports or files.
 */
const parent = process.ppid;
const starter = Number(process.env.LIANXINQIAO_PARENT);

function isOrphan(): boolean {
  // A dead parent may stay listed until someone buries it, but its children have another parent at once.
  return process.ppid !== parent || (starter > 0 && !exists(starter));
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

const timer = setInterval(() => {
  if (!isOrphan()) return;
  clearInterval(timer);
  // Asked politely first; what has not ended in two seconds is ended.
  setTimeout(() => process.exit(1), 2_000);
  process.kill(process.pid, 'SIGTERM');
}, 250).unref();

export {};
