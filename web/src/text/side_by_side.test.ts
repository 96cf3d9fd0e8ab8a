import { expect, it } from "vitest";
import type { Change, Pair, Reuse } from "../data/types";
import { changeWords, shareOf, sideMarks } from "./side_by_side";

const reuse = (a: [number, number], b: [number, number], changes: Change[] = []) => ({ a: { start: a[0], end: a[1] }, b: { start: b[0], end: b[1] }, changes }) as Reuse;

it("counts what overlaps once", () => {
  expect(shareOf([reuse([0, 50], [0, 10]), reuse([30, 60], [0, 10])], "a", 100)).toBe(0.6);
  expect(shareOf([], "a", 0)).toBe(0);
});

it("marks a cut on the side that has the words", () => {
  const pair = { passages: [reuse([0, 20], [0, 10], [{ kind: "cut", a: [5, 15], b: [5, 5] }])] } as Pair;
  expect(sideMarks(pair, "a").filter((m) => m.change)).toHaveLength(1);
  expect(sideMarks(pair, "b").filter((m) => m.change)).toHaveLength(0);
});

it("says what the other text has", () => {
  expect(changeWords({ kind: "number", a: [0, 1], b: [0, 1] }, "a", "12")).toBe("another number in the other: 12");
  expect(changeWords({ kind: "cut", a: [0, 1], b: [0, 0] }, "a", "")).toBe("only here");
});
