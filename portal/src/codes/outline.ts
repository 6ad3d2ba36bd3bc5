/** Right, down, left, up. */
const steps = [
  { x: 1, y: 0, letter: 'h' },
  { x: 0, y: 1, letter: 'v' },
  { x: -1, y: 0, letter: 'h' },
  { x: 0, y: -1, letter: 'v' },
] as const;

/**
 * The dark squares of a code as one SVG path around them, in squares.
 * Drawn as outlines and not square by square: neighbours leave no hairline between them on paper.
 */
export function outline(modules: readonly (readonly boolean[])[]): string {
  const width = modules.length + 1;
  const open = edges(modules, width);
  let path = '';
  for (const [start, directions] of open)
    while (directions.length > 0) path += walk(open, start, width);
  return path;
}

/** Corner → the directions in which an edge leaves it, dark squares always on the right hand. */
function edges(modules: readonly (readonly boolean[])[], width: number): Map<number, number[]> {
  const open = new Map<number, number[]>();
  const isDark = (x: number, y: number) => modules[y]?.[x] === true;
  const add = (x: number, y: number, direction: number) => {
    const at = y * width + x;
    open.set(at, [...(open.get(at) ?? []), direction]);
  };
  for (let y = 0; y < modules.length; y++)
    for (let x = 0; x < modules.length; x++) {
      if (!isDark(x, y)) continue;
      if (!isDark(x, y - 1)) add(x, y, 0);
      if (!isDark(x + 1, y)) add(x + 1, y, 1);
      if (!isDark(x, y + 1)) add(x + 1, y + 1, 2);
      if (!isDark(x - 1, y)) add(x, y + 1, 3);
    }
  return open;
}

/** Follows edges from a corner until it is back and none is left there. */
function walk(open: Map<number, number[]>, start: number, width: number): string {
  let path = `M${start % width} ${Math.floor(start / width)}`;
  let at = start;
  let direction = open.get(at)?.pop();
  let run = 0;
  while (direction !== undefined) {
    const step = steps[direction as 0 | 1 | 2 | 3];
    at += step.x + step.y * width;
    run += step.x + step.y;
    const next: number | undefined = open.get(at)?.pop();
    if (next === direction) continue;
    path += step.letter + run;
    run = 0;
    direction = next;
  }
  return `${path}z`;
}
