import { beforeAll, describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';
import { articleIn, makeColumn } from './make.ts';
import { body, heading, paragraph } from './nodes.ts';

let column: string;
beforeAll(async () => {
  column = await makeColumn();
});

const first = body(heading('h2', '现场'), paragraph('代表说“好”，𬎆同志记下了。'));
const second = body(paragraph('改过的正文。'));

async function make() {
  const data = articleIn(column, { _status: 'published', body: first });
  return payload.create({ collection: 'articles', data: data as never });
}

const stored = (id: string) =>
  payload.db.collections.articles?.collection.findOne({ _id: id as never });

describe('the text of an article', () => {
  it('is one text in the database, and a tree for everybody who reads it', async () => {
    const { id, body: answered } = await make();
    expect(JSON.parse((await stored(id))?.body)).toEqual(answered);
    expect((await payload.findByID({ collection: 'articles', id })).body).toEqual(answered);
    expect(answered).toMatchObject({ root: { children: [{ tag: 'h2' }, { type: 'paragraph' }] } });
  });

  it('is left alone by a change of something else', async () => {
    const { id, body: before } = await make();
    await payload.update({
      collection: 'articles',
      id,
      data: { title: '另一个标题', _status: 'published' },
    });
    expect((await payload.findByID({ collection: 'articles', id })).body).toEqual(before);
    expect(typeof (await stored(id))?.body).toBe('string');
  });

  it('comes back with an older version', async () => {
    const { id, body: before } = await make();
    const data = { body: second as never, _status: 'published' as const };
    await payload.update({ collection: 'articles', id, data });
    const { docs } = await payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    });
    expect(docs[0]?.version.body).toEqual(before);
    await payload.restoreVersion({ collection: 'articles', id: String(docs[0]?.id) });
    expect((await payload.findByID({ collection: 'articles', id })).body).toEqual(before);
    expect(typeof (await stored(id))?.body).toBe('string');
  });

  it('is read where it was stored as a tree', async () => {
    const { id, body: before } = await make();
    await payload.db.collections.articles?.collection.updateOne(
      { _id: id as never },
      { $set: { body: before } },
    );
    expect((await payload.findByID({ collection: 'articles', id })).body).toEqual(before);
  });

  it.each([
    ['words', '只是一句话'],
    ['a number', 7],
    ['a list', ['第一段']],
    ['yes', true],
    ['cut-off JSON', '{"root":'],
    ['a tree without branches', { root: 'x' }],
    ['a tree with words for branches', { root: { children: 'abc' } }],
  ])('is refused when it is %s, also in a draft, and nothing is left behind', async (_, wrong) => {
    const { token } = await signIn(['editor']);
    const { id, body: before } = await make();
    const path = `/api/articles/${id}?draft=true`;
    const response = await call('PATCH', path, { token, body: { body: wrong } });
    expect(response.status).toBe(400);
    const answer = (await response.json()) as { errors: { message: string }[] };
    expect(answer.errors[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    expect((await payload.findByID({ collection: 'articles', id, draft: true })).body).toEqual(
      before,
    );
  });

  it('may come as JSON in a text', async () => {
    const { token } = await signIn(['editor']);
    const { id } = await make();
    const sent = { body: JSON.stringify(second), _status: 'published' };
    const response = await call('PATCH', `/api/articles/${id}`, { token, body: sent });
    expect(response.status).toBe(200);
    const { body: read } = await payload.findByID({ collection: 'articles', id });
    expect(read).toMatchObject({ root: { children: [{ type: 'paragraph' }] } });
  });

  it('goes into a copy', async () => {
    const { id, body: before } = await make();
    const copy = await payload.duplicate({ collection: 'articles', id });
    expect(copy.body).toEqual(before);
  });
});
