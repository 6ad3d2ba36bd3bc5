import { contracts } from 'shared/publish/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../portal/src/data/csv.ts';
import { county } from './county.ts';
import { type Exported, exportSite } from './exported.ts';

let site: Exported;
beforeAll(async () => {
  site = await exportSite();
}, 120_000);
afterAll(() => site.remove());

const rooms = ['places', 'stations', 'deputies', 'columns', 'articles', 'regulations'] as const;

describe('open data', () => {
  it.each(rooms)('has every published record of %s and only fields of its contract', (room) => {
    const rows: Record<string, unknown>[] = JSON.parse(site.read(`/data/${room}.json`));
    expect(rows.map((row) => row.id).sort()).toEqual(county[room].map(({ id }) => id).sort());
    const allowed = Object.keys(contracts[room].shape);
    for (const row of rows) for (const key of Object.keys(row)) expect(allowed).toContain(key);
  });

  it.each(rooms)('explains each field of %s.json on its page, and links both files', (room) => {
    const page = site.read('/data/');
    const [first = {}]: object[] = JSON.parse(site.read(`/data/${room}.json`));
    for (const key of Object.keys(first)) expect(page).toContain(`<code>${key}</code>`);
    expect(page).toContain(`href="/data/${room}.csv"`);
    expect(page).toContain(`href="/data/${room}.json"`);
  });

  it.each(rooms)('writes %s.csv with a byte order mark and one line a record', (room) => {
    const text = site.read(`/data/${room}.csv`);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(county[room].length + 2);
  });
});

describe('a CSV cell', () => {
  it('keeps codes and phones as text in a spreadsheet', () => {
    expect(site.read('/data/places.csv')).toContain('"\t410222101201",王庄村');
    expect(csvLine(['0371-00001234', '0371', '12', '3.5'])).toBe(
      '"\t0371-00001234","\t0371",12,3.5\r\n',
    );
  });

  it('never runs as a formula', () => {
    expect(csvLine(['=1+1', '@SUM(A1)', '-x', '+y'])).toBe("'=1+1,'@SUM(A1),'-x,'+y\r\n");
  });

  it('holds commas, quotes and line ends', () => {
    expect(csvLine(['a,b', '说“好”', 'say "hi"', '一\n二'])).toBe(
      '"a,b",说“好”,"say ""hi""","一\n二"\r\n',
    );
  });
});
