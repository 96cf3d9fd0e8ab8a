import { expect, it } from "vitest";
import { csvCell, csvFile } from "./csv";

it.each([
  ["plain", "plain"], ['say "no"', '"say ""no"""'], ["a,b", '"a,b"'], ["two\nlines", '"two\nlines"'], [null, ""], [undefined, ""], [-3, "-3"], [0.5, "0.5"],
])("writes %j as %s", (value, cell) => expect(csvCell(value)).toBe(cell));

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.example","y")'])("disarms the formula %j", (value) => {
  expect(csvCell(value).replace(/^"/, "")).toMatch(/^'/);
});

it("ends every row with CR LF", () => expect(csvFile(["a", "b"], [["1", null]])).toBe("a,b\r\n1,\r\n"));
