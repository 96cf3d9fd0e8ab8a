import { expect, it } from "vitest";
import type { ArticleView, Attribution } from "../data/types";
import { notes, type Layer } from "./article_layers";

const attribution = (id: string, name: string | null, parent: string | null, at: number): Attribution => ({
  id, kind: "indirect", stance: "asserts", confidence: 0.8, parent,
  source: name === null ? null : { start: at, end: at + 5, text: name, entity: name, kind: "person" },
  cue: [{ start: at + 6, end: at + 9 }], content: [{ start: at + 10, end: at + 20 }, { start: 0, end: 4, field: "title" }],
});
const view = (attributions: Attribution[]) => ({ attributions, claims: [], reuse: [], mentions: [] }) as unknown as ArticleView;
const of = (attributions: Attribution[], ...layers: Layer[]) => notes(view(attributions), new Set(layers));

it("gives source, cue and content of the text, and nothing of the title", () => {
  expect(of([attribution("a", "Orsk", null, 0)], "attributions").map((n) => n.role)).toEqual(["source", "cue", "content"]);
});

it("says who carries whose words, the nearest first", () => {
  const [note] = of([attribution("a", "nurse", "b", 0), attribution("b", "Kesh News", "c", 40), attribution("c", "Halyard", null, 80)], "attributions");
  expect(note?.lines).toContain("as told by Kesh News and Halyard");
});

it("ends where a broken file leads in a ring", () => {
  expect(of([attribution("a", "A", "b", 0), attribution("b", "B", "a", 40)], "attributions")).toHaveLength(6);
});

it("names a source that the text does not name as such", () => {
  expect(of([attribution("a", null, null, 0)], "attributions")[0]?.head).toBe("Said by a source that the text does not name");
});

it("shows only the layers that are on", () => expect(of([attribution("a", "A", null, 0)], "claims", "reuse")).toEqual([]));
