import { publishStations } from 'cms/stations/publish';
import { problems } from 'shared/problems';
import { station as contract } from 'shared/stations/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const { token } = await signIn(['administrator']);
const county = '990201';
const township = '990201101';

const filled = {
  name: '石桥镇人大代表联络站',
  kind: 'township',
  place: township,
  address: '石桥镇政府西院一楼',
  hours: '工作日 8:30–12:00',
};

async function create(more: Record<string, unknown>, as = token) {
  const body = { ...filled, ...more };
  const answer = await call('POST', '/api/stations', { token: as, body });
  return { status: answer.status, text: await answer.clone().text(), json: await answer.json() };
}

async function publicRecord(id: string) {
  const doc = await payload.findByID({ collection: 'stations', id, depth: 0 });
  return (await publishStations.build(doc, { payload }))?.record ?? null;
}

beforeAll(async () => {
  await payload.create({ collection: 'places', data: { id: county, name: '甲县' } });
  await payload.create({ collection: 'places', data: { id: township, name: '石桥镇' } });
});

describe('a station', () => {
  it('takes phones as sheets have them and keeps them plain', async () => {
    const { json } = await create({ phone: '０３７１－０000\u00a01234\u200b' });
    expect(json.doc.phone).toBe('0371-00001234');
  });

  it.each(['电话', '12', '0371-0000<b>'])('refuses %s as a phone', async (phone) => {
    const { status, text } = await create({ phone });
    expect(status).toBe(400);
    expect(text).toContain('电话只写数字');
  });

  it.each([
    ['swapped', { longitude: 34.48, latitude: 114.46, datum: 'gcj02' }, problems.coordinates],
    ['out of range', { longitude: 190, latitude: 34, datum: 'gcj02' }, problems.coordinates],
    ['without a datum', { longitude: 114.46, latitude: 34.48 }, '请选坐标来自哪种地图'],
    ['of an unknown datum', { longitude: 114.46, latitude: 34.48, datum: 'x' }, '来自哪种地图'],
    ['halved', { longitude: 114.46, datum: 'gcj02' }, '要么都填'],
  ])('refuses a position that is %s', async (_, position, message) => {
    const { status, text } = await create({ position });
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it('reads times as people write them', async () => {
    const { json } = await create({
      receptions: [{ week: 'second', weekday: 2, start: '9：00', end: '１１点30' }],
    });
    expect(json.doc.receptions).toMatchObject([
      { week: 'second', weekday: '2', start: '09:00', end: '11:30' },
    ]);
  });

  it.each([
    ['ends before it starts', { start: '11:30', end: '9:00' }, '结束时间要晚于开始时间'],
    ['ends when it starts', { start: '09:00', end: '9:00' }, '结束时间要晚于开始时间'],
    ['names no time', { start: '上午', end: '11:30' }, '时间写成 09:00'],
    ['names an hour of 25', { start: '09:00', end: '25:00' }, '时间写成 09:00'],
  ])('refuses a reception that %s', async (_, times, message) => {
    const { status, text } = await create({
      receptions: [{ week: 'every', weekday: '1', ...times }],
    });
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it('is read, but not made, by an editor', async () => {
    const { json } = await create({});
    const editor = await signIn(['editor']);
    expect((await create({}, editor.token)).status).toBe(403);
    const answer = await call('GET', `/api/stations/${json.doc.id}`, { token: editor.token });
    expect((await answer.json()).name).toBe(filled.name);
  });

  it('is kept by its keeper, who cannot award it a tier', async () => {
    const { json } = await create({});
    const keeper = await signIn(['stationKeeper'], { station: json.doc.id });
    await call('PATCH', `/api/stations/${json.doc.id}`, {
      token: keeper.token,
      body: { hours: '全天', tier: 'province' },
    });
    const kept = await payload.findByID({ collection: 'stations', id: json.doc.id });
    expect(kept).toMatchObject({ hours: '全天', tier: 'none' });
  });
});

describe("a station's public record", () => {
  it('keeps its contract, with the position in WGS-84', async () => {
    const { json } = await create({
      phone: '',
      position: { longitude: 114.479664, latitude: 34.48563, datum: 'bd09' },
      receptions: [{ week: 'last', weekday: '5', start: '09:00', end: '11:30' }],
    });
    const record = await publicRecord(json.doc.id);
    expect(contract.parse(record)).toMatchObject({
      place: township,
      phone: null,
      picture: null,
      receptions: [{ week: 'last', weekday: 5, start: '09:00', end: '11:30' }],
    });
    expect(record?.position?.longitude).toBeCloseTo(114.467467, 5);
    expect(record?.position?.latitude).toBeCloseTo(34.480432, 5);
  });

  it('is there while it is open or suspended only', async () => {
    const seen = await Promise.all(
      ['planned', 'open', 'suspended', 'closed'].map(async (state) => {
        const { json } = await create({ state });
        return (await publicRecord(json.doc.id)) !== null;
      }),
    );
    expect(seen).toEqual([false, true, true, false]);
  });

  it('is looked at again after each change', async () => {
    const { json } = await create({});
    const { id } = json.doc;
    await call('PATCH', `/api/stations/${id}`, { token, body: { hours: '周一' } });
    await call('DELETE', `/api/stations/${id}`, { token });
    const { totalDocs } = await payload.count({
      collection: 'outbox',
      where: { name: { equals: 'stations' }, document: { equals: id } },
    });
    expect(totalDocs).toBe(3);
  });
});
