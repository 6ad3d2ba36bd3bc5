import type { APIContext } from 'astro';
import { csvText } from '../../data/csv.ts';
import { csvRows, openDataOf } from '../../data/files.ts';
import { missing } from '../../site/missing.ts';

export function GET({ params }: APIContext): Response {
  const file = openDataOf(params.room);
  if (!file) return missing();
  return new Response(csvText([file.heads, ...csvRows(file)]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
