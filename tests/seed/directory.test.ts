import { demoMembers, demoOffices, demoUnits } from 'cms/seed/committees';
import { demoContacts, demoDeputies } from 'cms/seed/deputies';
import { demoPlaces, townships } from 'cms/seed/places';
import { demoStations, stationOf } from 'cms/seed/stations';
import { toWgs84 } from 'cms/stations/position';
import { place } from 'shared/places/contract';
import { describe, expect, it } from 'vitest';

const mandates = demoDeputies.flatMap((deputy) => deputy.mandates);
const active = mandates.filter((mandate) => mandate.state === 'active');
const count = <T>(items: readonly T[], keyOf: (item: T) => string) =>
  Object.fromEntries([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));

describe('the people of the demo county', () => {
  it('are 1,064 deputies, three in ten of them women', () => {
    expect(demoDeputies).toHaveLength(1064);
    expect(count(demoDeputies, ({ gender }) => gender)).toEqual({ female: 319, male: 745 });
  });

  it('hold seats at five levels, 37 of them at two', () => {
    expect(count(active, ({ level }) => level)).toEqual({
      nation: 1,
      province: 4,
      city: 30,
      county: 226,
      township: 840,
    });
    const held = demoDeputies.map((deputy) =>
      deputy.mandates.filter(({ state }) => state === 'active').map(({ level }) => level),
    );
    expect(held.every((levels) => new Set(levels).size === levels.length)).toBe(true);
    expect(count(held, (levels) => String(levels.length))).toEqual({ '1': 1027, '2': 37 });
  });

  it('sit for all 13 townships, each at a station that exists', () => {
    const stations = new Set(demoStations.map(({ id }) => id));
    const codes = new Set(townships.map(({ id }) => id));
    expect(mandates.filter(({ station }) => !stations.has(station ?? ''))).toEqual([]);
    expect(mandates.filter(({ place: code }) => code !== null && !codes.has(code))).toEqual([]);
    expect(new Set(active.flatMap(({ place: code }) => code ?? []))).toEqual(codes);
    expect(
      active.filter(
        ({ level, place: code }) => (code === null) !== /^(nation|province|city)$/.test(level),
      ),
    ).toEqual([]);
  });

  it('elect no township congress in the two subdistricts, which have none', () => {
    const townshipSeats = active.filter(({ level }) => level === 'township');
    expect(new Set(townshipSeats.map(({ place: code }) => code)).size).toBe(11);
    expect(townshipSeats.filter(({ place: code }) => code?.startsWith('4102220'))).toEqual([]);
  });

  it('have the names that name handling gets wrong', () => {
    const names = demoDeputies.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        '王𬎆',
        '刘㛃',
        '单明',
        '仇和平',
        '曾强',
        '阿依古丽·买买提',
        '欧阳春霞',
      ]),
    );
    expect(names.filter((name) => name === '王伟')).toHaveLength(3);
    const han = names.filter((name) => !name.includes('·'));
    expect(new Set(han.map((name) => [...name].length))).toEqual(new Set([2, 3, 4]));
  });

  it('have private numbers only in the range that nobody owns, each its own', () => {
    expect(demoContacts.filter(({ phone }) => !/^154-0000-\d{4}$/.test(phone))).toEqual([]);
    expect(new Set(demoContacts.map(({ phone }) => phone)).size).toBe(demoContacts.length);
  });
});

describe('the bodies of the demo county', () => {
  it('are 6 offices with 28 members from 28 of 108 units', () => {
    const units = new Set(demoUnits.map(({ id }) => id));
    expect([demoOffices.length, demoMembers.length, units.size]).toEqual([6, 28, 108]);
    expect(new Set(demoMembers.map(({ unit }) => unit)).size).toBe(28);
    expect(demoMembers.filter(({ unit }) => !units.has(unit))).toEqual([]);
    expect(new Set(demoMembers.map(({ office }) => office))).toEqual(
      new Set(demoOffices.map(({ id }) => id)),
    );
  });

  it('are 45 stations of four kinds, one of them a model of the province', () => {
    expect(count(demoStations, ({ kind }) => kind)).toEqual({
      township: 12,
      enterprise: 4,
      liaison: 4,
      village: 25,
    });
    expect(demoStations.filter(({ tier }) => tier === 'province').map(({ name }) => name)).toEqual([
      '竖岗镇代表联络站',
    ]);
  });

  it('tell that one subdistrict shares the station of the other', () => {
    expect(stationOf('410222002')).toBe(stationOf('410222001'));
    expect(stationOf('410222001').receptionNote).toContain('许城街道未单独设站');
  });

  it('lie inside the county, whatever map their coordinates came from', () => {
    const outside = demoStations.filter(({ position }) => {
      const { longitude, latitude } = toWgs84(position);
      return longitude < 114.3 || longitude > 114.65 || latitude < 34.3 || latitude > 34.6;
    });
    expect(outside).toEqual([]);
    expect(new Set(demoStations.map(({ position }) => position.datum)).size).toBe(4);
  });

  it('are called on numbers that nobody owns', () => {
    const phones = [...demoStations, ...demoUnits, ...demoOffices].map(({ phone }) => phone);
    expect(phones.filter((phone) => !/^0371-0000\d{4}$/.test(phone ?? ''))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe('the places of the demo county', () => {
  it('are the county, 13 townships and 321 villages, each under the one above', () => {
    expect(count(demoPlaces, ({ level }) => level)).toEqual({
      county: 1,
      township: 13,
      village: 321,
    });
    const codes = new Set(demoPlaces.map(({ id }) => id));
    expect(demoPlaces.filter((each) => !place.safeParse(each).success)).toEqual([]);
    expect(
      demoPlaces.filter(
        ({ id, parent }) => parent !== null && (!codes.has(parent) || !id.startsWith(parent)),
      ),
    ).toEqual([]);
  });
});

describe('ids of the demo county', () => {
  it('are never given twice', () => {
    const ids = [
      ...demoDeputies,
      ...mandates,
      ...demoContacts,
      ...demoStations,
      ...demoUnits,
      ...demoOffices,
      ...demoMembers,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
