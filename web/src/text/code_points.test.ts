import { describe, expect, it } from "vitest";
import { CodePoints } from "./code_points";

describe("CodePoints", () => {
  it("cuts plain text as it stands", () => {
    expect(new CodePoints("The depot").slice(4, 9)).toBe("depot");
  });

  it("counts a character of two units as one", () => {
    const text = new CodePoints("a😀b𝒳c");
    expect(text.length).toBe(5);
    expect([0, 1, 2, 3, 4].map((at) => text.slice(at, at + 1))).toEqual(["a", "😀", "b", "𝒳", "c"]);
  });

  it("agrees with counting one by one, at every offset", () => {
    const text = "x😀😀y" + "é".repeat(3) + "𐍈z";
    const points = [...text];
    const map = new CodePoints(text);
    for (let i = 0; i <= points.length; i++) expect(map.unit(i)).toBe(points.slice(0, i).join("").length);
  });

  it("keeps offsets outside the text inside it", () => {
    expect(new CodePoints("abc").slice(-5, 99)).toBe("abc");
    expect(new CodePoints("").slice(0, 4)).toBe("");
  });

  it("takes half a pair as one character", () => {
    expect(new CodePoints("a\ud800b").slice(2, 3)).toBe("b");
  });
});
