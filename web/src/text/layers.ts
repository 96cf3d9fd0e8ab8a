// A text with several layers of marks over it is cut wherever a mark starts or ends, so that each piece has one set of marks.

export interface Mark { start: number; end: number }

export interface Piece<M extends Mark> { start: number; end: number; marks: M[] }

// In: a range and marks in any order, which may overlap. Out: pieces that cover the range without gaps, in order.
export function pieces<M extends Mark>(start: number, end: number, marks: readonly M[]): Piece<M>[] {
  const inside = marks.filter((m) => m.start < end && m.end > start && m.start < m.end).sort((a, b) => a.start - b.start);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const at = [...cuts].sort((a, b) => a - b);
  const out: Piece<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < at.length; i++) {
    const [from, to] = [at[i] as number, at[i + 1] as number];
    open = open.filter((m) => m.end > from);
    for (; next < inside.length && (inside[next] as M).start <= from; next++) open.push(inside[next] as M);
    out.push({ start: from, end: to, marks: [...open] });
  }
  return out;
}
