import { today } from '../../publisher/store.ts';
import { freshness } from '../columns/freshness.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify(freshness(today()), null, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
