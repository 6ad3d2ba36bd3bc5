import { getPayload } from 'payload';
import config from '../payload.config.ts';
import { createFirstAdministratorLink } from '../people/firstAdministrator.ts';

/** Prints the one-time link for the first administrator, as the last line. A process of its own: it opens the database. */
const payload = await getPayload({ config });
const link = await createFirstAdministratorLink(payload);
process.stdout.write(`\n${link ?? ''}\n`);
process.exit(0);
