/** Letters and digits of a code, however a person or a phone has written it; null if the path is no code or is written right. */
export function rightCode(path: string): string | null {
  const found = /^\/q\/([^/]{1,80})\/?$/iu.exec(path.normalize('NFKC'));
  if (!found) return null;
  const code = (found[1] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const right = `/q/${code}/`;
  return code === '' || path === right ? null : right;
}
