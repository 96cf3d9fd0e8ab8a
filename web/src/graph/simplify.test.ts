import { expect, it } from "vitest";
import type { Graph, GraphNode } from "../data/types";
import { branch, withoutLooseSources, withoutShortCuts, withSources } from "./simplify";

const node = (id: string, x: number, lane: number, more: Partial<GraphNode> = {}) => ({ id, kind: "article", x, lane, origin: false, denies: false, relay: false, ...more }) as GraphNode;
const source = (id: string, lane: number, more: Partial<GraphNode> = {}) => node(id, 0, lane, { kind: "source", ...more });
const edge = (from: string, to: string, kind = "cites") => ({ from, to, kind }) as Graph["edges"][number];
const graph: Graph = {
  width: 5, height: 9, ticks: [{ x: 0.25, label: "a" }, { x: 0.5, label: "b" }, { x: 1, label: "c" }],
  nodes: [source("once", 0), source("twice", 3), source("origin", 4, { origin: true }), source("loose", 8), node("a", 0.5, 3), node("b", 1, 6)],
  edges: [edge("a", "once"), edge("a", "twice"), edge("b", "twice"), edge("b", "origin")],
};
const names = (g: Graph) => g.nodes.map((n) => n.id);
const lines = (g: Graph) => g.edges.map((e) => `${e.from} ${e.to}`);

it("leaves out sources named once, but never an origin", () => {
  const out = withSources(graph, "shared");
  expect(names(out)).toEqual(["twice", "origin", "a", "b"]);
  expect(out.edges).toHaveLength(3);
});

it("leaves what stands behind the claim, or everything", () => {
  expect(names(withSources(graph, "main"))).toEqual(["origin", "a", "b"]);
  expect(withSources(graph, "all")).toBe(graph);
});

it("closes the gaps that are left, in the same order", () => {
  const out = withSources(graph, "shared");
  expect([out.width, out.height]).toEqual([3, 3]);
  expect(out.nodes.map((n) => [n.x, n.lane])).toEqual([[0, 0], [0, 1], [0.5, 0], [1, 2]]);
  expect(out.ticks).toEqual([{ x: 0.5, label: "b" }, { x: 1, label: "c" }]);
});

it("leaves out sources without lines, and keeps articles", () => {
  expect(names(withoutLooseSources({ ...graph, edges: [] }))).toEqual(["a", "b"]);
});

it("shows one branch: what a box took from and what took from it, by any number of steps", () => {
  const chain: Graph = { ...graph, edges: [edge("a", "origin"), edge("b", "a"), edge("b", "twice")] };
  expect(names(branch(chain, "a"))).toEqual(["origin", "a", "b"]);
  expect(names(branch(chain, "twice"))).toEqual(["twice", "b"]);
  expect(branch(chain, "gone")).toBe(chain);
});

it("leaves out a line that a longer way shows, but no line of copied words", () => {
  const chain: Graph = { ...graph, edges: [edge("b", "origin"), edge("b", "a", "copies"), edge("a", "origin")] };
  expect(lines(withoutShortCuts(chain))).toEqual(["b a", "a origin"]);
  const copied: Graph = { ...graph, edges: [edge("b", "origin", "copies"), edge("b", "a"), edge("a", "origin")] };
  expect(withoutShortCuts(copied).edges).toHaveLength(3);
});

it("reaches the same after short cuts are left out, in a ring too", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const nodes = ids.map((id, i) => node(id, i / 4, 0));
  const edges = ids.flatMap((from, i) => ids.filter((_, k) => k !== i && (i * 3 + k * 5) % 4 < 2).map((to) => edge(from, to)));
  const reach = (g: Graph) => ids.map((id) => {
    const met = new Set([id]);
    for (const at of met) for (const e of g.edges) if (e.from === at) met.add(e.to);
    return [...met].sort().join("");
  });
  const before: Graph = { ...graph, nodes, edges };
  const after = withoutShortCuts(before);
  expect(after.edges.length).toBeLessThan(edges.length);
  expect(reach(after)).toEqual(reach(before));
});
