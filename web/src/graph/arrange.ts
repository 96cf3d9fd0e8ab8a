import type { Graph, GraphEdge } from "../data/types";

// Where boxes and lines stand so that few lines cross. Columns are the core's: time. In a column everything is put near what it
// is joined to. All lines of one look that leave one box share a trunk, which passes between the boxes of the columns that it
// crosses and sends a branch to each box that takes; that is what keeps a source of fifty texts readable.

export interface Sizes { box: number; gap: number; trunk: number }

export interface Arranged {
  y: Map<string, number>; // the upper edge of each box
  height: number;
  trunks: Map<GraphEdge, { column: number; y: number }[]>; // the places between boxes through which an edge passes, in order
}

interface Item { id: string; column: number; size: number; y: number; order: number; left: Item[]; right: Item[] }

const kSweeps = 8;

// `column` gives the column of each node; `look` names the kind of line that may share a trunk.
export function arrange(graph: Graph, column: ReadonlyMap<string, number>, look: (e: GraphEdge) => string, sizes: Sizes): Arranged {
  const boxes = new Map(graph.nodes.map((n) => [n.id, item(n.id, column.get(n.id) ?? 0, sizes.box + sizes.gap, n.lane)]));
  const trunks = new Map<string, Item>();
  const ways = new Map<GraphEdge, Item[]>();
  for (const edge of graph.edges) {
    const [giver, taker] = [boxes.get(edge.to), boxes.get(edge.from)];
    if (!giver || !taker || taker.column <= giver.column) continue;
    ways.set(edge, way(giver, taker, `${edge.to}\n${look(edge)}`, trunks, sizes.trunk));
  }
  const columns = byColumn([...boxes.values(), ...trunks.values()]);
  for (const of of columns) pack(of);
  for (let sweep = 0; sweep < kSweeps; sweep++) pass(columns, sweep % 2 === 0, sweep < kSweeps - 2);
  const top = Math.min(0, ...columns.flatMap((of) => of.map((i) => i.y)));
  const bottom = Math.max(1, ...columns.flatMap((of) => of.map((i) => i.y + i.size)));
  return {
    y: new Map([...boxes].map(([id, i]) => [id, i.y - top])),
    height: bottom - top,
    trunks: new Map([...ways].map(([edge, through]) => [edge, through.map((i) => ({ column: i.column, y: i.y - top + i.size / 2 }))])),
  };
}

const item = (id: string, column: number, size: number, order: number): Item => ({ id, column, size, y: 0, order, left: [], right: [] });

// The trunk from the giver up to the column before the taker; what other lines have made of it is used again.
function way(giver: Item, taker: Item, name: string, trunks: Map<string, Item>, size: number): Item[] {
  const through: Item[] = [];
  let before = giver;
  for (let column = giver.column + 1; column < taker.column; column++) {
    const id = `${name}\n${column}`;
    let at = trunks.get(id);
    if (!at) {
      at = item(id, column, size, giver.order);
      trunks.set(id, at);
      join(before, at);
    }
    through.push(at);
    before = at;
  }
  join(before, taker);
  return through;
}

function join(left: Item, right: Item): void {
  left.right.push(right);
  right.left.push(left);
}

function byColumn(items: Item[]): Item[][] {
  const columns = new Map<number, Item[]>();
  for (const i of items) columns.set(i.column, [...(columns.get(i.column) ?? []), i]);
  const sorted = [...columns].sort(([a], [b]) => a - b).map(([, of]) => of);
  for (const of of sorted) of.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return sorted;
}

function pack(column: Item[]): void {
  let y = 0;
  for (const i of column) [i.y, y] = [y, y + i.size];
}

const middle = (i: Item) => i.y + i.size / 2;

// One walk over the columns: each item wants to stand where its neighbours do. `sort`: items may change places for it.
function pass(columns: Item[][], forwards: boolean, sort: boolean): void {
  for (const column of forwards ? columns : [...columns].reverse()) {
    const wish = new Map(column.map((i) => [i, wanted(i, forwards)]));
    if (sort) column.sort((a, b) => (wish.get(a) as number) - (wish.get(b) as number) || a.order - b.order || (a.id < b.id ? -1 : 1));
    settle(column, column.map((i) => (wish.get(i) as number) - i.size / 2));
  }
}

function wanted(i: Item, forwards: boolean): number {
  const near = forwards ? i.left : i.right;
  const of = near.length ? near : forwards ? i.right : i.left;
  return of.length ? of.reduce((sum, n) => sum + middle(n), 0) / of.length : middle(i);
}

// Puts items of one column, in their order and without overlap, as near to their wishes as can be: neighbours that would
// overlap form a block, which stands at the mean of what its members want.
function settle(column: Item[], wishes: number[]): void {
  const blocks: { sum: number; count: number; size: number; items: Item[] }[] = [];
  column.forEach((i, k) => {
    let block = { sum: wishes[k] as number, count: 1, size: i.size, items: [i] };
    for (let last = blocks.at(-1); last && last.sum / last.count + last.size > block.sum / block.count; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum - block.count * last.size, count: last.count + block.count, size: last.size + block.size, items: [...last.items, ...block.items] };
    }
    blocks.push(block);
  });
  for (const { sum, count, items } of blocks) {
    let y = sum / count;
    for (const i of items) [i.y, y] = [y, y + i.size];
  }
}
