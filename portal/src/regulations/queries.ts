import { codes } from 'shared/labels';
import type { Regulation } from 'shared/regulations/contract';
import { regulationKinds } from 'shared/regulations/labels';
import { query } from '../../publisher/store.ts';

/** What lists show of a regulation; its status is worked out from the dates on the day of reading. */
export type RegulationLine = Pick<
  Regulation,
  | 'id'
  | 'title'
  | 'kind'
  | 'issuer'
  | 'number'
  | 'adoptedOn'
  | 'effectiveOn'
  | 'amendedOn'
  | 'repealedOn'
>;

function line(regulation: Regulation): RegulationLine {
  const { id, title, kind, issuer, number, adoptedOn, effectiveOn, amendedOn, repealedOn } =
    regulation;
  return { id, title, kind, issuer, number, adoptedOn, effectiveOn, amendedOn, repealedOn };
}

const kinds = codes(regulationKinds);

/** All regulations, by kind and then the newest first. */
export function regulationLines(): RegulationLine[] {
  return query('regulations/lines', ['regulations'], (data) =>
    data
      .all('regulations')
      .toSorted(
        (a, b) =>
          kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
          (a.adoptedOn === b.adoptedOn ? 0 : a.adoptedOn > b.adoptedOn ? -1 : 1) ||
          (a.id < b.id ? -1 : 1),
      )
      .map(line),
  );
}

/** The own rules that the home page names: those adopted last. */
export function homeRules(): RegulationLine[] {
  return query('regulations/home', ['regulations'], (data) =>
    data
      .all('regulations')
      .filter((one) => one.kind === 'rule')
      .sort((a, b) =>
        a.adoptedOn === b.adoptedOn ? (a.id < b.id ? -1 : 1) : a.adoptedOn > b.adoptedOn ? -1 : 1,
      )
      .slice(0, 4)
      .map(line),
  );
}

/** What a regulation amends or replaces, and what does so to it. */
export function related(id: string) {
  return query(`regulations/related:${id}`, ['regulations'], (data) => {
    const short = ({ id, title }: Regulation) => ({ id, title });
    const amends = (data.get('regulations', id)?.amends ?? [])
      .map((other) => data.get('regulations', other))
      .filter((other) => other !== undefined)
      .map(short);
    const amendedBy = data
      .all('regulations')
      .filter((other) => other.amends.includes(id))
      .map(short);
    return { amends, amendedBy };
  });
}
