import type { ArticleView, Attribution, FieldSpan } from "../data/types";
import { decimal, joined, kindWords, moment, short, stanceWords, articleName, directionWords, strength } from "./words";

// What can be laid over an article's text. The letter is the key that switches it.
export type Layer = "attributions" | "mentions" | "claims" | "reuse";

export const kLayers: { layer: Layer; label: string; key: string }[] = [
  { layer: "attributions", label: "Who says what", key: "a" },
  { layer: "claims", label: "Claims", key: "c" },
  { layer: "reuse", label: "Shared passages", key: "s" },
  { layer: "mentions", label: "Names, times, numbers", key: "m" },
];

// A stretch of the text with what is known of it; `role` says which part of it this is.
export interface Note {
  start: number;
  end: number;
  layer: Layer;
  role: "source" | "cue" | "content" | "claim" | "shared" | "mention";
  head: string;
  lines: string[];
  link: { kind: "claim"; claim: string } | { kind: "pair"; article: string } | null;
}

export function notes(view: ArticleView, layers: ReadonlySet<Layer>): Note[] {
  const byId = new Map(view.attributions.map((a) => [a.id, a]));
  const out = [
    ...(layers.has("attributions") ? view.attributions.flatMap((a) => ofAttribution(a, byId)) : []),
    ...(layers.has("claims") ? view.claims.map(ofClaim) : []),
    ...(layers.has("reuse") ? view.reuse.map(ofReuse) : []),
    ...(layers.has("mentions") ? view.mentions.filter((m) => !m.field).map(ofMention) : []),
  ];
  return out.filter((n) => n.end > n.start).sort((a, b) => a.start - b.start || b.end - a.end);
}

function ofAttribution(a: Attribution, byId: ReadonlyMap<string, Attribution>): Note[] {
  const name = a.source ? (a.source.entity ?? a.source.text) : "a source that the text does not name";
  const lines = [`${kindWords(a.source?.kind ?? "anonymous")}, ${stanceWords(a.stance)}, ${a.kind} speech, trust ${decimal(a.confidence)}`];
  const outer = carriedBy(a, byId);
  if (outer.length) lines.push(`as told by ${joined(outer)}`);
  const base = { layer: "attributions" as const, head: `Said by ${short(name, 80)}`, lines, link: null };
  const inText = (spans: FieldSpan[]) => spans.filter((s) => !s.field);
  return [
    ...inText(a.source ? [a.source] : []).map((s) => ({ ...base, start: s.start, end: s.end, role: "source" as const })),
    ...inText(a.cue).map((s) => ({ ...base, start: s.start, end: s.end, role: "cue" as const })),
    ...inText(a.content).map((s) => ({ ...base, start: s.start, end: s.end, role: "content" as const })),
  ];
}

// The outer voices, nearest first; a broken file may hold a ring, so each is visited once.
function carriedBy(a: Attribution, byId: ReadonlyMap<string, Attribution>): string[] {
  const out: string[] = [];
  const met = new Set([a.id]);
  for (let at = a.parent; at !== null && !met.has(at); at = byId.get(at)?.parent ?? null) {
    met.add(at);
    const source = byId.get(at)?.source;
    if (source) out.push(source.entity ?? source.text);
  }
  return out;
}

function ofClaim(c: ArticleView["claims"][number]): Note {
  const head = c.lead ? "Tells the lead claim of the story" : "Tells a claim of the story";
  return { start: c.start, end: c.end, layer: "claims", role: "claim", head, lines: [stanceWords(c.stance), short(c.summary)], link: { kind: "claim", claim: c.claim } };
}

function ofReuse(r: ArticleView["reuse"][number]): Note {
  const sure = r.confidence > 0 ? ` (${strength(r.confidence)}, ${decimal(r.confidence)})` : "";
  const way = { from_other: "this article took it from the other", to_other: "the other took it from this article" }[r.direction as string] ?? directionWords(r.direction);
  return {
    start: r.start, end: r.end, layer: "reuse", role: "shared",
    head: `Also in ${articleName(r.other)}, ${moment(r.other.published)}`,
    lines: [`${kindWords(r.kind)}, ${Math.round(r.identity * 100)} % of the words equal`, way + sure],
    link: { kind: "pair", article: r.other.id },
  };
}

function ofMention(m: ArticleView["mentions"][number]): Note {
  const lines = [];
  if (m.entity && m.entity !== m.text) lines.push(`the same as ${short(m.entity, 80)}`);
  if (m.place) lines.push(m.place.within.length ? `in ${joined(m.place.within)}` : "not found in a gazetteer");
  if (m.time) lines.push(`read as ${moment(m.time.value)}${m.time.vague ? ", vague" : ""}`);
  if (m.quantity) lines.push(quantityWords(m.quantity));
  return { start: m.start, end: m.end, layer: "mentions", role: "mention", head: `${kindWords(m.kind)}: ${short(m.text, 80)}`, lines, link: null };
}

function quantityWords(q: { low: number | null; high: number | null; hedge: string; unit: string }): string {
  const number = q.low === q.high ? String(q.low ?? "?") : `${q.low ?? "…"} to ${q.high ?? "…"}`;
  return [q.hedge, number, q.unit].filter(Boolean).join(" ");
}
