import { stationKinds, stationStates, stationTiers } from 'shared/stations/labels';
import { spokenRule } from 'shared/stations/reception';
import { openDataFile } from '../data/table.ts';

export const stationsFile = openDataFile({
  room: 'stations',
  title: '代表联络站点',
  fields: {
    id: '编号，也是网址 /stations/编号/',
    name: '名称',
    kind: '种类：township 乡镇代表联络站，enterprise 企业代表工作室，liaison 一府一委两院代表联络室，village 村级代表联络点',
    tier: '示范等级：none 未评定，county 县级，city 市级，province 省级',
    state: '状态：planned 筹建，open 开放，suspended 暂停，closed 已撤销',
    place: '所在地的区划代码',
    address: '地址',
    phone: '电话',
    hours: '开放时间',
    receptions:
      '接待时间：每月第几个（week）星期几（weekday，1 是星期一），起止（start、end，北京时间）',
    receptionNote: '接待说明',
    head: '站长',
    liaison: '联络员',
    position: '位置：经度 longitude、纬度 latitude，WGS-84 坐标',
    introduction: '介绍',
  },
  columns: {
    编号: (station) => station.id,
    名称: (station) => station.name,
    种类: (station) => stationKinds[station.kind],
    示范等级: (station) => stationTiers[station.tier],
    状态: (station) => stationStates[station.state],
    所在地代码: (station) => station.place,
    地址: (station) => station.address,
    电话: (station) => station.phone,
    开放时间: (station) => station.hours,
    接待时间: (station) => station.receptions.map(spokenRule),
    接待说明: (station) => station.receptionNote,
    站长: (station) => station.head,
    联络员: (station) => station.liaison,
    经度: (station) => station.position?.longitude ?? null,
    纬度: (station) => station.position?.latitude ?? null,
    介绍: (station) => station.introduction,
  },
});
