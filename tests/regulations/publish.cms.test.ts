import { publishRegulation } from 'cms/regulations/publish';
import { problems } from 'shared/problems';
import { regulation as contract } from 'shared/regulations/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { body, cell, heading, linkTo, paragraph, picture, table, text } from '../articles/nodes.ts';
import { call, payload, signIn } from '../src/cms.ts';

let token: string;
beforeAll(async () => {
  token = (await signIn(['editor'])).token;
});

const rule = {
  title: '通许县人民代表大会常务委员会议事规则',
  kind: 'rule',
  issuer: '通许县人民代表大会常务委员会',
  adoptedOn: '2026-03-01',
  effectiveOn: '2026-04-01',
  body: body(
    heading('h2', '第一章　总则'),
    paragraph('第一条　为了', text('规范', 1), '议事，制定本规则。'),
    paragraph('第二条　会议讨论下列事项：'),
    paragraph('（一）决议；'),
    table([cell('项', { head: 1 }), cell('数', { head: 1 })], [cell('决议'), cell('1')]),
  ),
  _status: 'published',
};

const post = (data: object = {}) =>
  call('POST', '/api/regulations', { token, body: { ...rule, ...data } });

async function make(data: object = {}): Promise<string> {
  const response = await post(data);
  expect(response.status).toBe(201);
  return ((await response.json()) as { doc: { id: string } }).doc.id;
}

async function built(id: string) {
  const document = await payload.findByID({ collection: 'regulations', id, depth: 0 });
  const result = await publishRegulation.build(document, { payload });
  return result && { record: contract.parse(result.record), uses: result.uses };
}

describe('the record of a regulation', () => {
  it('has its dates as days in Shanghai and its text as provisions', async () => {
    const id = await make({ number: '通人常〔2026〕3号', history: ' 2026年3月1日通过 ' });
    expect((await built(id))?.record).toEqual({
      id,
      title: rule.title,
      kind: 'rule',
      issuer: rule.issuer,
      number: '通人常〔2026〕3号',
      adoptedOn: '2026-03-01',
      promulgatedOn: null,
      effectiveOn: '2026-04-01',
      amendedOn: null,
      repealedOn: null,
      history: '2026年3月1日通过',
      amends: [],
      provisions: [
        { type: 'chapter', anchor: 'z1', label: '第一章', title: '总则', html: '' },
        {
          type: 'article',
          anchor: 't1',
          label: '第一条',
          title: '',
          html: '<p>为了<strong>规范</strong>议事，制定本规则。</p>',
        },
        {
          type: 'article',
          anchor: 't2',
          label: '第二条',
          title: '',
          html:
            '<p>会议讨论下列事项：</p><p>（一）决议；</p>' +
            '<div class="table" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table>' +
            '<thead><tr><th scope="col">项</th><th scope="col">数</th></tr></thead>' +
            '<tbody><tr><td>决议</td><td>1</td></tr></tbody></table></div>',
        },
      ],
    });
  });

  it.each(['2026-02-28T16:00:00.000Z', '2026-03-01T00:00:00+08:00', '2026-03-01T15:59:59.000Z'])(
    'has the day that %s is here',
    async (adoptedOn) => {
      expect((await built(await make({ adoptedOn })))?.record.adoptedOn).toBe('2026-03-01');
    },
  );

  it('names only those that it amends and that the public can see', async () => {
    const [open, draft] = [await make(), await make({ _status: 'draft' })];
    const id = await make({ amends: [open, draft] });
    expect(await built(id)).toMatchObject({
      record: { amends: [open] },
      uses: [`regulations:${open}`, `regulations:${draft}`],
    });
  });

  it('links to articles of the news and to other regulations', async () => {
    const other = await make();
    const id = await make({
      body: body(paragraph('第一条　', linkTo('regulations', other, '议事规则'), '同时施行。')),
    });
    expect((await built(id))?.record.provisions[0]?.html).toBe(
      `<p><a href="/regulations/${other}/">议事规则</a>同时施行。</p>`,
    );
  });

  it('does not exist for a draft', async () => {
    expect(await built(await make({ _status: 'draft' }))).toBeNull();
  });
});

describe('publishing a regulation', () => {
  it.each([
    ['公布早于通过', { promulgatedOn: '2026-02-28' }],
    ['施行早于公布', { promulgatedOn: '2026-03-31', effectiveOn: '2026-03-30' }],
    ['施行早于通过', { effectiveOn: '2026-02-01' }],
    ['修改早于施行', { amendedOn: '2026-03-31' }],
    ['废止早于修改', { amendedOn: '2026-06-01', repealedOn: '2026-05-01' }],
  ])('is refused when the dates contradict each other: %s', async (_, dates) => {
    const response = await post(dates);
    expect(response.status).toBe(400);
    const message = await response.text();
    expect(message).toContain(problems.datesOutOfOrder);
    expect(message).toMatch(/现在..日期是 2026-\d\d-\d\d，早于|现在被修改日期是/);
  });

  it('accepts that all happens on one day', async () => {
    const day = '2026-03-01';
    await make({ adoptedOn: day, promulgatedOn: day, effectiveOn: day });
  });

  it.each(['title', 'issuer', 'kind', 'adoptedOn', 'effectiveOn', 'body'])(
    'is refused without %s',
    async (field) => {
      expect((await post({ [field]: null })).status).toBe(400);
    },
  );

  it('is refused with a picture in the text', async () => {
    const response = await post({ body: body(paragraph('第一条　甲。'), picture('gone')) });
    expect(response.status).toBe(400);
  });

  it('may wait while a draft holds half the dates', async () => {
    const data = { ...rule, effectiveOn: '2020-01-01', _status: 'draft' };
    const response = await call('POST', '/api/regulations?draft=true', { token, body: data });
    expect(response.status).toBe(201);
  });
});

describe('the reading that a clerk sees', () => {
  const readingOf = async (...lines: string[]) => {
    const id = await make({ body: body(...lines.map((line) => paragraph(line))) });
    const response = await call('GET', `/api/regulations/${id}`, { token });
    return ((await response.json()) as { reading: string }).reading;
  };

  it('counts what was found', async () => {
    expect(await readingOf('第一章　总则', '第一条　甲。', '第二条　乙。')).toBe(
      '读出 1 章、2 条。条号连续。',
    );
  });

  it('names what is missing', async () => {
    expect(await readingOf('第十一条　甲。', '第十三条　乙。')).toContain(
      '“第十一条”之后是“第十三条”，缺第十二条。',
    );
  });

  it('says so when there is no article at all', async () => {
    expect(await readingOf('会议决定：', '一、甲。')).toContain('没有读出“第一条”这样的条文');
  });
});
