import type { CollectionConfig, Field } from 'payload';
import { type Role, roles } from 'shared/people/labels';
import { readSettings } from '../env.ts';
import { publicId } from '../fields/id.ts';
import { peopleAccess } from './access.ts';
import { changePassword } from './changePassword.ts';
import { firstAdministrator } from './firstAdministrator.ts';
import {
  checkPassword,
  guardAccounts,
  guardDeletion,
  noteAccountChange,
  noteAccountDeletion,
} from './hooks.ts';
import { dropDeadSessions, idleSeconds } from './sessions.ts';
import { limitTries, noteSignIn, refuseDisabled, sameAnswer } from './signIn.ts';
import { noteSignOut } from './signOut.ts';

/** What an account with this role is bound to; shown and asked for only then. */
function bound(
  name: string,
  label: string,
  relationTo: 'stations' | 'offices' | 'units' | 'deputies',
  role: Role,
): Field {
  return {
    name,
    label,
    type: 'relationship',
    relationTo,
    index: true,
    admin: {
      condition: (data) => Boolean(data.roles?.includes(role)),
      description: `“${roles[role]}”只能改这里选定的一个。`,
      allowCreate: false,
    },
  };
}

export const people = {
  slug: 'people',
  labels: { singular: '账号', plural: '账号' },
  access: { ...peopleAccess, admin: ({ req }) => isReady(req.user), unlock: () => false },
  auth: {
    loginWithUsername: { allowEmailLogin: false, requireEmail: false },
    tokenExpiration: idleSeconds,
    useSessions: true,
    // Counted by `limitTries`, which a stranger cannot use to lock the person out.
    maxLoginAttempts: 0,
    cookies: { sameSite: 'Lax', secure: readSettings().cmsUrl.startsWith('https:') },
  },
  disableDuplicate: true,
  defaultSort: 'username',
  admin: {
    group: '基础',
    description: '每人一个账号，不要合用。人员离开时停用账号，不要删除。',
    useAsTitle: 'name',
    defaultColumns: ['username', 'name', 'roles', 'disabled', 'updatedAt'],
    listSearchableFields: ['username', 'name'],
    pagination: { defaultLimit: 50, limits: [20, 50, 100] },
  },
  endpoints: [changePassword, firstAdministrator],
  hooks: {
    beforeOperation: [limitTries],
    beforeLogin: [refuseDisabled],
    afterLogin: [noteSignIn],
    afterLogout: [noteSignOut],
    afterError: [sameAnswer],
    afterRead: [dropDeadSessions],
    beforeValidate: [checkPassword],
    beforeChange: [guardAccounts],
    afterChange: [noteAccountChange],
    beforeDelete: [guardDeletion],
    afterDelete: [noteAccountDeletion],
  },
  fields: [
    publicId,
    { name: 'name', type: 'text', required: true, maxLength: 60, label: '姓名' },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      index: true,
      label: '角色',
      options: Object.entries(roles).map(([value, label]) => ({ value, label })),
      admin: { description: '一个人可以有几个角色，能做的事是各角色之和。自己不能改自己的角色。' },
    },
    bound('station', '所管站点', 'stations', 'stationKeeper'),
    bound('office', '所在委室', 'offices', 'officeMember'),
    bound('unit', '所在单位', 'units', 'unitHandler'),
    bound('deputy', '代表本人', 'deputies', 'deputy'),
    {
      name: 'disabled',
      type: 'checkbox',
      defaultValue: false,
      index: true,
      label: '停用',
      admin: { position: 'sidebar', description: '停用后立即退出登录，也不能再登录。' },
    },
    {
      name: 'mustChangePassword',
      type: 'checkbox',
      defaultValue: true,
      label: '下次登录须先改密码',
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true, description: '新账号和重设密码后自动打开。' },
    },
  ],
} satisfies CollectionConfig;

/** Pages and forms of the admin wait until the first password was changed. */
function isReady(user: unknown): boolean {
  const account = user as { mustChangePassword?: boolean | null } | null;
  return account !== null && !account.mustChangePassword;
}
