// The words for the core's codes: one place, the same as the plain report's (src/report/words.cc).

const kEvidence: Record<string, string> = {
  credit_line: "a credit line names it",
  link: "it links there",
  canonical: "its canonical address points there",
  date: "it is dated later",
  containment: "its text is contained in the other",
  inserted_attribution: "it adds words that credit the other",
  shared_error: "both have the same slip",
  truncation: "it breaks off where the other goes on",
  attribution: "it names it as its source",
  verbatim: "the words are the same",
  readings: "other articles have words of it that one of the two lacks",
  insertions: "it adds short pieces that the other lacks",
  common_giver: "another article fits both better as their source",
  descent: "of all the articles that share the text, it fits best there",
  dateline: "a dateline names the source",
  named_agency: "both name the same agency beside it",
  rehost: "the other is a site that carries others’ text and is not earlier",
  quotation: "it is somebody’s speech",
  correction: "the other carries a correction that it lacks",
};

const kKinds: Record<string, string> = {
  anonymous: "unnamed source",
  social_media: "social media",
  article: "the article’s own voice",
  agency: "news agency",
  outlet: "news outlet",
  verbatim: "word for word",
  edited: "edited",
  quotation: "the same quotation",
  background: "background paragraph",
  boilerplate: "page furniture",
  unseen: "not in this collection",
};

const kEdges: Record<string, string> = { copies: "copies from", cites: "cites", credits: "credits", links: "links to" };

// How a text came by what it took, in a list of what it took from and gave to.
const kHow: Record<string, string> = { copies: "text copied", cites: "named as the source", credits: "credited", links: "linked" };

const kStances: Record<string, string> = {
  asserts: "in its own voice",
  reports: "as someone's words",
  doubts: "with doubt",
  denies: "denying it",
  confirms: "confirming",
  declines: "declining to comment",
  not_said: "not saying",
  asks: "asking",
};

const kDirections: Record<string, string> = {
  a_from_b: "the left one took it from the right one",
  b_from_a: "the right one took it from the left one",
  from_other: "took it from",
  to_other: "gave it to",
  common_source: "both had it from a third text",
  unknown: "who took it from whom is not known",
};

const kDateSources: Record<string, string> = {
  json_ld: "page data",
  meta: "page header data",
  url: "address",
  time_element: "time mark on the page",
  text: "date in the text",
  header: "server header",
  given: "as given with the input",
};

const kSlotOrder = ["date", "place", "from", "to", "count", "actor", "object", "action", "means"];

// Details that differ first, then as a reader asks: when, where, how many, who, what.
export function orderSlots(slots: readonly string[], differs: ReadonlySet<string>): string[] {
  const place = (s: string) => (differs.has(s) ? 0 : 100) + (kSlotOrder.includes(s) ? kSlotOrder.indexOf(s) : 50);
  return [...slots].sort((a, b) => place(a) - place(b));
}

const kSlots: Record<string, string> = { from: "where from", to: "where to" };

const spaced = (word: string) => word.replaceAll("_", " ");

export const evidenceWords = (code: string) => kEvidence[code] ?? spaced(code);
export const kindWords = (kind: string) => kKinds[kind] ?? spaced(kind);
// The kind of a shared passage: in one wording it was copied word for word, whatever single pairs were called.
export const passageKind = (p: { kind: string; versions: number }) => (p.kind === "edited" && p.versions === 1 ? "verbatim" : p.kind);
export const edgeWords = (kind: string) => kEdges[kind] ?? spaced(kind);
export const howWords = (kind: string) => kHow[kind] ?? spaced(kind);
export const stanceWords = (stance: string) => kStances[stance] ?? spaced(stance);
export const directionWords = (direction: string) => kDirections[direction] ?? spaced(direction);
export const dateSourceWords = (from: string) => kDateSources[from] ?? spaced(from);
export const slotWords = (slot: string) => kSlots[slot] ?? spaced(slot);

export function strength(score: number): string {
  if (score >= 0.85) return "strong evidence";
  if (score >= 0.65) return "good evidence";
  return score >= 0.4 ? "some evidence" : "weak evidence";
}

