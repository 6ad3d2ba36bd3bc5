import {
  backdrop,
  block,
  box,
  cloud,
  disc,
  figure,
  house,
  ink,
  lamp,
  line,
  row,
  shape,
  sitter,
  sun,
  tree,
} from './drawing.ts';

const coats = [ink.red, ink.leaf, '#476a8a', ink.earth, '#6b5b7b', ink.grey];
const coat = (index: number) => coats[index % coats.length] ?? ink.red;
const crowd = (count: number, x: number, step: number, y: number, size: number, draw = figure) =>
  row(count, (index) => draw(x + index * step, y + (index % 2) * 18, size, coat(index)));
const furrows = (y: number, colour: string) =>
  row(9, (index) =>
    line(`M${800 + (index - 4) * 60} ${y} L${800 + (index - 4) * 420} 1000`, colour, 8),
  );
const room = backdrop(ink.wall, '#d9c7a8', 720);
const table = (x: number, y: number, w: number) =>
  box(x, y, w, 26, ink.earth, 8) +
  box(x + 30, y + 26, 20, 130, ink.earth) +
  box(x + w - 50, y + 26, 20, 130, ink.earth);

/** What is drawn, by motive; every scene is 1600 × 1000 and shows no real place or person. */
export const scenes = {
  wheatField:
    backdrop(ink.sky, ink.wheat, 560) +
    sun(1290, 190) +
    cloud(250, 190) +
    furrows(560, ink.straw) +
    row(7, (index) => tree(120 + index * 230, 570, 120 + (index % 3) * 40)) +
    figure(620, 820, 260, ink.red) +
    figure(780, 850, 250, '#476a8a'),
  harvest:
    backdrop(ink.dusk, ink.straw, 520) +
    sun(340, 230) +
    furrows(520, ink.wheat) +
    box(760, 560, 420, 200, ink.red, 24) +
    box(980, 430, 190, 150, ink.water, 16) +
    box(620, 690, 170, 90, ink.dark, 12) +
    disc(860, 790, 80, ink.dark) +
    disc(860, 790, 36, ink.grey) +
    disc(1120, 800, 60, ink.dark) +
    disc(1120, 800, 26, ink.grey),
  canal:
    backdrop(ink.sky, ink.green, 500) +
    cloud(1120, 170) +
    shape('M700 500 L900 500 L1320 1000 L280 1000 Z', ink.water) +
    line('M700 500 L280 1000', ink.wall, 26) +
    line('M900 500 L1320 1000', ink.wall, 26) +
    row(4, (index) => tree(90 + index * 150, 560 + index * 6, 190)) +
    row(3, (index) => tree(1080 + index * 190, 560, 190)) +
    figure(330, 860, 230, ink.red) +
    figure(430, 880, 220, ink.grey),
  market:
    backdrop(ink.sky, '#d8cbb4', 640) +
    row(
      4,
      (index) =>
        box(90 + index * 380, 420, 12, 330, ink.grey) +
        box(370 + index * 380, 420, 12, 330, ink.grey) +
        shape(
          `M${70 + index * 380} 430 L${110 + index * 380} 330 L${360 + index * 380} 330 L${400 + index * 380} 430 Z`,
          index % 2 ? ink.leaf : ink.red,
        ) +
        box(100 + index * 380, 640, 275, 110, ink.earth, 6) +
        row(5, (fruit) =>
          disc(130 + index * 380 + fruit * 54, 630, 24, fruit % 2 ? ink.wheat : ink.brick),
        ),
    ) +
    crowd(6, 180, 250, 900, 250),
  stationDoor:
    backdrop(ink.sky, '#cfc8ba', 780) +
    box(260, 240, 1080, 540, ink.wall) +
    box(230, 200, 1140, 50, ink.grey) +
    box(420, 300, 760, 76, ink.red, 6) +
    box(660, 430, 280, 350, ink.dark, 6) +
    box(680, 450, 115, 330, ink.water) +
    box(805, 450, 115, 330, ink.water) +
    box(330, 440, 220, 200, ink.white, 6) +
    row(5, (index) => box(352, 466 + index * 34, 176, 12, ink.grey, 6)) +
    box(1050, 440, 220, 200, ink.white, 6) +
    box(1090, 470, 140, 140, ink.dark, 4) +
    row(9, (index) =>
      box(1104 + (index % 3) * 42, 484 + Math.floor(index / 3) * 42, 28, 28, ink.white),
    ) +
    shape('M600 780 L1000 780 L1060 840 L540 840 Z', ink.grey) +
    tree(140, 790, 300) +
    tree(1470, 790, 300) +
    figure(500, 900, 240, ink.red) +
    figure(1120, 910, 240, '#476a8a'),
  villagePoint:
    backdrop(ink.sky, ink.straw, 600) +
    house(1010, 640, 420, 210) +
    tree(480, 760, 640) +
    crowd(3, 330, 190, 880, 280, sitter) +
    sitter(980, 900, 280, ink.red) +
    sitter(1160, 880, 280, '#476a8a'),
  meetingRoom:
    room +
    box(420, 130, 760, 300, ink.white, 10) +
    box(420, 130, 760, 50, ink.red) +
    row(3, (index) => box(500, 230 + index * 56, 600 - index * 120, 18, ink.grey, 8)) +
    crowd(6, 250, 220, 760, 270, sitter) +
    table(150, 720, 1300) +
    row(6, (index) => box(215 + index * 220, 690, 90, 30, ink.white, 4)),
  ballot:
    room +
    box(620, 380, 360, 400, ink.red, 12) +
    box(700, 410, 200, 18, ink.dark, 8) +
    shape('M740 240 L860 240 L860 420 L740 420 Z', ink.white) +
    row(3, (index) => box(760, 280 + index * 36, 80, 10, ink.grey, 5)) +
    figure(360, 860, 420, '#476a8a') +
    figure(1240, 860, 420, ink.leaf),
  workshop:
    backdrop('#e4e3de', '#bfc3c2', 660) +
    row(5, (index) => box(60 + index * 310, 120, 230, 130, ink.water, 8)) +
    box(80, 620, 1440, 60, ink.grey, 10) +
    row(8, (index) => disc(150 + index * 185, 680, 28, ink.dark)) +
    row(7, (index) => box(140 + index * 200, 560, 110, 62, index % 2 ? ink.wheat : ink.white, 8)) +
    crowd(4, 300, 330, 900, 300),
  school:
    backdrop(ink.sky, ink.green, 720) +
    cloud(200, 150) +
    block(330, 720, 11, 3) +
    box(740, 560, 120, 160, ink.dark, 6) +
    box(196, 240, 10, 500, ink.grey) +
    box(206, 250, 130, 80, ink.red) +
    shape('M620 1000 L720 720 L880 720 L980 1000 Z', '#d8cbb4') +
    crowd(5, 480, 150, 900, 190),
  clinic:
    backdrop(ink.sky, '#cfd6cd', 740) +
    box(320, 330, 960, 410, ink.white) +
    box(300, 290, 1000, 44, ink.leaf) +
    box(730, 380, 140, 46, ink.red) +
    box(777, 333, 46, 140, ink.red) +
    box(700, 520, 200, 220, ink.water, 6) +
    row(2, (index) => box(400 + index * 600, 480, 200, 150, ink.water, 6)) +
    tree(190, 760, 300) +
    figure(520, 880, 260, ink.white) +
    figure(640, 890, 240, ink.earth),
  greenhouse:
    backdrop(ink.sky, ink.earth, 520) +
    row(
      3,
      (index) =>
        `<path d="M${60 + index * 520} 820 v-160 a220 220 0 0 1 440 0 v160 Z" fill="${ink.white}" opacity="0.85"/>` +
        line(`M${60 + index * 520} 660 a220 220 0 0 1 440 0`, ink.grey, 10) +
        box(225 + index * 520, 640, 110, 180, ink.leaf, 6),
    ) +
    row(16, (index) => disc(60 + index * 100, 900, 30, ink.leaf)) +
    figure(560, 900, 240, ink.red),
  lake:
    backdrop(ink.dusk, ink.water, 560) +
    sun(1180, 260) +
    block(180, 560, 4, 3, '#d9cdbd') +
    block(760, 560, 3, 2, '#e4d9c8') +
    row(6, (index) => line(`M${120 + index * 260} ${680 + (index % 3) * 80} h130`, ink.white, 8)) +
    shape('M0 880 Q500 800 1600 900 L1600 1000 L0 1000 Z', ink.green) +
    tree(160, 900, 300) +
    tree(1440, 930, 340) +
    figure(720, 930, 200, ink.red),
  oldBuilding:
    backdrop(ink.sky, '#cbc7bd', 800) +
    block(120, 800, 8, 6, '#e0b89c') +
    block(900, 800, 7, 6, '#e6d3b8') +
    lamp(850, 860, 420) +
    tree(860, 830, 200) +
    crowd(3, 420, 380, 940, 220),
  street:
    backdrop(ink.sky, '#b9b6ae', 640) +
    block(0, 640, 5, 3) +
    block(520, 640, 4, 4, '#e4d3bb') +
    block(960, 640, 7, 3) +
    row(4, (index) => lamp(160 + index * 400, 720, 360)) +
    row(6, (index) => box(80 + index * 280, 850, 150, 18, ink.white)) +
    box(980, 740, 330, 130, ink.leaf, 30) +
    row(4, (index) => box(1010 + index * 72, 765, 54, 46, ink.water, 6)) +
    disc(1060, 872, 32, ink.dark) +
    disc(1240, 872, 32, ink.dark),
  road:
    backdrop(ink.sky, ink.green, 480) +
    sun(300, 180) +
    shape('M760 480 L840 480 L1240 1000 L360 1000 Z', '#aeb0ad') +
    row(5, (index) => box(794 - index, 520 + index * 100, 12 + index * 4, 50, ink.white)) +
    row(5, (index) => tree(640 - index * 130, 520 + index * 90, 110 + index * 50)) +
    row(5, (index) => tree(960 + index * 130, 520 + index * 90, 110 + index * 50)),
  study:
    room +
    row(
      3,
      (shelf) =>
        box(160, 150 + shelf * 170, 1280, 14, ink.earth) +
        row(22, (index) =>
          box(
            180 + index * 57,
            40 + shelf * 170 + (index % 4) * 8,
            40,
            110 - (index % 4) * 8,
            coat(index + shelf),
          ),
        ),
    ) +
    table(380, 760, 840) +
    shape(
      'M640 750 L790 730 L790 760 L640 760 Z M800 730 L950 750 L950 760 L800 760 Z',
      ink.white,
    ) +
    sitter(520, 930, 300, '#476a8a') +
    sitter(1080, 930, 300, ink.red),
  court:
    backdrop(ink.sky, '#cfc8ba', 780) +
    shape('M340 360 L800 170 L1260 360 Z', ink.wall) +
    box(380, 360, 840, 40, ink.grey) +
    row(6, (index) => box(430 + index * 140, 400, 60, 340, ink.white)) +
    box(340, 740, 920, 50, ink.grey) +
    disc(800, 290, 40, ink.red) +
    crowd(4, 560, 160, 920, 200),
  snowVillage:
    backdrop('#d5dde4', '#f3f4f2', 620) +
    house(180, 660, 380, 200, ink.white) +
    house(700, 650, 340, 180, ink.white) +
    house(1140, 670, 360, 200, ink.white) +
    row(40, (index) => disc((index * index * 137) % 1600, (index * 211) % 900, 7, ink.white)) +
    tree(640, 700, 260, '#c8d2cf') +
    figure(560, 880, 250, ink.red) +
    figure(700, 900, 250, ink.leaf),
  desk:
    box(0, 0, 1600, 1000, '#d9c7a8') +
    box(300, 160, 560, 720, ink.white, 8) +
    box(380, 240, 400, 34, ink.red, 6) +
    row(10, (index) => box(380, 320 + index * 50, index % 4 === 3 ? 260 : 400, 14, ink.grey, 7)) +
    box(960, 300, 340, 460, ink.dark, 20) +
    box(985, 340, 290, 380, ink.water, 6) +
    line('M1400 200 L1340 820', ink.red, 26),
} as const;

export type Scene = keyof typeof scenes;

/** A likeness without a face, for deputies who agreed to a photo: shoulders, hair, a plain ground. 480 × 600. */
export function portrait(index: number): string {
  const woman = index <= 3;
  return (
    box(0, 0, 480, 600, [ink.sky, '#e9dfd0', '#dfe6da'][index % 3] ?? ink.sky) +
    (woman ? box(130, 150, 220, 260, ink.dark, 100) : '') +
    shape('M60 600 Q70 420 240 410 Q410 420 420 600 Z', coat(index)) +
    box(205, 340, 70, 100, ink.skin, 30) +
    disc(240, 260, 100, ink.skin) +
    shape('M138 250 a102 108 0 0 1 204 0 q-60 -50 -100 -40 q-60 -10 -104 40 Z', ink.dark)
  );
}
