import { genders, levels, mandateStates } from 'shared/deputies/labels';
import { openDataFile } from '../data/table.ts';

export const deputiesFile = openDataFile({
  room: 'deputies',
  title: '人大代表',
  fields: {
    id: '编号，也是网址 /deputies/编号/',
    name: '姓名',
    gender: '性别：female 女，male 男',
    ethnicity: '民族',
    occupation: '工作单位和职务',
    introduction: '介绍',
    strokeKey: '按姓氏笔画排序用的键，逐字符比较',
    pinyinKey: '按姓氏拼音排序用的键，逐字符比较',
    initial: '姓氏拼音首字母',
    mandates:
      '任职：级别 level、届次 term、选区或代表团 constituency、区划代码 place、所辖村和社区的代码 covers、所辖单位 units、联络站编号 station、起止日期 startsOn 和 endsOn、状态 state（active 在任，suspended 暂停执行职务，ended 终止）',
  },
  columns: {
    编号: (deputy) => deputy.id,
    姓名: (deputy) => deputy.name,
    性别: (deputy) => genders[deputy.gender],
    民族: (deputy) => deputy.ethnicity,
    工作单位和职务: (deputy) => deputy.occupation,
    任职: (deputy) =>
      deputy.mandates.map(
        (one) =>
          `${levels[one.level]}${one.term}人大代表，${one.constituency}，${mandateStates[one.state]}`,
      ),
    介绍: (deputy) => deputy.introduction,
  },
});
