import type { ArticleBrief } from "../data/types";
import { day, outletOf, short } from "../text/words";

// How a sentence of the page is cited: what it says, where it stands, exact enough for another person to find it again.
export interface Cited {
  article: Pick<ArticleBrief, "id" | "title" | "outlet" | "domain" | "published" | "url">;
  start: number;
  end: number;
  text: string;
}

const kQuoted = 300;

export function citation(cited: Cited, version: string): string {
  const { article, start, end, text } = cited;
  const parts = [
    `“${short(oneLine(text), kQuoted)}”`,
    [outletOf(article) ?? article.domain, article.title && `“${short(oneLine(article.title), kQuoted)}”`, day(article.published)].filter(Boolean).join(", "),
    article.url ?? "",
    `characters ${start}–${end} of ${article.id}`,
    tool(version),
  ];
  return parts.filter(Boolean).join(". ") + ".";
}

// How a finding is cited: what it rests on and what limits it stand with it.
export function finding(sentence: string, limits: readonly string[], version: string): string {
  const known = limits.length ? ` Limits: ${limits.map((l) => l.replace(/\.$/, "")).join("; ")}.` : "";
  return `${sentence.replace(/\.$/, "")}, in this collection.${known} ${tool(version)}.`;
}

const tool = (version: string) => `Found with Stemma ${version}`;
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();
