import { problems } from 'shared/problems';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';
import { articleIn, makeColumn } from './make.ts';
import { body, link, paragraph } from './nodes.ts';

let token: string;
let column: string;
beforeAll(async () => {
  token = (await signIn(['editor'])).token;
  column = await makeColumn();
});

interface Answer {
  doc: Record<string, unknown> & { id: string };
}

const post = (data: object, query = '') =>
  call('POST', `/api/articles${query}`, { token, body: data });
const patch = (id: string, data: object, query = '') =>
  call('PATCH', `/api/articles/${id}${query}`, { token, body: data });

async function published(more: Record<string, unknown> = {}) {
  const response = await post(articleIn(column, { _status: 'published', ...more }));
  expect(response.status).toBe(201);
  return ((await response.json()) as Answer).doc;
}

const main = (id: string) =>
  payload.findByID({ collection: 'articles', id, depth: 0, draft: false });

describe('publishing an article', () => {
  it.each([
    ['title', '', '标题'],
    ['source', '', '来源'],
    ['column', null, '栏目'],
    ['body', body(paragraph('')), '正文'],
    ['body', body(paragraph('　\u200b\u00a0')), '正文'],
    ['body', null, '正文'],
  ])('is refused without %s, and says so', async (field, value, label) => {
    const response = await post(articleIn(column, { _status: 'published', [field]: value }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(label);
  });

  it.each(['javascript:alert(1)', '/columns/xinwen/', 'www.example.cn'])(
    'is refused with the link %s, and names it',
    async (url) => {
      const text = body(paragraph(link(url, '链接')));
      const response = await post(articleIn(column, { _status: 'published', body: text }));
      expect(response.status).toBe(400);
      expect(await response.text()).toContain(`链接“${url}”不能用`);
    },
  );

  it.each(['https://example.cn/a?b=1#c', 'tel:0371-00001234', 'mailto:rd@example.cn'])(
    'keeps the link %s',
    async (url) => {
      const doc = await published({ body: body(paragraph(link(url, '链接'))) });
      expect(JSON.stringify(doc.body)).toContain(`"url":"${url}"`);
    },
  );

  it('is refused with something in the text that has no public form, and names it', async () => {
    const text = body(paragraph('正文'), { type: 'block', fields: { blockType: 'banner' } });
    const response = await post(articleIn(column, { _status: 'published', body: text }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('（block）');
  });

  it('may wait: a draft can be saved with nothing in it', async () => {
    expect((await post({}, '?draft=true')).status).toBe(201);
  });

  it('tidies what was pasted into the title', async () => {
    const doc = await published({ title: '  石桥乡\u200b代表\n接待选民 ' });
    expect(doc.title).toBe('石桥乡代表 接待选民');
  });
});

describe('the date of publication', () => {
  it('is not set on a draft', async () => {
    const response = await post(articleIn(column), '?draft=true');
    expect(((await response.json()) as Answer).doc.publishedAt ?? null).toBeNull();
  });

  it('is now at the first publication, and the same at every later one', async () => {
    const before = Date.now();
    const { id, publishedAt } = await published();
    expect(Date.parse(String(publishedAt))).toBeGreaterThanOrEqual(before);
    expect(Date.parse(String(publishedAt))).toBeLessThanOrEqual(Date.now());
    await patch(id, { title: '改正了标题', _status: 'published' });
    expect((await main(id)).publishedAt).toBe(publishedAt);
  });

  it('is the clerk’s own when given', async () => {
    const { publishedAt } = await published({ publishedAt: '2026-03-05T00:30:00.000+08:00' });
    expect(publishedAt).toBe('2026-03-04T16:30:00.000Z');
  });

  it('does not change afterwards without a reason', async () => {
    const { id, publishedAt } = await published();
    const response = await patch(id, { publishedAt: '2026-01-01T00:00:00Z', _status: 'published' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problems.dateForged);
    expect((await main(id)).publishedAt).toBe(publishedAt);
  });

  it('changes with a reason, which is logged and not kept for the next time', async () => {
    const { id } = await published({ publishedAt: '2026-03-04T16:30:00Z' });
    const change = (day: string, dateReason?: string) =>
      patch(id, { publishedAt: day, _status: 'published', ...(dateReason ? { dateReason } : {}) });
    expect((await change('2026-03-01T00:00:00Z', '原来录错了日期')).status).toBe(200);
    expect((await main(id)).publishedAt).toBe('2026-03-01T00:00:00.000Z');
    const { docs } = await payload.find({ collection: 'audit', where: { target: { equals: id } } });
    expect(docs.filter(({ action }) => action === 'dateChange')).toMatchObject([
      { note: '2026-03-05 00:30 → 2026-03-01 08:00：原来录错了日期' },
    ]);
    expect((await change('2026-02-01T00:00:00Z')).status).toBe(400);
  });

  it('cannot be moved by way of a draft, a withdrawal or a forged note of the first date', async () => {
    const { id } = await published({ publishedAt: '2026-03-04T16:30:00Z' });
    const moved = { publishedAt: '2026-01-01T00:00:00Z', announcedAt: '2026-01-01T00:00:00Z' };
    expect((await patch(id, { ...moved, _status: 'draft' }, '?draft=true')).status).toBe(200);
    expect((await patch(id, { _status: 'published' })).status).toBe(400);
    expect((await patch(id, { _status: 'draft' })).status).toBe(200);
    expect((await patch(id, { ...moved, _status: 'published' })).status).toBe(400);
  });

  it('stays when an old version is restored', async () => {
    const { id } = await published({ title: '旧标题', publishedAt: '2026-03-04T16:30:00Z' });
    await patch(id, {
      title: '新标题',
      publishedAt: '2026-03-01T00:00:00Z',
      dateReason: '录错了',
      _status: 'published',
    });
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { 'version.title': { equals: '旧标题' } }] },
    });
    const response = await call('POST', `/api/articles/versions/${docs[0]?.id}`, { token });
    expect(response.status).toBe(200);
    expect(await main(id)).toMatchObject({
      title: '旧标题',
      publishedAt: '2026-03-01T00:00:00.000Z',
      _status: 'published',
    });
  });
});

describe('an edit', () => {
  it('of many articles at once changes what was edited and nothing else', async () => {
    const ids = [
      (await published({ publishedAt: '2026-03-04T16:30:00Z', keywords: ['甲'] })).id,
      (await published({ publishedAt: '2026-02-04T16:30:00Z', keywords: ['乙'] })).id,
    ];
    const before = await Promise.all(ids.map(main));
    const query = new URLSearchParams();
    for (const [at, id] of ids.entries()) query.set(`where[id][in][${at}]`, id);
    const response = await call('PATCH', `/api/articles?${query}`, {
      token,
      body: { source: '县融媒体中心', _status: 'published' },
    });
    expect(response.status).toBe(200);
    const after = await Promise.all(ids.map(main));
    const rest = ({ updatedAt, revision, ...article }: Awaited<ReturnType<typeof main>>) => article;
    expect(after.map(rest)).toEqual(
      before.map((article) => ({ ...rest(article), source: '县融媒体中心' })),
    );
  });

  it('that saves a draft leaves the public text alone, and the draft is found again', async () => {
    const { id } = await published();
    await patch(id, { title: '改了一半' }, '?draft=true&autosave=true');
    expect(await main(id)).toMatchObject({ title: '石桥乡代表接待选民', _status: 'published' });
    const response = await call('GET', `/api/articles/${id}?draft=true`, { token });
    expect(await response.json()).toMatchObject({ title: '改了一半', _status: 'draft' });
  });

  it('of one article eight times at once is saved or refused each time, never half done', async () => {
    const { id } = await published();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        patch(id, { title: `第${at}次保存`, _status: 'draft' }, '?draft=true'),
      ),
    );
    const saved = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([]);
    expect(saved).toBeGreaterThan(0);
    const newest = await payload.findByID({ collection: 'articles', id, draft: true });
    expect(newest.revision).toBe(saved + 1);
  });
});

