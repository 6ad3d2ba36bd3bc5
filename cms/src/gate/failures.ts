import { type AfterErrorHook, APIError, type Config } from 'payload';
import { problems } from 'shared/problems';
import { currentAttempt, isConflict } from './attempt.ts';

/** Tells the gate that the request can be done again. */
export const noteConflict: AfterErrorHook = ({ error }) => {
  const attempt = currentAttempt();
  if (attempt && isConflict(error)) attempt.conflict = true;
};

/** What only the database found to be of the wrong form, such as a list where a text belongs, is no failure of ours. */
export const refuseWrongForm: AfterErrorHook = ({ error }) => {
  if (error instanceof APIError || !['ValidationError', 'CastError'].includes(error.name)) return;
  const refusal = { message: problems.badRequest, data: { code: 'badRequest' } };
  return { response: { errors: [refusal] } as never, status: 400 };
};

/**
 * How loudly each failure is logged. What people do wrong is no failure of the server: no stack,
 * and no line at all where a stranger could fill the disk with them.
 */
export const loggingLevels: Config['loggingLevels'] = {
  AuthenticationError: false,
  LockedAuth: false,
  Refused: false,
  Forbidden: false,
  UnauthorizedError: false,
  NotFound: false,
  ValidationError: false,
  QueryError: 'info',
  MissingFile: false,
  FileUploadError: 'info',
  // Most are two writes at once, which are done again; the message says what else it was.
  MongoServerError: 'info',
} as Config['loggingLevels'];
