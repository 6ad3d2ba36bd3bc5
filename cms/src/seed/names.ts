import type { Deputy } from 'shared/deputies/contract';
import {
  compoundSurnames,
  mensLast,
  middles,
  sharedNames,
  specialNames,
  surnames,
  womensLast,
} from './data/names.ts';
import type { Chance } from './random.ts';

/** A synthetic person: no one of this name is meant. */
export type Person = Pick<Deputy, 'name' | 'gender' | 'ethnicity'>;

const weighted = surnames.flatMap(([surname, weight]) => Array<string>(weight).fill(surname));

/** `count` people, `women` of them women, special and shared names mixed in among the others. */
export function makePeople(chance: Chance, count: number, women: number): Person[] {
  const people: Person[] = [
    ...specialNames.map(([name, gender, ethnicity]) => ({ name, gender, ethnicity })),
    ...sharedNames.flatMap(([name, gender, times]) =>
      Array.from({ length: times }, () => ({ name, gender, ethnicity: '汉族' })),
    ),
  ];
  const taken = new Set(people.map((person) => person.name));
  let left = women - people.filter((person) => person.gender === 'female').length;
  while (people.length < count) {
    const gender = left > 0 ? 'female' : 'male';
    const person = makePerson(chance, gender);
    if (taken.has(person.name)) continue;
    taken.add(person.name);
    if (gender === 'female') left -= 1;
    people.push(person);
  }
  return chance.shuffle(people);
}

/** One synthetic person with an ordinary name. */
export function makePerson(chance: Chance, gender: Person['gender']): Person {
  const surname = chance.number(120) === 0 ? chance.pick(compoundSurnames) : chance.pick(weighted);
  const last = chance.pick(gender === 'female' ? womensLast : mensLast);
  const middle = chance.number(100) < 16 ? '' : chance.pick(middles);
  // Repeated characters read as a nickname.
  const given = middle === last ? last : middle + last;
  return { name: surname + given, gender, ethnicity: chance.number(40) === 0 ? '回族' : '汉族' };
}
