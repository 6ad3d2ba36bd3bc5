/** What the log keeps, and how it is shown. */
export const actions = {
  signIn: '登录',
  signOut: '退出',
  signInBlocked: '登录受限（多次密码不对）',
  passwordChanged: '修改自己的密码',
  passwordReset: '重设密码',
  accountCreated: '新建账号',
  accountDeleted: '删除账号',
  accountDisabled: '停用账号',
  accountEnabled: '启用账号',
  rolesChanged: '修改角色或所属',
  contactRead: '查看联系方式',
  publish: '发布',
  withdraw: '撤回',
  dateChange: '修改发布日期',
  delete: '删除',
  export: '导出',
} as const;

export type Action = keyof typeof actions;
