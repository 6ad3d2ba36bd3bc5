/** Size of a scene in pixels: one of the widths that the CMS makes of a picture. It is drawn on 1600 × 1000 units. */
export const sceneSize = { width: 1280, height: 800 } as const;

/** Colours of all drawings: muted, so that they sit beside text without shouting. */
export const ink = {
  sky: '#dce8ee',
  dusk: '#f0d9c4',
  white: '#fbfaf6',
  wheat: '#e2b95b',
  straw: '#efd48d',
  green: '#7fa46a',
  leaf: '#4f7a4c',
  water: '#8fb8c9',
  earth: '#b98d62',
  brick: '#b6553f',
  red: '#a3262a',
  wall: '#efe6d6',
  grey: '#8d969b',
  dark: '#3b4650',
  skin: '#e6bd98',
} as const;

export type Colour = string;

export const box = (x: number, y: number, w: number, h: number, fill: Colour, round = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${round}" fill="${fill}"/>`;

export const disc = (x: number, y: number, r: number, fill: Colour) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

export const shape = (path: string, fill: Colour) => `<path d="${path}" fill="${fill}"/>`;

export const line = (path: string, stroke: Colour, width: number) =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;

/** `count` copies side by side, the first at 0. */
export const row = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

export const backdrop = (sky: Colour, ground: Colour, horizon: number) =>
  box(0, 0, 1600, 1000, sky) + box(0, horizon, 1600, 1000 - horizon, ground);

export const sun = (x: number, y: number) => disc(x, y, 70, '#f4d58a');

export const cloud = (x: number, y: number) =>
  disc(x, y, 42, ink.white) +
  disc(x + 52, y - 18, 54, ink.white) +
  box(x - 40, y, 190, 44, ink.white, 22) +
  disc(x + 108, y, 44, ink.white);

export const tree = (x: number, y: number, size: number, leaf: Colour = ink.leaf) =>
  box(x - size * 0.07, y - size * 0.5, size * 0.14, size * 0.5, ink.earth) +
  disc(x, y - size * 0.75, size * 0.34, leaf) +
  disc(x - size * 0.22, y - size * 0.58, size * 0.26, leaf) +
  disc(x + size * 0.22, y - size * 0.58, size * 0.26, leaf);

/** A house with a gable roof; `x`, `y` is the foot of its left wall. */
export const house = (x: number, y: number, w: number, h: number, roof: Colour = ink.brick) =>
  box(x, y - h, w, h, ink.wall) +
  shape(`M${x - 24} ${y - h} L${x + w / 2} ${y - h - w * 0.28} L${x + w + 24} ${y - h} Z`, roof) +
  box(x + w * 0.42, y - h * 0.62, w * 0.16, h * 0.62, ink.dark, 4) +
  row(2, (index) =>
    box(x + w * (0.12 + index * 0.58), y - h * 0.7, w * 0.18, h * 0.3, ink.water, 4),
  );

/** A building of several floors with rows of windows. */
export const block = (
  x: number,
  y: number,
  columns: number,
  floors: number,
  wall: Colour = ink.wall,
) => {
  const [w, h] = [columns * 84 + 36, floors * 96 + 40];
  return (
    box(x, y - h, w, h, wall) +
    box(x - 10, y - h - 18, w + 20, 18, ink.grey) +
    row(columns * floors, (index) =>
      box(
        x + 30 + (index % columns) * 84,
        y - h + 34 + Math.floor(index / columns) * 96,
        54,
        56,
        ink.water,
        4,
      ),
    )
  );
};

/** A standing figure without a face; `size` is its height. */
export const figure = (x: number, y: number, size: number, coat: Colour) =>
  box(x - size * 0.13, y - size * 0.36, size * 0.11, size * 0.36, ink.dark, 6) +
  box(x + size * 0.02, y - size * 0.36, size * 0.11, size * 0.36, ink.dark, 6) +
  box(x - size * 0.18, y - size * 0.76, size * 0.36, size * 0.46, coat, size * 0.1) +
  disc(x, y - size * 0.87, size * 0.12, ink.skin) +
  shape(
    `M${x - size * 0.13} ${y - size * 0.88} a${size * 0.13} ${size * 0.13} 0 0 1 ${size * 0.26} 0 Z`,
    ink.dark,
  );

/** A seated figure on a stool. */
export const sitter = (x: number, y: number, size: number, coat: Colour) =>
  box(x - size * 0.2, y - size * 0.24, size * 0.4, size * 0.07, ink.earth, 4) +
  box(x - size * 0.15, y - size * 0.2, size * 0.05, size * 0.2, ink.earth) +
  box(x + size * 0.1, y - size * 0.2, size * 0.05, size * 0.2, ink.earth) +
  box(x - size * 0.17, y - size * 0.64, size * 0.34, size * 0.42, coat, size * 0.1) +
  disc(x, y - size * 0.76, size * 0.12, ink.skin) +
  shape(
    `M${x - size * 0.13} ${y - size * 0.77} a${size * 0.13} ${size * 0.13} 0 0 1 ${size * 0.26} 0 Z`,
    ink.dark,
  );

export const lamp = (x: number, y: number, height: number) =>
  box(x - 5, y - height, 10, height, ink.grey) +
  line(`M${x} ${y - height} q10 -30 60 -26`, ink.grey, 10) +
  disc(x + 64, y - height - 20, 16, '#f4d58a');
