import { join } from 'node:path';
import type { Settings } from '../env.ts';
import type { Database } from './checkDatabase.ts';
import { hasDemo } from './demo.ts';
import { root } from './root.ts';
import { say, tell } from './say.ts';
import { childEnvironment } from './services.ts';
import { runStep, type StepRun } from './step.ts';

/** The last words of a start: where everything is, and how to sign in. */
export async function summary(
  run: StepRun & { settings: Settings },
  database: Database,
): Promise<void> {
  const { portalUrl, cmsUrl, dataDir } = run.settings;
  const signIn = await signInOf(run, database);
  say('连心桥已启动。');
  tell(`
  网站      ${portalUrl}
  管理端    ${cmsUrl}/admin
${signIn}
  按 Ctrl-C 停止。日志在 ${join(dataDir, 'logs')}。
`);
}

async function signInOf(run: StepRun & { settings: Settings }, { uri, accounts }: Database) {
  if (accounts === null) return hasDemo(run.settings) ? demoSignIns() : '';
  if (accounts > 0) return '';
  const link = await firstLink(run, uri);
  return `\n  还没有账号。请在一天内打开这个链接，建立第一个管理员账号（只能用一次）：\n    ${link}\n`;
}

async function demoSignIns(): Promise<string> {
  // Only now, when everything is installed.
  const { demoAccounts } = await import('../seed/accounts.ts');
  const rows = demoAccounts.map(
    ({ label, username, password }) =>
      `    ${label.padEnd(8, '　')}${username.padEnd(16)}${password}`,
  );
  return `\n  演示账号（角色、账号、密码）：\n${rows.join('\n')}\n`;
}

async function firstLink(run: StepRun & { settings: Settings }, uri: string): Promise<string> {
  const printed = await runStep(
    {
      label: '准备第一个管理员的链接',
      command: process.execPath,
      args: ['--disable-warning=ExperimentalWarning', join(root, 'cms/src/start/firstLink.ts')],
      cwd: join(root, 'cms'),
      env: { ...childEnvironment(run.settings), MONGODB_URI: uri, NODE_ENV: 'production' },
    },
    run,
  );
  return printed.trim().split('\n').at(-1) ?? '';
}
