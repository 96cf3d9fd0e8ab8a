import { expect, it } from "vitest";
import { counted, day, joined, moment, orderSlots, rangeWords, short, strength, valueWords } from "./words";

it.each([
  ["2026-03-05", "5 Mar 2026"], ["2026-03", "Mar 2026"], ["2026", "2026"], ["2026-03-05T00:52:00+02:00", "5 Mar 2026"],
  ["last week", "last week"], ["", "no date"],
])("writes the day of %s as %s", (iso, words) => expect(day(iso)).toBe(words));

it.each([
  ["2026-03-05T00:52:00+02:00", "5 Mar 2026, 00:52 +02:00"], ["2026-03-05T10:00:00Z", "5 Mar 2026, 10:00 UTC"], ["2026-03-05", "5 Mar 2026"],
])("never moves %s into the reader's time zone", (iso, words) => expect(moment(iso)).toBe(words));

it.each([
  ["2026-03-04TNI", "4 Mar 2026, night"], ["2026-03-04/2026-03-06", "4 Mar 2026 to 6 Mar 2026"], ["9 or more people killed", "9 or more people killed"],
])("reads the value %s as %s", (value, words) => expect(valueWords(value)).toBe(words));

it("says a range only where there is one", () => {
  expect(rangeWords([2, 2])).toBe("");
  expect(rangeWords([1, 4])).toBe("between 1 and 4");
  expect(rangeWords(null)).toBe("");
});

it("counts in words", () => {
  expect([counted(1, "story"), counted(2, "story"), counted(2348, "article")]).toEqual(["1 story", "2 stories", "2,348 articles"]);
  expect([joined([]), joined(["a"]), joined(["a", "b", "c"]), joined(["a", "b", "c", "d"], 2)]).toEqual(["", "a", "a, b and c", "a, b and 2 more"]);
});

it("has the same four strengths as the plain report", () => {
  expect([0.85, 0.65, 0.4, 0.39].map(strength)).toEqual(["strong evidence", "good evidence", "some evidence", "weak evidence"]);
});

it("puts details that differ first, then when, where, how many", () => {
  expect(orderSlots(["action", "count", "date", "place", "weather"], new Set(["count"]))).toEqual(["count", "date", "place", "action", "weather"]);
});

it("cuts long titles between characters", () => {
  expect(short("😀".repeat(200), 10)).toBe("😀".repeat(9) + "…");
  expect(short("short")).toBe("short");
});
