/** Right, down, left, up; each as a bit of a corner's mark. */
const steps = [
  { x: 1, y: 0, letter: 'h' },
  { x: 0, y: 1, letter: 'v' },
  { x: -1, y: 0, letter: 'h' },
  { x: 0, y: -1, letter: 'v' },
] as const;
type Direction = 0 | 1 | 2 | 3;

/**
 * The dark squares of a code as one SVG path around them, in squares.
 * Drawn as outlines and not square by square: neighbours leave no hairline between them on paper.
 */
export function outline(modules: readonly (readonly boolean[])[]): string {
  const width = modules.length + 1;
  const open = edges(modules, width);
  let path = '';
  for (let start = 0; start < open.length; start++)
    while (open[start] !== 0) path += walk(open, start, width);
  return path;
}

/** For each corner the directions in which an edge leaves it, dark squares always on the right hand. */
function edges(modules: readonly (readonly boolean[])[], width: number): Uint8Array {
  const open = new Uint8Array(width * width);
  const add = (x: number, y: number, direction: Direction) => {
    const at = y * width + x;
    open[at] = (open[at] ?? 0) | (1 << direction);
  };
  for (const [y, row] of modules.entries())
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue;
      if (!modules[y - 1]?.[x]) add(x, y, 0);
      if (!row[x + 1]) add(x + 1, y, 1);
      if (!modules[y + 1]?.[x]) add(x + 1, y + 1, 2);
      if (!row[x - 1]) add(x, y + 1, 3);
    }
  return open;
}

/** Takes an edge that leaves a corner; undefined when none is left. */
function take(open: Uint8Array, at: number): Direction | undefined {
  const mark = open[at] ?? 0;
  if (mark === 0) return undefined;
  open[at] = mark & (mark - 1);
  return (31 - Math.clz32(mark & -mark)) as Direction;
}

/** Follows edges from a corner until it is back and none is left there. */
function walk(open: Uint8Array, start: number, width: number): string {
  let path = `M${start % width} ${Math.floor(start / width)}`;
  let at = start;
  let direction = take(open, at);
  let run = 0;
  while (direction !== undefined) {
    const step = steps[direction];
    at += step.x + step.y * width;
    run += step.x + step.y;
    const next = take(open, at);
    if (next === direction) continue;
    path += step.letter + run;
    run = 0;
    direction = next;
  }
  return `${path}z`;
}
