import { dayOf } from 'shared/clock';
import type { Mandate as PublicMandate } from 'shared/deputies/contract';
import { levels } from 'shared/deputies/labels';
import { codes } from 'shared/labels';
import { idOf } from '../access.ts';
import { textOrNull } from '../fields/text.ts';
import { findPictures } from '../media/publish.ts';
import type { Deputy, Mandate } from '../payload-types.ts';
import type { Builder } from '../publish/builder.ts';
import { related } from '../publish/related.ts';

const order = codes(levels);

/**
 * A deputy is public by holding, or having held, a seat. Everything is picked by name:
 * birth year, contacts and reasons of an end never cross, and a photo only with the person's consent.
 */
export const publishDeputies: Builder<'deputies'> = {
  room: 'deputies',
  async build(deputy, context) {
    const docs = await related(context.payload, 'mandates', 'deputy', deputy.id);
    if (docs.length === 0) return null;
    const photo = deputy.photoAllowed ? idOf(deputy.photo) : null;
    return {
      record: {
        ...personOf(deputy),
        photo: photo ? ((await findPictures(context, [photo])).get(photo) ?? null) : null,
        mandates: docs.toSorted(byRank).map(mandateOf),
      },
      uses: [...docs.map(({ id }) => `mandates:${id}`), ...(photo ? [`media:${photo}`] : [])],
    };
  },
};

function personOf(deputy: Deputy) {
  return {
    id: deputy.id,
    name: deputy.name,
    gender: deputy.gender,
    ethnicity: deputy.ethnicity,
    occupation: textOrNull(deputy.occupation),
    introduction: textOrNull(deputy.introduction),
    strokeKey: deputy.strokeKey ?? '',
    pinyinKey: deputy.pinyinKey ?? '',
    initial: deputy.initial ?? '#',
  };
}

function mandateOf(mandate: Mandate): PublicMandate {
  return {
    level: mandate.level,
    term: mandate.term,
    constituency: mandate.constituency,
    place: idOf(mandate.place),
    covers: [],
    units: [],
    station: idOf(mandate.station),
    startsOn: dayOf(mandate.startsOn),
    endsOn: mandate.endsOn ? dayOf(mandate.endsOn) : null,
    state: mandate.state,
  };
}

/** Highest level first, then the newest; the id keeps the order the same on every build. */
function byRank(a: Mandate, b: Mandate): number {
  return (
    order.indexOf(a.level) - order.indexOf(b.level) ||
    Date.parse(b.startsOn) - Date.parse(a.startsOn) ||
    (a.id < b.id ? -1 : 1)
  );
}
