import type { Office } from 'shared/committees/contract';
import type { UnitKind } from 'shared/committees/labels';
import { memberUnits, officeTexts, unitNames } from './data/committees.ts';
import { makePerson } from './names.ts';
import { townships } from './places.ts';
import { chanceOf, idOf } from './random.ts';

export interface DemoUnit {
  id: string;
  name: string;
  kind: UnitKind;
  place: string | null;
  phone: string;
}

export interface DemoMember {
  id: string;
  name: string;
  title: string;
  office: string;
  unit: string;
}

const chance = chanceOf('committees');
const officeId = (order: number) => idOf(`offices/${order}`);
const unitId = (name: string) => idOf(`units/${name}`);

/** The six offices; their members stand apart in `demoMembers`. */
export const demoOffices: readonly Omit<Office, 'members'>[] = officeTexts.map(
  ([name, duties], index) => ({
    id: officeId(index + 1),
    name: `县人大常委会${name}`,
    order: index + 1,
    duties,
    phone: `0371-0000${6001 + index}`,
    head: makePerson(chance, index % 3 === 1 ? 'female' : 'male').name,
  }),
);

/** The 108 units, those of the 13 townships among them. */
export const demoUnits: readonly DemoUnit[] = [
  ...Object.entries(unitNames).flatMap(([kind, names]) =>
    names.map((name) => ({ name, kind: kind as UnitKind, place: null })),
  ),
  ...townships.map(({ id, name }) => ({
    name: `${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`,
    kind: 'township' as const,
    place: id,
  })),
].map((unit, index) => ({ id: unitId(unit.name), ...unit, phone: `0371-0000${7001 + index}` }));

/** The 28 members, each from another unit. */
export const demoMembers: readonly DemoMember[] = memberUnits.flatMap((units, index) =>
  units.map((unit, seat) => ({
    id: idOf(`members/${unit}`),
    name: makePerson(chance, chance.number(3) === 0 ? 'female' : 'male').name,
    title: seat === 0 ? '工委委员（召集人）' : '工委委员',
    office: officeId(index + 1),
    unit: unitId(unit),
  })),
);
