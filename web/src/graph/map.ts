import type { Place } from "../data/types";

// A map drawn from nothing but the places themselves: longitude across, latitude up (plate carree), a net of degrees.
export interface MapView { west: number; east: number; south: number; north: number; step: number }

const kSteps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 45];
const kLines = 6; // lines of the net that a side should have, or fewer

export function mapView(places: readonly Place[]): MapView {
  const [lons, lats] = [places.map((p) => p.lon), places.map((p) => p.lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const wide = Math.max(east - west, 2 * (north - south), 0.6);
  const step = kSteps.find((s) => wide / s <= kLines) ?? 45;
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  const [half, tall] = [wide * 0.6, wide * 0.33];
  return { west: Math.max(-180, x - half), east: Math.min(180, x + half), south: Math.max(-90, y - tall), north: Math.min(90, y + tall), step };
}

export function netLines(from: number, to: number, step: number): number[] {
  const out = [];
  for (let i = Math.ceil(from / step); i * step <= to; i++) out.push(Number((i * step).toFixed(4)));
  return out;
}

export function degrees(value: number, plus: string, minus: string): string {
  return value === 0 ? "0°" : `${Math.abs(value)}° ${value > 0 ? plus : minus}`;
}
