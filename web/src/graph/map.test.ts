import { expect, it } from "vitest";
import type { Place } from "../data/types";
import { degrees, mapView, netLines } from "./map";

const at = (lat: number, lon: number) => ({ name: "", lat, lon, articles: 1, within: [] }) as Place;

it("holds every place, one alone too", () => {
  for (const places of [[at(35, 40)], [at(-80, -179), at(80, 179)], [at(35, 40), at(35.1, 40.2)]]) {
    const view = mapView(places);
    for (const p of places) expect(p.lon >= view.west && p.lon <= view.east && p.lat >= view.south && p.lat <= view.north).toBe(true);
    expect(netLines(view.west, view.east, view.step).length).toBeLessThan(12);
  }
});

it("names the degrees", () => expect([degrees(40, "E", "W"), degrees(-2.5, "E", "W"), degrees(0, "N", "S")]).toEqual(["40° E", "2.5° W", "0°"]));
