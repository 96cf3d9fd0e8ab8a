import { expect, it } from "vitest";
import type { Place } from "../data/types";
import { degrees, mapView, netLines, outlinePath, placeLabels } from "./map";

const at = (lat: number, lon: number) => ({ name: "", lat, lon, articles: 1, within: [] }) as Place;

it("holds every place, one alone too", () => {
  for (const places of [[at(35, 40)], [at(-80, -179), at(80, 179)], [at(35, 40), at(35.1, 40.2)]]) {
    const view = mapView(places);
    for (const p of places) expect(p.lon >= view.west && p.lon <= view.east && p.lat >= view.south && p.lat <= view.north).toBe(true);
    expect(netLines(view.west, view.east, view.step).length).toBeLessThan(12);
  }
});

it("names the degrees", () => expect([degrees(40, "E", "W"), degrees(-2.5, "E", "W"), degrees(0, "N", "S")]).toEqual(["40° E", "2.5° W", "0°"]));

it("draws the outlines that the window may show, from steps", () => {
  const view = mapView([at(10, 20)]);
  const same = (n: number) => n;
  expect(outlinePath([[1900, 900, 100, 100, 50, 0]], 100, view, same, same)).toBe("M19 9L20 10L20.5 10");
  expect(outlinePath([[-9000, 900, 100, 100]], 100, view, same, same)).toBe("");
});

it("puts no name over another, and leaves out what has no room", () => {
  const marks = Array.from({ length: 40 }, (_, i) => ({ x: 100 + (i % 8) * 12, y: 60 + Math.floor(i / 8) * 10, r: 4, width: 60 }));
  const labels = placeLabels(marks, { width: 300, height: 160 });
  const boxes = labels.flatMap((l, i) => (l ? [{ ...l, width: marks[i]!.width }] : []));
  expect(boxes.length).toBeGreaterThan(3);
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(i + 1)) expect(a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < 14).toBe(false);
  expect(labels).toContain(null);
});

it("names the weightiest even where lesser marks stand around it", () => {
  const ring = [[14, 0], [-14, 0], [0, -14], [0, 14], [30, 0], [-30, 0]].map(([dx, dy]) => ({ x: 150 + dx!, y: 80 + dy!, r: 5, width: 40 }));
  expect(placeLabels([{ x: 150, y: 80, r: 8, width: 40 }, ...ring], { width: 300, height: 160 })[0]).not.toBeNull();
});
