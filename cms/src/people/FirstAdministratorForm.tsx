'use client';

import { useEffect, useState } from 'react';
import { problems } from 'shared/problems';
import { differs, NewPassword } from './NewPassword.tsx';
import { useSubmit } from './useSubmit.ts';

export function FirstAdministratorForm() {
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => setToken(location.hash.slice(1)), []);
  const { problem, isBusy, notice, submit } = useSubmit(
    '/api/people/first-administrator',
    '/admin/login',
    ({ password, again }) => differs(password, again),
  );
  if (token === '') return <p className="problem">{problems.linkUsed}</p>;
  return (
    <form method="post" onSubmit={submit}>
      {problem && (
        <p className="problem" role="alert" tabIndex={-1} ref={notice}>
          {problem}
        </p>
      )}
      <input type="hidden" name="token" value={token ?? ''} readOnly />
      <label htmlFor="name">姓名</label>
      <input id="name" name="name" autoComplete="name" maxLength={60} required />
      <label htmlFor="username">账号名</label>
      <p className="help" id="username-help">
        登录时用，字母和数字，例如姓名的拼音。
      </p>
      <input
        id="username"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        aria-describedby="username-help"
        required
      />
      <NewPassword name="password" />
      <button type="submit" disabled={isBusy || token === null}>
        {isBusy ? '正在保存…' : '设立管理员'}
      </button>
    </form>
  );
}
