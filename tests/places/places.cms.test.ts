import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const { token } = await signIn(['administrator']);

async function create(body: Record<string, unknown>) {
  const answer = await call('POST', '/api/places', { token, body });
  return { status: answer.status, text: await answer.clone().text(), json: await answer.json() };
}

await create({ id: '990101', name: '试验县' });
await create({ id: '990101101', name: '石桥镇' });

describe('a place', () => {
  it('gets level, superior and title from its code', async () => {
    const { json } = await create({ id: '990101101201', name: ' 大王\u200b庄村 ' });
    expect(json.doc).toMatchObject({
      name: '大王庄村',
      level: 'village',
      parent: '990101101',
      title: '大王庄村（石桥镇）',
    });
  });

  it.each([
    ['is no number', '99010110120X', '代码只写数字'],
    ['has a wrong length', '9901011', '代码只写数字'],
    ['has an unknown superior', '990101999201', '上级（代码 990101999）还没有录入'],
  ])('is refused when its code %s', async (_, id, message) => {
    const { status, text } = await create({ id, name: '某村' });
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it('is refused when a superior is named that its code does not mean', async () => {
    const { status, text } = await create({ id: '990101102', name: '某镇', parent: '990101101' });
    expect(status).toBe(400);
    expect(text).toContain('上级和代码对不上');
  });

  it('is refused a second time under the same code', async () => {
    const { status } = await create({ id: '990101101', name: '另一个镇' });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(await payload.findByID({ collection: 'places', id: '990101101' })).toMatchObject({
      name: '石桥镇',
    });
  });

  it('keeps aliases tidy and once each', async () => {
    const { json } = await create({
      id: '990101103',
      name: '东关街道',
      aliases: [' 东关 ', '东关', '', '关外\u200b'],
      formerNames: ['东关乡'],
    });
    expect(json.doc).toMatchObject({ aliases: ['东关', '关外'], formerNames: ['东关乡'] });
  });

  it('is found in the list by an alias or a former name', async () => {
    await create({ id: '990101104', name: '新名镇', aliases: ['别名甲'], formerNames: ['旧名乙'] });
    for (const word of ['别名甲', '旧名乙']) {
      const answer = await call(
        'GET',
        `/api/places?where[or][0][aliases][like]=${word}&where[or][1][formerNames][like]=${word}`,
        { token },
      );
      expect((await answer.json()).docs.map(({ id }: { id: string }) => id)).toEqual(['990101104']);
    }
  });

  it('never changes its code', async () => {
    await create({ id: '990101105', name: '定名镇' });
    await call('PATCH', '/api/places/990101105', {
      token,
      body: { id: '990101106', name: '定名镇' },
    });
    const found = await payload.count({
      collection: 'places',
      where: { id: { in: ['990101105', '990101106'] } },
    });
    expect(found.totalDocs).toBe(1);
    expect((await payload.findByID({ collection: 'places', id: '990101105' })).name).toBe('定名镇');
  });

  it('passes a new name on to the titles of its villages', async () => {
    await create({ id: '990101107', name: '老镇' });
    await create({ id: '990101107201', name: '一村' });
    await call('PATCH', '/api/places/990101107', { token, body: { name: '新镇' } });
    const village = await payload.findByID({ collection: 'places', id: '990101107201' });
    expect(village.title).toBe('一村（新镇）');
  });

  it('is not deleted while villages belong to it, and the refusal names one', async () => {
    await create({ id: '990101108', name: '有村镇' });
    await create({ id: '990101108201', name: '某某村' });
    const answer = await call('DELETE', '/api/places/990101108', { token });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('下级“某某村”');
    expect((await call('DELETE', '/api/places/990101108201', { token })).status).toBe(200);
    expect((await call('DELETE', '/api/places/990101108', { token })).status).toBe(200);
  });
});
