import type { Graph, GraphEdge, GraphNode } from "../data/types";

// Which named sources the picture shows: what stands behind the claim, what more than one text names, or all.
export type Sources = "main" | "shared" | "all";

export function withSources(graph: Graph, which: Sources): Graph {
  if (which === "all") return graph;
  const lines = new Map<string, number>();
  for (const { from, to } of graph.edges) for (const id of [from, to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const telling = (n: GraphNode) => n.kind !== "source" || n.origin || n.denies || n.relay || (which === "shared" && (lines.get(n.id) ?? 0) > 1);
  return part(graph, new Set(graph.nodes.filter(telling).map((n) => n.id)));
}

// The picture without sources that no line reaches: what is left when the lines of other claims are taken out.
export function withoutLooseSources(graph: Graph): Graph {
  const ends = new Set(graph.edges.flatMap((e) => [e.from, e.to]));
  return compact({ ...graph, nodes: graph.nodes.filter((n) => n.kind === "article" || ends.has(n.id)) });
}

// A box, all that took from it by any number of steps, and all that it took from.
export function branch(graph: Graph, id: string): Graph {
  if (!graph.nodes.some((n) => n.id === id)) return graph;
  const [givers, takers] = [neighbours(graph.edges, "from", "to"), neighbours(graph.edges, "to", "from")];
  return part(graph, new Set([...reached(id, givers), ...reached(id, takers)]));
}

// The picture without short cuts: a text that names a source may also take from a text that names it; then the longer way says
// more. Lines of copied words always stay. What was reached before is reached after.
export function withoutShortCuts(graph: Graph): Graph {
  const place = new Map(graph.nodes.map((n) => [n.id, n.x]));
  const span = (e: GraphEdge) => (place.get(e.from) ?? 0) - (place.get(e.to) ?? 0);
  const order = graph.edges.filter((e) => e.kind !== "copies").sort((a, b) => span(b) - span(a) || (a.from + a.to < b.from + b.to ? -1 : 1));
  const left = new Set(graph.edges);
  const next = new Map<string, GraphEdge[]>();
  for (const e of graph.edges) next.set(e.from, [...(next.get(e.from) ?? []), e]);
  for (const edge of order) if (otherWay(edge, next, left)) left.delete(edge);
  return { ...graph, edges: graph.edges.filter((e) => left.has(e)) };
}

// Whether `edge.to` is reached from `edge.from` by two or more of the lines that are left.
function otherWay(edge: GraphEdge, next: ReadonlyMap<string, GraphEdge[]>, left: ReadonlySet<GraphEdge>): boolean {
  const met = new Set([edge.from]);
  const open = [edge.from];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const step of next.get(at) ?? []) {
      if (step.to === edge.to && at !== edge.from && left.has(step)) return true;
      if (step.to === edge.to || !left.has(step) || met.has(step.to)) continue;
      met.add(step.to);
      open.push(step.to);
    }
  return false;
}

function neighbours(edges: readonly GraphEdge[], from: "from" | "to", to: "from" | "to"): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const e of edges) out.set(e[from], [...(out.get(e[from]) ?? []), e[to]]);
  return out;
}

function reached(id: string, next: ReadonlyMap<string, string[]>): Set<string> {
  const met = new Set([id]);
  for (const at of met) for (const to of next.get(at) ?? []) met.add(to);
  return met;
}

// The nodes of `ids` and the lines between them. What is left moves together: empty columns and rows go.
function part(graph: Graph, ids: ReadonlySet<string>): Graph {
  return compact({ ...graph, nodes: graph.nodes.filter((n) => ids.has(n.id)), edges: graph.edges.filter((e) => ids.has(e.from) && ids.has(e.to)) });
}

export function compact(graph: Graph): Graph {
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
