import { join } from 'node:path';
import { root } from './root.ts';
import { CannotStart, tell } from './say.ts';
import { runStep, type StepRun } from './step.ts';

export interface Database {
  uri: string;
  /** How many accounts there are, up to one; null where that was not asked. */
  accounts: number | null;
}

/** What `cms/src/database/check.ts` prints. */
type Checked =
  | { ok: true; replicaSet: boolean; accounts: number }
  | { ok: false; hosts: string; cause: 'format' | 'signIn' | 'unreachable' };

const causes = {
  format: 'MONGODB_URI 的写法不对，无法识别。密码里的特殊字符要写成 %XX 的形式。',
  signIn: '数据库拒绝了 MONGODB_URI 里的账号或密码。请核对后再试。',
  unreachable:
    '连接不上 MONGODB_URI 所写的数据库。请检查：地址和端口对不对，数据库是否在运行，防火墙是否放行。',
};

const withoutReplicaSet = `注意：这个数据库不是副本集，事务是关闭的，断电时一次操作可能只存下一半。
  正式使用请用副本集（一台机器也可以：mongod --replSet rs0，再执行 rs.initiate()），并在 MONGODB_URI 里写 ?replicaSet=rs0`;

/** Tries the person's own database; throws `CannotStart` that names its hosts and never an account or a password. */
export async function checkDatabase(uri: string, run: StepRun): Promise<Database> {
  const printed = await runStep(
    {
      label: '连接数据库',
      command: process.execPath,
      args: [join(root, 'cms/src/database/check.ts')],
      cwd: root,
      env: { ...process.env, MONGODB_URI: uri },
    },
    run,
  );
  const checked = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Checked;
  if (!checked.ok)
    throw new CannotStart(
      `${causes[checked.cause]}${checked.hosts ? `\n  数据库地址：${checked.hosts}` : ''}\n也可以去掉 MONGODB_URI，使用内置的试用数据库。`,
    );
  if (!checked.replicaSet) tell(withoutReplicaSet);
  return { uri, accounts: checked.accounts };
}
