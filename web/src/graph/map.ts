import type { Place } from "../data/types";

// A map drawn from nothing but the places themselves and the core's outlines: longitude across, latitude up (plate carree).
export interface MapView { west: number; east: number; south: number; north: number; step: number }

const kSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 45];
const kLines = 6; // lines of the net that a side should have, or fewer
const kLeast = 4; // degrees across, so that a coast can be known again

// Width by height of the map: flatter where the places lie along one line of latitude.
export function mapShape(places: readonly Place[]): number {
  const span = (of: number[]) => Math.max(...of) - Math.min(...of);
  const wide = span(places.map((p) => p.lon));
  const tall = span(places.map((p) => p.lat));
  return Math.max(1.6, Math.min(2.5, (1.2 * wide) / (1.3 * Math.max(tall, 1))));
}

// The window that holds all places; `shape` is its width by its height.
export function mapView(places: readonly Place[], shape = 1.8): MapView {
  const [lons, lats] = [places.map((p) => p.lon), places.map((p) => p.lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const wide = Math.min(360, Math.max(1.2 * (east - west), 1.3 * shape * (north - south), kLeast));
  const step = kSteps.find((s) => wide / s <= kLines) ?? 45;
  const x = within((west + east) / 2, wide / 2, 180);
  const y = within((south + north) / 2, wide / shape / 2, 90);
  return { west: x - wide / 2, east: x + wide / 2, south: y - wide / shape / 2, north: y + wide / shape / 2, step };
}

// Moves the middle so that the window stays on the map where it can.
function within(middle: number, half: number, edge: number): number {
  return half >= edge ? 0 : Math.max(half - edge, Math.min(edge - half, middle));
}

export function netLines(from: number, to: number, step: number): number[] {
  const out = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) out.push(Number((i * step).toFixed(4)));
  return out;
}

export function degrees(value: number, plus: string, minus: string): string {
  return value === 0 ? "0°" : `${Math.abs(value)}° ${value > 0 ? plus : minus}`;
}

// The lines of an outline that the window may show, as one path. In: the core's flat steps (types.ts, WorldMap).
export function outlinePath(lines: readonly (readonly number[])[], degree: number, view: MapView, x: (lon: number) => number, y: (lat: number) => number): string {
  let path = "";
  for (const line of lines) {
    const points = absolute(line, degree);
    if (!points.some(([lon, lat]) => lon > view.west - kLeast && lon < view.east + kLeast && lat > view.south - kLeast && lat < view.north + kLeast) && points.length < kLong) continue;
    path += "M" + points.map(([lon, lat]) => `${round(x(lon))} ${round(y(lat))}`).join("L");
  }
  return path;
}

const kLong = 200; // points; a line as long may cross the window without a point in it
const round = (n: number) => Math.round(Math.max(-9999, Math.min(9999, n)) * 10) / 10;

function absolute(line: readonly number[], degree: number): [number, number][] {
  const out: [number, number][] = [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    lon += line[i] as number;
    lat += line[i + 1] as number;
    out.push([lon / degree, lat / degree]);
  }
  return out;
}

export interface Mark { x: number; y: number; r: number; width: number } // `width` of its name, in pixels

export interface Label { x: number; y: number }

interface Box { left: number; top: number; right: number; bottom: number }

const kHigh = 14; // pixels of a name

// Where the names of the marks go, the weightiest first: right, left, above or below its mark, whichever is free; null: none is,
// and the name stands in the list only.
export function placeLabels(marks: readonly Mark[], size: { width: number; height: number }): (Label | null)[] {
  const dots: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const names: Box[] = [];
  return marks.map((mark, i) => {
    const free = around(mark).map((at) => ({ at, box: { left: at.x, right: at.x + mark.width, top: at.y - kHigh + 3, bottom: at.y + 3 } }))
      .filter(({ box }) => box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height && !names.some((n) => meet(n, box)));
    const covers = (box: Box, most: number) => dots.some((d, k) => k !== i && k < most && meet(d, box));
    // The names that matter most may cover lesser marks: a map on which just they were missing would mislead.
    const found = free.find(({ box }) => !covers(box, marks.length)) ?? (i < kForced ? free.find(({ box }) => !covers(box, i)) : undefined);
    if (found) names.push(found.box);
    return found?.at ?? null;
  });
}

const kForced = 8; // names

const around = ({ x, y, r, width }: Mark): Label[] => [
  { x: x + r + 3, y: y + 4 },
  { x: x - r - 3 - width, y: y + 4 },
  { x: x - width / 2, y: y - r - 5 },
  { x: x - width / 2, y: y + r + 12 },
];

const meet = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
