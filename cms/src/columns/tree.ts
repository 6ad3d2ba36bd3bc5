import type { PayloadRequest } from 'payload';
import { idOf } from '../access.ts';
import { Refused } from '../errors.ts';

/** Levels of the tree of columns: the navigation shows no more, and readers lose their way beyond. */
const deepest = 3;

/** Throws `Refused` when a column under this parent would be its own ancestor, or the tree too deep. */
export async function checkPlace(req: PayloadRequest, id: string, parent: string | null) {
  let above = 0;
  for (let at = parent; at !== null; above++) {
    if (at === id) throw new Refused('columnCycle');
    if (above >= deepest) throw new Refused('columnTooDeep');
    at = await parentOf(req, at);
  }
  if (above + (await heightOf(req, id)) > deepest) throw new Refused('columnTooDeep');
}

async function parentOf(req: PayloadRequest, id: string): Promise<string | null> {
  const column = await req.payload.findByID({
    collection: 'columns',
    id,
    depth: 0,
    select: { parent: true },
    disableErrors: true,
    req,
  });
  return idOf(column?.parent);
}

/** Levels from this column down to its lowest descendant, itself counted. */
async function heightOf(req: PayloadRequest, id: string): Promise<number> {
  let level = [id];
  for (let height = 0; ; height++) {
    if (level.length === 0 || height > deepest) return height;
    level = await childrenOf(req, level);
  }
}

/** Ids of the columns right below these; a tree of columns has some dozens. */
export async function childrenOf(req: PayloadRequest, parents: string[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'columns',
    where: { parent: { in: parents } },
    depth: 0,
    limit: 500,
    pagination: false,
    select: { parent: true },
    req,
  });
  return docs.map((column) => column.id);
}
