/** Seats of the congresses of the 11 towns and townships: 840. The two subdistricts have no congress of their own. */
export const townshipSeats: Readonly<Record<string, number>> = {
  '410222101': 84,
  '410222102': 88,
  '410222103': 82,
  '410222104': 92,
  '410222105': 74,
  '410222200': 72,
  '410222201': 78,
  '410222202': 70,
  '410222203': 68,
  '410222204': 66,
  '410222205': 66,
};

/** Seats of the county congress by township: 226. */
export const countySeats: Readonly<Record<string, number>> = {
  '410222001': 26,
  '410222002': 20,
  '410222101': 18,
  '410222102': 19,
  '410222103': 17,
  '410222104': 20,
  '410222105': 15,
  '410222200': 15,
  '410222201': 16,
  '410222202': 15,
  '410222203': 14,
  '410222204': 15,
  '410222205': 16,
};

/** Seats above the county that people of the county hold, the number held together with a county seat, and the delegation. */
export const upperSeats = [
  { level: 'city', seats: 30, alsoCounty: 6, constituency: '通许代表团' },
  { level: 'province', seats: 4, alsoCounty: 0, constituency: '开封代表团' },
  { level: 'nation', seats: 1, alsoCounty: 1, constituency: '河南代表团' },
] as const;

/** County seats that are held together with a township seat, over all townships. */
export const alsoTownship = 30;

/** The current term of each congress in the demo, and its first day. */
export const terms = {
  nation: { term: '第十四届', startsOn: '2023-03-05' },
  province: { term: '第十四届', startsOn: '2023-01-14' },
  city: { term: '第十六届', startsOn: '2022-04-20' },
  county: { term: '第十六届', startsOn: '2022-03-25' },
  township: { term: '第十六届', startsOn: '2022-01-18' },
} as const;

/** The term before, that some deputies also served. */
export const formerTerm = {
  term: '第十五届',
  startsOn: '2017-03-22',
  endsOn: '2022-03-24',
} as const;
