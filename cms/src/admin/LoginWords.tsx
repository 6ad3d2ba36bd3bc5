/** Above the sign-in form. */
export function LoginWords() {
  return <p className="bridge-words">请用单位发给您的账号登录。</p>;
}

/** Below the sign-in form. */
export function LoginHelp() {
  return (
    <ul className="bridge-words">
      <li>忘记密码、账号不能用：请联系本单位的管理员重设。</li>
      <li>连续输错几次会暂时受限，过几分钟再试即可。</li>
      <li>在公用电脑上，用完请点“退出”。</li>
    </ul>
  );
}
