// Offsets in every document count Unicode code points; JavaScript's strings count UTF-16 units. This is the one place
// where the two meet. Positions of characters that take two units are kept sorted: a look-up is a binary search.
export class CodePoints {
  private readonly wide: number[] = []; // code point offsets of the characters outside the basic plane

  constructor(readonly text: string) {
    let at = 0;
    for (let unit = 0; unit < text.length; unit++, at++) {
      const code = text.codePointAt(unit) ?? 0;
      if (code <= 0xffff) continue;
      this.wide.push(at);
      unit++;
    }
    this.length = at;
  }

  readonly length: number;

  // The UTF-16 position of a code point offset.
  unit(offset: number): number {
    const kept = Math.max(0, Math.min(offset, this.length));
    return kept + this.wideBefore(kept);
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }

  private wideBefore(offset: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.wide[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
