import type { FieldAccess } from 'payload';
import { type Account, all, holds } from '../access.ts';

/** Field access for what only administrators decide, in documents that others may edit. */
export const administratorsOnly: FieldAccess = ({ req }) =>
  holds(all(['administrator']), req.user as Account | null);
