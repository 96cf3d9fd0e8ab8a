import type { Change, Pair, Range, Reuse } from "../data/types";

// Marks for one side of a pair: the shared passages, and inside them what differs from the other side.
export interface SideMark { start: number; end: number; passage: number; change: Change | null }

export function sideMarks(pair: Pair, side: "a" | "b"): SideMark[] {
  return pair.passages.flatMap((passage, n) => {
    const { start, end } = passage[side];
    const changes = passage.changes.filter((c) => c[side][1] > c[side][0]);
    return [
      { start, end, passage: n, change: null },
      ...changes.map((change) => ({ start: change[side][0], end: change[side][1], passage: n, change })),
    ];
  });
}

// What a change says on one side, in words: a reader of the mark hears or reads it.
export function changeWords(change: Change, side: "a" | "b", other: string): string {
  const only = side === "a" ? "cut" : "insert";
  if (change.kind === only || other === "") return "only here";
  if (change.kind === "number") return `another number in the other: ${other}`;
  if (change.kind === "name") return `another name in the other: ${other}`;
  if (change.kind === "reorder") return "stands elsewhere in the other";
  return `in the other: ${other}`;
}

// Numbers and names that differ tell more than a changed word.
export const telling = (change: Change) => change.kind === "number" || change.kind === "name";

// The share of a text that lies in shared passages, 0 to 1.
export function shareOf(passages: readonly Reuse[], side: "a" | "b", length: number): number {
  const spans = passages.map((p): Range => [p[side].start, p[side].end]).sort((x, y) => x[0] - y[0]);
  let [covered, reach] = [0, 0];
  for (const [start, end] of spans) {
    covered += Math.max(0, end - Math.max(start, reach));
    reach = Math.max(reach, end);
  }
  return length ? covered / length : 0;
}
