import { expect, it } from "vitest";
import { articleView, parseRoute, routeTo } from "./address";

it("brings ids with any characters back", () => {
  const id = "https://a.example/x?y=1#z%20 é";
  expect(parseRoute(articleView(id, { start: 3, end: 9 }))).toMatchObject({ path: ["article", id] });
  expect(parseRoute(articleView(id, { start: 3, end: 9 })).query.get("at")).toBe("3-9");
});

it("leaves empty words out of the address", () => expect(routeTo(["story", "s"], { claim: null, q: "" })).toBe("#/story/s"));

it("reads a broken address without failing", () => expect(parseRoute("#/article/%E0%A4").path).toEqual(["article", "%E0%A4"]));
