import { kBox, type Box, type Scene } from "./geometry";

// What lies under the pointer. The same for the picture of elements and for the canvas, which has none.

export const boxAt = (scene: Scene, x: number, y: number): Box | null =>
  scene.boxes.find((b) => x >= b.x && x <= b.x + kBox.width && y >= b.y && y <= b.y + kBox.height) ?? null;

const kSteps = 16; // straight pieces that stand for one curve

// The index of the line that passes nearest, within `reach`, or null. Of lines that run over one another the stronger.
export function lineAt(scene: Scene, x: number, y: number, reach: number): number | null {
  let best: number | null = null;
  let least = reach;
  scene.lines.forEach(({ points, frame, edge }, i) => {
    if (x < frame.left - reach || x > frame.right + reach || y < frame.top - reach || y > frame.bottom + reach) return;
    const away = distance(points, x, y);
    const tie = best !== null && Math.abs(away - least) < 0.5 && edge.confidence > (scene.lines[best]?.edge.confidence ?? 0);
    if (away > least || (best !== null && away === least && !tie)) return;
    least = away;
    best = i;
  });
  return best;
}

function distance(points: readonly number[], x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i + 7 < points.length; i += 6) {
    let [px, py] = [points[i] as number, points[i + 1] as number];
    for (let step = 1; step <= kSteps; step++) {
      const [qx, qy] = [cubic(points, i, step / kSteps), cubic(points, i + 1, step / kSteps)];
      least = Math.min(least, toPiece(x, y, px, py, qx, qy));
      [px, py] = [qx, qy];
    }
  }
  return least;
}

// One coordinate of the curve that starts at `i`.
function cubic(p: readonly number[], i: number, t: number): number {
  const u = 1 - t;
  return u * u * u * (p[i] as number) + 3 * u * u * t * (p[i + 2] as number) + 3 * u * t * t * (p[i + 4] as number) + t * t * t * (p[i + 6] as number);
}

function toPiece(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const t = long ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
