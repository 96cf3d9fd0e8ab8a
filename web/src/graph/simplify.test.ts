import { expect, it } from "vitest";
import type { Graph, GraphNode } from "../data/types";
import { withoutLooseSources, withoutSourcesNamedOnce } from "./simplify";

const node = (id: string, x: number, lane: number, more: Partial<GraphNode> = {}) => ({ id, kind: "article", x, lane, origin: false, denies: false, relay: false, ...more }) as GraphNode;
const source = (id: string, lane: number, more: Partial<GraphNode> = {}) => node(id, 0, lane, { kind: "source", ...more });
const graph: Graph = {
  width: 5, height: 9, ticks: [{ x: 0.25, label: "a" }, { x: 0.5, label: "b" }, { x: 1, label: "c" }],
  nodes: [source("once", 0), source("twice", 3), source("origin", 4, { origin: true }), source("loose", 8), node("a", 0.5, 3), node("b", 1, 6)],
  edges: [["a", "once"], ["a", "twice"], ["b", "twice"], ["b", "origin"]].map(([from, to]) => ({ from, to }) as Graph["edges"][number]),
};

it("leaves out sources named once, but never an origin", () => {
  const out = withoutSourcesNamedOnce(graph);
  expect(out.nodes.map((n) => n.id)).toEqual(["twice", "origin", "a", "b"]);
  expect(out.edges).toHaveLength(3);
});

it("closes the gaps that are left, in the same order", () => {
  const out = withoutSourcesNamedOnce(graph);
  expect([out.width, out.height]).toEqual([3, 3]);
  expect(out.nodes.map((n) => [n.x, n.lane])).toEqual([[0, 0], [0, 1], [0.5, 0], [1, 2]]);
  expect(out.ticks).toEqual([{ x: 0.5, label: "b" }, { x: 1, label: "c" }]);
});

it("leaves out sources without lines, and keeps articles", () => {
  expect(withoutLooseSources({ ...graph, edges: [] }).nodes.map((n) => n.id)).toEqual(["a", "b"]);
});
