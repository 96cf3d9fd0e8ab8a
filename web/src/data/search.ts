import type { ArticleView, Hit, SearchAnswer } from "./types";
import { side } from "./embedded";

const kAround = 90; // characters of the text on each side of the first word found

// Search in a report file, where no program answers: every word, or a phrase in quotation marks, must stand in the text; a star at the end of a
// word says that more letters may follow, which they may here anyway.
export function searchArticles(articles: Iterable<ArticleView>, query: URLSearchParams): SearchAnswer {
  const words = terms(query.get("q") ?? "");
  const hits: Hit[] = [];
  for (const view of articles) {
    const snippet = words.length > 0 ? match(view, words) : null;
    if (snippet) hits.push({ article: side(view), story: view.story?.id ?? "", snippet });
  }
  const offset = Number(query.get("offset") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  return { query: query.get("q") ?? "", total: hits.length, hits: hits.slice(offset, offset + limit) };
}

export function terms(query: string): string[] {
  return [...query.matchAll(/"([^"]+)"|(\S+)/g)].map((m) => (m[1] ?? (m[2] ?? "").replace(/\*$/, "")).toLowerCase()).filter((w) => w !== "" && w !== '"');
}

function match(view: ArticleView, words: string[]): Hit["snippet"] | null {
  const text = `${view.article.title ?? ""}\n${view.article.text}`;
  const lower = text.toLowerCase();
  if (lower.length !== text.length || !words.every((w) => lower.includes(w)))
    return words.every((w) => lower.includes(w)) ? [{ text: text.slice(0, 2 * kAround), hit: false }] : null;
  const word = words[0] ?? "";
  const at = lower.indexOf(word);
  return [
    { text: text.slice(Math.max(0, at - kAround), at), hit: false },
    { text: text.slice(at, at + word.length), hit: true },
    { text: text.slice(at + word.length, at + word.length + kAround), hit: false },
  ];
}
