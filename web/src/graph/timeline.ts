// Days without articles count too: a gap in the coverage must be seen as a gap.
const kDay = 86_400_000;

export interface Bar { day: string; articles: number; days: number }

const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / kDay;
const name = (n: number) => new Date(n * kDay).toISOString().slice(0, 10);

// One bar a day; over a long time one bar for `days` days, so that there are never more than `most` bars. What is no whole
// day ("2014-09") is put on the first day it may mean.
export function bars(coverage: readonly { day: string; articles: number }[], most: number): Bar[] {
  const dated = coverage.map((c) => ({ n: number(whole(c.day)), articles: c.articles })).filter((c) => Number.isFinite(c.n));
  if (dated.length === 0) return [];
  const first = Math.min(...dated.map((c) => c.n));
  const last = Math.max(...dated.map((c) => c.n));
  const days = Math.ceil((last - first + 1) / most);
  const out: Bar[] = Array.from({ length: Math.floor((last - first) / days) + 1 }, (_, i) => ({ day: name(first + i * days), articles: 0, days }));
  for (const { n, articles } of dated) (out[Math.floor((n - first) / days)] as Bar).articles += articles;
  return out;
}

const whole = (day: string) => (day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day.slice(0, 10));

// Which bar a moment falls into, or -1.
export function barOf(list: readonly Bar[], day: string): number {
  const first = list[0];
  if (!first) return -1;
  const at = Math.floor((number(whole(day)) - number(first.day)) / first.days);
  return at >= 0 && at < list.length ? at : -1;
}

// Signs under the bars: each in the first row where nothing stands within `room` pixels before it.
export function rowsOf<S extends { x: number }>(signs: readonly S[], room: number): (S & { row: number })[] {
  const ends: number[] = [];
  return [...signs].sort((a, b) => a.x - b.x).map((sign) => {
    let row = ends.findIndex((end) => end <= sign.x);
    if (row < 0) row = ends.length;
    ends[row] = sign.x + room;
    return { ...sign, row };
  });
}
