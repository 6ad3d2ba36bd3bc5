/** The rooms whose records are published, in the order in which they are built: later ones refer to earlier ones. */
export const publishedRooms = [
  'site',
  'places',
  'columns',
  'stations',
  'deputies',
  'offices',
  'regulations',
  'articles',
] as const;

export type PublishedRoom = (typeof publishedRooms)[number];
