import { beforeEach, describe, expect, it } from 'vitest';
import { Reads } from '../../portal/publisher/reads.ts';
import { type Change, Records } from '../../portal/publisher/records.ts';
import { entryOf } from './changes.ts';

let records: Records;
let reads: Reads;
let looks: string[];
let seq = 0;

const change = (id: string, taste: number | null): Change => ({
  seq: ++seq,
  ...entryOf({ room: 'articles', id, taste }),
});

function apply(...changes: Change[]): string[] {
  reads.outdate(records.apply(changes).sources);
  reads.evaluate(Number.POSITIVE_INFINITY);
  return reads.takeChanged();
}

/** A list of all articles; `looks` notes which of them are looked at. */
const titles = () =>
  reads.each('titles', 'articles', ({ id, title }) => {
    looks.push(id);
    return title;
  });

beforeEach(() => {
  records = new Records();
  reads = new Reads(records);
  apply(change('article1', 1), change('article2', 2));
  looks = [];
  titles();
  looks = [];
});

describe('a query of every record', () => {
  it('looks at changed records only', () => {
    expect(apply(change('article2', 3))).toEqual(['articles?titles']);
    expect(looks).toEqual(['article2']);
    expect(titles()).toEqual(['标题1', '标题3']);
  });

  it('has not changed when nothing that it shows did', () => {
    // Taste 6 differs from 2 in the text and has the same title.
    expect(apply(change('article2', 6))).toEqual([]);
  });

  it('changes when a record goes, and when it comes back', () => {
    expect(apply(change('article2', null))).toEqual(['articles?titles']);
    expect(apply(change('article2', 2))).toEqual(['articles?titles']);
    expect(titles()).toEqual(['标题1', '标题2']);
  });

  it('changes when one record goes as another comes', () => {
    expect(apply(change('article2', null), change('article3', 2))).toEqual(['articles?titles']);
  });
});

describe('a query', () => {
  it('of headlines is not looked at again when only a text changes', () => {
    let count = 0;
    reads.query('headlines', ['headlines'], (data) => {
      count += 1;
      return data.all('headlines').map(({ title }) => title);
    });
    const { json, ...row } = change('article2', 2);
    const text = JSON.stringify({ ...JSON.parse(json ?? ''), html: '<p>新的正文</p>' });
    expect(apply({ ...row, json: text })).toEqual([]);
    expect(records.get('articles', 'article2')?.html).toBe('<p>新的正文</p>');
    expect(count).toBe(1);
    expect(apply(change('article2', 3))).toContain('headlines?headlines');
  });

  it('that fails counts as changed once, and does not stop the others', () => {
    let isBroken = false;
    reads.query('breaks', ['articles'], () => {
      if (isBroken) throw new RangeError('broken');
      return 1;
    });
    reads.query('counts', ['articles'], (data) => data.all('articles').length);
    isBroken = true;
    const changed = apply(change('article3', 1));
    expect(changed.sort()).toEqual(['articles?breaks', 'articles?counts', 'articles?titles']);
    expect(apply(change('article1', 1))).toEqual([]);
  });
});
