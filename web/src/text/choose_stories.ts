import type { StoryRow } from "../data/types";

export type SortKey = "title" | "articles" | "outlets" | "origins" | "denials" | "conflicts" | "first" | "last";

export interface Choice { words: string; denied: boolean; differ: boolean; several: boolean; sort: SortKey; up: boolean }

interface Column { key: SortKey; label: string; number: boolean; minor: boolean }

// `minor` columns give way on a narrow screen.
export const kColumns: Column[] = [
  { key: "title", label: "Story", number: false, minor: false },
  { key: "articles", label: "Articles", number: true, minor: false },
  { key: "outlets", label: "Outlets", number: true, minor: true },
  { key: "origins", label: "Independent origins", number: true, minor: false },
  { key: "denials", label: "Denials", number: true, minor: false },
  { key: "conflicts", label: "Details differ", number: true, minor: true },
  { key: "first", label: "First seen", number: false, minor: true },
  { key: "last", label: "Last seen", number: false, minor: true },
];

// Columns in which something stands: a pile without dates or outlets has no use for theirs.
export function columnsOf(rows: readonly StoryRow[]): Column[] {
  const empty = new Set<SortKey>();
  if (!rows.some((r) => r.outlets)) empty.add("outlets");
  if (!rows.some((r) => r.first)) for (const key of ["first", "last"] as const) empty.add(key);
  return kColumns.filter((c) => !empty.has(c.key));
}

export function chooseStories(rows: readonly StoryRow[], choice: Choice): StoryRow[] {
  const words = choice.words.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = rows.filter((row) => fits(row, choice) && hasWords(row, words));
  const sign = choice.up ? 1 : -1;
  return chosen.sort((a, b) => order(a, b, choice.sort, sign));
}

export const alone = (row: StoryRow) => row.alone ?? row.articles < 2;

function fits(row: StoryRow, { denied, differ, several }: Choice): boolean {
  return (!denied || row.denials > 0) && (!differ || row.conflicts > 0) && (!several || !alone(row));
}

function hasWords(row: StoryRow, words: string[]): boolean {
  if (words.length === 0) return true;
  const text = `${row.title ?? ""} ${row.lead ?? ""} ${row.origins?.join(" ") ?? ""}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

// What is not known comes last in either direction.
function order(a: StoryRow, b: StoryRow, key: SortKey, sign: number): number {
  const [x, y] = [value(a, key), value(b, key)];
  if (x === y) return a.id < b.id ? -1 : 1;
  if (x === null) return 1;
  if (y === null) return -1;
  return x < y ? -sign : sign;
}

function value(row: StoryRow, key: SortKey): string | number | null {
  if (key === "title") return row.title?.toLowerCase() ?? null;
  return key === "origins" ? row.independent_origins : row[key];
}
