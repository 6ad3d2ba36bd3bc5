import type { Deputy } from 'shared/deputies/contract';
import { townOccupations, villageOccupations } from './data/occupations.ts';
import { type Holder, heldSeats, type Mandate } from './mandates.ts';
import { makePeople } from './names.ts';
import { placeName } from './places.ts';
import { chanceOf, idOf } from './random.ts';

export type DemoMandate = Mandate & { id: string; deputy: string };

/** A deputy as a clerk enters one; `portrait` is the drawn likeness, if there is one. */
export type DemoDeputy = Pick<
  Deputy,
  'id' | 'name' | 'gender' | 'ethnicity' | 'occupation' | 'introduction'
> & { photoAllowed: boolean; portrait: string | null; mandates: readonly DemoMandate[] };

export interface DemoContact {
  id: string;
  deputy: string;
  phone: string;
}

const chance = chanceOf('deputies');
const holders = heldSeats();
const people = makePeople(chance, holders.length, Math.round(holders.length * 0.3));

/** All deputies of the demo county, each with the seats held. All people are synthetic. */
export const demoDeputies: readonly DemoDeputy[] = holders.map((holder, index) => {
  const person = people[index];
  if (!person) throw new RangeError(`no person for seat ${index}`);
  const id = idOf(`deputies/${index}`);
  const drawn = index % 43 === 0;
  return {
    id,
    ...person,
    ...workOf(holder, person.gender),
    photoAllowed: drawn && index % 4 !== 3,
    portrait: drawn ? `portrait${(index % 3) + (person.gender === 'female' ? 1 : 4)}` : null,
    mandates: holder.mandates.map((mandate, seat) => ({
      id: idOf(`mandates/${index}/${seat}`),
      deputy: id,
      ...mandate,
    })),
  };
});

/** Private numbers of the deputies from the county level up, all from a range that nobody owns. */
export const demoContacts: readonly DemoContact[] = demoDeputies
  .filter((deputy) => deputy.mandates.some((mandate) => mandate.level !== 'township'))
  .map(({ id: deputy }, index) => ({
    id: idOf(`contacts/${index}`),
    deputy,
    phone: `154-0000-${String(index + 1).padStart(4, '0')}`,
  }));

/** Occupation of a deputy; above the township also what he or she cares about. */
function workOf({ village, township, mandates }: Holder, gender: Deputy['gender']) {
  const urban = township === '410222001' || township === '410222002';
  const open = (urban ? townOccupations : villageOccupations).filter(
    ([title]) => gender === 'female' || !title.includes('妇联'),
  );
  const [occupation, concern] = chance.pick(open);
  const fill = (text: string) =>
    text.replace('{村}', placeName(village)).replace('{乡}', placeName(township));
  const known = mandates.some((mandate) => mandate.level !== 'township') || chance.number(5) === 0;
  return { occupation: fill(occupation), introduction: known ? fill(concern) : null };
}
