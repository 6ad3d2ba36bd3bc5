import { APIError } from 'payload';
import { type ProblemCode, problems } from 'shared/problems';

/** HTTP status of the refusals that are not a plain 400. */
const statuses: Partial<Record<ProblemCode, number>> = {
  signInFailed: 401,
  signInNeeded: 401,
  passwordChangeNeeded: 403,
  accountDisabled: 403,
  forbidden: 403,
  ownRoles: 403,
  lastAdministrator: 403,
  linkUsed: 403,
  notFound: 404,
  methodNotAllowed: 405,
  conflict: 409,
  duplicate: 409,
  stale: 409,
  tooLarge: 413,
  tooMany: 429,
  unexpected: 500,
  sealBroken: 500,
};

export function statusOf(code: ProblemCode): number {
  return statuses[code] ?? 400;
}

/**
 * A person's mistake, or a right that they lack. The Chinese sentence of the code reaches the admin and the API;
 * `detail` is put after it and names the thing it is about.
 */
export class Refused extends APIError<{ code: ProblemCode }> {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, detail = '') {
    super(problems[code] + detail, statusOf(code), { code }, true);
    // Not the name of the class: a build may shorten that one.
    this.name = 'Refused';
    this.code = code;
  }
}
