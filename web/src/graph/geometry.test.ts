import { expect, it } from "vitest";
import type { Graph, GraphNode } from "../data/types";
import { heart, kBox, leftmost, middleOf, neighbour, scene } from "./geometry";
import { boxAt, lineAt } from "./hit";

const node = (id: string, x: number, lane: number) => ({ id, kind: "article", name: id, x, lane }) as GraphNode;
const graph = (edges: Graph["edges"]): Graph => ({ width: 3, height: 2, nodes: [node("a", 0, 0), node("b", 0.5, 0), node("c", 0.5, 1)], edges, ticks: [{ x: 0, label: "2026-03-05" }] });
const edge = (from: string, to: string) => ({ from, to, kind: "copies", confidence: 0.3, evidence: [], why: "", claim: null, passages: [] }) as Graph["edges"][number];

it("draws the arrow from the giver to the taker", () => {
  const { lines, at } = scene(graph([edge("b", "a")]));
  const { points } = lines[0]!;
  const [x0, x3] = [points[0], points.at(-2)];
  expect(x0).toBe(at.get("a")!.x + kBox.width);
  expect(x3).toBe(at.get("b")!.x);
  expect(lines[0]!.width).toBe(1);
});

it("leaves out lines whose ends are not there", () => expect(scene(graph([edge("b", "gone")])).lines).toEqual([]));

it("walks with the arrow keys", () => {
  const s = scene(graph([]));
  const from = s.at.get("a")!;
  expect(neighbour(s, from, "ArrowRight")?.node.id).toBe("b");
  expect(neighbour(s, from, "ArrowLeft")).toBeNull();
  expect(neighbour(s, s.at.get("b")!, "ArrowDown")?.node.id).toBe("c");
});

it("starts a walk at the first column", () => expect(leftmost(scene(graph([])))?.node.id).toBe("a"));

it("opens at the origin, or where most lines meet", () => {
  const s = scene(graph([edge("b", "a"), edge("c", "a")]));
  expect(heart(s)?.node.id).toBe("a");
  s.at.get("c")!.node.origin = true;
  expect(heart(s)?.node.id).toBe("c");
});

it("finds the box under the pointer", () => {
  const s = scene(graph([]));
  const { x, y } = s.at.get("c")!;
  expect(boxAt(s, x + 5, y + 5)?.node.id).toBe("c");
  expect(boxAt(s, x - 5, y + 5)).toBeNull();
});

it("writes dates in words", () => expect(scene(graph([])).ticks[0]?.label).toBe("5 Mar 2026"));

it("finds the line under the pointer, the stronger where two run together", () => {
  const s = scene(graph([edge("b", "a"), { ...edge("b", "a"), kind: "cites", confidence: 0.9 }]));
  const [x, y] = middleOf(s.lines[0]!);
  expect(lineAt(s, x, y + 3, 7)).toBe(1);
  expect(lineAt(s, x, y + 90, 7)).toBeNull();
});

it("marks where articles without a date stand", () => {
  const g = graph([]);
  expect(scene(g).undated).toBeNull();
  g.nodes[1]!.undated = true;
  const s = scene(g);
  expect(s.undated!.left).toBeLessThan(s.at.get("b")!.x);
});
