import type { Payload } from 'payload';
import { idOf } from '../access.ts';
import { sortKeysOf } from '../deputies/sortKeys.ts';
import { textOrNull } from '../fields/text.ts';
import type { Member } from '../payload-types.ts';
import type { Builder } from '../publish/builder.ts';

/** More members than any office has. */
const mostMembers = 500;

/** Every office is public, with its members by surname strokes. */
export const publishOffices: Builder<'offices'> = {
  room: 'offices',
  async build(office, { payload }) {
    const { docs: members } = await payload.find({
      collection: 'members',
      where: { office: { equals: office.id } },
      limit: mostMembers,
      pagination: false,
      depth: 0,
    });
    const units = await unitNames(members, payload);
    return {
      record: {
        id: office.id,
        name: office.name,
        order: office.order,
        duties: office.duties,
        phone: textOrNull(office.phone),
        head: textOrNull(office.head),
        members: members.toSorted(byStrokes).map((member) => ({
          name: member.name,
          unit: units.get(idOf(member.unit) ?? '') ?? '',
          title: textOrNull(member.title),
        })),
      },
      uses: [
        ...members.map(({ id }) => `members:${id}`),
        ...[...units.keys()].map((id) => `units:${id}`),
      ],
    };
  },
};

async function unitNames(members: Member[], payload: Payload): Promise<Map<string, string>> {
  const ids = [...new Set(members.flatMap(({ unit }) => idOf(unit) ?? []))];
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: 'units',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}

function byStrokes(a: Member, b: Member): number {
  const [first, second] = [sortKeysOf(a.name).strokeKey, sortKeysOf(b.name).strokeKey];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}
