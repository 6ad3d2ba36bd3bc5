/**
 * The one-way file between CMS (writer) and portal (reader).
 * `json` NULL is a tombstone: the record was public once and is withdrawn.
 * `seq` only grows and is unique, so `WHERE seq > ?` is the change feed.
 * `uses` names the media files of a record and the CMS documents it was built from.
 */
export const publishedSchema = `
CREATE TABLE IF NOT EXISTS records (
  room TEXT NOT NULL,
  id   TEXT NOT NULL,
  seq  INTEGER NOT NULL UNIQUE,
  json TEXT,
  PRIMARY KEY (room, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS uses (
  room   TEXT NOT NULL,
  id     TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (room, id, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS uses_source ON uses (source);
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** `meta`: a random name for this very file, made with it. A file from a backup or a fresh one has another. */
export const identityKey = 'identity';
/** `meta`: the last feed number given out; never goes back, even when the newest record is deleted. */
export const seqKey = 'seq';
/** `meta`: present while the CMS fills a fresh file; until it is gone nothing may be rendered from it. */
export const fillingKey = 'filling';

/**
 * What the publisher tells back, in its own file that only it writes: how far it has come
 * and which pages failed to render. The CMS reads it and shows it.
 */
export const publisherSchema = `
CREATE TABLE IF NOT EXISTS progress (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS failures (
  path  TEXT PRIMARY KEY,
  room  TEXT,
  id    TEXT,
  error TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * Keys of `progress`: the last feed number whose own pages are on disk, and when (ISO 8601, UTC);
 * how many pages still wait; why nothing can be published at all (empty when all is well).
 */
export const progressKeys = {
  seq: 'seq',
  at: 'at',
  pending: 'pending',
  problem: 'problem',
} as const;
