import { expect, it } from "vitest";
import type { Graph, GraphNode } from "../data/types";
import { choosePicture } from "./choose_picture";

const kNone = { sources: null, collapse: null, shortCuts: null, branch: null };
const node = (id: string, x: number, more: Partial<GraphNode> = {}): GraphNode => ({
  id, kind: "article", name: id, article: id, outlet: id, time: null, x, lane: 0, undated: true, cluster: null, origin: false, relay: false, denies: false, articles: 1, ...more,
});
const line = (from: string, to: string): Graph["edges"][number] => ({ from, to, kind: "cites", confidence: 0.5, evidence: [], why: "", claim: null, passages: [] });

// An origin that every article names, and a source of its own for each article.
function pile(articles: number): Graph {
  const ids = Array.from({ length: articles }, (_, i) => `a${i}`);
  return {
    width: 2, height: articles, ticks: [],
    nodes: [node("o", 0, { kind: "source", origin: true }), ...ids.map((id) => node("s" + id, 0, { kind: "source" })), ...ids.map((id) => node(id, 1))],
    edges: ids.flatMap((id) => [line(id, "o"), line(id, "s" + id)]),
  };
}

it("shows a small story whole", () => {
  const { graph, sources, collapse, leftSources, leftLines } = choosePicture(pile(5), kNone);
  expect([graph.nodes.length, sources, collapse, leftSources, leftLines]).toEqual([11, "all", "none", 0, 0]);
});

it("of a large one the origins, and texts that stand alike as one box; says what is left out", () => {
  const { graph, leftSources } = choosePicture(pile(100), kNone);
  expect(graph.nodes.map((n) => [n.name, n.articles])).toEqual([["o", 1], ["a0 and 99 more", 100]]);
  expect(leftSources).toBe(100);
});

it("does what the reader asks", () => {
  const { graph } = choosePicture(pile(100), { sources: "all", collapse: "none", shortCuts: true, branch: null });
  expect(graph.nodes).toHaveLength(201);
  expect(choosePicture(pile(100), { ...kNone, branch: "sa3" }).graph.nodes.map((n) => n.id)).toContain("a3");
});
