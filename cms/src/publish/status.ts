import type { CollectionSlug, Payload } from 'payload';
import type { Outbox } from '../payload-types.ts';
import { type FailedPage, readReport } from './report.ts';

/** Something that could not be published, for people: what it is, where to mend it, and why. */
export interface Failed {
  title: string;
  /** Its editing page below the admin's address, if it has one. */
  path: string | null;
  error: string;
}

export interface PublishStatus {
  /** When a change last reached the pages (ISO 8601, UTC). */
  at: string | null;
  /** Changes on their way. */
  waiting: number;
  failed: Failed[];
  /** Why nothing at all can be published now. */
  problem: string | null;
}

/** How publishing stands, from the outbox and from what the publisher reports. */
export async function publishStatus(payload: Payload, file: string): Promise<PublishStatus> {
  const report = readReport(file);
  const find = (where: object, limit: number) =>
    payload.find({ collection: 'outbox', where: where as never, limit, depth: 0, sort: 'due' });
  const [fresh, stuck] = await Promise.all([
    find({ attempts: { equals: 0 } }, 1),
    find({ attempts: { greater_than: 0 } }, 100),
  ]);
  const failed = await Promise.all([
    ...stuck.docs.map((row) => ofRow(payload, row)),
    ...report.failures.map((failure) => ofPage(payload, failure)),
  ]);
  return {
    at: report.at,
    waiting: fresh.totalDocs + report.pending,
    failed,
    problem: report.problem,
  };
}

async function ofRow(payload: Payload, { name, document, error }: Outbox): Promise<Failed> {
  return { ...(await nameOf(payload, name, document)), error: error ?? '' };
}

async function ofPage(payload: Payload, { path, room, id, error }: FailedPage): Promise<Failed> {
  if (!room || !id) return { title: `网页 ${path}`, path: null, error };
  return { ...(await nameOf(payload, room, id)), error: `网页 ${path}：${error}` };
}

async function nameOf(payload: Payload, name: string, id: string): Promise<Omit<Failed, 'error'>> {
  if (name === 'site') return { title: '网站设置', path: '/globals/site' };
  const collection = payload.collections[name as CollectionSlug]?.config;
  if (!collection) return { title: `${name} ${id}`, path: null };
  const doc = await payload.findByID({
    collection: name as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
  });
  const field = collection.admin.useAsTitle ?? 'id';
  const title = doc && (doc as unknown as Record<string, unknown>)[field];
  const label = collection.labels.singular;
  const kind = typeof label === 'string' ? label : name;
  if (!doc) return { title: `${kind}（已删除）`, path: null };
  return { title: `${kind}：${title || id}`, path: `/collections/${name}/${id}` };
}
