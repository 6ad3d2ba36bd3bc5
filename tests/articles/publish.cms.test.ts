import { publishArticle } from 'cms/articles/publish';
import { article as contract } from 'shared/articles/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../media/office.ts';
import { phonePhoto } from '../media/pictures.ts';
import { payload } from '../src/cms.ts';
import { articleIn, makeColumn } from './make.ts';
import { body, cell, heading, linkTo, paragraph, picture, table } from './nodes.ts';

let column: string;
beforeAll(async () => {
  column = await makeColumn();
});

async function make(more: Record<string, unknown> = {}) {
  const data = articleIn(column, { _status: 'published', ...more });
  return payload.create({ collection: 'articles', data: data as never });
}

/** What the public would get, checked against the contract. */
async function built(id: string) {
  const article = await payload.findByID({ collection: 'articles', id, depth: 0, draft: false });
  const result = await publishArticle.build(article, { payload });
  return result && { record: contract.parse(result.record), uses: result.uses.sort() };
}

async function makePicture(alt: string) {
  const data = await phonePhoto(400, 300);
  const file = { data, name: '图.jpg', mimetype: 'image/jpeg', size: data.length };
  const { id } = await payload.create({ collection: 'media', data: { alt } as never, file });
  return id;
}

describe('the record of an article', () => {
  it('has every public field, clean', async () => {
    const [cover, inline] = [await makePicture('联络站的门'), await makePicture('接待现场')];
    const data = pdf();
    const file = { data, name: '名单.pdf', mimetype: 'application/pdf', size: data.length };
    const attachment = await payload.create({ collection: 'attachments', data: {}, file });
    const { id } = await make({
      subtitle: '听取意见十二条',
      author: '王某某',
      keywords: [' 接待 ', '接待', '代表'],
      cover,
      attachments: [attachment.id],
      publishedAt: '2026-03-04T16:30:00.000Z',
      body: body(
        heading('h2', '现场'),
        paragraph('代表们听取了意见。'),
        picture(inline, '石桥乡'),
        table([cell('事项', { head: 1, colSpan: 2 })], [cell('道路'), cell('3')]),
      ),
    });
    const { record, uses } = (await built(id)) ?? {};
    expect(record).toMatchObject({
      id,
      title: '石桥乡代表接待选民',
      subtitle: '听取意见十二条',
      source: '县人大常委会办公室',
      author: '王某某',
      column,
      keywords: ['接待', '代表'],
      summary: '现场 代表们听取了意见。 事项 道路 3',
      cover: { id: cover, alt: '联络站的门' },
      attachments: [{ name: '名单.pdf' }],
      publishedAt: '2026-03-04T16:30:00.000Z',
    });
    expect(record?.html).toContain('<figcaption>石桥乡</figcaption>');
    expect(record?.html).toContain('<th scope="col" colspan="2">事项</th>');
    expect(uses).toEqual(
      [`attachments:${attachment.id}`, `media:${cover}`, `media:${inline}`].sort(),
    );
  });

  it('does not exist for a draft', async () => {
    const { id } = await make({ _status: 'draft' });
    expect(await built(id)).toBeNull();
  });

  it('does not show a newer draft', async () => {
    const { id } = await make();
    await payload.update({
      collection: 'articles',
      id,
      draft: true,
      data: { title: '还没写完', _status: 'draft' },
    });
    expect((await built(id))?.record.title).toBe('石桥乡代表接待选民');
  });

  it('ends when the article is withdrawn', async () => {
    const { id } = await make();
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } });
    expect(await built(id)).toBeNull();
  });

  it('has a summary of a hundred characters that cuts none in two', async () => {
    const { id } = await make({ body: body(paragraph('𬎆'.repeat(150))) });
    expect((await built(id))?.record.summary).toBe(`${'𬎆'.repeat(100)}…`);
  });

  it('links to another article only while that one is public, and follows its fate', async () => {
    const target = await make();
    const { id } = await make({ body: body(paragraph(linkTo('articles', target.id, '前文'))) });
    const first = await built(id);
    expect(first?.record.html).toBe(`<p><a href="/articles/${target.id}/">前文</a></p>`);
    expect(first?.uses).toEqual([`articles:${target.id}`]);
    await payload.update({ collection: 'articles', id: target.id, data: { _status: 'draft' } });
    expect((await built(id))?.record.html).toBe('<p>前文</p>');
  });

  it('is built without a picture that was deleted', async () => {
    const inline = await makePicture('将被删除');
    const { id } = await make({ cover: inline, body: body(paragraph('正文'), picture(inline)) });
    await payload.delete({ collection: 'media', id: inline });
    expect((await built(id))?.record).toMatchObject({ cover: null, html: '<p>正文</p>' });
  });

  it('shows hostile words as words', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const { id } = await make({ title: hostile, body: body(paragraph(hostile)) });
    const record = (await built(id))?.record;
    expect(record?.title).toBe(hostile);
    expect(record?.html).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
  });
});
