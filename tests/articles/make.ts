import { payload } from '../src/cms.ts';
import { body, paragraph } from './nodes.ts';

let count = 0;

/** A column of its own for a test. */
export async function makeColumn(more: Record<string, unknown> = {}): Promise<string> {
  count += 1;
  const column = await payload.create({
    collection: 'columns',
    data: {
      id: `lanmu-${count}-${Math.random().toString(36).slice(2, 8)}`,
      title: `栏目${count}`,
      kind: 'news',
      description: '试验用的栏目。',
      order: count,
      ...more,
    } as never,
  });
  return column.id;
}

/** All that an article needs to be published. */
export function articleIn(column: string, more: Record<string, unknown> = {}) {
  return {
    title: '石桥乡代表接待选民',
    source: '县人大常委会办公室',
    column,
    body: body(paragraph('三位代表在石桥乡联络站接待了选民。')),
    ...more,
  };
}
