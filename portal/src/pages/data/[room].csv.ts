import type { APIContext } from 'astro';
import { csvFile } from '../../data/csv.ts';
import { openDataOf } from '../../data/files.ts';
import { missing } from '../../site/missing.ts';

export function GET({ params }: APIContext): Response {
  const file = openDataOf(params.room);
  if (!file) return missing();
  return new Response(csvFile(file.csvLines()), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
