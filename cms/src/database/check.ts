import { MongoClient, MongoServerError } from 'mongodb';

/**
 * Tries `MONGODB_URI` and prints what it found as one line of JSON. A process of its own, since the starter runs
 * before the install and has no driver. Messages of the driver may hold the address with its password: none is printed.
 */
function print(found: object): void {
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

/** Host names and ports only. */
function hostsOf({ options }: MongoClient): string {
  return options.srvHost ?? options.hosts.map(String).join(', ');
}

async function look(client: MongoClient): Promise<object> {
  const database = client.db();
  const hello = await database.command({ hello: 1 });
  const accounts = await database.collection('people').countDocuments({}, { limit: 1 });
  return { ok: true, accounts, replicaSet: Boolean(hello.setName) || hello.msg === 'isdbgrid' };
}

/** Null for an address that cannot be read: opening connects to nothing yet, so whatever it throws is about that. */
function open(): MongoClient | null {
  try {
    return new MongoClient(process.env.MONGODB_URI ?? '', { serverSelectionTimeoutMS: 5_000 });
  } catch {
    return null;
  }
}

const client = open();
if (!client) print({ ok: false, hosts: '', cause: 'format' });
else
  try {
    print(await look(client));
  } catch (error) {
    // Codes 13 and 18: not authorised, authentication failed.
    const refused = error instanceof MongoServerError && [13, 18].includes(Number(error.code));
    print({ ok: false, hosts: hostsOf(client), cause: refused ? 'signIn' : 'unreachable' });
  } finally {
    await client.close();
  }