// How likely an origin is, from its chance that a reader names it: it competes with all other voices.
export function likelihood(chance: number): string {
  if (chance >= 0.65) return "likely";
  if (chance >= 0.4) return "quite possible";
  return chance >= 0.2 ? "possible" : "faint";
}

export const decimal = (score: number) => Math.max(0, Math.min(1, score)).toFixed(2);

const kPlural = new Map([["story", "stories"], ["box", "boxes"]]);

// A clause of the core as a sentence.
export function sentence(words: string): string {
  const start = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?…]$/.test(start) || start === "" ? start : start + ".";
}

// What a box of the picture is.
export function nodeWords(kind: string): string {
  return { source: "named source", unseen: "inferred, not in this collection" }[kind] ?? kind;
}

export function counted(n: number, one: string): string {
  return `${n.toLocaleString("en")} ${n === 1 ? one : (kPlural.get(one) ?? one + "s")}`;
}

export function joined(items: readonly string[], most = items.length): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// "between 1 and 4", or nothing where the number is sure.
export function rangeWords(range: readonly [number, number] | null): string {
  return range && range[0] !== range[1] ? `between ${range[0]} and ${range[1]}` : "";
}

const kMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const kWhen = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?/;

// "5 Mar 2026" of an ISO value, as exact as it is; what is no date stands as it is. Never turned into the reader's own time zone.
export function day(iso: string | null): string {
  if (!iso) return "no date";
  const m = kWhen.exec(iso);
  if (!m) return iso;
  return [m[3] ? String(Number(m[3])) : "", m[2] ? kMonths[Number(m[2]) - 1] : "", m[1]].filter(Boolean).join(" ");
}

export function moment(iso: string | null): string {
  const m = kWhen.exec(iso ?? "");
  if (!m?.[4]) return day(iso);
  const zone = m[5] === "Z" ? " UTC" : m[5] ? " " + m[5] : "";
  return `${day(iso)}, ${m[4]}${zone}`;
}

const kPartsOfDay: Record<string, string> = { TMO: "morning", TAF: "afternoon", TEV: "evening", TNI: "night" };

// A value of a slot: times of TIMEX3 in words, the rest as it stands.
export function valueWords(value: string): string {
  const part = /^(\d{4}-\d\d-\d\d)(TMO|TAF|TEV|TNI)$/.exec(value);
  if (part) return `${day(part[1] ?? "")}, ${kPartsOfDay[part[2] ?? ""]}`;
  const span = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(value);
  if (span) return `${day(span[1] ?? "")} to ${day(span[2] ?? "")}`;
  return /^\d{4}-\d\d/.test(value) ? moment(value) : value;
}

const kShown = 180;

// A name or title short enough for a line; the whole of it stands in the tooltip.
export function short(text: string, most = kShown): string {
  const points = [...text.slice(0, 4 * most)];
  if (points.length <= most) return text;
  const cut = points.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return (space > 0.85 * cut.length ? cut.slice(0, space) : cut) + "…"; // at a word where one ends near
}

// Why an origin is listed and not counted.
export const notCounted = (independent: number | null) => `Not counted: ${counted(independent ?? 0, "independent origin")} ${independent === 1 ? "is" : "are"} likelier than more.`;

interface Named { outlet: string | null; domain: string | null; title: string | null; id: string; begins?: string | null; label?: string }

// The outlet where the page names one; a core that knows none puts the article's id there.
export const outletOf = (a: Pick<Named, "outlet" | "id">): string | null => (a.outlet && a.outlet !== a.id ? a.outlet : null);

// A short name for an article; never empty.
export function articleName(a: Named): string {
  return short(a.label || outletOf(a) || a.domain || titleShown(a), 80);
}

// The title; of a text without one its first words, which say more than an id.
export function titleShown(a: Pick<Named, "title" | "id" | "begins">): string {
  return a.title || (a.begins ? `“${short(a.begins.trim(), 70)}”` : a.id);
}
