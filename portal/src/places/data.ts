import { placeLevels } from 'shared/places/labels';
import { openDataFile } from '../data/table.ts';

export const placesFile = openDataFile({
  room: 'places',
  title: '行政区划',
  fields: {
    id: '统计用区划代码：县 6 位，乡镇、街道 9 位，村、社区 12 位',
    name: '名称',
    level: '级别：county 县，township 乡镇、街道，village 村、社区',
    parent: '上一级的代码',
    aliases: '别名',
    formerNames: '曾用名',
  },
  columns: {
    代码: (place) => place.id,
    名称: (place) => place.name,
    级别: (place) => placeLevels[place.level],
    上级代码: (place) => place.parent,
    别名: (place) => place.aliases,
    曾用名: (place) => place.formerNames,
  },
});
