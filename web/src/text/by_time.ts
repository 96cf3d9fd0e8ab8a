interface Dated { id: string; published: string | null }

const hasHour = (iso: string) => /^\d{4}-\d\d-\d\d[T ]\d\d/.test(iso);

// The earlier first. What gives only a day comes after what gives an hour of that day, since it may be as late as its end;
// what has no date comes last.
export function byTime(a: Dated, b: Dated): number {
  if (a.published === b.published) return a.id < b.id ? -1 : 1;
  if (!a.published) return 1;
  if (!b.published) return -1;
  return latest(a.published) - latest(b.published) || b.published.length - a.published.length || (a.id < b.id ? -1 : 1);
}

// The latest moment that a date may mean, in milliseconds.
function latest(iso: string): number {
  if (hasHour(iso)) return Date.parse(iso.replace(" ", "T")) || Infinity;
  const [year = 0, month = 12, day] = iso.slice(0, 10).split("-").map(Number);
  return day ? Date.UTC(year, month - 1, day + 1) - 1 : Date.UTC(year, month, 1) - 1;
}

// Articles of the same day that say no hour: any of them may be earlier than `first`.
export function sameDayWithoutHour<T extends Dated>(first: Dated, articles: readonly T[]): T[] {
  const day = first.published?.slice(0, 10);
  return articles.filter((a) => a.id !== first.id && a.published !== null && !hasHour(a.published) && a.published === day);
}
