import { flushSync } from "svelte";

// Whether the page is being printed: pictures are drawn whole then, and lists in full.
export const printing = $state({ on: false });

export function watchPrinting(): void {
  const set = (on: boolean) => flushSync(() => (printing.on = on)); // the browser prints what stands there at once
  addEventListener("beforeprint", () => set(true));
  addEventListener("afterprint", () => set(false));
  matchMedia("print").addEventListener("change", (event) => set(event.matches));
}
