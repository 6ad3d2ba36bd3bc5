import type { Metadata } from 'next';
import { PasswordForm } from '../../../people/PasswordForm.tsx';
import { requireAccount } from '../../../people/pageGate.ts';

export const metadata: Metadata = { title: '修改密码 · 连心桥' };

export default async function Page() {
  const { username, mustChangePassword } = await requireAccount();
  return (
    <>
      <h1>修改密码</h1>
      <p className="help">
        {mustChangePassword
          ? '这是第一次登录，或管理员刚重设了密码。请换成只有您自己知道的密码，再开始工作。'
          : '改好后，在别的电脑上的登录会自动退出。'}
      </p>
      <PasswordForm username={username} canReturn={!mustChangePassword} />
    </>
  );
}
