const schemes = ['http:', 'https:', 'mailto:', 'tel:'];

/** Whether a link that a person typed may stand on a public page: a whole web, mail or telephone address. */
export function isSafeLink(link: unknown): link is string {
  if (typeof link !== 'string' || !URL.canParse(link.trim())) return false;
  const { protocol, username, password } = new URL(link.trim());
  return schemes.includes(protocol) && !username && !password;
}
