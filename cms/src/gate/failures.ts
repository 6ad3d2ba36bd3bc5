import { type AfterErrorHook, type Config, defaultLoggerOptions } from 'payload';
import { problems } from 'shared/problems';
import { currentAttempt, isConflict } from './attempt.ts';

/** Tells the gate that the request can be done again. */
export const noteConflict: AfterErrorHook = ({ error }) => {
  const attempt = currentAttempt();
  if (attempt && isConflict(error)) attempt.conflict = true;
};

/** What only the database found to be of the wrong form, such as a list where a text belongs, is no failure of ours. */
export const refuseWrongForm: AfterErrorHook = ({ error }) => {
  if ('isOperational' in error || !['ValidationError', 'CastError'].includes(error.name)) return;
  const refusal = { message: problems.badRequest, data: { code: 'badRequest' } };
  return { response: { errors: [refusal] } as never, status: 400 };
};

/**
 * What people do wrong is no failure of the server: a stranger must not fill the disk with lines about it.
 * The names of errors cannot be asked, as a build shortens them.
 */
export const logger: Config['logger'] = {
  options: {
    hooks: {
      logMethod(args, method) {
        const { err } = (args[0] ?? {}) as { err?: Failure };
        if (err?.isOperational && (err.status ?? 500) < 500) return;
        // Two writes at once are done again; a line tells how often that happens.
        if (err && isConflict(err)) method.call(this, 'two writes at once, one is repeated');
        else method.apply(this, args);
      },
    },
  },
  destination: defaultLoggerOptions,
};

interface Failure {
  isOperational?: boolean;
  status?: number;
}
