import type { Payload } from 'payload';
import { demoAccounts } from './accounts.ts';
import { demoOffices, demoUnits } from './committees.ts';
import { demoDeputies } from './deputies.ts';
import { idOf } from './random.ts';
import { stationOf } from './stations.ts';
import { addMissing } from './write.ts';

/** One account for each role, bound to what the role is for. */
export async function addAccounts(payload: Payload): Promise<void> {
  const bound = {
    stationKeeper: { station: stationOf('410222101').id },
    officeMember: { office: demoOffices[0]?.id },
    unitHandler: { unit: demoUnits.find(({ name }) => name === '县水利局')?.id },
    deputy: { deputy: demoDeputies[0]?.id },
  };
  const people = demoAccounts.map(({ username, password, role, label }) => ({
    id: idOf(`people/${role}`),
    username,
    password,
    name: `演示${label}`,
    roles: [role],
    mustChangePassword: false,
    ...(role in bound ? bound[role as keyof typeof bound] : {}),
  }));
  await addMissing(payload, 'people', people, 2);
}

/** Whether somebody has an account who is not of the demo: then this database is in real use. */
export async function hasRealAccounts(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'people',
    where: { username: { not_in: demoAccounts.map(({ username }) => username) } },
  });
  return totalDocs > 0;
}
