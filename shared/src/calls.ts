/** One call that a citizen's browser may make to the outside server. */
export interface Call {
  method: 'GET' | 'POST';
  path: `/api/${string}`;
}

/** Every such call; whatever is not listed here is answered with 404. Reading needs none: pages are files. */
export const calls: readonly Call[] = [];
