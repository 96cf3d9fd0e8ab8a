import type { EdgeKind, GraphNode } from "../data/types";
import { day } from "../text/words";

// What a line or box looks like: the same in the page, on the canvas and in the files that are saved.
export const kDash: Record<EdgeKind, number[]> = { copies: [], cites: [7, 4], credits: [7, 4], links: [2, 4] };

export interface Palette { paper: string; card: string; ink: string; muted: string; line: string; origin: string; denies: string }

export const kLight: Palette = {
  paper: "#fbfaf7", card: "#ffffff", ink: "#1d1b18", muted: "#655f56", line: "#8a8172", origin: "#8a2f1c", denies: "#9b1c1c",
};

export const kDark: Palette = {
  paper: "#161513", card: "#1e1d1a", ink: "#e8e4dc", muted: "#a29b8f", line: "#7d766a", origin: "#e08b73", denies: "#ff9d8f",
};

// What a node does in the story, in words.
export function signs(node: GraphNode): string[] {
  const out = [];
  if (node.origin) out.push("origin");
  if (node.denies) out.push("denies");
  if (node.relay) out.push("passes on");
  if (node.articles > 1) out.push(`${node.articles} articles`);
  return out;
}

// The words under a node's name; what the colours say is said here too.
export function caption(node: GraphNode): string {
  const parts = signs(node);
  if (node.kind === "unseen") parts.push("not in this collection");
  else if (node.kind === "article") parts.push(node.undated ? "no date" : day(node.time));
  else if (parts.length === 0) parts.push("named source");
  return parts.join(" · ");
}

export const edgeColour = (palette: Palette, chosen: boolean) => (chosen ? palette.origin : palette.line);
export const rounding = (node: GraphNode) => (node.kind === "source" ? 19 : 3);
export const outline = (node: GraphNode, p: Palette) => (node.denies ? p.denies : node.origin ? p.origin : p.muted);
export const kLetters = 22; // characters of a name that may fit into a box; what is still too wide is cut off
export const kCaptionLetters = 27;
