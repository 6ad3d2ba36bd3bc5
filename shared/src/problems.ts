/** Codes of the refusals a person can meet, with the Chinese sentence for each: what happened, and what to do. */
export const problems = {
  signInFailed:
    '账号或密码不对，或登录暂时受限。请核对后再试；连续多次不对，请过几分钟再试或联系管理员。',
  signInNeeded: '请先登录。登录已过期时，重新登录即可，未保存的内容请先复制下来。',
  passwordChangeNeeded: '首次登录请先修改密码，改好后再继续。',
  passwordTooShort: '密码至少要 12 个字符。请换一个更长的密码。',
  passwordTooCommon: '这个密码太常见或含有地名、账号名，容易被猜到。请换一个别人想不到的。',
  passwordSame: '新密码不能和原来的一样。请换一个。',
  passwordWrong: '原密码不对。请重新输入原密码；忘记了请联系管理员重设。',
  passwordElsewhere: '改自己的密码，请打开左下角的“修改密码”，先输入原密码。',
  ownRoles: '不能修改自己的角色、所属单位，也不能停用、删除自己。请由另一位管理员操作。',
  lastAdministrator:
    '这是最后一个可用的管理员账号，不能停用、删除，也不能去掉管理员角色。请先另设一位管理员。',
  linkUsed: '这个链接已用过、已过期或不完整。请重新启动系统，用新给出的链接。',
  sealBroken:
    '这条联系方式用原来的密钥加密，现在打不开。请管理员检查密钥文件是否换过，不要保存这一页。',
  accountDisabled: '这个账号已停用。需要使用时请联系管理员。',
  forbidden: '您没有权限做这件事。需要时请联系管理员。',
  notFound: '没有找到。可能已被删除，或地址写错了。请返回列表再找。',
  badRequest: '提交的内容不完整或格式不对，没有处理。请刷新页面再试。',
  methodNotAllowed: '这个地址不接受这种操作。请刷新页面再试。',
  badQuery: '查询条件不对，无法执行。请检查筛选条件后再试。',
  tooLarge: '提交的内容太大。请减少内容，或把大文件作为附件上传。',
  tooMany: '操作太频繁。请稍等一会儿再试。',
  conflict: '有人同时在改这条内容。请稍等几秒再保存一次，您写的内容还在。',
  stale:
    '这条内容已在别的窗口或由别的同事改过。为免互相覆盖，这次没有保存。请先复制您写的内容，再刷新页面接着改。',
  duplicate: '这个编号或名称已经有了，不能重复。请换一个，或打开原有的那条修改。',
  inUse: '还有别处在用，不能删除。请先改掉那一处，再来删除。',
  pictureType:
    '只能上传 JPEG、PNG、WebP、GIF 图片。苹果手机的 HEIC 照片请在手机“设置→相机→格式”选“兼容性最佳”后重拍，或先转成 JPEG。',
  pictureDamaged: '图片文件不完整或已损坏，无法打开。请重新导出或换一张。',
  pictureTooLarge: '图片的像素太多（超过 4000 万）。请先缩小再上传。',
  pictureHeavy: '图片文件超过 20 MB。请先压缩再上传。',
  fileType: '附件只能是 PDF、OFD、Word、Excel、PPT、TXT、ZIP 文件。请换一种格式。',
  fileNotItsType: '文件内容和扩展名对不上，可能改过名字。请用原来的程序另存一份再上传。',
  fileDamaged: '文件不完整或已损坏，无法打开。请重新导出后再上传。',
  fileLocked: '文件加了打开密码，群众打不开。请去掉密码，另存一份再上传。',
  fileMacro: '文件里带有宏（程序），不能公开下载。请另存为不带宏的格式再上传。',
  fileHeavy: '附件超过 50 MB。请压缩或拆分后再上传。',
  fileMissing: '没有选文件，或文件没有传完。请重新选择文件再保存。',
  columnCycle: '上级栏目不能是它自己或它的下级。请另选一个上级栏目。',
  columnTooDeep: '栏目最多三级。请把它放到更靠上的栏目下面。',
  columnFull: '这个栏目里还有稿件或下级栏目，不能删除。请先把它们移到别的栏目。',
  datesOutOfOrder: '日期的先后不对：通过、公布、施行、修改、废止应依次不早于前一个。',
  coordinates: '经度应在 73 到 136 之间，纬度应在 3 到 54 之间。请检查是否把经纬度写反了。',
  dateForged: '首次发布后修改发布日期，需要写明原因。请在“改日期的原因”里填写。',
  unexpected: '系统出了问题，没有保存。请稍后再试；如果一直这样，请把时间告诉管理员。',
} as const;

export type ProblemCode = keyof typeof problems;
