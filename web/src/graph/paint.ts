import { kBox, type Box, type Frame, type Line, type Scene } from "./geometry";
import { captionShown, edgeColour, kDash, nameShown, outline, rounding, type Palette } from "./look";

export interface View { x: number; y: number; zoom: number }

export interface Chosen { node: string | null; edge: number | null }

const kReadable = 0.45; // below this zoom words are too small to read and are not drawn

// Draws what can be seen of the picture. `ratio` is device pixels a CSS pixel; width and height are CSS pixels. `quick`, for
// a picture that is just being moved, leaves out dashes and arrow heads, which cost most.
export function paint(
  canvas: CanvasRenderingContext2D, scene: Scene, palette: Palette, view: View, size: { width: number; height: number; ratio: number },
  chosen: Chosen, quick = false,
): void {
  const { width, height, ratio } = size;
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  canvas.fillStyle = palette.paper;
  canvas.fillRect(0, 0, width, height);
  canvas.setTransform(ratio * view.zoom, 0, 0, ratio * view.zoom, ratio * view.x, ratio * view.y);
  const seen = { left: -view.x / view.zoom, top: -view.y / view.zoom, right: (width - view.x) / view.zoom, bottom: (height - view.y) / view.zoom };
  if (scene.undated) {
    canvas.fillStyle = palette.soft;
    canvas.fillRect(scene.undated.left, 26, scene.undated.right - scene.undated.left, scene.height - 26);
  }
  drawLines(canvas, scene, palette, seen, chosen, quick ? "quick" : view.zoom < kReadable ? "small" : "full");
  for (const box of scene.boxes) if (boxSeen(box, seen)) drawBox(canvas, box, palette, view.zoom, box.node.id === chosen.node);
  drawTicks(canvas, scene, palette, view.zoom, seen);
}

const kBent = 800; // lines in sight up to which they stay bent while the picture moves

// How lines are drawn: small ones straight, since neither curve nor dash can be told.
type Detail = "full" | "quick" | "small";

const boxSeen = (b: Box, s: Frame) => b.x < s.right && b.x + kBox.width > s.left && b.y < s.bottom && b.y + kBox.height > s.top;

const lineSeen = ({ frame: f }: Line, s: Frame) => f.left < s.right && f.right > s.left && f.top < s.bottom && f.bottom > s.top;

// Lines of one look are one path: thousands of single strokes are what makes a canvas slow.
function drawLines(canvas: CanvasRenderingContext2D, scene: Scene, palette: Palette, seen: Frame, chosen: Chosen, detail: Detail): void {
  const looks = new Map<string, Line[]>();
  const touched: Line[] = [];
  scene.lines.forEach((line, i) => {
    if (!lineSeen(line, seen)) return;
    if (i === chosen.edge || line.edge.from === chosen.node || line.edge.to === chosen.node) return void touched.push(line);
    const key = kDash[line.edge.kind].join() + line.width;
    const of = looks.get(key);
    if (of) of.push(line);
    else looks.set(key, [line]);
  });
  const many = [...looks.values()].reduce((sum, of) => sum + of.length, 0) > kBent;
  for (const lines of looks.values()) strokeLines(canvas, lines, edgeColour(palette, false), detail === "quick" && many ? "small" : detail);
  strokeLines(canvas, touched, edgeColour(palette, true), detail);
}

function strokeLines(canvas: CanvasRenderingContext2D, lines: Line[], colour: string, detail: Detail): void {
  const first = lines[0];
  if (!first) return;
  canvas.beginPath();
  for (const { points } of lines) {
    canvas.moveTo(points[0] as number, points[1] as number);
    if (detail === "small") canvas.lineTo(points.at(-2) as number, points.at(-1) as number);
    else trace(canvas, points);
  }
  canvas.setLineDash(detail === "full" ? kDash[first.edge.kind] : []);
  canvas.lineWidth = first.width;
  canvas.strokeStyle = colour;
  canvas.stroke();
  canvas.setLineDash([]);
  if (detail === "full") for (const line of lines) drawHead(canvas, line, colour);
}

// Without a list of its own for each piece: this runs for every line of every frame.
function trace(canvas: CanvasRenderingContext2D, p: readonly number[]): void {
  for (let i = 2; i + 5 < p.length; i += 6)
    canvas.bezierCurveTo(p[i] as number, p[i + 1] as number, p[i + 2] as number, p[i + 3] as number, p[i + 4] as number, p[i + 5] as number);
}

function drawHead(canvas: CanvasRenderingContext2D, { points }: Line, colour: string): void {
  const [x2 = 0, , x3 = 0, y3 = 0] = points.slice(-4);
  const back = x2 < x3 ? -7 : 7;
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.moveTo(x3, y3);
  canvas.lineTo(x3 + back, y3 - 3.5);
  canvas.lineTo(x3 + back, y3 + 3.5);
  canvas.fill();
}

function drawBox(canvas: CanvasRenderingContext2D, { node, x, y }: Box, palette: Palette, zoom: number, chosen: boolean): void {
  canvas.beginPath();
  if (zoom < kReadable) canvas.rect(x, y, kBox.width, kBox.height);
  else canvas.roundRect(x, y, kBox.width, kBox.height, rounding(node));
  canvas.fillStyle = node.kind === "unseen" ? palette.paper : palette.card;
  canvas.fill();
  canvas.setLineDash(node.kind === "unseen" ? [2, 3] : []);
  canvas.lineWidth = chosen ? 3 : node.origin || node.denies ? 2 : 1;
  canvas.strokeStyle = chosen ? palette.ink : outline(node, palette);
  canvas.stroke();
  canvas.setLineDash([]);
  if (zoom < kReadable) return;
  canvas.fillStyle = palette.ink;
  canvas.font = "12.5px sans-serif";
  canvas.fillText(nameShown(node), x + 10, y + 16, kBox.width - 16);
  canvas.fillStyle = palette.muted;
  canvas.font = "10.5px sans-serif";
  canvas.fillText(captionShown(node), x + 10, y + 30, kBox.width - 16);
}

// Dates stay at the top edge and keep their size.
function drawTicks(canvas: CanvasRenderingContext2D, scene: Scene, palette: Palette, zoom: number, seen: Frame): void {
  if (scene.ticks.length === 0) return;
  canvas.fillStyle = palette.paper;
  canvas.fillRect(seen.left, Math.max(0, seen.top), seen.right - seen.left, 24 / zoom);
  canvas.fillStyle = palette.muted;
  canvas.font = `${11 / zoom}px sans-serif`;
  let free = -Infinity;
  for (const tick of scene.ticks) {
    if (tick.x < free || tick.x > seen.right) continue;
    canvas.fillText(tick.label, tick.x, Math.max(0, seen.top) + 16 / zoom);
    free = tick.x + 90 / zoom;
  }
}
