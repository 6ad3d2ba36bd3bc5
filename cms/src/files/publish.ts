import type { Picture } from 'shared/media/contract';
import { routes } from 'shared/routes';
import type { BuildContext } from '../publish/builder.ts';
import { linkableRooms } from './editor.ts';
import type { References } from './html.ts';
import { pictureOf, type TextNode, targetOf, walk } from './lexical.ts';

type LinkableRoom = (typeof linkableRooms)[number];

const addresses: Record<LinkableRoom, (id: string) => string> = {
  articles: routes.article,
  regulations: routes.regulation,
};

/** Ids of the pictures in a text. */
export function picturesIn(nodes: readonly TextNode[]): string[] {
  return [...walk(nodes)].flatMap((node) => pictureOf(node) ?? []);
}

/**
 * Looks up which documents the links of a text may lead to: a link to something withdrawn must not be a dead end.
 * `uses` names them all, so that the text is built anew when one is published or withdrawn.
 */
export async function findReferences(
  nodes: readonly TextNode[],
  pictures: ReadonlyMap<string, Picture>,
  { payload }: BuildContext,
): Promise<{ references: References; uses: string[] }> {
  const targets = [...walk(nodes)].flatMap((node) => targetOf(node) ?? []);
  const open = new Set<string>();
  for (const room of linkableRooms) {
    const ids = targets.filter((target) => target.room === room).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { docs } = await payload.find({
      collection: room,
      where: { and: [{ id: { in: [...new Set(ids)] } }, { _status: { equals: 'published' } }] },
      depth: 0,
      pagination: false,
      limit: 0,
      select: { title: true },
    });
    for (const { id } of docs) open.add(`${room}:${id}`);
  }
  const references: References = {
    picture: (id) => pictures.get(id),
    address: (room, id) =>
      open.has(`${room}:${id}`) ? addresses[room as LinkableRoom](id) : undefined,
  };
  return { references, uses: [...new Set(targets.map(({ room, id }) => `${room}:${id}`))] };
}
