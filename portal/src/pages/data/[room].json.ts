import type { APIContext } from 'astro';
import { openDataOf } from '../../data/files.ts';
import { missing } from '../../site/missing.ts';

export function GET({ params }: APIContext): Response {
  const file = openDataOf(params.room);
  if (!file) return missing();
  // One record a line: readable, and a change of one record is a change of one line.
  return new Response(`[\n${file.jsonLines().join(',\n')}\n]\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