describe('a form in two windows', () => {
  const save = (id: string, title: string, revision: number, more: object = {}) =>
    patch(id, { title, revision, ...more }, '?draft=true&autosave=true');

  it('that is behind is refused in words that say so, and overwrites nothing', async () => {
    const doc = await published();
    const loaded = Number(doc.revision);
    for (const step of [0, 1]) expect((await save(doc.id, '甲', loaded + step)).status).toBe(200);
    const response = await save(doc.id, '乙', loaded);
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(problems.stale);
    const newest = await payload.findByID({ collection: 'articles', id: doc.id, draft: true });
    expect(newest.title).toBe('甲');
  });

  it('may publish while its own automatic save is under way', async () => {
    const doc = await published();
    const loaded = Number(doc.revision);
    await save(doc.id, '甲', loaded);
    const response = await patch(doc.id, { title: '甲', revision: loaded, _status: 'published' });
    expect(response.status).toBe(200);
  });

  it('counts from its own number when it is a copy', async () => {
    const { id } = await published();
    const path = `/api/articles/${id}/duplicate?draft=true`;
    const { doc } = (await (await call('POST', path, { token, body: {} })).json()) as Answer;
    expect((await save(doc.id, '甲', Number(doc.revision))).status).toBe(200);
  });
});

describe('a copy', () => {
  it('is a draft with its own id, and has never been published', async () => {
    const { id } = await published({ publishedAt: '2026-03-04T16:30:00Z' });
    const response = await call('POST', `/api/articles/${id}/duplicate?draft=true`, {
      token,
      body: {},
    });
    expect(response.status).toBe(200);
    const { doc } = (await response.json()) as Answer;
    expect(doc.id).not.toBe(id);
    expect(doc).toMatchObject({ _status: 'draft', column });
    const copy = await payload.findByID({ collection: 'articles', id: doc.id, draft: true });
    expect(copy.publishedAt ?? null).toBeNull();
    expect((await patch(doc.id, { _status: 'published' })).status).toBe(200);
  });
});

describe('the keeping of an address', () => {
  it('refuses a second article of the same id', async () => {
    const { id } = await published();
    const response = await post({ ...articleIn(column), id, _status: 'published' });
    expect(response.status).toBe(400);
  });

  it('refuses an id that someone made up', async () => {
    const response = await post({
      ...articleIn(column),
      id: 'my-nice-title',
      _status: 'published',
    });
    expect(response.status).toBe(400);
  });
});
