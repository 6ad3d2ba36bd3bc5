/** Codes of the refusals a person can meet, with the Chinese sentence for each: what happened, and what to do. */
export const problems = {
  signInFailed:
    '账号或密码不对，或登录暂时受限。请核对后再试；连续多次不对，请过几分钟再试或联系管理员。',
  signInNeeded: '请先登录。登录已过期时，重新登录即可，未保存的内容请先复制下来。',
  passwordChangeNeeded: '首次登录请先修改密码，改好后再继续。',
  passwordTooShort: '密码至少要 12 个字符。请换一个更长的密码。',
  passwordTooCommon: '这个密码太常见或含有地名、账号名，容易被猜到。请换一个别人想不到的。',
  passwordSame: '新密码不能和原来的一样。请换一个。',
  accountDisabled: '这个账号已停用。需要使用时请联系管理员。',
  forbidden: '您没有权限做这件事。需要时请联系管理员。',
  notFound: '没有找到。可能已被删除，或地址写错了。请返回列表再找。',
  badQuery: '查询条件不对，无法执行。请检查筛选条件后再试。',
  tooLarge: '提交的内容太大。请减少内容，或把大文件作为附件上传。',
  tooMany: '操作太频繁。请稍等一会儿再试。',
  conflict: '有人同时在改这条内容。请稍等几秒再保存一次，您写的内容还在。',
  duplicate: '这个编号或名称已经有了，不能重复。请换一个，或打开原有的那条修改。',
  pictureType:
    '只能上传 JPEG、PNG、WebP、GIF 图片。苹果手机的 HEIC 照片请在手机“设置→相机→格式”选“兼容性最佳”后重拍，或先转成 JPEG。',
  pictureDamaged: '图片文件不完整或已损坏，无法打开。请重新导出或换一张。',
  pictureTooLarge: '图片的像素太多（超过 4000 万）。请先缩小再上传。',
  pictureHeavy: '图片文件超过 20 MB。请先压缩再上传。',
  fileType: '附件只能是 PDF、Word、Excel、PPT、TXT、ZIP 文件。请换一种格式。',
  fileNotItsType: '文件内容和扩展名对不上，可能改过名字。请用原来的程序另存一份再上传。',
  coordinates: '经度应在 73 到 136 之间，纬度应在 3 到 54 之间。请检查是否把经纬度写反了。',
  dateForged: '首次发布后修改发布日期，需要写明原因。请在“改日期的原因”里填写。',
  unexpected: '系统出了问题，没有保存。请稍后再试；如果一直这样，请把时间告诉管理员。',
} as const;

export type ProblemCode = keyof typeof problems;
