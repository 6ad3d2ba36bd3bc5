import type { Settings } from '../env.ts';
import type { Database } from './checkDatabase.ts';
import { hasDemo } from './demo.ts';
import { say, tell } from './say.ts';

/** The last words of a start: where everything is, and how to sign in. */
export async function summary(settings: Settings, database: Database): Promise<void> {
  say('连心桥已启动。');
  tell(`
  网站      ${settings.portalUrl}
  管理端    ${settings.cmsUrl}/admin`);
  if (database.accounts === null && hasDemo(settings)) tell(await demoSignIns());
  tell(`
  按 Ctrl-C 停止。日志在 ${settings.dataDir}/logs。
`);
}

async function demoSignIns(): Promise<string> {
  // Only now, when everything is installed.
  const { demoAccounts } = await import('../seed/accounts.ts');
  const rows = demoAccounts.map(
    ({ label, username, password }) =>
      `    ${label.padEnd(8, '　')}${username.padEnd(16)}${password}`,
  );
  return `\n  演示账号（角色、账号、密码）：\n${rows.join('\n')}`;
}
