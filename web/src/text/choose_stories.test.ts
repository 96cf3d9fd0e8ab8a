import { expect, it } from "vitest";
import type { StoryRow } from "../data/types";
import { chooseStories, type Choice } from "./choose_stories";

const row = (id: string, more: Partial<StoryRow> = {}): StoryRow => ({
  id, title: id, lead: null, articles: 2, outlets: 2, first: null, last: null, independent_origins: null, independent_range: null,
  denials: 0, conflicts: 0, claims: 1, ...more,
});
const all: Choice = { words: "", denied: false, differ: false, several: false, sort: "articles", up: false };
const ids = (rows: StoryRow[], choice: Partial<Choice>) => chooseStories(rows, { ...all, ...choice }).map((r) => r.id);

it("sorts by any column, and what is not known comes last both ways", () => {
  const rows = [row("a", { first: "2026-02-01" }), row("b"), row("c", { first: "2026-01-01" })];
  expect(ids(rows, { sort: "first", up: true })).toEqual(["c", "a", "b"]);
  expect(ids(rows, { sort: "first", up: false })).toEqual(["a", "c", "b"]);
});

it("filters by words of title and claim, denials, and differing details", () => {
  const rows = [row("Depot", { lead: "Seven died" }), row("Drones", { denials: 1 }), row("Herring", { conflicts: 2, articles: 1 })];
  expect(ids(rows, { words: "DIED seven" })).toEqual(["Depot"]);
  expect(ids(rows, { denied: true })).toEqual(["Drones"]);
  expect(ids(rows, { differ: true })).toEqual(["Herring"]);
  expect(ids(rows, { several: true })).toEqual(["Depot", "Drones"]);
});

it("leaves the list it was given as it was", () => {
  const rows = [row("b"), row("a")];
  ids(rows, {});
  expect(rows.map((r) => r.id)).toEqual(["b", "a"]);
});
