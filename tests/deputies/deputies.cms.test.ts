import { publishDeputies } from 'cms/deputies/publish';
import { deputy as contract } from 'shared/deputies/contract';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const { token } = await signIn(['administrator']);
const township = '990301101';

async function send(method: string, path: string, body?: Record<string, unknown>, as = token) {
  const answer = await call(method, path, { token: as, body });
  return { status: answer.status, text: await answer.clone().text(), json: await answer.json() };
}

async function createDeputy(more: Record<string, unknown> = {}): Promise<string> {
  const { json } = await send('POST', '/api/deputies', { name: '王伟', gender: 'male', ...more });
  return json.doc.id;
}

const seat = (deputy: string, more: Record<string, unknown> = {}) =>
  send('POST', '/api/mandates', {
    deputy,
    level: 'county',
    term: '第十六届',
    constituency: '石桥镇第3选区',
    place: township,
    startsOn: '2022-01-05',
    ...more,
  });

async function publicRecord(id: string) {
  const doc = await payload.findByID({ collection: 'deputies', id, depth: 0 });
  return (await publishDeputies.build(doc, { payload })) ?? null;
}

async function uploadPhoto(): Promise<string> {
  const bytes = await sharp({
    create: { width: 400, height: 300, channels: 3, background: '#a33' },
  })
    .jpeg()
    .toBuffer();
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'a.jpg');
  body.set('_payload', JSON.stringify({ alt: '代表的半身照' }));
  const answer = await call('POST', '/api/media', { token, body });
  return (await answer.json()).doc.id;
}

const noted = async (id: string) =>
  (
    await payload.count({
      collection: 'outbox',
      where: { name: { equals: 'deputies' }, document: { equals: id } },
    })
  ).totalDocs;

beforeAll(async () => {
  await payload.create({ collection: 'places', data: { id: '990301', name: '乙县' } });
  await payload.create({ collection: 'places', data: { id: township, name: '石桥镇' } });
});

