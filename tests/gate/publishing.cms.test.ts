import { describe, expect, it } from 'vitest';
import { call, payload, signIn } from '../src/cms.ts';

const editor = await signIn(['editor']);
const reviewer = await signIn(['reviewer']);
const both = [editor, reviewer];

await payload.create({
  collection: 'columns',
  data: { id: 'publishing-test', title: '发布试验', kind: 'news', description: '试验', order: 1 },
});

const words = (text: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        children: [
          { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 },
        ],
      },
    ],
  },
});

const filled = {
  title: '原题',
  column: 'publishing-test',
  source: '试验',
  body: words('正文。'),
};

async function article(status: 'draft' | 'published'): Promise<string> {
  const data = { ...filled, _status: status } as never;
  return String((await payload.create({ collection: 'articles', data })).id);
}

/** The document as the public would see it, and not its newest draft. */
async function main(id: string): Promise<string[]> {
  const { title, _status } = await payload.findByID({ collection: 'articles', id, draft: false });
  return [title, String(_status)];
}

const send = (who: { token: string }, method: string, path: string, body?: object) =>
  call(method, `/api/articles${path}`, { token: who.token, body });

async function versionOf(id: string, status: string): Promise<string> {
  const { docs } = await payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id }, 'version._status': { equals: status } },
    limit: 1,
  });
  return String(docs[0]?.id);
}

describe('a published article', () => {
  it('keeps its public text when somebody saves without saying for what', async () => {
    for (const who of both) {
      const id = await article('published');
      expect((await send(who, 'PATCH', `/${id}`, { title: '新题' })).status).toBe(200);
      expect(await main(id)).toEqual(['原题', 'published']);
      const draft = await payload.findByID({ collection: 'articles', id, draft: true });
      expect(draft.title).toBe('新题');
    }
  });

  it('stays public when a newer draft is edited in a list, by one field', async () => {
    const id = await article('published');
    await send(editor, 'PATCH', `/${id}?draft=true`, { title: '草稿题' });
    await send(editor, 'PATCH', `?where[id][equals]=${id}`, { source: '另一来源' });
    expect(await main(id)).toEqual(['原题', 'published']);
  });

  it('is withdrawn by who may publish, with a row in the log, and by nobody else', async () => {
    const id = await article('published');
    const refused = await send(reviewer, 'PATCH', `/${id}`, { _status: 'draft' });
    expect([refused.status, await main(id)]).toEqual([403, ['原题', 'published']]);
    expect((await send(editor, 'PATCH', `/${id}`, { _status: 'draft' })).status).toBe(200);
    expect(await main(id)).toEqual(['原题', 'draft']);
    await send(editor, 'PATCH', `/${id}`, { _status: 'published' });
    const { docs } = await payload.find({
      collection: 'audit',
      where: { target: { equals: id } },
      sort: 'number',
    });
    expect(docs.map(({ action, who }) => [action, who])).toEqual([
      ['withdraw', editor.id],
      ['publish', editor.id],
    ]);
  });

  it('leaves no row in the log when only a draft is saved over it', async () => {
    const id = await article('published');
    await send(editor, 'PATCH', `/${id}?draft=true&autosave=true`, { title: '草稿题' });
    const rows = await payload.count({ collection: 'audit', where: { target: { equals: id } } });
    expect(rows.totalDocs).toBe(0);
  });
});

describe('who may not publish', () => {
  it.each([
    ['the button', (id: string) => send(reviewer, 'PATCH', `/${id}`, { _status: 'published' })],
    [
      'a draft',
      (id: string) => send(reviewer, 'PATCH', `/${id}?draft=true`, { _status: 'published' }),
    ],
    [
      'the list',
      (id: string) => send(reviewer, 'PATCH', `?where[id][equals]=${id}`, { _status: 'published' }),
    ],
    [
      'the trash',
      (id: string) => send(reviewer, 'PATCH', `/${id}`, { deletedAt: null, _status: 'published' }),
    ],
  ])('cannot publish by %s', async (_, attempt) => {
    const id = await article('draft');
    await attempt(id);
    expect(await main(id)).toEqual(['原题', 'draft']);
  });

  it('cannot publish by making a new one, or a copy of a published one', async () => {
    const made = await send(reviewer, 'POST', '', { ...filled, _status: 'published' });
    const copied = await send(reviewer, 'POST', `/${await article('published')}/duplicate`, {
      _status: 'published',
    });
    expect([made.status, copied.status]).toEqual([403, 403]);
  });

  it('cannot publish or withdraw by going back to an old version', async () => {
    const id = await article('published');
    await send(editor, 'PATCH', `/${id}?draft=true`, { title: '草稿题' });
    const draft = await versionOf(id, 'draft');
    expect((await send(reviewer, 'POST', `/versions/${draft}`)).status).toBe(403);
    expect(await main(id)).toEqual(['原题', 'published']);
    await send(editor, 'PATCH', `/${id}`, { _status: 'draft' });
    const published = await versionOf(id, 'published');
    expect((await send(reviewer, 'POST', `/versions/${published}`)).status).toBe(403);
    expect((await main(id))[1]).toBe('draft');
  });

  it('may still go back to an old version as a draft', async () => {
    const id = await article('published');
    const published = await versionOf(id, 'published');
    await send(editor, 'PATCH', `/${id}?draft=true`, { title: '草稿题' });
    const response = await send(reviewer, 'POST', `/versions/${published}?draft=true`);
    expect(response.status).toBe(200);
    expect(await main(id)).toEqual(['原题', 'published']);
  });
});

describe('who sees published articles only', () => {
  it('finds no draft of them, no version, and no article that is none', async () => {
    const deputy = await signIn(['deputy']);
    const [hidden, shown] = [await article('draft'), await article('published')];
    await send(editor, 'PATCH', `/${shown}?draft=true`, { title: '没公开的题' });
    const found = async (query: string) => {
      const list = await send(deputy, 'GET', `?${query}&where[id][in]=${hidden},${shown}`);
      const { docs } = (await list.json()) as { docs: { id: string; title: string }[] };
      return docs.map(({ id, title }) => [id, title]);
    };
    expect(await found('draft=false')).toEqual([[shown, '原题']]);
    expect(await found('draft=true')).toEqual([]);
    const one = await send(deputy, 'GET', `/${shown}?draft=true`);
    expect(await one.text()).not.toContain('没公开的题');
    expect((await send(deputy, 'GET', '/versions')).status).toBe(403);
    expect((await send(deputy, 'GET', `/versions/${await versionOf(shown, 'draft')}`)).status).toBe(
      403,
    );
    const count = await send(deputy, 'GET', '/count?where[title][equals]=没公开的题');
    expect(await count.json()).toEqual({ totalDocs: 0 });
  });
});
