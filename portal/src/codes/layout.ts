/** How many people one sheet's wall shows at most, and its steps: fewer people are shown larger. */
const walls = [3, 6, 12, 20, 30] as const;
export type WallStep = (typeof walls)[number];

export interface Wall<T> {
  people: T[];
  step: WallStep;
}

/**
 * The people of a station on as many sheets as they need, evenly; one sheet without people when there are none.
 * `lines`: how many lines the facts above take; long ones leave room for fewer.
 */
export function wallsOf<T>(people: readonly T[], lines: number): Wall<T>[] {
  const most = lines > 8 ? 20 : 30;
  const count = Math.max(1, Math.ceil(people.length / most));
  return inParts(people, count).map((part) => ({
    people: part,
    step: walls.find((step) => part.length <= step) ?? 30,
  }));
}

/** Cards on one sheet: two columns of five, 90 by 54 millimetres each. */
const cardsPerSheet = 10;

/** Cards in order, a full sheet after another. */
export function cardSheets<T>(cards: readonly T[]): T[][] {
  const sheets: T[][] = [];
  for (let at = 0; at < cards.length; at += cardsPerSheet)
    sheets.push(cards.slice(at, at + cardsPerSheet));
  return sheets;
}

/** Step of a text's type size by its length: the first step that is long enough. */
export function sizeStep(text: string, steps: readonly number[]): string {
  const length = [...text].length;
  const found = steps.findIndex((most) => length <= most);
  return `size${found < 0 ? steps.length : found}`;
}

function inParts<T>(list: readonly T[], count: number): T[][] {
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
