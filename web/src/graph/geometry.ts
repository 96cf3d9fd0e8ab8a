import type { Graph, GraphEdge, GraphNode } from "../data/types";
import { day } from "../text/words";
import { arrange, type Arranged } from "./arrange";
import { kDash } from "./look";

// Where everything stands, in pixels at a zoom of 1. The core says column and lane; here they get a size, and where boxes are few
// enough, a place that crosses few lines.
export interface Box { node: GraphNode; x: number; y: number }

// `points` are cubic curves one after the other: x0 y0, then for each piece two handles and its end.
export interface Line { edge: GraphEdge; path: string; points: number[]; frame: Frame; width: number }

export interface Frame { left: number; top: number; right: number; bottom: number }

export interface Scene {
  width: number;
  height: number;
  boxes: Box[];
  lines: Line[];
  ticks: { x: number; label: string }[];
  undated: { left: number; right: number } | null; // the columns of articles without a date
  at: Map<string, Box>;
}

export const kBox = { width: 172, height: 38 };
const kGutter = 54; // between two columns; more where many lines bend in it
const kLane = 58;
const kGap = 14; // between boxes of one column
const kTrunk = 12; // room for lines that pass between them
const kMargin = { left: 24, top: 44, right: 44, bottom: 20 };
const kArranged = { nodes: 600, edges: 2500 }; // more are drawn in the core's lanes

export function scene(graph: Graph): Scene {
  const columns = Math.max(1, graph.width - 1);
  const column = new Map(graph.nodes.map((n) => [n.id, Math.round(n.x * columns)]));
  const few = graph.nodes.length <= kArranged.nodes && graph.edges.length <= kArranged.edges;
  const arranged = few ? arrange(graph, column, (e) => kDash[e.kind].join(), { box: kBox.height, gap: kGap, trunk: kTrunk }) : null;
  const lefts = columnsAcross(graph, column, columns, arranged);
  const across = (x: number) => lefts[Math.round(x * columns)] ?? kMargin.left;
  const down = (node: GraphNode) => kMargin.top + (arranged?.y.get(node.id) ?? node.lane * kLane);
  const boxes = graph.nodes.map((node) => ({ node, x: across(node.x), y: down(node) }));
  const at = new Map(boxes.map((box) => [box.node.id, box]));
  const loose = boxes.filter((b) => b.node.undated && b.node.kind === "article").map((b) => b.x);
  return {
    width: across(1) + kBox.width + kMargin.right,
    height: kMargin.top + (arranged?.height ?? Math.max(1, graph.height) * kLane) + kMargin.bottom,
    boxes,
    lines: graph.edges.flatMap((edge) => line(edge, at, arranged, lefts)),
    ticks: graph.ticks.map((tick) => ({ x: across(tick.x), label: day(tick.label) })),
    undated: loose.length ? { left: Math.min(...loose) - 12, right: Math.max(...loose) + kBox.width + 12 } : null,
    at,
  };
}

// Words went from the earlier text (`edge.to`) to the later one (`edge.from`); the arrow points the way they went.
function line(edge: GraphEdge, at: Map<string, Box>, arranged: Arranged | null, lefts: readonly number[]): Line[] {
  const [giver, taker] = [at.get(edge.to), at.get(edge.from)];
  if (!giver || !taker) return [];
  const points = taker.x >= giver.x + kBox.width ? forwards(giver, taker, arranged?.trunks.get(edge) ?? [], lefts) : around(giver, taker);
  return [{ edge, points, frame: frameOf(points), width: widthOf(edge), path: pathOf(points) }];
}

// Thin: less sure. Thick: stands for several lines.
function widthOf(edge: GraphEdge): number {
  const lines = edge.stands?.lines ?? 1;
  return lines > 1 ? 1.6 + Math.min(2.4, 0.6 * Math.log2(lines)) : edge.confidence < 0.5 ? 1 : 1.6;
}

