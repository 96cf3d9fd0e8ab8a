import type { Graph, GraphNode } from "../data/types";

// The picture without sources that only one text names: they are many, and none of them joins two texts. Origins and
// voices that deny stay. What is left moves together: empty columns and rows go.
export function withoutSourcesNamedOnce(graph: Graph): Graph {
  const lines = new Map<string, number>();
  for (const { from, to } of graph.edges) for (const id of [from, to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const kept = graph.nodes.filter((n) => n.kind !== "source" || n.origin || n.denies || n.relay || (lines.get(n.id) ?? 0) > 1);
  const ids = new Set(kept.map((n) => n.id));
  return compact({ ...graph, nodes: kept, edges: graph.edges.filter((e) => ids.has(e.from) && ids.has(e.to)) });
}

// The picture without sources that no line reaches: what is left when the lines of other claims are taken out.
export function withoutLooseSources(graph: Graph): Graph {
  const ends = new Set(graph.edges.flatMap((e) => [e.from, e.to]));
  return compact({ ...graph, nodes: graph.nodes.filter((n) => n.kind === "article" || ends.has(n.id)) });
}

function compact(graph: Graph): Graph {
  const columns = distinct(graph.nodes, (n) => n.x);
  const lanes = distinct(graph.nodes, (n) => n.lane);
  const across = (x: number) => Math.max(0, columns.findIndex((c) => c >= x)) / Math.max(1, columns.length - 1);
  const place = new Map(columns.map((x) => [x, across(x)]));
  const row = new Map(lanes.map((lane, i) => [lane, i]));
  const ticks = graph.ticks.filter((t) => columns.some((c) => c >= t.x)).map((t) => ({ ...t, x: across(t.x) }));
  return {
    ...graph,
    width: Math.max(1, columns.length),
    height: Math.max(1, lanes.length),
    nodes: graph.nodes.map((n) => ({ ...n, x: place.get(n.x) ?? 0, lane: row.get(n.lane) ?? 0 })),
    ticks: ticks.filter((t, i) => t.x !== ticks[i + 1]?.x), // of two dates that fell together the later is where the texts are
  };
}

const distinct = (nodes: readonly GraphNode[], of: (n: GraphNode) => number) => [...new Set(nodes.map(of))].sort((a, b) => a - b);
