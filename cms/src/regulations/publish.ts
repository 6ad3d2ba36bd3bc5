import { dayOf } from 'shared/clock';
import type { Provision } from 'shared/regulations/contract';
import { idOf } from '../access.ts';
import { type References, textHtml } from '../files/html.ts';
import { nodesOf } from '../files/lexical.ts';
import { findReferences } from '../files/publish.ts';
import type { BuildContext, Builder } from '../publish/builder.ts';
import { type Part, readStructure } from './structure.ts';

/** What the public sees of a regulation. */
export const publishRegulation: Builder<'regulations'> = {
  room: 'regulations',
  async build(regulation, context) {
    if (regulation._status !== 'published') return null;
    const nodes = nodesOf(regulation.body);
    const { references, uses } = await findReferences(nodes, new Map(), context);
    const amends = (regulation.amends ?? []).flatMap((relation) => idOf(relation) ?? []);
    return {
      record: {
        id: regulation.id,
        title: regulation.title,
        kind: regulation.kind,
        issuer: regulation.issuer,
        number: regulation.number || null,
        adoptedOn: dayOf(regulation.adoptedOn),
        promulgatedOn: dayOrNull(regulation.promulgatedOn),
        effectiveOn: dayOf(regulation.effectiveOn),
        amendedOn: dayOrNull(regulation.amendedOn),
        repealedOn: dayOrNull(regulation.repealedOn),
        history: regulation.history?.trim() || null,
        amends: await publicOnes(context, amends),
        provisions: readStructure(nodes).map((part) => provisionOf(part, references)),
      },
      uses: [...uses, ...amends.map((id) => `regulations:${id}`)],
    };
  },
};

function provisionOf(part: Part, references: References): Provision {
  const { type, anchor, label, title, blocks } = part;
  return { type, anchor, label, title, html: textHtml(blocks, references) };
}

/** Those of the regulations that have a page. */
async function publicOnes({ payload }: BuildContext, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'regulations',
    where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
    depth: 0,
    pagination: false,
    limit: 0,
    select: { title: true },
  });
  const open = new Set(docs.map(({ id }) => id));
  return ids.filter((id) => open.has(id));
}

function dayOrNull(instant: string | null | undefined): string | null {
  return instant ? dayOf(instant) : null;
}
