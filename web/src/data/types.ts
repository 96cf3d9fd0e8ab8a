// The documents that the core sends: docs/formats and the server's api/openapi.json. Offsets count Unicode code points.

export interface Progress { stage: string; done: number; total: number }

export interface State {
  version: string;
  store: { name: string };
  counts: { articles: number; stories: number; outlets: number; undated: number };
  ready: boolean;
  progress: Progress | null;
  writable: boolean;
  gaps: string[];
  features: { search: boolean; hand: boolean };
  error?: string | null; // why the last analysis failed
}

export type Range = [number, number];

export interface Computed {
  independent_origins: number | null;
  independent_range: Range | null;
  denials?: number;
  by?: { author: string; time: string; kind: HandKind }[];
}

export interface StoryRow {
  id: string;
  title: string | null;
  lead: string | null;
  articles: number;
  outlets: number;
  first: string | null;
  last: string | null;
  independent_origins: number | null;
  independent_range: Range | null;
  denials: number;
  conflicts: number;
  claims: number;
  alone?: boolean; // nothing joins it to another article
  origins?: string[]; // names of the lead claim's origins, at most 12
  hand?: { entries: number; authors: string[]; time: string };
  computed?: Computed; // what was counted before the analyst's hand, where it differs
}

export type Stance = "asserts" | "reports" | "doubts" | "denies";

export interface ArticleBrief {
  id: string;
  title: string | null;
  outlet: string | null;
  domain: string | null;
  published: string | null;
  language: string | null;
  owner: string | null;
  words: number;
  stance: Stance | null;
  url: string | null;
  label?: string; // the outlet, else the title or first words; with a number where several articles of one day go by it
  begins?: string | null; // the first words of a text without a title
}

export interface ClaimRow {
  id: string;
  summary: string;
  articles: number;
  outlets: number;
  independent_origins: number | null;
  independent_range: Range | null;
  denials: number;
  conflicts: number;
  first: string | null;
  computed?: Computed;
}

export interface Quote { before: string; text: string; after: string }

export interface Voice { name: string; kind: string; cue: string | null; anonymous: boolean }

export interface Evidence {
  article: string;
  start: number;
  end: number;
  quote: Quote;
  source: Voice | null;
  cue?: string | null;
}

export interface Mention extends Evidence {
  stance: Stance;
  attribution: string | null;
  unsourced: boolean;
  inherited_source: { name: string; from_article: string } | null;
}

export interface Step { name: string; article: string | null; kind: "article" | "source" | "unseen" }

export interface Origin {
  name: string;
  kind: string;
  score: number;
  articles: string[];
  chain: string[];
  why: string;
  groups: { id: number; counted?: boolean }; // not counted: fewer independent origins are likelier
  merged_because: string | null;
  split_because?: string | null;
  evidence: Evidence[];
  steps: Step[];
}

export interface Denial { name: string; articles: string[]; attribution: string | null; evidence: Evidence[] }

export interface SlotValue { value: string; articles: string[]; mentions: number[] }

export interface Conflict { slot: string; values: SlotValue[]; reason: string }

export interface Cell { value: string; as_written: string | null; conflict: boolean }

export interface MatrixRow { source: string; origin_group: number | null; articles: string[]; cells: Record<string, Cell[]> }

export interface Matrix { slots: string[]; rows: MatrixRow[] }

export interface Claim {
  id: string;
  summary: string;
  outlets: number;
  mentions: Mention[];
  stances: { article: string; stance: Stance }[];
  conflicts: Conflict[];
  origins: Origin[];
  independent_origins: number | null;
  independent_range: Range | null;
  relays: string[];
  circular: string[][];
  denied_by: Denial[];
  words: { headline: string; range: string | null; doubts: string[] };
  matrix: Matrix;
  hand?: HandEntry[];
  computed?: Computed;
  merged_claims?: string[];
  split_off?: Mention[];
}

export type NodeKind = "article" | "source" | "unseen";
export type EdgeKind = "copies" | "cites" | "credits" | "links";

export interface GraphNode {
  id: string;
  kind: NodeKind;
  name: string;
  article: string | null;
  outlet: string | null;
  time: string | null;
  x: number;
  lane: number;
  undated: boolean;
  cluster: string | null;
  origin: boolean;
  relay: boolean;
  denies: boolean;
  articles: number;
  by_hand?: string | null; // who merged or split it, and why
  family?: number; // the letter of its origin, as in the overview; added by the page
  members?: GraphNode[]; // of a box that stands for several articles; added by the page
}

export interface SharedSpan { a: Range; b: Range; kind: string }

export interface GraphEdge {
  from: string;
  to: string;
  kind: EdgeKind;
  confidence: number;
  evidence: string[];
  why: string;
  claim: string | null;
  whole?: boolean; // about the article as a whole, so that it belongs to every claim
  claims?: string[];
  wrong?: string | null; // who called it wrong by hand, and why
  passages: SharedSpan[];
  stands?: { from: GraphNode; to: GraphNode; lines: number }; // of a line between boxes of several articles: its strongest line, and how many
}

