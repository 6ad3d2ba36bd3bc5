import type { APIContext } from 'astro';
import { jsonRows, openDataOf } from '../../data/files.ts';
import { missing } from '../../site/missing.ts';

export function GET({ params }: APIContext): Response {
  const file = openDataOf(params.room);
  if (!file) return missing();
  // One record a line: readable, and a change of one record is a change of one line.
  const rows = jsonRows(file).map((row) => JSON.stringify(row));
  return new Response(`[\n${rows.join(',\n')}\n]\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
