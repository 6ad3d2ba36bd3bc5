import type { Spot } from './queries.ts';

/** Size of the drawing; on a phone one unit is about one CSS pixel. */
const width = 360;
const margin = { x: 30, y: 22 };
const letter = 11;

/** A spot on the drawing, with where its label goes. */
export interface Mark {
  spot: Spot;
  x: number;
  y: number;
  label: { x: number; y: number; anchor: 'start' | 'middle' | 'end' } | null;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Places the stations on a flat sheet, north up, one scale both ways (equirectangular around the middle latitude).
 * Good enough for a county; no boundary is drawn, so no licensed map is needed.
 */
export function drawMap(spots: readonly Spot[]): { width: number; height: number; marks: Mark[] } {
  if (spots.length === 0) return { width, height: 0, marks: [] };
  const latitudes = spots.map(({ latitude }) => latitude);
  const narrow = Math.cos(
    ((Math.min(...latitudes) + Math.max(...latitudes)) / 2) * (Math.PI / 180),
  );
  const flat = spots.map((spot) => ({ spot, east: spot.longitude * narrow, north: spot.latitude }));
  const west = Math.min(...flat.map(({ east }) => east));
  const top = Math.max(...flat.map(({ north }) => north));
  const across = Math.max(...flat.map(({ east }) => east)) - west || 0.01;
  const down = top - Math.min(...latitudes) || 0.01;
  const scale = Math.min((width - 2 * margin.x) / across, 420 / down);
  const inset = (width - across * scale) / 2;
  const points = flat.map(({ spot, east, north }) => ({
    spot,
    x: round(inset + (east - west) * scale),
    y: round(margin.y + (top - north) * scale),
  }));
  return { width, height: round(2 * margin.y + down * scale), marks: withLabels(points) };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Gives each named spot the first of four sides on which its label covers nothing; none free: no label. */
function withLabels(points: Omit<Mark, 'label'>[]): Mark[] {
  const taken: Box[] = points.map(({ x, y }) => around(x, y, 5));
  return points.map((point) => {
    const { label: text } = point.spot;
    if (!text) return { ...point, label: null };
    const free = sides(point.x, point.y, text.length * letter).find(
      ({ box }) => isInside(box) && !taken.some((other) => overlaps(box, other)),
    );
    if (!free) return { ...point, label: null };
    taken.push(free.box);
    return { ...point, label: free.label };
  });
}

function around(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function sides(x: number, y: number, long: number) {
  const box = (left: number, middle: number): Box => ({
    left,
    top: middle - letter / 2,
    right: left + long,
    bottom: middle + letter / 2,
  });
  return [
    { label: { x: x + 9, y: y + 4, anchor: 'start' as const }, box: box(x + 9, y) },
    { label: { x: x - 9, y: y + 4, anchor: 'end' as const }, box: box(x - 9 - long, y) },
    { label: { x, y: y - 10, anchor: 'middle' as const }, box: box(x - long / 2, y - 14) },
    { label: { x, y: y + 19, anchor: 'middle' as const }, box: box(x - long / 2, y + 15) },
  ];
}

const isInside = (box: Box) => box.left >= 0 && box.right <= width && box.top >= 0;
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
