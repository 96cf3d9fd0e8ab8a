import { download } from "../save/download";
import type { Scene } from "./geometry";
import { kLight } from "./look";
import { paint } from "./paint";

const kLargest = 8000; // pixels a side; browsers give up on much larger canvases

export function savePng(scene: Scene, name: string): void {
  const ratio = Math.min(2, kLargest / scene.width, kLargest / scene.height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(scene.width * ratio);
  canvas.height = Math.ceil(scene.height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return;
  const size = { width: scene.width, height: scene.height, ratio };
  paint(context, scene, kLight, { x: 0, y: 0, zoom: 1 }, size, { node: null, edge: null });
  canvas.toBlob((blob) => blob && download(name, blob, "image/png"));
}
