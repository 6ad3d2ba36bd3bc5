import type { CollectionAfterReadHook } from 'payload';

/** Seconds without a sign of life after which a session ends; each refresh begins them anew. */
export const idleSeconds = 30 * 60;
/** Longest life of a session, however busy. */
export const longestMilliseconds = 8 * 3_600_000;

interface Session {
  id: string;
  createdAt?: string | Date | null;
  expiresAt: string | Date;
}

export function isAlive({ createdAt, expiresAt }: Session, now: number): boolean {
  const began = createdAt ? new Date(createdAt).getTime() : 0;
  return new Date(expiresAt).getTime() > now && began + longestMilliseconds > now;
}

/**
 * Every check of a token reads the account and looks for the session among these,
 * so leaving the dead ones out ends them for pages, calls and refreshes alike.
 */
export const dropDeadSessions: CollectionAfterReadHook = ({ doc }) => {
  if (!Array.isArray(doc.sessions)) return doc;
  const now = Date.now();
  return { ...doc, sessions: doc.sessions.filter((session: Session) => isAlive(session, now)) };
};
