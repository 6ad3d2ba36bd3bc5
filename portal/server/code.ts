import { idLength } from 'shared/ids';

/**
 * The right address of a code that a person has copied: in capitals or full width, with spaces, or with the
 * full stop after it. Null if the path is no code or is right already.
 */
export function rightCode(path: string): string | null {
  const found = /^\/q\/([^/]{1,80})\/?$/iu.exec(path.normalize('NFKC'));
  const code = (found?.[1] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  const right = `/q/${code}/`;
  return code.length !== idLength || path === right ? null : right;
}
