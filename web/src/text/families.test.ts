import { expect, it } from "vitest";
import type { Origin } from "../data/types";
import { families, letter } from "./families";

it("puts origins of one group under one letter, in the order given", () => {
  const origin = (name: string, id: number, because: string | null = null) => ({ name, groups: { id }, merged_because: because }) as Origin;
  const out = families([origin("a", 4), origin("b", 9, "counted as one with d: one owner"), origin("c", 4), origin("d", 9, "counted as one with b: one owner")]);
  expect(out.map((f) => [f.index, f.origins.map((o) => o.name).join(""), f.reasons.length])).toEqual([[0, "ac", 0], [1, "bd", 1]]);
});

it("goes on after Z", () => expect([0, 25, 26, 51, 52].map(letter)).toEqual(["A", "Z", "AA", "AZ", "BA"]));