// The left edge of each column. Where many lines bend between two columns, these stand farther apart, so that the bends are not
// too steep to be followed.
function columnsAcross(graph: Graph, column: ReadonlyMap<string, number>, columns: number, arranged: Arranged | null): number[] {
  const bends = Array.from({ length: columns + 1 }, () => new Set<string>());
  for (const edge of graph.edges) {
    const through = arranged?.trunks.get(edge);
    if (!through) continue;
    const stops = [{ column: column.get(edge.to) ?? 0, y: arranged?.y.get(edge.to) ?? 0 }, ...through, { column: column.get(edge.from) ?? 0, y: arranged?.y.get(edge.from) ?? 0 }];
    stops.slice(1).forEach((to, i) => {
      const from = stops[i] as { column: number; y: number };
      if (Math.abs(to.y - from.y) > kSteep) bends[from.column]?.add(`${from.y} ${to.y}`);
    });
  }
  const out = [kMargin.left];
  for (let i = 0; i < columns; i++) out.push((out[i] as number) + kBox.width + kGutter + Math.min(kWiden.most, kWiden.each * (bends[i]?.size ?? 0)));
  return out;
}

const kSteep = 90; // pixels up or down
const kWiden = { each: 4, most: 140 };
const kHalf = kBox.height / 2;

// From the right side of the giver, through the trunk's places between boxes, to the left side of the taker.
function forwards(giver: Box, taker: Box, through: readonly { column: number; y: number }[], lefts: readonly number[]): number[] {
  const points = [giver.x + kBox.width, giver.y + kHalf];
  for (const { column, y } of through) {
    const left = lefts[column] ?? 0;
    bend(points, left, y + kMargin.top);
    bend(points, left + kBox.width, y + kMargin.top);
  }
  bend(points, taker.x, taker.y + kHalf);
  return points;
}

function bend(points: number[], x: number, y: number): void {
  const [x0 = 0, y0 = 0] = points.slice(-2);
  const reach = Math.max(24, (x - x0) / 2);
  points.push(x0 + reach, y0, x - reach, y, x, y);
}

// In one column, or against the time: round the right side.
function around(giver: Box, taker: Box): number[] {
  const [x0, y0, x3, y3] = [giver.x + kBox.width, giver.y + kHalf, taker.x + kBox.width, taker.y + kHalf];
  const out = Math.max(x0, x3) + 34;
  return [x0, y0, out, y0, out, y3, x3, y3];
}

function pathOf(points: readonly number[]): string {
  let path = `M${points[0]} ${points[1]}`;
  for (let i = 2; i + 5 < points.length; i += 6) path += `C${points.slice(i, i + 6).map((n) => Math.round(n * 10) / 10).join(" ")}`;
  return path;
}

function frameOf(points: readonly number[]): Frame {
  const frame = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    frame.left = Math.min(frame.left, x);
    frame.right = Math.max(frame.right, x);
    frame.top = Math.min(frame.top, y);
    frame.bottom = Math.max(frame.bottom, y);
  }
  return frame;
}

// The middle of a line, for a sign on it.
export function middleOf({ points }: Line): [number, number] {
  const last = points.length - 2;
  return [((points[last - 6] ?? 0) + (points[last] ?? 0)) / 2, ((points[last - 5] ?? 0) + (points[last + 1] ?? 0)) / 2];
}

// The nearest box in a direction of the arrow keys, or null: near along the direction counts, being beside it counts twice.
export function neighbour(scene: Scene, from: Box, key: string): Box | null {
  const [dx, dy] = kSteps[key] ?? [0, 0];
  let best: Box | null = null;
  let least = Infinity;
  for (const box of scene.boxes) {
    const along = (box.x - from.x) * dx + (box.y - from.y) * dy;
    const beside = Math.abs((box.x - from.x) * dy) + Math.abs((box.y - from.y) * dx);
    if (along <= 0 || along + 2 * beside >= least) continue;
    least = along + 2 * beside;
    best = box;
  }
  return best;
}

const kSteps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

// What the picture is about: the origin with most lines; without an origin, the box with most lines.
export function heart(scene: Scene): Box | undefined {
  const lines = new Map<string, number>();
  for (const { edge } of scene.lines) for (const id of [edge.from, edge.to]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const weight = ({ node }: Box) => (lines.get(node.id) ?? 0) + (node.origin ? scene.lines.length : 0);
  return scene.boxes.reduce<Box | undefined>((a, b) => (!a || weight(b) > weight(a) ? b : a), undefined);
}

// Where a walk with the arrow keys starts: the first column, its highest box.
export function leftmost(scene: Scene): Box | undefined {
  return scene.boxes.reduce<Box | undefined>((a, b) => (!a || b.x < a.x || (b.x === a.x && b.y < a.y) ? b : a), undefined);
}
