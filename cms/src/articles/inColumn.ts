import type { PayloadRequest } from 'payload';

/** Whether any article, published or draft, stands in a column or is about to be moved there. */
export async function hasArticlesIn(req: PayloadRequest, column: string): Promise<boolean> {
  const where = { column: { equals: column } };
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: 'articles',
      where,
      draft,
      depth: 0,
      limit: 1,
      pagination: false,
      select: { title: true },
      req,
    });
    if (docs.length > 0) return true;
  }
  return false;
}
