import { publishOffices } from 'cms/committees/publish';
import { office as contract } from 'shared/committees/contract';
import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const { token } = await signIn(['administrator']);

async function send(method: string, path: string, body?: Record<string, unknown>) {
  const answer = await call(method, path, { token, body });
  return { status: answer.status, text: await answer.clone().text(), json: await answer.json() };
}

async function create(collection: string, body: Record<string, unknown>): Promise<string> {
  return (await send('POST', `/api/${collection}`, body)).json.doc.id;
}

const createOffice = () =>
  create('offices', { name: '财政经济工作委员会', duties: '审查预算。', order: 3 });
const createUnit = (name: string) => create('units', { name, kind: 'government' });

const noted = async (name: string, id: string) =>
  (
    await payload.count({
      collection: 'outbox',
      where: { name: { equals: name }, document: { equals: id } },
    })
  ).totalDocs;

async function publicRecord(id: string) {
  const doc = await payload.findByID({ collection: 'offices', id, depth: 0 });
  return publishOffices.build(doc, { payload });
}

describe('a unit', () => {
  it('has a name that no other unit has, spaces and invisible characters apart', async () => {
    await createUnit('甲县教育局');
    const second = await send('POST', '/api/units', { name: ' 甲县教育局\u200b', kind: 'court' });
    expect(second.status).toBe(400);
  });

  it('is not deleted while a member comes from it', async () => {
    const [office, unit] = [await createOffice(), await createUnit('甲县水利局')];
    await create('members', { name: '王伟', office, unit });
    const refused = await send('DELETE', `/api/units/${unit}`);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('工委委员“王伟”');
  });
});

describe('an office', () => {
  it('is not deleted while it has members', async () => {
    const [office, unit] = [await createOffice(), await createUnit('甲县林业局')];
    await create('members', { name: '仇和', office, unit });
    expect((await send('DELETE', `/api/offices/${office}`)).text).toContain('工委委员“仇和”');
  });

  it('takes whole numbers only for its order', async () => {
    const { status } = await send('POST', '/api/offices', {
      name: '某委',
      duties: '无',
      order: 1.5,
    });
    expect(status).toBe(400);
  });

  it('publishes its members by surname strokes with the names of their units', async () => {
    const office = await createOffice();
    const [first, second] = [await createUnit('甲县法院'), await createUnit('甲县检察院')];
    await create('members', { name: '曾强', office, unit: first, title: '副院长' });
    await create('members', { name: '丁一', office, unit: second });
    const built = await publicRecord(office);
    expect(contract.parse(built?.record).members).toEqual([
      { name: '丁一', unit: '甲县检察院', title: null },
      { name: '曾强', unit: '甲县法院', title: '副院长' },
    ]);
    expect(built?.uses).toEqual(expect.arrayContaining([`units:${first}`, `units:${second}`]));
  });

  it('is looked at again when a member comes, moves to another office and leaves', async () => {
    const [from, to] = [await createOffice(), await createOffice()];
    const unit = await createUnit('甲县统计局');
    const member = await create('members', { name: '单明', office: from, unit });
    expect(await noted('offices', from)).toBe(2);
    await send('PATCH', `/api/members/${member}`, { office: to });
    expect([await noted('offices', from), await noted('offices', to)]).toEqual([3, 2]);
    await send('DELETE', `/api/members/${member}`);
    expect(await noted('offices', to)).toBe(3);
  });

  it('has the changes of its units noted', async () => {
    const unit = await createUnit('甲县审计局');
    await send('PATCH', `/api/units/${unit}`, { name: '甲县审计署' });
    expect(await noted('units', unit)).toBe(2);
  });
});
