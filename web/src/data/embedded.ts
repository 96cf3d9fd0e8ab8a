import { ApiError } from "./answer";
import { withoutLooseSources } from "../graph/simplify";
import { searchArticles } from "./search";
import type { Source } from "./source";
import type { ArticleView, Reuse, Pair, Side, ArticleReuse, Graph, Story } from "./types";

type Documents = Record<string, unknown>;

// The report file: the same documents as the server's, as base64 of gzip of {path: document}.
export class EmbeddedSource implements Source {
  readonly kind = "report";
  private readonly documents: Promise<Documents>;

  constructor(base64: string) {
    this.documents = unpack(base64);
  }

  async get<T>(path: string): Promise<T> {
    const documents = await this.documents;
    const found = find(documents, path) ?? made(documents, path);
    if (found === undefined)
      throw new ApiError("not_found", "This report does not hold that. Go back to the list of stories.");
    return found as T;
  }

  forget(): void {} // a file does not change

  async post<T>(): Promise<T> {
    throw new ApiError("read_only", "A report file cannot be changed. Use “stemma serve STORE --write”.");
  }
}

export async function unpack(base64: string): Promise<Documents> {
  const bytes = Uint8Array.from(atob(base64.replace(/\s+/g, "")), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as Documents;
}

// Ids in keys may stand as they are or percent-encoded; the first piece of a list is the whole list here.
function find(documents: Documents, path: string): unknown {
  if (path.startsWith("api/stories?")) return documents["api/stories"];
  return documents[path] ?? documents[decodeURIComponent(path)];
}

// What a report leaves out because it can be made from the rest.
function made(documents: Documents, path: string): unknown {
  const [, kind, ...rest] = path.split(/[/?]/);
  if (kind === "search") return searchArticles(articles(documents), new URLSearchParams(path.split("?")[1]));
  if (kind === "stories" && rest[1] === "graph") return graph(documents, path);
  if (kind === "pairs" && rest.length === 2) return pair(documents, rest.map(decodeURIComponent) as [string, string]);
  return undefined;
}

// The story's picture with the lines of one claim only.
function graph(documents: Documents, path: string): Graph | undefined {
  const [story = "", query] = path.split("/graph?");
  const whole = (find(documents, story) as Story | undefined)?.graph;
  const claim = new URLSearchParams(query).get("claim") ?? "";
  return whole && withoutLooseSources({ ...whole, edges: whole.edges.filter((e) => e.whole || e.claims?.includes(claim) || e.claim === claim) });
}

function* articles(documents: Documents): Generator<ArticleView> {
  for (const [path, document] of Object.entries(documents))
    if (path.startsWith("api/articles/")) yield document as ArticleView;
}

function pair(documents: Documents, [a, b]: [string, string]): Pair | undefined {
  const turned = documents[`api/pairs/${b}/${a}`] as Pair | undefined;
  if (turned) return { a: turned.b, b: turned.a, story: turned.story, passages: turned.passages.map(turn) };
  const [one, other] = [a, b].map((id) => documents[`api/articles/${id}`] ?? documents[`api/articles/${encodeURIComponent(id)}`]);
  if (!one || !other) return undefined;
  const passages = (one as ArticleView).reuse.filter((r) => r.other.id === b).map((r) => reuse(a, r));
  return { a: side(one as ArticleView), b: side(other as ArticleView), story: (one as ArticleView).story, passages };
}

const kTurned: Record<string, string> = { a_from_b: "b_from_a", b_from_a: "a_from_b", cut: "insert", insert: "cut" };
const turned = (word: string) => kTurned[word] ?? word;

function turn(r: Reuse): Reuse {
  const changes = r.changes.map((c) => ({ kind: turned(c.kind), a: c.b, b: c.a }));
  return { ...r, a: r.b, b: r.a, direction: turned(r.direction), changes };
}

const kDirections = { from_other: "a_from_b", to_other: "b_from_a", common_source: "common_source", unknown: "unknown" };

function reuse(a: string, r: ArticleReuse): Reuse {
  const there = { article: r.other.id, start: r.other_start, end: r.other_end };
  const here = { article: a, start: r.start, end: r.end };
  const { kind, identity, confidence, evidence, changes = [] } = r;
  return { a: here, b: there, kind, identity, confidence, evidence, direction: kDirections[r.direction], changes: changes.map((c) => ({ kind: c.kind, a: c.here, b: c.there })) };
}

export function side(view: ArticleView): Side {
  const { id, title, publisher, published, language, canonical, source, text } = view.article;
  return {
    id, title, published, language, text,
    begins: title ? null : text.slice(0, 90),
    outlet: view.outlet, domain: publisher.domain, owner: view.owner, stance: null,
    words: text.split(/\s+/).length,
    url: canonical ?? source?.uri ?? null,
  };
}
