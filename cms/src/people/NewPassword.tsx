/** Asks twice for a new password, and says what a good one is. */
export function NewPassword({ name }: { name: string }) {
  return (
    <>
      <label htmlFor={name}>新密码</label>
      <p className="help" id="password-help">
        至少 12
        个字符。几个不相干的词连在一起最好记，例如“河边-灰鹭-蓝自行车”（请勿照抄）。不要用姓名、地名、单位名、生日。
      </p>
      <input
        id={name}
        name={name}
        type="password"
        autoComplete="new-password"
        aria-describedby="password-help"
        minLength={12}
        required
      />
      <label htmlFor="again">再输一遍新密码</label>
      <input id="again" name="again" type="password" autoComplete="new-password" required />
    </>
  );
}

/** A sentence when the two are not the same. */
export function differs(first: string | undefined, again: string | undefined): string | null {
  return first === again ? null : '两次输入的新密码不一样。请重新输入。';
}
