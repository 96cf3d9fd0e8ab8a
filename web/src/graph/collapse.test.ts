import { expect, it } from "vitest";
import type { Graph, GraphEdge, GraphNode } from "../data/types";
import { collapse } from "./collapse";

const node = (id: string, x: number, more: Partial<GraphNode> = {}): GraphNode => ({
  id, kind: "article", name: id, article: id, outlet: null, time: null, x, lane: 0, undated: false, cluster: null, origin: false, relay: false, denies: false, articles: 1, ...more,
});
const edge = (from: string, to: string, confidence = 0.5): GraphEdge => ({ from, to, kind: "copies", confidence, evidence: [], why: "", claim: null, passages: [] });
const graph = (nodes: GraphNode[], edges: GraphEdge[]): Graph => ({ width: 5, height: 1, nodes, edges, ticks: [] });

it("leaves the picture alone unless asked", () => {
  const before = graph([node("a", 0)], []);
  expect(collapse(before, "none")).toBe(before);
});

it("draws the articles of one outlet as one box at the earliest", () => {
  const out = collapse(graph([node("a", 0.5, { outlet: "P", denies: true }), node("b", 0.25, { outlet: "P" }), node("c", 1, { outlet: "Q" })], [edge("c", "a", 0.4), edge("c", "b", 0.9), edge("a", "b")]), "outlet");
  expect(out.nodes.map((n) => [n.name, n.articles, n.x, n.denies])).toEqual([["P", 2, 0, true], ["c", 1, 1, false]]);
  expect(out.edges.map((e) => [e.from, e.to, e.confidence])).toEqual([["c", "outlet:P", 0.9]]);
});

it("joins only articles; sources and unseen texts stay", () => {
  const out = collapse(graph([node("s", 0, { kind: "source", outlet: "P" }), node("a", 0, { outlet: "P" }), node("b", 0, { outlet: "P" })], []), "outlet");
  expect(out.nodes).toHaveLength(2);
});

it("never lays two boxes on one another", () => {
  const nodes = Array.from({ length: 60 }, (_, i) => node(`n${i}`, (i % 5) / 4, { cluster: i % 3 ? null : `k${i % 6}` }));
  const out = collapse(graph(nodes, []), "cluster");
  const places = new Set(out.nodes.map((n) => `${n.x}/${n.lane}`));
  expect(places.size).toBe(out.nodes.length);
  expect(Math.max(...out.nodes.map((n) => n.lane))).toBeLessThan(out.height);
});

it("draws articles that stand alike as one box, and says what it holds", () => {
  const nodes = [node("s", 0, { kind: "source", origin: true }), node("a", 0.5, { undated: true }), node("b", 0.5, { undated: true }), node("c", 0.5, { undated: true }), node("d", 0.5, { undated: true, denies: true })];
  const out = collapse(graph(nodes, [edge("a", "s", 0.4), edge("b", "s", 0.9), edge("d", "s")]), "alike");
  expect(out.nodes.map((n) => [n.name, n.members?.length])).toEqual([["s", undefined], ["a and 1 more", 2], ["c", undefined], ["d", undefined]]);
  expect(out.edges.map((e) => [e.stands?.from.id, e.stands?.lines, e.confidence])).toEqual([["b", 2, 0.9], ["d", 1, 0.5]]);
});

it("keeps origins, relays and other days apart", () => {
  const nodes = [node("a", 0, { time: "2026-03-05" }), node("b", 1, { time: "2026-03-06" }), node("o", 0, { time: "2026-03-05", origin: true }), node("r", 0, { time: "2026-03-05", relay: true })];
  expect(collapse(graph(nodes, []), "alike").nodes).toHaveLength(4);
});

it("draws the last takers of one source as one box, by what they took most surely", () => {
  const nodes = [node("s", 0, { kind: "source" }), node("t", 0, { kind: "source" }), ...["a", "b", "c", "d", "e"].map((id) => node(id, 1, { undated: true }))];
  const edges = [...["a", "b", "c", "d", "e"].map((id) => edge(id, "s", 0.9)), { ...edge("a", "t", 0.6), kind: "cites" as const }];
  const out = collapse(graph(nodes, edges), "last");
  expect(out.nodes.map((n) => [n.name, n.articles])).toEqual([["s", 1], ["t", 1], ["a and 4 more", 5]]);
  expect(out.edges.map((e) => [e.to, e.stands?.lines])).toEqual([["s", 5]]); // one article of five names t: not told
});

it("keeps an article that gave to another", () => {
  const out = collapse(graph([node("a", 0), node("b", 1), node("c", 1)], [edge("b", "a"), edge("c", "a")]), "last");
  expect(out.nodes.map((n) => n.name)).toEqual(["a", "b and 1 more"]);
});

it("says of articles that nothing joins that this is so", () => {
  const out = collapse(graph([node("a", 0, { undated: true }), node("b", 0, { undated: true })], []), "alike");
  expect(out.nodes.map((n) => n.name)).toEqual(["2 that no line joins"]);
});
