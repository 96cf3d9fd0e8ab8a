import { heart, kBox, type Box, type Scene } from "./geometry";

const kLeast = 0.05;
const kMost = 3;
const kNarrow = { width: 600, zoom: 0.6 }; // a narrow screen shows more of it, smaller
const kFirstLeast = 0.75; // a picture opens no smaller than this: a part that can be read is more use than a grey cloud
const kStep = 1.25;
const kPane = 340; // pixels on the right that the words about what is chosen take

export const firstLeast = (width: number) => (width < kNarrow.width ? kNarrow.zoom : kFirstLeast);

// Where a picture that is larger than its window starts, so that `at` stands in the middle and no space is wasted at the ends.
function middle(start: number, window: number, whole: number, at: number): number {
  return whole <= window ? start : Math.min(0, Math.max(window - whole, window / 2 - at));
}

// Which part of the picture is seen, and how large. `x` and `y` are where its upper left corner stands, in CSS pixels.
export class Viewport {
  x = $state(0);
  y = $state(0);
  zoom = $state(1);
  width = $state(800);
  height = $state(500);

  fit(scene: Scene, least = firstLeast(this.width)): void {
    const whole = Math.min(this.width / scene.width, this.height / scene.height, 1.1);
    this.zoom = Math.max(least, whole);
    this.x = Math.max(0, (this.width - scene.width * this.zoom) / 2);
    this.y = 0;
    const box = heart(scene);
    if (!box) return;
    this.x = middle(this.x, this.width, scene.width * this.zoom, box.x * this.zoom);
    this.y = middle(this.y, this.height, scene.height * this.zoom, box.y * this.zoom);
  }

  panBy(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  // The point under the pointer stays where it is.
  zoomAt(factor: number, x = this.width / 2, y = this.height / 2): void {
    const zoom = Math.max(kLeast, Math.min(kMost, this.zoom * factor));
    this.x = x - ((x - this.x) * zoom) / this.zoom;
    this.y = y - ((y - this.y) * zoom) / this.zoom;
    this.zoom = zoom;
  }

  step(direction: 1 | -1): void {
    this.zoomAt(direction > 0 ? kStep : 1 / kStep);
  }

  // Moves as little as needed to bring a box into sight.
  reveal(box: Box): void {
    const space = 24;
    const width = this.width > 2 * kPane ? this.width - kPane : this.width;
    const [left, top] = [this.x + box.x * this.zoom, this.y + box.y * this.zoom];
    const [right, bottom] = [left + kBox.width * this.zoom, top + kBox.height * this.zoom];
    if (left < space) this.x += space - left;
    else if (right > width - space) this.x -= right - width + space;
    if (top < space) this.y += space - top;
    else if (bottom > this.height - space) this.y -= bottom - this.height + space;
  }

  inScene(x: number, y: number): [number, number] {
    return [(x - this.x) / this.zoom, (y - this.y) / this.zoom];
  }
}
