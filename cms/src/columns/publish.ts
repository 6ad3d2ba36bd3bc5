import { idOf } from '../access.ts';
import type { Builder } from '../publish/builder.ts';

/** What the public sees of a column: all of it, as soon as it is saved. */
export const publishColumn: Builder<'columns'> = {
  room: 'columns',
  async build(column) {
    const { id, title, kind, description, order } = column;
    return {
      record: {
        id,
        title,
        parent: idOf(column.parent),
        kind,
        description,
        keywords: column.keywords ?? [],
        order,
        inNavigation: column.inNavigation ?? false,
      },
      uses: [],
    };
  },
};
