const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** Whether a link that a person typed may stand on a public page: a whole web, mail or telephone address. */
export function isSafeLink(link: unknown): link is string {
  if (typeof link !== 'string' || !URL.canParse(link.trim())) return false;
  const { protocol, username, password } = new URL(link.trim());
  return schemes.includes(protocol) && !username && !password;
}

/** What a clerk is told about a link that is not safe. */
export const linkRule =
  '链接要以 http:// 或 https:// 开头，也可以是 mailto: 邮箱或 tel: 电话。链接到本站稿件请选“内部链接”。';
