import { existsSync, globSync } from 'node:fs';
import { execute } from './stage.ts';

const chinese = '/usr/share/fonts/**/{*wqy*,*CJK*,*SourceHan*}';

/** Tests that look at text need a Chinese font. Installs one where that is possible; else only says so. */
export async function installFont(): Promise<void> {
  if (process.platform !== 'linux' || globSync(chinese).length > 0) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const ignore = () => undefined;
    await execute('apt-get', ['update', '-q'], ignore);
    const code = await execute('apt-get', ['install', '-qy', 'fonts-wqy-microhei'], ignore);
    if (code === 0) return;
  }
  console.log(
    'No Chinese font: screenshots show boxes. To add one: apt-get install fonts-wqy-microhei',
  );
}
