'use client';

import { differs, NewPassword } from './NewPassword.tsx';
import { useSubmit } from './useSubmit.ts';

interface Properties {
  username: string;
  /** Whether the person may go back without changing anything. */
  canReturn: boolean;
}

export function PasswordForm({ username, canReturn }: Properties) {
  const check = ({ next, again }: Record<string, string>) => differs(next, again);
  const { problem, isBusy, notice, submit } = useSubmit(
    '/api/people/change-password',
    '/admin',
    check,
  );
  return (
    <form method="post" onSubmit={submit}>
      {problem && (
        <p className="problem" role="alert" tabIndex={-1} ref={notice}>
          {problem}
        </p>
      )}
      {/* Password stores of browsers look for the account's name. */}
      <input type="hidden" name="username" autoComplete="username" value={username} readOnly />
      <label htmlFor="current">现在的密码</label>
      <input id="current" name="current" type="password" autoComplete="current-password" required />
      <NewPassword name="next" />
      <button type="submit" disabled={isBusy}>
        {isBusy ? '正在保存…' : '保存新密码'}
      </button>
      {canReturn && (
        <p>
          <a href="/admin">不改了，返回</a>
        </p>
      )}
    </form>
  );
}