describe('a deputy', () => {
  it('is stored under a tidy name, with the keys lists are sorted by', async () => {
    const id = await createDeputy({ name: '　单 明\u200b' });
    expect(await payload.findByID({ collection: 'deputies', id })).toMatchObject({
      name: '单明',
      initial: 'S',
      pinyinKey: expect.stringMatching(/^shan4/),
    });
  });

  it('gets new sort keys with a new name, and keeps them when something else changes', async () => {
    const id = await createDeputy({ name: '单明' });
    await send('PATCH', `/api/deputies/${id}`, { name: '曾强' });
    await send('PATCH', `/api/deputies/${id}`, { occupation: '教师' });
    expect(await payload.findByID({ collection: 'deputies', id })).toMatchObject({
      initial: 'Z',
      pinyinKey: expect.stringMatching(/^zeng1/),
      occupation: '教师',
    });
  });

  it('is listed by the database in the order of surname strokes', async () => {
    const names = ['王伟', '曾强', '丁一', '单明', '乙方', '仇和'];
    for (const name of names) await createDeputy({ name, occupation: '笔画排序' });
    const { json } = await send(
      'GET',
      '/api/deputies?sort=strokeKey&where[occupation][equals]=笔画排序',
    );
    expect(json.docs.map(({ name }: { name: string }) => name).join(' ')).toBe(
      '乙方 丁一 仇和 王伟 单明 曾强',
    );
  });

  it('is listed with the seats that belong to it', async () => {
    const id = await createDeputy();
    await seat(id);
    const { json } = await send('GET', `/api/deputies/${id}?depth=1`);
    expect(json.mandates.docs).toMatchObject([{ title: '县第十六届 · 石桥镇第3选区' }]);
  });

  it('is not deleted while a seat belongs to it, and takes its contacts with it afterwards', async () => {
    const id = await createDeputy();
    const { json } = await seat(id);
    await send('POST', '/api/contacts', { deputy: id, phone: '154-0000-0001' });
    const refused = await send('DELETE', `/api/deputies/${id}`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('任职“县第十六届 · 石桥镇第3选区”');
    await send('DELETE', `/api/mandates/${json.doc.id}`);
    expect((await send('DELETE', `/api/deputies/${id}`)).status).toBe(200);
    const left = await payload.count({ collection: 'contacts', where: { deputy: { equals: id } } });
    expect(left.totalDocs).toBe(0);
  });
});

describe('a seat', () => {
  it('is held once at a level at a time', async () => {
    const id = await createDeputy();
    await seat(id);
    const second = await seat(id, { term: '第十七届' });
    expect(second.status).toBe(400);
    expect(second.text).toContain('已有一条未终止的县级任职（县第十六届');
    expect((await seat(id, { level: 'township' })).status).toBe(201);
  });

  it('is held once also when two clerks save at the same moment', async () => {
    const id = await createDeputy();
    const answers = await Promise.all([1, 2, 3, 4].map(() => seat(id)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const held = await payload.count({ collection: 'mandates', where: { deputy: { equals: id } } });
    expect(held.totalDocs).toBe(1);
  });

  it('makes room for the next term when it has ended', async () => {
    const id = await createDeputy();
    const { json } = await seat(id);
    const ended = { state: 'ended', endsOn: '2027-01-04', endReason: 'expired' };
    expect((await send('PATCH', `/api/mandates/${json.doc.id}`, ended)).status).toBe(200);
    expect((await seat(id, { term: '第十七届', startsOn: '2027-01-05' })).status).toBe(201);
    const again = await send('PATCH', `/api/mandates/${json.doc.id}`, {
      state: 'active',
      endsOn: null,
    });
    expect(again.status).toBe(400);
  });

  it.each([
    ['ends before it begins', { endsOn: '2021-12-31' }, '结束日期不能早于开始日期'],
    ['has ended without a date', { state: 'ended', endReason: 'died' }, '要填结束日期'],
    ['has ended without a reason', { state: 'ended', endsOn: '2024-01-01' }, '要选终止原因'],
    ['has no constituency', { constituency: '' }, '选区或代表团'],
  ])('is refused when it %s', async (_, more, message) => {
    const { status, text } = await seat(await createDeputy(), more);
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it('keeps its days whatever time zone they were typed in', async () => {
    const { json } = await seat(await createDeputy(), {
      startsOn: '2022-01-04T16:30:00.000Z',
      endsOn: '2027-01-05',
    });
    expect(json.doc).toMatchObject({
      startsOn: '2022-01-05T12:00:00.000Z',
      endsOn: '2027-01-05T12:00:00.000Z',
    });
  });

  it("is found in the list by its deputy's name", async () => {
    const id = await createDeputy({ name: '欧阳寻人' });
    await seat(id);
    const { json } = await send('GET', '/api/mandates?where[or][0][deputy.name][like]=阳寻人');
    expect(json.docs).toMatchObject([{ deputy: id }]);
  });

  it('has its deputy looked at again when it is made, changed, moved and deleted', async () => {
    const [first, second] = [await createDeputy(), await createDeputy()];
    const { json } = await seat(first);
    expect(await noted(first)).toBe(2);
    await send('PATCH', `/api/mandates/${json.doc.id}`, { constituency: '第4选区' });
    expect(await noted(first)).toBe(3);
    await send('PATCH', `/api/mandates/${json.doc.id}`, { deputy: second });
    expect([await noted(first), await noted(second)]).toEqual([4, 2]);
    await send('DELETE', `/api/mandates/${json.doc.id}`);
    expect(await noted(second)).toBe(3);
  });
});

describe("a deputy's private contacts", () => {
  it('are kept once for each deputy', async () => {
    const deputy = await createDeputy();
    expect((await send('POST', '/api/contacts', { deputy, phone: '154-0000-0002' })).status).toBe(
      201,
    );
    expect((await send('POST', '/api/contacts', { deputy, phone: '154-0000-0003' })).status).toBe(
      400,
    );
  });

  it('are refused to those who need not call', async () => {
    const deputy = await createDeputy();
    await send('POST', '/api/contacts', { deputy, phone: '154-0000-0004' });
    const editor = await signIn(['editor']);
    const { status, text } = await send('GET', '/api/contacts', undefined, editor.token);
    expect(status).toBe(403);
    expect(text).not.toContain('154');
  });
});

describe("a deputy's public record", () => {
  it('is not there before the first seat', async () => {
    expect(await publicRecord(await createDeputy())).toBeNull();
  });

  it('keeps its contract and holds nothing private', async () => {
    const id = await createDeputy({ birthYear: 1971, introduction: '村医。' });
    await send('POST', '/api/contacts', { deputy: id, phone: '154-0000-0005' });
    await seat(id, { state: 'ended', endsOn: '2024-05-01', endReason: 'recalled' });
    await seat(id, { level: 'nation', place: null, constituency: '河南代表团' });
    const built = await publicRecord(id);
    const record = contract.parse(built?.record);
    expect(record.mandates.map(({ level, endsOn }) => [level, endsOn])).toEqual([
      ['nation', null],
      ['county', '2024-05-01'],
    ]);
    expect(built?.uses).toHaveLength(2);
    expect(JSON.stringify(built)).not.toMatch(/1971|154-|recalled|birth/);
  });

  it('shows a photo with consent only, and without it names no file of it', async () => {
    const photo = await uploadPhoto();
    const id = await createDeputy({ photo, photoAllowed: false });
    await seat(id);
    expect(JSON.stringify(await publicRecord(id))).not.toContain(photo);
    await send('PATCH', `/api/deputies/${id}`, { photoAllowed: true });
    const built = await publicRecord(id);
    expect(contract.parse(built?.record).photo?.id).toBe(photo);
    expect(built?.uses).toContain(`media:${photo}`);
  });
});
