/** The answer of a page whose record is not there: the publisher never asks for one, a developer's browser may. */
export function missing(): Response {
  return new Response('没有这个页面', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
