import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const administrator = await signIn(['administrator']);
const editor = await signIn(['editor']);
const keeper = await signIn(['stationKeeper']);
const handler = await signIn(['unitHandler']);

const get = (who: { token: string }, path: string) => call('GET', path, { token: who.token });

const secrets = ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'sessions.id'];

describe('a question about what one may not read', () => {
  it.each(secrets)('cannot be asked by a condition on %s, by anybody', async (field) => {
    for (const who of [administrator, editor]) {
      const yes = await get(who, `/api/people?where[${field}][exists]=true`);
      const no = await get(who, `/api/people?where[${field}][exists]=false`);
      expect([yes.status, no.status]).toEqual([400, 400]);
    }
  });

  it.each(secrets)('is not answered by the order when sorted by %s', async (field) => {
    for (const direction of ['', '-'])
      expect((await get(administrator, `/api/people?sort=${direction}${field}`)).status).toBe(400);
  });

  it.each(secrets)(
    'cannot be asked through the list of open documents by user.%s',
    async (field) => {
      const path = `/api/payload-locked-documents?where[user.value.${field}][exists]=true`;
      expect((await get(editor, path)).status).toBe(400);
    },
  );

  it('has the same answer for a field that is hidden and one that does not exist', async () => {
    const hidden = await get(editor, '/api/people?where[hash][equals]=x');
    const absent = await get(editor, '/api/people?where[hush][equals]=x');
    expect((await hidden.text()).replaceAll('hash', '')).toBe(
      (await absent.text()).replaceAll('hush', ''),
    );
  });

  it('finds nobody else among the accounts', async () => {
    const response = await get(editor, '/api/people?where[username][exists]=true&limit=0');
    const { docs } = (await response.json()) as { docs: { id: string }[] };
    expect(docs.map(({ id }) => id)).toEqual([editor.id]);
    const count = await get(editor, '/api/people/count?where[roles][in]=administrator');
    expect(await count.json()).toEqual({ totalDocs: 0 });
  });

  it('finds no private contact through the deputy, by whatever condition', async () => {
    const { id: deputy } = await payload.create({
      collection: 'deputies',
      data: { name: '丁一', gender: 'male', ethnicity: '汉族' } as never,
    });
    await payload.create({ collection: 'contacts', data: { deputy, phone: '154-0000-0042' } });
    for (const who of [editor, handler])
      expect((await get(who, `/api/contacts?where[deputy][equals]=${deputy}`)).status).toBe(403);
    const theirs = await get(keeper, `/api/contacts?where[deputy][equals]=${deputy}`);
    expect(((await theirs.json()) as { totalDocs: number }).totalDocs).toBe(0);
    const byPhone = await get(keeper, '/api/contacts?where[phone][like]=154');
    expect(((await byPhone.json()) as { totalDocs: number }).totalDocs).toBe(0);
  });

  it.each(['where[phone][like]=154', 'sort=phone', 'where[deputy.name][like]=丁'])(
    'about contacts such as %s tells an editor nothing',
    async (query) => {
      expect((await get(editor, `/api/contacts?${query}`)).status).toBe(403);
      expect((await get(editor, `/api/contacts/count?${query}`)).status).toBe(403);
    },
  );
});