export interface Graph {
  width: number;
  height: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
  ticks: { x: number; label: string }[];
}

export interface PassageRow {
  id: string;
  kind: string;
  versions: number;
  words: number;
  carriers: { article: string; start: number; end: number; version: number }[];
  text: string;
}

export interface Place { name: string; lat: number; lon: number; articles: number; within: string[]; ids?: string[] }

// Coasts and borders: each line is flat [lon, lat, dlon, dlat, ...] in degree-ths of a degree, after the first pair as steps.
export interface WorldMap { source: string; degree: number; coast: number[][]; border: number[][] }

export interface Story {
  id: string;
  title: string | null;
  lead_claim: string | null;
  articles: ArticleBrief[];
  claims: ClaimRow[];
  claims_total?: number; // where the list is cut
  claim: Claim | null;
  graph: Graph;
  passages: PassageRow[];
  coverage: { day: string; articles: number }[];
  undated: number;
  places: Place[];
  gaps: string[];
  hand?: HandEntry[];
}

export interface FieldSpan { start: number; end: number; field?: string; index?: number }

export interface Attribution {
  id: string;
  kind: string;
  source: (FieldSpan & { text: string; entity: string | null; kind: string }) | null;
  cue: FieldSpan[];
  content: FieldSpan[];
  stance: string;
  confidence: number;
  parent: string | null;
}

export interface EntityMention {
  start: number;
  end: number;
  field?: string;
  text: string;
  kind: string;
  entity: string | null;
  place?: { name: string; lat: number | null; lon: number | null; within: string[] };
  time?: { value: string; vague: boolean };
  quantity?: { low: number | null; high: number | null; hedge: string; unit: string };
}

export interface Block { start: number; end: number; kind: string }

export interface Article {
  id: string;
  source?: { path: string | null; uri: string | null; digest: string };
  title: string | null;
  authors: string[];
  publisher: { name: string | null; domain: string | null };
  canonical: string | null;
  published: string | null;
  modified: string | null;
  dates: { value: string; from: string }[];
  language: string | null;
  section: string | null;
  keywords: string[];
  credits: { kind: string; name: string; text: string; href: string | null }[];
  labels: { kind: string; text: string }[];
  notes: { kind: string; text: string }[];
  links: { href: string; text: string; role: string; start: number; end: number }[];
  text: string;
  blocks: Block[];
  captions: { text: string; credit: string }[];
  comments: { text: string; author: string | null; time: string | null }[];
  furniture: { kind: string; text: string }[];
}

export interface ArticleReuse {
  other: ArticleBrief;
  kind: string;
  identity: number;
  start: number;
  end: number;
  other_start: number;
  other_end: number;
  direction: "from_other" | "to_other" | "common_source" | "unknown";
  confidence: number;
  evidence: string[];
  changes?: { kind: string; here: Range; there: Range }[];
  wrong?: string | null;
}

export interface ArticleClaim { claim: string; start: number; end: number; stance: Stance; summary: string; lead: boolean; split_off?: string | null; merged_claims?: string[] }

export interface StoryLink { id: string; title: string | null }

export interface ArticleView {
  article: Article;
  story: StoryLink | null;
  outlet: string | null;
  owner: string | null;
  attributions: Attribution[];
  mentions: EntityMention[];
  claims: ArticleClaim[];
  reuse: ArticleReuse[];
  hand?: HandEntry[];
}

export interface Change { kind: string; a: Range; b: Range }

export interface Reuse {
  a: { article: string; start: number; end: number };
  b: { article: string; start: number; end: number };
  kind: string;
  identity: number;
  direction: string;
  confidence: number;
  evidence: string[];
  changes: Change[];
}

export type Side = ArticleBrief & { text: string };

export interface Pair { a: Side; b: Side; story?: StoryLink | null; passages: Reuse[]; hand?: HandEntry[]; wrong?: string | null }

export interface Carrier {
  article: ArticleBrief;
  start: number;
  end: number;
  version: number;
  quote: Quote;
  changes: { kind: string; first: Range; here: Range; first_text: string; here_text: string }[];
}

export interface Passage { id: string; story?: StoryLink | null; kind: string; versions: number; carriers: Carrier[]; hand?: HandEntry[] }

export interface Hit { article: ArticleBrief; story: string; snippet: { text: string; hit: boolean }[] }

export interface SearchAnswer { query: string; total: number; hits: Hit[] }

export type HandKind = "merge_sources" | "split_source" | "merge_claims" | "split_claim" | "edge_wrong" | "note";

export interface HandTarget {
  names?: string[];
  name?: string;
  articles?: string[];
  claims?: string[];
  claim?: string;
  from?: string;
  to?: string;
  edge_kind?: string;
  view?: string;
}

export interface NewEntry { kind: HandKind; author: string; target: HandTarget; text: string; story: string | null }

export interface HandEntry extends NewEntry { id: string; time: string; undone: boolean; applies: boolean; what?: string; why?: string | null; moved?: boolean }
