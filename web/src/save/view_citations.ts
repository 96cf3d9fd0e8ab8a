import type { Claim, Graph, PassageRow, SearchAnswer, State, Story } from "../data/types";
import { byTime } from "../text/by_time";
import { families, letter } from "../text/families";
import { articleName, counted, day, joined, moment, short, slotWords, valueWords } from "../text/words";
import { finding } from "./citation";

// What each view shows, as a sentence that can be quoted, with its limits and the program that found it.

const kWords = 160; // letters of a claim

const told = (claim: Claim | null, story: Story) => `“${short(claim?.summary ?? story.title ?? story.id, kWords)}”`;

export function citeStories(state: State | null, shown: number): string {
  const c = state?.counts;
  const pile = c ? `${counted(c.articles, "article")} in ${counted(c.stories, "story")}` : "";
  return finding(`${counted(shown, "story")} of a collection of ${pile}`, state?.gaps ?? [], state?.version ?? "");
}

export function citeOrigins(claim: Claim): string {
  return families(claim.origins).map((f) => `${letter(f.index)} ${joined(f.origins.map((o) => short(o.name, 80)))}`).join("; ");
}

export function citePicture(story: Story, claim: Claim | null, graph: Graph, version: string): string {
  const copies = graph.edges.filter((e) => e.kind === "copies").length;
  const origins = claim?.origins.length ? `; origins: ${citeOrigins(claim)}` : "";
  return finding(`${told(claim, story)}: ${counted(copies, "line")} of copied text and ${counted(graph.edges.length - copies, "line")} of named sources between ${counted(graph.nodes.length, "box")}${origins}`, story.gaps, version);
}

export function citeDetails(story: Story, claim: Claim, version: string): string {
  const articles = new Map(story.articles.map((a) => [a.id, a]));
  const nameOf = (id: string) => {
    const a = articles.get(id);
    return a ? articleName(a) : id;
  };
  const differ = claim.conflicts.map((c) => `${slotWords(c.slot)}: ${c.values.slice(0, 6).map((v) => `${valueWords(v.value)} (${joined(v.articles.map(nameOf), 3)})`).join(", ")}`);
  return finding(`${told(claim, story)}: ${differ.length ? `the reports differ on ${differ.join("; ")}` : "no details that differ were found"}`, story.gaps, version);
}

export function citePassages(story: Story, shown: readonly PassageRow[], version: string): string {
  const most = [...shown].sort((a, b) => b.carriers.length - a.carriers.length)[0];
  const widest = most ? `; ${counted(most.carriers.length, "article")} carry “${short(most.text, kWords)}”` : "";
  return finding(`${counted(shown.length, "passage")} in common between ${counted(story.articles.length, "article")}${widest}`, story.gaps, version);
}

export function citeCoverage(story: Story, version: string): string {
  const first = story.articles.filter((a) => a.published).sort(byTime)[0];
  const last = story.coverage.at(-1)?.day;
  const when = first ? `earliest ${articleName(first)}, ${moment(first.published)}; latest ${day(last ?? null)}` : "none carries a date";
  return finding(`${told(null, story)}: ${counted(story.articles.length, "article")}, ${when}`, story.gaps, version);
}

export const citeSearch = (answer: SearchAnswer, version: string) => finding(`${counted(answer.total, "article")} with ${answer.query}`, [], version);
