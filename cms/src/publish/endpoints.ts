import type { Endpoint, PayloadRequest } from 'payload';
import type { Role } from 'shared/people/labels';
import type { Account } from '../access.ts';
import { readSettings } from '../env.ts';
import { Refused } from '../errors.ts';
import { retryFailed } from './retry.ts';
import { publishStatus } from './status.ts';

/** Roles that may have failed publications tried again. */
export const retriers: readonly Role[] = ['administrator', 'publisher', 'chief'];

export function mayRetry(account: Account): boolean {
  return account.roles.some((role) => retriers.includes(role));
}

function accountOf(req: PayloadRequest): Account {
  if (!req.user) throw new Refused('signInNeeded');
  return req.user as unknown as Account;
}

/** How publishing stands, for all staff; trying again, for those who answer for it. */
export const publishEndpoints: Endpoint[] = [
  {
    path: '/publish/status',
    method: 'get',
    handler: async (req) => {
      accountOf(req);
      return Response.json(await publishStatus(req.payload, readSettings().files.publisher));
    },
  },
  {
    path: '/publish/retry',
    method: 'post',
    handler: async (req) => {
      if (!mayRetry(accountOf(req))) throw new Refused('forbidden');
      await retryFailed(req.payload, readSettings().files.publisher);
      return Response.json({ message: '已重新安排发布，请稍等片刻。' });
    },
  },
];
