import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Regulation } from 'shared/regulations/contract';
import { type Body, bodyOf, heading, paragraph, text } from './body.ts';
import { dayFrom, fillDates } from './calendar.ts';
import { readWritten } from './markup.ts';
import { idOf } from './random.ts';

/** A rule as a clerk enters it: the text is one document, not yet split into provisions. */
export type DemoRegulation = Omit<Regulation, 'provisions'> & { body: Body };

const folder = join(import.meta.dirname, 'data/regulations');

/** The county's 12 rules as they stand on a day; those that come into force later or are repealed included. */
export function demoRegulations(today: string): DemoRegulation[] {
  return readdirSync(folder)
    .sort()
    .map((file) => read(file.replace(/\.md$/, ''), today));
}

function read(key: string, today: string): DemoRegulation {
  const { fields, text: source } = readWritten(readFileSync(join(folder, `${key}.md`), 'utf8'));
  const day = (name: string) => (fields[name] ? dayFrom(fields[name], today) : null);
  const must = <T>(value: T | null | undefined, name: string): T => {
    if (value === null || value === undefined) throw new SyntaxError(`${key}.md has no ${name}`);
    return value;
  };
  const adoptedOn = must(day('adopted'), 'adopted');
  return {
    id: idOf(`regulations/${key}`),
    title: must(fields.title, 'title'),
    kind: 'rule',
    issuer: must(fields.issuer, 'issuer'),
    number: fillDates(must(fields.number, 'number'), adoptedOn),
    adoptedOn,
    promulgatedOn: day('promulgated'),
    effectiveOn: must(day('effective'), 'effective'),
    amendedOn: day('amended'),
    repealedOn: day('repealed'),
    history: fillDates(must(fields.history, 'history'), adoptedOn),
    amends: fields.amends ? [idOf(`regulations/${fields.amends}`)] : [],
    body: bodyOf(linesOf(fillDates(source, adoptedOn))),
  };
}

/** Every line is a paragraph of its own; chapters and annexes are headings. */
function linesOf(source: string) {
  return source
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      /^(第[一二三四五六七八九十]+章　|附件：)/.test(line)
        ? heading('h2', [text(line)])
        : paragraph([text(line)]),
    );
}
