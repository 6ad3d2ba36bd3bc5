import { publishSite } from 'cms/site/publish';
import { site as contract } from 'shared/site/contract';
import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const { token } = await signIn(['administrator']);

const filled = {
  name: '甲县人大代表之窗',
  county: '甲县',
  countyCode: '990401',
  domain: 'https://rd.example.cn',
  organizer: '甲县人大常委会',
};

async function save(more: Record<string, unknown>, as = token) {
  const answer = await call('POST', '/api/globals/site', {
    token: as,
    body: { ...filled, ...more },
  });
  return { status: answer.status, text: await answer.text() };
}

describe("the site's settings", () => {
  it('are public in the shape of their contract', async () => {
    await save({ phone: '0371－0000 0001', icpRecord: '', demo: true });
    const doc = await payload.findGlobal({ slug: 'site', depth: 0 });
    const record = contract.parse((await publishSite.build(doc, { payload }))?.record);
    expect(record).toMatchObject({
      ...filled,
      id: 'site',
      phone: '0371-00000001',
      // Nobody named another number for those who find nobody else.
      fallbackPhone: '0371-00000001',
      icpRecord: null,
      demo: true,
    });
  });

  it.each([
    ['domain', 'https://rd.example.cn/', '末尾不带“/”'],
    ['domain', 'rd.example.cn', '网址要以 http'],
    ['domain', 'javascript:alert(1)', '网址要以 http'],
    ['countyCode', '41022', '行政区划代码是 6 位数字'],
    ['postcode', '4752', '邮政编码是 6 位数字'],
    ['emblemLink', 'javascript:alert(1)', '网址要以 http'],
    ['siteIdCode', '12', '标识码是 10 位'],
    ['name', '', '这一项要填写'],
  ])('refuse %s %j with a sentence that helps', async (field, value, message) => {
    const { status, text } = await save({ [field]: value });
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it('are refused to everybody but an administrator', async () => {
    const editor = await signIn(['editor']);
    expect((await save({ name: '别的名称' }, editor.token)).status).toBe(403);
  });

  it('note each change for the public site', async () => {
    const count = () =>
      payload.count({ collection: 'outbox', where: { name: { equals: 'site' } } });
    const before = await count();
    await save({ tagline: '代表就在身边' });
    expect((await count()).totalDocs).toBe(before.totalDocs + 1);
  });
});
