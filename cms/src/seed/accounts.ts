import { type Role, roles } from 'shared/people/labels';

/** An account of the demo; its passphrase is printed at the end of a start and stands in the manual. */
export interface DemoAccount {
  username: string;
  password: string;
  role: Role;
  label: string;
}

const passphrases = {
  administrator: ['guanli', 'willow-lantern-27-brook'],
  editor: ['bianji', 'copper-teapot-58-meadow'],
  reviewer: ['chushen', 'maple-umbrella-63-harbor'],
  secondReviewer: ['fushen', 'velvet-compass-41-orchard'],
  chief: ['zhongshen', 'granite-whistle-92-canyon'],
  publisher: ['fabu', 'silver-pumpkin-35-valley'],
  stationKeeper: ['zhandian', 'bamboo-kettle-74-garden'],
  officeMember: ['weishi', 'cotton-beacon-86-prairie'],
  unitHandler: ['danwei', 'walnut-bicycle-29-island'],
  deputy: ['daibiao', 'barley-feather-67-summit'],
} as const satisfies Record<Role, readonly [username: string, password: string]>;

/** One account for each role, in the order of the roles. Only the demo county has them. */
export const demoAccounts: readonly DemoAccount[] = Object.entries(passphrases).map(
  ([role, [username, password]]) => ({
    username,
    password,
    role: role as Role,
    label: roles[role as Role],
  }),
);
