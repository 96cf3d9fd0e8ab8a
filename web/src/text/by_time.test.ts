import { expect, it } from "vitest";
import { byTime, sameDayWithoutHour } from "./by_time";

const order = (...dates: (string | null)[]) => dates.map((published, i) => ({ id: `a${i}`, published })).sort(byTime).map((a) => a.published);

it("puts an hour of a day before the bare day, and no date last", () => {
  expect(order(null, "2026-03-05", "2026-03-05T23:00:00Z", "2026-03-04")).toEqual(["2026-03-04", "2026-03-05T23:00:00Z", "2026-03-05", null]);
});

it("compares moments of different zones as moments", () => {
  expect(order("2026-03-05T01:00:00+02:00", "2026-03-04T22:30:00Z")).toEqual(["2026-03-04T22:30:00Z", "2026-03-05T01:00:00+02:00"]);
});

it("puts a bare month after its days", () => expect(order("2026-03", "2026-03-31")).toEqual(["2026-03-31", "2026-03"]));

it("finds the articles that may be earlier on the same day", () => {
  const [first, bare, other] = [{ id: "a", published: "2026-03-05T01:00:00Z" }, { id: "b", published: "2026-03-05" }, { id: "c", published: "2026-03-06" }];
  expect(sameDayWithoutHour(first, [first, bare, other])).toEqual([bare]);
});
