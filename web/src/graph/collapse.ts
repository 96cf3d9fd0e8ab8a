import type { Graph, GraphEdge, GraphNode } from "../data/types";

export type Collapse = "none" | "outlet" | "cluster";

// The picture with the articles of one outlet, or of one cluster of copies, drawn as one node.
export function collapse(graph: Graph, by: Collapse): Graph {
  if (by === "none") return graph;
  const group = groups(graph.nodes, by);
  const nodes = mergeNodes(graph.nodes, group);
  const edges = mergeEdges(graph.edges, group);
  return laned({ ...graph, nodes, edges });
}

// The name of each node's group; a node that is alone in it keeps its own name.
function groups(nodes: GraphNode[], by: Collapse): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const node of nodes) {
    const name = groupOf(node, by);
    if (name !== null) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return new Map(nodes.map((node) => {
    const name = groupOf(node, by);
    return [node.id, name !== null && (sizes.get(name) ?? 0) > 1 ? name : node.id];
  }));
}

function groupOf(node: GraphNode, by: Collapse): string | null {
  if (node.kind !== "article") return null;
  const key = by === "outlet" ? node.outlet : node.cluster;
  return key === null ? null : `${by}:${key}`;
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
  return {
    ...first, id,
    name: first.outlet ?? first.name,
    article: null,
    undated: of.every((n) => n.undated),
    origin: of.some((n) => n.origin),
    relay: of.some((n) => n.relay),
    denies: of.some((n) => n.denies),
    articles: of.reduce((sum, n) => sum + n.articles, 0),
  };
}

function mergeEdges(edges: GraphEdge[], group: Map<string, string>): GraphEdge[] {
  const kept = new Map<string, GraphEdge>();
  const end = (id: string) => group.get(id) ?? id;
  for (const edge of edges) {
    const [from, to] = [end(edge.from), end(edge.to)];
    if (from === to) continue;
    const key = JSON.stringify([from, to, edge.kind]);
    const before = kept.get(key);
    if (!before || before.confidence < edge.confidence) kept.set(key, { ...edge, from, to });
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
