import type { AfterErrorHook, Config } from 'payload';
import { currentAttempt, isConflict } from './attempt.ts';

/** Tells the gate that the request can be done again. */
export const noteConflict: AfterErrorHook = ({ error }) => {
  const attempt = currentAttempt();
  if (attempt && isConflict(error)) attempt.conflict = true;
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
