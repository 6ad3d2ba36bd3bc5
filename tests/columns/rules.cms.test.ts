import { publishColumn } from 'cms/columns/publish';
import { column as contract } from 'shared/columns/contract';
import { problems } from 'shared/problems';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleIn, makeColumn } from '../articles/make.ts';
import { call, payload, signIn } from '../src/cms.ts';

let token: string;
beforeAll(async () => {
  token = (await signIn(['administrator'])).token;
});

const form = { kind: 'notice', description: '通知和公告。', order: 1 };
const post = (data: object) =>
  call('POST', '/api/columns', { token, body: { title: '栏目', ...form, ...data } });
const patch = (id: string, data: object) =>
  call('PATCH', `/api/columns/${id}`, { token, body: data });
const idOf = async (response: Response) =>
  ((await response.json()) as { doc: { id: string } }).doc.id;

describe('the address of a column', () => {
  it('is made from its title when left empty, and another when that is taken', async () => {
    const title = '村级联络点风采';
    expect(await idOf(await post({ title }))).toBe('cunji-lianluo-dianfeng-cai');
    expect(await idOf(await post({ title, id: '' }))).toBe('cunji-lianluo-dianfeng-cai-2');
  });

  it('is the administrator’s own when given', async () => {
    expect(await idOf(await post({ id: 'zhuanti-1' }))).toBe('zhuanti-1');
  });

  it.each(['Tongzhi', '通知', 'a b', 'a--b', '-a', 'a/b', 'a'.repeat(61)])(
    'is refused as %s',
    async (id) => {
      expect((await post({ id })).status).toBe(400);
    },
  );

  it('is refused when it is taken, in words that say so', async () => {
    await post({ id: 'taken' });
    const response = await post({ id: 'taken' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(problems.duplicate);
  });

  it('stays when the title changes, whatever the form says', async () => {
    const id = await makeColumn();
    const response = await patch(id, { id: 'other', title: '新的名称' });
    expect(await idOf(response)).toBe(id);
    expect((await call('GET', '/api/columns/other', { token })).status).toBe(404);
  });
});

describe('the tree of columns', () => {
  it('has three levels and no fourth', async () => {
    const first = await makeColumn();
    const second = await makeColumn({ parent: first });
    const third = await makeColumn({ parent: second });
    const response = await post({ parent: third });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problems.columnTooDeep);
  });

  it('counts what hangs below a column that moves', async () => {
    const [top, low] = [await makeColumn(), await makeColumn()];
    const middle = await makeColumn({ parent: top });
    await makeColumn({ parent: low });
    expect((await patch(low, { parent: middle })).status).toBe(400);
    expect((await patch(low, { parent: top })).status).toBe(200);
  });

  it('has no circles', async () => {
    const top = await makeColumn();
    const below = await makeColumn({ parent: top });
    for (const parent of [top, below]) {
      const response = await patch(top, { parent });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(problems.columnCycle);
    }
  });
});

describe('deleting a column', () => {
  const remove = (id: string) => call('DELETE', `/api/columns/${id}`, { token });

  it('is refused while an article stands in it, be it a draft', async () => {
    const id = await makeColumn();
    await payload.create({
      collection: 'articles',
      draft: true,
      data: articleIn(id, { _status: 'draft' }) as never,
    });
    const response = await remove(id);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problems.columnFull);
  });

  it('is refused while a draft is about to move a published article into it', async () => {
    const [from, to] = [await makeColumn(), await makeColumn()];
    const article = await payload.create({
      collection: 'articles',
      data: articleIn(from, { _status: 'published' }) as never,
    });
    await payload.update({
      collection: 'articles',
      id: article.id,
      draft: true,
      data: { column: to, _status: 'draft' },
    });
    expect((await remove(from)).status).toBe(400);
    expect((await remove(to)).status).toBe(400);
  });

  it('is refused while it has columns below it', async () => {
    const top = await makeColumn();
    await makeColumn({ parent: top });
    expect((await remove(top)).status).toBe(400);
  });

  it('works when it is empty', async () => {
    expect((await remove(await makeColumn())).status).toBe(200);
  });
});

describe('the record of a column', () => {
  it('has its place in the tree', async () => {
    const parent = await makeColumn();
    const id = await makeColumn({ parent, keywords: ['通知'], inNavigation: true, order: 3 });
    const document = await payload.findByID({ collection: 'columns', id, depth: 0 });
    const built = await publishColumn.build(document, { payload });
    expect(contract.parse(built?.record)).toMatchObject({
      id,
      parent,
      keywords: ['通知'],
      inNavigation: true,
      order: 3,
    });
  });
});
