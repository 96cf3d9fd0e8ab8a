import type { Graph, GraphEdge, GraphNode } from "../data/types";
import { compact } from "./simplify";

// What is drawn as one box: articles that stand in the picture alike; the last takers of one text or source; the articles of one
// outlet; copies of one text.
export type Collapse = "none" | "alike" | "last" | "outlet" | "cluster";

export function collapse(graph: Graph, by: Collapse): Graph {
  if (by === "none") return graph;
  const group = groups(graph.nodes, by === "alike" ? alike(graph) : by === "last" ? lastTakers(graph) : (n) => ofArticle(n, by));
  const nodes = mergeNodes(graph.nodes, group);
  const edges = mergeEdges(graph, group).filter((e) => by !== "last" || telling(e, nodes));
  const ends = new Set(edges.flatMap((e) => [e.from, e.to]));
  const told = nodes.map((n) => (n.members && !ends.has(n.id) && by !== "outlet" ? { ...n, name: `${n.articles} that no line joins` } : n));
  return laned(compact({ ...graph, nodes: told, edges }));
}

// The name of each node's group; a node that is alone in it keeps its own name.
function groups(nodes: GraphNode[], groupOf: (n: GraphNode) => string | null): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const node of nodes) {
    const name = groupOf(node);
    if (name !== null) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return new Map(nodes.map((node) => {
    const name = groupOf(node);
    return [node.id, name !== null && (sizes.get(name) ?? 0) > 1 ? name : node.id];
  }));
}

function ofArticle(node: GraphNode, by: "outlet" | "cluster"): string | null {
  if (node.kind !== "article") return null;
  const key = by === "outlet" ? node.outlet : node.cluster;
  return key === null ? null : `${by}:${key}`;
}

// Articles of one day that take from the same and give to the same, and do the same in the story. An origin and one who passes
// on keep a box of their own: they are what the picture is about.
function alike(graph: Graph): (node: GraphNode) => string | null {
  const [takes, gives] = [ends(graph.edges, "from", "to"), ends(graph.edges, "to", "from")];
  return (node) => {
    if (node.kind !== "article" || node.origin || node.relay) return null;
    return "alike:" + JSON.stringify([when(node), node.denies, takes.get(node.id)?.sort() ?? [], gives.get(node.id)?.sort() ?? []]);
  };
}

const when = (node: GraphNode) => (node.undated ? "undated" : [node.x, node.time?.slice(0, 10)]);

// Articles of one day from which nobody took, by the text or source that they took from most surely; copied words come first.
function lastTakers(graph: Graph): (node: GraphNode) => string | null {
  const givers = new Set(graph.edges.map((e) => e.to));
  const best = new Map<string, GraphEdge>();
  for (const edge of graph.edges) {
    const before = best.get(edge.from);
    if (!before || surer(edge, before)) best.set(edge.from, edge);
  }
  return (node) => {
    if (node.kind !== "article" || node.origin || node.relay || givers.has(node.id)) return null;
    return "last:" + JSON.stringify([when(node), node.denies, best.get(node.id)?.to ?? null]);
  };
}

function surer(a: GraphEdge, b: GraphEdge): boolean {
  if ((a.kind === "copies") !== (b.kind === "copies")) return a.kind === "copies";
  return a.confidence !== b.confidence ? a.confidence > b.confidence : a.to < b.to;
}

function ends(edges: readonly GraphEdge[], of: "from" | "to", other: "from" | "to"): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const edge of edges) {
    const end = `${edge.kind} ${edge[other]}`;
    const list = out.get(edge[of]);
    if (list) list.push(end);
    else out.set(edge[of], [end]);
  }
  return out;
}

function mergeNodes(nodes: GraphNode[], group: Map<string, string>): GraphNode[] {
  const members = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const id = group.get(node.id) as string;
    const of = members.get(id);
    if (of) of.push(node);
    else members.set(id, [node]);
  }
  return [...members].map(([id, of]) => (of.length === 1 ? (of[0] as GraphNode) : merged(id, of)));
}

// The group stands where its earliest member does.
function merged(id: string, of: GraphNode[]): GraphNode {
  const first = of.reduce((a, b) => (b.x < a.x ? b : a));
  const one = id.startsWith("alike:") || id.startsWith("last:") ? null : id.startsWith("outlet:") ? first.outlet : first.name;
  return {
    ...first, id,
    name: one ?? `${first.name} and ${of.length - 1} more`,
    article: null,
    undated: of.every((n) => n.undated),
    origin: of.some((n) => n.origin),
    relay: of.some((n) => n.relay),
    denies: of.some((n) => n.denies),
    articles: of.reduce((sum, n) => sum + n.articles, 0),
    members: of,
  };
}

const kTelling = 0.25; // the share of a box's articles that a line must stand for

function telling(edge: GraphEdge, nodes: readonly GraphNode[]): boolean {
  const box = nodes.find((n) => n.id === edge.from);
  return edge.kind === "copies" || (edge.stands?.lines ?? 1) >= kTelling * (box?.articles ?? 1);
}

// Lines between the same boxes become one: the strongest stands for all.
function mergeEdges(graph: Graph, group: Map<string, string>): GraphEdge[] {
  const nodes = new Map(graph.nodes.map((n) => [n.id, n]));
  const kept = new Map<string, GraphEdge>();
  const end = (id: string) => group.get(id) ?? id;
  for (const edge of graph.edges) {
    const [from, to] = [end(edge.from), end(edge.to)];
    const [real, other] = [nodes.get(edge.from), nodes.get(edge.to)];
    if (from === to || !real || !other) continue;
    const key = JSON.stringify([from, to, edge.kind]);
    const before = kept.get(key);
    const lines = (before?.stands?.lines ?? 0) + 1;
    if (before && before.confidence >= edge.confidence) (before.stands as { lines: number }).lines = lines;
    else kept.set(key, { ...edge, from, to, stands: { from: real, to: other, lines } });
  }
  return [...kept.values()];
}

// Rows without overlap: each node goes into the first row that is free where it stands, and near where it stood.
function laned(graph: Graph): Graph {
  const column = 1 / Math.max(1, graph.width - 1);
  const free: number[] = []; // the x from which each row is free
  const nodes = [...graph.nodes].sort((a, b) => a.x - b.x || a.lane - b.lane || (a.id < b.id ? -1 : 1));
  const placed = nodes.map((node) => {
    let lane = free.findIndex((x) => x <= node.x + 1e-9);
    if (lane < 0) lane = free.length;
    free[lane] = node.x + column;
    return { ...node, lane };
  });
  return { ...graph, nodes: placed, height: Math.max(1, free.length) };
}
