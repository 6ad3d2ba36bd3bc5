import { setTimeout as wait } from 'node:timers/promises';
import config from '@payload-config';
import { handleEndpoints } from 'payload';
import { refusal, tidied } from './answers.ts';
import { attempt } from './attempt.ts';

const tries = 6;

/**
 * Lets Payload answer a request. Two writes to one document at once make the database refuse one of them:
 * then the whole request is done again after a random wait, so that both end in some order.
 */
export async function answered(make: () => Request): Promise<Response> {
  for (let count = 1; count <= tries; count += 1) {
    const { result, conflict, rows } = await attempt(() =>
      handleEndpoints({ config, request: make() }),
    );
    if (!conflict) {
      if (result.ok) for (const write of rows) await write();
      return tidied(result);
    }
    await wait(Math.random() * 40 * 2 ** count);
  }
  return refusal('conflict');
}
