import { plainText } from 'cms/files/lexical';
import { notesOn } from 'cms/regulations/notes';
import { readStructure } from 'cms/regulations/structure';
import { describe, expect, it } from 'vitest';
import { block, blocksOf, words } from './text.ts';

const read = (markdown: string) =>
  readStructure(blocksOf(markdown)).map(
    ({ anchor, label, title, blocks }) =>
      `${anchor}|${label}|${title}|${blocks.map((part) => plainText([part]).trim()).join('¶')}`,
  );

describe('the structure of a regulation', () => {
  it('is read from headings, labels, paragraphs and items', () => {
    expect(
      read(`
        为了规范议事活动，制定本规则。
        ## 第一章　总　则
        第一条　常务委员会依法行使职权。
        常务委员会实行集体领导。
        第二条　会议应当讨论下列事项：
        （一）决议草案；
        （二）报告。
        ## 第二章 会议
        ### 第一节 召集
        第三条 会议由主任召集。
        第三条之一 主任可以委托副主任召集。
        ## 第三章 附 则
        第四条 本规则自公布之日起施行。
        附件 表决票样式
        表决票一式一份。`),
    ).toEqual([
      'x1|||为了规范议事活动，制定本规则。',
      'z1|第一章|总则|',
      't1|第一条||常务委员会依法行使职权。¶常务委员会实行集体领导。',
      't2|第二条||会议应当讨论下列事项：¶（一）决议草案；¶（二）报告。',
      'z2|第二章|会议|',
      'z2j1|第一节|召集|',
      't3|第三条||会议由主任召集。',
      't3-1|第三条之一||主任可以委托副主任召集。',
      'z3|第三章|附则|',
      't4|第四条||本规则自公布之日起施行。',
      'x2|||附件 表决票样式',
      'x3|||表决票一式一份。',
    ]);
  });

  it('reads chapters that were typed as plain paragraphs', () => {
    expect(read('第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。')).toEqual([
      'z1|第一章|总则|',
      't1|第一条||甲。',
      'z2|第二章|附则|',
      't2|第二条||乙。',
    ]);
  });

  it('does not take a mention of an article for its beginning', () => {
    expect(
      read(`第一条 依照第五条办理。
        第五条规定的会议，可以合并举行。
        第二章规定的程序，适用于本条。
        第二条所列事项，由主任会议决定。
        第二条 乙。`),
    ).toEqual([
      't1|第一条||依照第五条办理。¶第五条规定的会议，可以合并举行。¶第二章规定的程序，适用于本条。¶第二条所列事项，由主任会议决定。',
      't2|第二条||乙。',
    ]);
  });

  it('reads a label without a space when it is the next in order', () => {
    expect(read('第一条为了规范工作，制定本办法。\n第二条本办法适用于本县。')).toEqual([
      't1|第一条||为了规范工作，制定本办法。',
      't2|第二条||本办法适用于本县。',
    ]);
  });

  it('reads a label in bold, or in a heading of its own', () => {
    const parts = readStructure([
      { type: 'paragraph', children: [words('第七条', 1), words('代表应当联系群众。')] },
      block('第九条', { type: 'heading', tag: 'h3' }),
      block('代表应当听取意见。'),
    ]);
    expect(parts.map(({ label, blocks }) => [label, plainText(blocks).trim()])).toEqual([
      ['第七条', '代表应当联系群众。'],
      ['第九条', '代表应当听取意见。'],
    ]);
  });

  it('parts a pasted paragraph at its line breaks', () => {
    const parts = readStructure([
      {
        type: 'paragraph',
        children: [words('第一条　甲。'), { type: 'linebreak' }, words('第二条　乙。')],
      },
    ]);
    expect(parts.map(({ label }) => label)).toEqual(['第一条', '第二条']);
  });

  it('keeps bold type and links behind the label', () => {
    const [part] = readStructure([
      { type: 'paragraph', children: [words('　　第一条　本'), words('规则', 1), words('施行。')] },
    ]);
    expect(part?.blocks[0]?.children).toEqual([words('本'), words('规则', 1), words('施行。')]);
  });

  it('leaves out a table of contents that only repeats the headings', () => {
    expect(
      read('目　录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。'),
    ).toEqual(['z1|第一章|总则|', 't1|第一条||甲。', 'z2|第二章|附则|', 't2|第二条||乙。']);
  });

  it('joins a chapter title that was broken into two lines', () => {
    expect(
      read('## 第二章 听取人民政府、人民法院和\n人民检察院的专项工作报告\n第一条 甲。'),
    ).toEqual(['z2|第二章|听取人民政府、人民法院和人民检察院的专项工作报告|', 't1|第一条||甲。']);
  });

  it('numbers chapters within their part', () => {
    expect(
      read(
        '# 第一编 总则\n## 第一章 甲\n第一条 子。\n# 第二编 分则\n## 第一章 乙\n第二条 丑。',
      ).map((line) => line.split('|')[0]),
    ).toEqual(['b1', 'b1z1', 't1', 'b2', 'b2z1', 't2']);
  });

  it('reads article one thousand two hundred', () => {
    expect(read('第一千二百条 甲。')).toEqual(['t1200|第一千二百条||甲。']);
  });
});

describe('notes on the structure', () => {
  const notes = (markdown: string) => notesOn(readStructure(blocksOf(markdown)));

  it('say nothing of a text in order, with articles put in later', () => {
    expect(notes('第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n第二条 丁。')).toEqual([]);
  });

  it('name missing articles and renumber nothing', () => {
    const text = '第十条 甲。\n第十一条 乙。\n第十三条 丙。\n第十七条 丁。';
    expect(notes(text)).toEqual([
      '“第十条”前面缺第一条至第九条。',
      '“第十一条”之后是“第十三条”，缺第十二条。',
      '“第十三条”之后是“第十七条”，缺第十四条至第十六条。',
    ]);
    expect(readStructure(blocksOf(text)).map(({ label }) => label)).toEqual([
      '第十条',
      '第十一条',
      '第十三条',
      '第十七条',
    ]);
  });

  it('name repeated and misplaced articles, and keep their anchors apart', () => {
    const text = '第一条 甲。\n第二条 乙。\n第二条 丙。\n第一条之一 丁。';
    expect(notes(text)).toEqual([
      '“第二条”出现了不止一次。',
      '“第一条之一”排在“第二条”后面，顺序不对。',
    ]);
    expect(readStructure(blocksOf(text)).map(({ anchor }) => anchor)).toEqual([
      't1',
      't2',
      't2x2',
      't1-1',
    ]);
  });

  it('name a missing chapter', () => {
    expect(notes('## 第一章 甲\n第一条 子。\n## 第三章 乙\n第二条 丑。')).toEqual([
      '“第一章”之后是“第三章”，缺第二章。',
    ]);
  });
});
