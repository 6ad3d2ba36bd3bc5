import type { Station } from 'shared/stations/contract';
import { spokenRule } from 'shared/stations/reception';

/** One thing that a poster says about a station. */
export interface Fact {
  name: string;
  lines: string[];
  /** What is read from afar is set larger. */
  kind: 'times' | 'phone' | 'plain';
}

/** When, where and how to reach a station: public numbers only, the office's where it has none. */
export function factsOf(station: Station, office: string): Fact[] {
  const facts: Fact[] = [
    {
      name: '接待时间',
      lines: [...station.receptions.map(spokenRule), station.receptionNote ?? ''],
      kind: 'times',
    },
    { name: '联系电话', lines: [station.phone ?? office], kind: 'phone' },
    { name: '地址', lines: [station.address], kind: 'plain' },
    { name: '开放时间', lines: [station.hours], kind: 'plain' },
    { name: '站长', lines: [station.head ?? ''], kind: 'plain' },
    { name: '联络员', lines: [station.liaison ?? ''], kind: 'plain' },
  ];
  return facts
    .map((fact) => ({ ...fact, lines: fact.lines.filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0);
}

/** Characters of a line beside the code. */
const perLine = 20;

/** How many lines the facts take, about. */
export function linesOf(facts: readonly Fact[]): number {
  return facts
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + Math.ceil([...line].length / perLine), 0);
}
