import type { Metadata } from 'next';
import { FirstAdministratorForm } from '../../../people/FirstAdministratorForm.tsx';

export const metadata: Metadata = { title: '设立第一个管理员 · 连心桥' };

export default function Page() {
  return (
    <>
      <h1>设立第一个管理员</h1>
      <p className="help">这一页只能用一次。其他人的账号，由管理员登录后在“账号”里添加。</p>
      <FirstAdministratorForm />
    </>
  );
}
