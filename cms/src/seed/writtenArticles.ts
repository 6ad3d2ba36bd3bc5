import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from './articles.ts';
import { dayFrom, fillDates, workingDay } from './calendar.ts';
import { demoDeputies } from './deputies.ts';
import { readWritten } from './markup.ts';
import { chanceOf } from './random.ts';

const folder = join(import.meta.dirname, 'data/articles');

/** The articles written by hand: one file a column, each article headed `@@ key`. */
export function writtenArticles(today: string): Draft[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^@@ /m)
        .slice(1)
        .map((source) => read(source, file.replace(/\.md$/, ''), today)),
    );
}

function read(source: string, column: string, today: string): Draft {
  const end = source.indexOf('\n');
  const key = source.slice(0, end).trim();
  const { fields, text } = readWritten(source.slice(end + 1));
  const day = workingDay(dayFrom(fields.on ?? `today-${fields.ago}`, today));
  return {
    key,
    column,
    day,
    title: fields.title ?? '',
    subtitle: fields.subtitle ?? null,
    source: fields.source ?? '通许县人大常委会',
    author: fields.author ?? '',
    keywords: (fields.keywords ?? '').split(' ').filter(Boolean),
    cover: fields.cover ?? null,
    outlets: (fields.placed ?? '')
      .split('|')
      .map((outlet) => outlet.trim())
      .filter(Boolean),
    attachment: fields.attachment ?? null,
    text: fillDates(fillNames(text, key, fields.deputies ?? ''), day),
  };
}

/** `{d1}`, `{d2}`: deputies of the townships named in the heading, county deputies where there are some. */
function fillNames(text: string, key: string, codes: string): string {
  const chance = chanceOf(`names/${key}`);
  const names = codes
    .split(' ')
    .filter(Boolean)
    .map((code) =>
      nameOf(
        chance.number(1000),
        code,
        !text.includes('镇人大代表{') && !text.includes('乡人大代表{'),
      ),
    );
  return text.replaceAll(/\{d(\d)\}/g, (mark, index) => names[Number(index) - 1] ?? mark);
}

/** The name of a deputy of a township, of the county's congress or of its own. */
export function nameOf(index: number, township: string, ofCounty: boolean): string {
  const level = ofCounty ? 'county' : 'township';
  const there = demoDeputies.filter((deputy) =>
    deputy.mandates.some(
      (mandate) =>
        mandate.place === township && mandate.level === level && mandate.state === 'active',
    ),
  );
  const found = there[index % there.length];
  if (!found) throw new RangeError(`no ${level} deputy in ${township}`);
  return found.name;
}
