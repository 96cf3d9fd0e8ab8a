const kSpare = 8; // rows drawn above and below what can be seen, so that scrolling does not show gaps

// Which of `count` rows of equal height stand in a window; `before` and `after` are pixels that stand for the others.
export function visible(count: number, row: number, top: number, height: number) {
  const from = Math.max(0, Math.min(count, Math.floor(top / row) - kSpare));
  const to = Math.min(count, Math.ceil((top + height) / row) + kSpare);
  return { from, to, before: from * row, after: (count - to) * row };
}
