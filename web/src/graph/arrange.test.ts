import { expect, it } from "vitest";
import type { Graph, GraphNode } from "../data/types";
import { arrange } from "./arrange";

const kSizes = { box: 38, gap: 14, trunk: 12 };
const node = (id: string, lane: number) => ({ id, lane }) as GraphNode;
const edge = (from: string, to: string) => ({ from, to, kind: "cites" }) as Graph["edges"][number];
const place = (places: Record<string, number>, edges: Graph["edges"]) =>
  arrange({ width: 4, height: 9, ticks: [], nodes: Object.keys(places).map(node), edges }, new Map(Object.entries(places)), (e) => e.kind, kSizes);

it("stands what is joined side by side", () => {
  const { y } = place({ a: 0, b: 0, c: 1, d: 1 }, [edge("c", "b"), edge("d", "a")]);
  expect(y.get("c")).toBe(y.get("b"));
  expect(y.get("d")).toBe(y.get("a"));
});

it("puts no two boxes of a column on one another, whatever is joined", () => {
  const places = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`n${i}`, i % 4]));
  const edges = Array.from({ length: 150 }, (_, i) => edge(`n${(i * 7) % 60}`, `n${(i * 13 + 1) % 60}`));
  const { y, height } = place(places, edges);
  for (let column = 0; column < 4; column++) {
    const of = Object.keys(places).filter((id) => places[id] === column).map((id) => y.get(id) as number).sort((a, b) => a - b);
    for (let i = 1; i < of.length; i++) expect((of[i] as number) - (of[i - 1] as number)).toBeGreaterThanOrEqual(kSizes.box + kSizes.gap - 1e-6);
    expect(of[0]).toBeGreaterThanOrEqual(-1e-6);
    expect((of.at(-1) as number) + kSizes.box).toBeLessThanOrEqual(height + 1e-6);
  }
});

it("lets the lines of one source share a trunk, which no box covers", () => {
  const edges = [edge("x", "s"), edge("y", "s"), edge("z", "s")];
  const { trunks, y } = place({ s: 0, m: 1, x: 2, y: 2, z: 2 }, edges);
  const at = edges.map((e) => trunks.get(e)?.[0]?.y);
  expect(new Set(at).size).toBe(1);
  const box = y.get("m") as number;
  expect((at[0] as number) < box || (at[0] as number) > box + kSizes.box).toBe(true);
});

it("gives the same places whatever the order of the lines", () => {
  const edges = [edge("c", "a"), edge("d", "a"), edge("d", "b"), edge("c", "b")];
  const places = { a: 0, b: 0, c: 1, d: 1 };
  expect([...place(places, [...edges].reverse()).y]).toEqual([...place(places, edges).y]);
});
