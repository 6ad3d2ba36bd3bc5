/** Roles of the accounts; a person may have several. What each may do stands in the access table of the CMS. */
export const roles = {
  administrator: '管理员',
  editor: '编辑',
  reviewer: '初审',
  secondReviewer: '复审',
  chief: '终审',
  publisher: '发布员',
  stationKeeper: '站点管理员',
  officeMember: '委室人员',
  unitHandler: '单位承办人',
  deputy: '代表',
} as const;
export type Role = keyof typeof roles;
