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

// The marks that touch each block. In: blocks in order, which do not overlap. One search a mark, so that a long article with
// many marks is not read block by block for each of them.
export function marksOf<M extends Mark>(blocks: readonly Mark[], marks: readonly M[]): M[][] {
  const out: M[][] = blocks.map(() => []);
  for (const mark of marks)
    for (let at = firstAfter(blocks, mark.start); at < blocks.length && (blocks[at] as Mark).start < mark.end; at++) out[at]?.push(mark);
  return out;
}

// The first block that ends after `offset`.
function firstAfter(blocks: readonly Mark[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as Mark).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
