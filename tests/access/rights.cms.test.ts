import { codes } from 'shared/labels';
import { type Role, roles } from 'shared/people/labels';
import { describe, expect, it } from 'vitest';
import { form } from '../media/upload.ts';
import { call, payload, signIn } from '../src/cms.ts';
import { makeWorld, photo, ready, sent } from './documents.ts';
import { brought, type Cell, cells, columns, type Verdict, type Visitor } from './table.ts';

const world = await makeWorld();
const tokens = new Map<Visitor, string>();
for (const role of codes(roles)) {
  const { station, office, unit, deputy } = world;
  const { token } = await signIn([role as Role], { station, office, unit, deputy });
  tokens.set(role, token);
}

const uploads: Record<string, () => Promise<[Buffer, string, string]>> = {
  media: async () => [await photo(), 'a.jpg', 'image/jpeg'],
  attachments: async () => [Buffer.from('试验的文字'), 'a.txt', 'text/plain'],
};
const drafts = ['articles', 'regulations'];

interface State {
  own: boolean;
  isPublished: boolean;
}

/** Documents that nobody has changed yet, by room and state. */
const untouched = new Map<string, string>();

async function target({ room, visitor }: Cell, state: State): Promise<string> {
  if (room === 'people' && state.own && visitor !== 'anonymous') return selfOf(visitor);
  const key = JSON.stringify([room, state]);
  const id = untouched.get(key) ?? (await ready(room, world, state));
  untouched.set(key, id);
  return id;
}

async function selfOf(visitor: Visitor): Promise<string> {
  const me = await call('GET', '/api/people/me', { token: tokens.get(visitor) });
  const { user } = (await me.json()) as { user: { id: string } };
  return user.id;
}

/** Status of one operation by one visitor, through the gate. */
async function act(cell: Cell, state: State): Promise<number> {
  const { room, operation, visitor } = cell;
  const token = tokens.get(visitor);
  const base = room === 'site' ? '/api/globals/site' : `/api/${room}`;
  if (operation === 'create') {
    const fields = await sent(room, world, state.own);
    const upload = await uploads[room]?.();
    const body = upload ? form(...upload, fields) : fields;
    return (await call('POST', base, { token, body })).status;
  }
  const address = room === 'site' ? base : `${base}/${await target(cell, state)}`;
  const { status } = await change(cell, address, token);
  if (status < 400 && operation !== 'read') untouched.clear();
  return status;
}

let names = 0;

function change({ room, operation }: Cell, address: string, token: string | undefined) {
  names += 1;
  const name = `改过${names}`;
  const site = {
    countyCode: '990101',
    county: '丙县',
    domain: 'https://rd.example.cn',
    organizer: '某',
  };
  const body = { name, title: name, alt: name, ...(room === 'site' ? site : {}) };
  const query = drafts.includes(room) ? '?draft=true' : '';
  if (operation === 'read') return call('GET', address, { token });
  if (operation === 'delete') return call('DELETE', address, { token });
  if (operation === 'publish')
    return call('PATCH', address, { token, body: { _status: 'published' } });
  return call(room === 'site' ? 'POST' : 'PATCH', `${address}${query}`, { token, body });
}

const own = { own: true, isPublished: false };
const others = { own: false, isPublished: false };
const ownPublished = { own: true, isPublished: true };

/** What each verdict lets through and what it holds back. */
const verdicts: Record<Verdict, { words: string; allowed: State[]; refused: State[] }> = {
  y: { words: 'may', allowed: [others], refused: [] },
  '-': { words: 'may not', allowed: [], refused: [own] },
  o: { words: 'may for the own one only', allowed: [own], refused: [others] },
  p: { words: 'may for a published one only', allowed: [ownPublished], refused: [own] },
  u: { words: 'may for an unpublished one only', allowed: [own], refused: [ownPublished] },
};

describe('the table of rights', () => {
  it('has a row for every collection and global, and for nothing else', () => {
    const named = [...new Set(cells.map(({ room }) => room)), ...brought].sort();
    const { collections, globals } = payload.config;
    expect(named).toEqual([...collections, ...globals].map(({ slug }) => slug).sort());
  });

  it('has a column for every role and one for visitors', () => {
    expect(columns).toEqual(['anonymous', ...codes(roles)]);
  });

  it.each(
    cells.map((cell) => {
      const { words } = verdicts[cell.verdict];
      return [`${cell.visitor} ${words} ${cell.operation} ${cell.room}`, cell] as const;
    }),
  )('%s', async (_, cell) => {
    const { allowed, refused } = verdicts[cell.verdict];
    const refusals = cell.visitor === 'anonymous' ? [401] : [403, 404];
    for (const state of allowed) expect([200, 201]).toContain(await act(cell, state));
    for (const state of refused) expect(refusals).toContain(await act(cell, state));
  });
});
