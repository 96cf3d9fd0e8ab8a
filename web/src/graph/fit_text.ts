// Names cut so that they fit a box: measured, since letters differ in width by four times. Where nothing can be measured (tests
// of pure functions) a letter counts as 0.6 of its size.

let pen: CanvasRenderingContext2D | null | undefined;
const kept = new Map<string, string>();
const kKept = 20_000;

export function widthOf(text: string, size: number): number {
  if (pen === undefined) pen = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  if (!pen) return [...text].length * size * 0.6;
  pen.font = `${size}px ${family()}`;
  return pen.measureText(text).width;
}

let sans: string | undefined;

// The page's own list of fonts, so that what is measured is what is drawn.
function family(): string {
  return (sans ??= getComputedStyle(document.documentElement).getPropertyValue("--sans").trim() || "sans-serif");
}

export function fitText(text: string, width: number, size: number): string {
  const key = `${size}/${width}/${text}`;
  let cut = kept.get(key);
  if (cut !== undefined) return cut;
  if (kept.size > kKept) kept.clear();
  kept.set(key, (cut = fitted([...text.slice(0, 400)], width, size, text.length > 400)));
  return cut;
}

function fitted(letters: string[], width: number, size: number, cut: boolean): string {
  if (!cut && widthOf(letters.join(""), size) <= width) return letters.join("");
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(letters.slice(0, middle).join("").trimEnd() + "…", size) <= width) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join("").trimEnd() + "…";
}
