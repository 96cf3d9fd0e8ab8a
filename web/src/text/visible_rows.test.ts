import { expect, it } from "vitest";
import { visible } from "./visible_rows";

it("draws few of many rows, and keeps the height of all", () => {
  const seen = visible(20_000, 64, 640_000, 800);
  expect(seen.to - seen.from).toBeLessThan(40);
  expect(seen.before + seen.after + (seen.to - seen.from) * 64).toBe(20_000 * 64);
});

it("draws all of a short list", () => expect(visible(3, 64, 0, 800)).toEqual({ from: 0, to: 3, before: 0, after: 0 }));

it("stays inside a list that became shorter", () => {
  const seen = visible(5, 64, 9000, 800);
  expect(seen.from).toBeLessThanOrEqual(5);
  expect(seen.to).toBe(5);
});
