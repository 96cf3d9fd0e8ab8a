import { expect, it } from "vitest";
import { marksOf, pieces } from "./layers";

const cut = (start: number, end: number, marks: { start: number; end: number; id: string }[]) =>
  pieces(start, end, marks).map((p) => `${p.start}-${p.end}:${p.marks.map((m) => m.id).join("")}`);

it("gives the whole range where nothing is marked", () => expect(cut(3, 9, [])).toEqual(["3-9:"]));

it("cuts where marks overlap", () => {
  expect(cut(0, 10, [{ start: 2, end: 6, id: "a" }, { start: 4, end: 8, id: "b" }])).toEqual(["0-2:", "2-4:a", "4-6:ab", "6-8:b", "8-10:"]);
});

it("keeps a mark within another, and marks that reach beyond the range", () => {
  expect(cut(5, 10, [{ start: 0, end: 99, id: "w" }, { start: 6, end: 7, id: "i" }])).toEqual(["5-6:w", "6-7:wi", "7-10:w"]);
});

it("leaves out empty and turned marks", () => {
  expect(cut(0, 4, [{ start: 2, end: 2, id: "e" }, { start: 3, end: 1, id: "t" }])).toEqual(["0-4:"]);
});

it("covers the range without gaps for many random marks", () => {
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  const marks = Array.from({ length: 200 }, () => {
    const start = random(900);
    return { start, end: start + random(80) };
  });
  const out = pieces(0, 1000, marks);
  expect(out.map((p) => p.end - p.start).reduce((a, b) => a + b)).toBe(1000);
  for (const p of out) expect(p.marks.length).toBe(marks.filter((m) => m.start <= p.start && m.end > p.start && m.start < m.end).length);
});

it("gives each block the marks that touch it, and only those", () => {
  const blocks = [{ start: 0, end: 10 }, { start: 12, end: 20 }, { start: 22, end: 30 }];
  const marks = [{ start: 3, end: 4 }, { start: 8, end: 25 }, { start: 10, end: 12 }, { start: 29, end: 40 }];
  expect(marksOf(blocks, marks).map((of) => of.map((m) => m.start))).toEqual([[3, 8], [8], [8, 29]]);
});
