import type { Scene } from '../scenes.ts';

/** What each scene shows, for those who do not see it, and a caption. */
export const pictureTexts: Readonly<Record<Scene, { alt: string; caption: string | null }>> = {
  wheatField: {
    alt: '手绘示意图：两个人站在金黄的麦田里说话，远处是一排杨树',
    caption: '代表在田间了解小麦长势（示意图）',
  },
  harvest: { alt: '手绘示意图：傍晚，一台红色收割机在麦田里作业', caption: '麦收现场（示意图）' },
  canal: {
    alt: '手绘示意图：一条笔直的灌渠穿过田野，两个人站在渠边',
    caption: '代表查看灌渠清淤情况（示意图）',
  },
  market: {
    alt: '手绘示意图：集市上支着红绿布棚，几位群众在摊位前走动',
    caption: '乡镇集市（示意图）',
  },
  stationDoor: {
    alt: '手绘示意图：代表联络站门口，左边是公示栏，右边是二维码牌，有无障碍坡道',
    caption: '代表联络站（示意图）',
  },
  villagePoint: {
    alt: '手绘示意图：村口大树下，几个人坐着小板凳围在一起说话',
    caption: '小板凳议事会（示意图）',
  },
  meetingRoom: {
    alt: '手绘示意图：会议室里，六个人围着长桌坐着，墙上是投影',
    caption: '座谈会现场（示意图）',
  },
  ballot: {
    alt: '手绘示意图：会场中央放着红色投票箱，一张票正投进去',
    caption: '票决现场（示意图）',
  },
  workshop: {
    alt: '手绘示意图：车间里一条生产线，四名工人站在线旁',
    caption: '企业生产车间（示意图）',
  },
  school: {
    alt: '手绘示意图：三层教学楼前的操场上，几名学生在走动',
    caption: '乡村学校（示意图）',
  },
  clinic: {
    alt: '手绘示意图：村卫生室门前，一位穿白大褂的医生和一位老人说话',
    caption: '村卫生室（示意图）',
  },
  greenhouse: {
    alt: '手绘示意图：三座蔬菜大棚，棚前一人站在菜地里',
    caption: '蔬菜大棚（示意图）',
  },
  lake: { alt: '手绘示意图：傍晚的湖面，岸边有树，远处是楼房', caption: '湖边步道（示意图）' },
  oldBuilding: {
    alt: '手绘示意图：两栋六层旧楼刚刷了外墙，楼间新装了路灯',
    caption: '改造后的小区（示意图）',
  },
  street: {
    alt: '手绘示意图：城区街道，路边是商铺和路灯，一辆公交车驶过',
    caption: '城区街道（示意图）',
  },
  road: {
    alt: '手绘示意图：一条通向远方的乡村公路，两旁是行道树',
    caption: '新修的乡村道路（示意图）',
  },
  study: {
    alt: '手绘示意图：阅览室里，两个人坐在书架前的桌旁看书',
    caption: '学习室一角（示意图）',
  },
  court: {
    alt: '手绘示意图：一座有柱廊的办公楼，几个人走向大门',
    caption: '代表走进机关（示意图）',
  },
  snowVillage: {
    alt: '手绘示意图：雪天的村庄，两个人走在门前的路上',
    caption: '雪天入户（示意图）',
  },
  desk: { alt: '手绘示意图：办公桌上放着一份文件、一个平板电脑和一支笔', caption: null },
};
