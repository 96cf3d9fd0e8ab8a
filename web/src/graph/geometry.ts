import type { Graph, GraphEdge, GraphNode } from "../data/types";
import { day } from "../text/words";

// Where everything stands, in pixels at a zoom of 1. The core says column and lane; here they get a size.
export interface Box { node: GraphNode; x: number; y: number }

export interface Line { edge: GraphEdge; path: string; points: Curve; weak: boolean }

export type Curve = [x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number];

export interface Scene {
  width: number;
  height: number;
  boxes: Box[];
  lines: Line[];
  ticks: { x: number; label: string }[];
  at: Map<string, Box>;
}

export const kBox = { width: 156, height: 38 };
const kColumn = 206;
const kLane = 58;
const kMargin = { left: 24, top: 44, right: 24, bottom: 20 };

export function scene(graph: Graph): Scene {
  const columns = Math.max(1, graph.width - 1);
  const across = (x: number) => kMargin.left + x * columns * kColumn;
  const boxes = graph.nodes.map((node) => ({ node, x: across(node.x), y: kMargin.top + node.lane * kLane }));
  const at = new Map(boxes.map((box) => [box.node.id, box]));
  return {
    width: across(1) + kBox.width + kMargin.right,
    height: kMargin.top + Math.max(1, graph.height) * kLane + kMargin.bottom,
    boxes,
    lines: graph.edges.flatMap((edge) => line(edge, at)),
    ticks: graph.ticks.map((tick) => ({ x: across(tick.x), label: day(tick.label) })),
    at,
  };
}

// Words went from the earlier text (`edge.to`) to the later one (`edge.from`); the arrow points the way they went.
function line(edge: GraphEdge, at: Map<string, Box>): Line[] {
  const [giver, taker] = [at.get(edge.to), at.get(edge.from)];
  if (!giver || !taker) return [];
  const points = curve(giver, taker);
  const [x0, y0, x1, y1, x2, y2, x3, y3] = points;
  return [{ edge, points, weak: edge.confidence < 0.5, path: `M${x0} ${y0}C${x1} ${y1} ${x2} ${y2} ${x3} ${y3}` }];
}

function curve(giver: Box, taker: Box): Curve {
  const middle = kBox.height / 2;
  const forwards = taker.x >= giver.x + kBox.width;
  const [x0, y0] = [giver.x + kBox.width, giver.y + middle];
  if (forwards) {
    const [x3, y3] = [taker.x, taker.y + middle];
    const reach = Math.max(24, (x3 - x0) / 2);
    return [x0, y0, x0 + reach, y0, x3 - reach, y3, x3, y3];
  }
  // In one column, or against the time: round the right side.
  const [x3, y3] = [taker.x + kBox.width, taker.y + middle];
  const out = Math.max(x0, x3) + 34;
  return [x0, y0, out, y0, out, y3, x3, y3];
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

export const boxAt = (scene: Scene, x: number, y: number): Box | null =>
  scene.boxes.find((b) => x >= b.x && x <= b.x + kBox.width && y >= b.y && y <= b.y + kBox.height) ?? null;
