/** In the menu of the admin. */
export function PasswordLink() {
  return (
    <a className="nav__link" href="/password">
      修改密码
    </a>
  );
}
