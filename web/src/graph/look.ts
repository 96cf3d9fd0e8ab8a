import type { EdgeKind, GraphNode } from "../data/types";
import { letter } from "../text/families";
import { counted, day } from "../text/words";
import { fitText } from "./fit_text";

// What a line or box looks like: the same in the page, on the canvas and in the files that are saved.
export const kDash: Record<EdgeKind, number[]> = { copies: [], cites: [7, 4], credits: [7, 4], links: [2, 4] };

export interface Palette { paper: string; card: string; soft: string; ink: string; muted: string; line: string; origin: string; denies: string; families: string[] }

export const kLight: Palette = {
  paper: "#fbfaf7", card: "#ffffff", soft: "#f1eee7", ink: "#1d1b18", muted: "#655f56", line: "#8a8172", origin: "#8a2f1c", denies: "#9b1c1c",
  families: ["#1f6f8b", "#b3541e", "#5b7a1f", "#7d4aa0", "#a8324a", "#2d6a4f"],
};

export const kDark: Palette = {
  paper: "#161513", card: "#1e1d1a", soft: "#24221e", ink: "#e8e4dc", muted: "#a29b8f", line: "#7d766a", origin: "#e08b73", denies: "#ff9d8f",
  families: ["#6fb7d0", "#e59a6b", "#a9c76b", "#c39be0", "#f08fa2", "#7fc7a4"],
};

// What a node does in the story, in words.
export function signs(node: GraphNode): string[] {
  const out = [];
  if (node.origin) out.push(node.family === undefined ? "origin" : `origin ${letter(node.family)}`);
  if (node.denies) out.push("denies");
  if (node.relay) out.push("passes on");
  if (node.articles > 1) out.push(counted(node.articles, "article"));
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

const kRoom = 152; // pixels of a box that words may take

export const nameShown = (node: GraphNode) => fitText(node.name, kRoom, 12.5);
export const captionShown = (node: GraphNode) => fitText(caption(node), kRoom, 10.5);

export const edgeColour = (palette: Palette, chosen: boolean) => (chosen ? palette.origin : palette.line);
export const rounding = (node: GraphNode) => (node.kind === "source" ? 19 : 3);

export function outline(node: GraphNode, p: Palette): string {
  if (node.denies) return p.denies;
  if (!node.origin) return p.muted;
  return node.family === undefined ? p.origin : (p.families[node.family % p.families.length] as string);
}
