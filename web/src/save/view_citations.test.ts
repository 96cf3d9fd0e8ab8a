import { expect, it } from "vitest";
import type { Claim, Story } from "../data/types";
import { citeCoverage, citeDetails, citeStories } from "./view_citations";

const article = { id: "courier.html", title: "Seven dead", outlet: "Harrowmouth Courier", domain: null, published: "2026-03-05T06:15:00+02:00" };
const story = { id: "s", title: "Depot blast", articles: [article], coverage: [{ day: "2026-03-05", articles: 1 }], gaps: ["1 article carries no hour."] } as unknown as Story;

it("says what differs and who says it, with the limits", () => {
  const claim = { summary: "A depot burned", origins: [], conflicts: [{ slot: "count", values: [{ value: "12 people", articles: ["courier.html"] }, { value: "7 people", articles: ["gone"] }] }] } as unknown as Claim;
  expect(citeDetails(story, claim, "1")).toBe(
    "“A depot burned”: the reports differ on count: 12 people (Harrowmouth Courier), 7 people (gone), in this collection. Limits: 1 article carries no hour. Found with Stemma 1.",
  );
});

it("says that dates are lacking", () => {
  expect(citeCoverage(story, "1")).toContain("earliest Harrowmouth Courier, 5 Mar 2026, 06:15 +02:00; latest 5 Mar 2026");
  expect(citeCoverage({ ...story, articles: story.articles.map((a) => ({ ...a, published: null })) }, "1")).toContain("none carries a date");
});

it("counts the list", () => expect(citeStories({ counts: { articles: 23, stories: 4 }, gaps: [], version: "1" } as never, 2)).toBe("2 stories of a collection of 23 articles in 4 stories, in this collection. Found with Stemma 1."));
