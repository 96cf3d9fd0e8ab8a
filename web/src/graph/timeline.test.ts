import { expect, it } from "vitest";
import { barOf, bars, rowsOf } from "./timeline";

it("shows days without articles as gaps", () => {
  expect(bars([{ day: "2026-03-05", articles: 5 }, { day: "2026-03-08", articles: 1 }], 120).map((b) => b.articles)).toEqual([5, 0, 0, 1]);
});

it("never has more bars than asked, and loses no article", () => {
  const list = bars([{ day: "1999", articles: 1 }, { day: "2026-03", articles: 2 }, { day: "2026-03-08", articles: 4 }], 100);
  expect(list.length).toBeLessThanOrEqual(100);
  expect(list.reduce((n, b) => n + b.articles, 0)).toBe(7);
});

it("finds the bar of a moment", () => {
  const list = bars([{ day: "2026-03-05", articles: 1 }, { day: "2026-03-07", articles: 1 }], 120);
  expect([barOf(list, "2026-03-06T10:00:00Z"), barOf(list, "2027-01-01"), barOf([], "2026")]).toEqual([1, -1, -1]);
});

it("gives no bars where no date can be read", () => expect(bars([{ day: "soon", articles: 1 }], 10)).toEqual([]));

it("puts signs that would run into one another in rows", () => {
  expect(rowsOf([{ x: 100 }, { x: 0 }, { x: 50 }], 90).map((s) => [s.x, s.row])).toEqual([[0, 0], [50, 1], [100, 0]]);
});
