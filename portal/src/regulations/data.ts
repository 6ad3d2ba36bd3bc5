import { regulationKinds } from 'shared/regulations/labels';
import { openDataFile } from '../data/table.ts';

export const regulationsFile = openDataFile({
  room: 'regulations',
  title: '规章制度',
  fields: {
    id: '编号，也是网址 /regulations/编号/',
    title: '标题',
    kind: '种类：rule 本级规章制度，decision 决议决定，filed 备案规范性文件，law 国家法律，local 地方性法规',
    issuer: '制定机关',
    number: '文号',
    adoptedOn: '通过日期',
    promulgatedOn: '公布日期',
    effectiveOn: '施行日期，从这一天零时（北京时间）起有效',
    amendedOn: '被修改的日期',
    repealedOn: '废止日期，这一天起不再有效',
    history: '沿革',
    amends: '本件修改或替代的文件的编号',
    provisions:
      '正文：种类 type（part 编，chapter 章，section 节，article 条，text 其他文字）、锚点 anchor、序号 label、标题 title、文字 html',
  },
  columns: {
    编号: (one) => one.id,
    标题: (one) => one.title,
    种类: (one) => regulationKinds[one.kind],
    制定机关: (one) => one.issuer,
    文号: (one) => one.number,
    通过日期: (one) => one.adoptedOn,
    公布日期: (one) => one.promulgatedOn,
    施行日期: (one) => one.effectiveOn,
    修改日期: (one) => one.amendedOn,
    废止日期: (one) => one.repealedOn,
    沿革: (one) => one.history,
    修改或替代: (one) => one.amends,
  },
});
