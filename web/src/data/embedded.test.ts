import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { EmbeddedSource } from "./embedded";
import { articlePath, graphPath, pairPath, searchPath } from "./paths";
import type { ArticleView, Graph, Pair, SearchAnswer } from "./types";

const view = (id: string, text: string, reuse: unknown[] = []) => ({ article: { id, text, title: id, publisher: { name: null, domain: null }, canonical: null }, story: { id: "s", title: null }, outlet: null, owner: null, reuse });
const documents = {
  "api/stories": { stories: [] },
  "api/articles/https://a.example/1?x=2": view("https://a.example/1?x=2", "The depot burned all night", [
    { other: { id: "b" }, kind: "edited", identity: 0.9, start: 0, end: 9, other_start: 4, other_end: 13, direction: "to_other", confidence: 0.8, evidence: ["date"], changes: [{ kind: "cut", here: [4, 6], there: [8, 8] }] },
  ]),
  "api/stories/s": { graph: { nodes: [], ticks: [], edges: [{ whole: true, claims: [] }, { claims: ["c1"] }, { claims: ["c2"] }] } },
  "api/articles/b": view("b", "And the depot burned"),
  "api/articles/c%2Fd": view("c/d", "Nothing"),
};
const source = () => new EmbeddedSource(gzipSync(JSON.stringify(documents)).toString("base64"));

it("finds documents whose ids are encoded in the key or not", async () => {
  expect((await source().get<ArticleView>(articlePath("https://a.example/1?x=2"))).article.text).toContain("depot");
  expect((await source().get<ArticleView>(articlePath("c/d"))).article.id).toBe("c/d");
  expect(await source().get("api/stories?offset=0&limit=9")).toEqual({ stories: [] });
});

it("says what to do when something is not in the report", async () => {
  await expect(source().get("api/articles/none")).rejects.toThrow(/Go back to the list/);
});

it("makes a pair from its two articles", async () => {
  const pair = await source().get<Pair>(pairPath("https://a.example/1?x=2", "b"));
  expect(pair.passages[0]).toMatchObject({ a: { start: 0 }, b: { start: 4 }, direction: "b_from_a", changes: [{ kind: "cut", a: [4, 6], b: [8, 8] }] });
});

it("makes the picture of one claim from the story's", async () => {
  expect((await source().get<Graph>(graphPath("s", "c2"))).edges).toHaveLength(2);
});

it("searches the texts: all words, or a phrase", async () => {
  const found = async (q: string) => (await source().get<SearchAnswer>(searchPath(q, 0, 50))).total;
  expect([await found("depot"), await found("night depot"), await found('"night depot"'), await found("")]).toEqual([2, 1, 0, 0]);
});

it("cannot be written to", async () => await expect(source().post()).rejects.toThrow(/--write/));
