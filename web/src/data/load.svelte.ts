import { failed, type Answer } from "./answer";
import { changed, source } from "./store.svelte";

const kAgain = 1000; // milliseconds until a store that is still analysed is asked again

// The document at `path`, asked for again when the path or what the analyst wrote changes. An answer that comes late,
// after the path has changed, is dropped.
export function load<T>(path: () => string | null): { readonly answer: Answer<T> } {
  let answer = $state.raw<Answer<T>>({ kind: "loading" });
  let shown: string | null = null; // a document that is asked for anew stays in sight until the answer comes
  $effect(() => {
    const wanted = path();
    changed.count;
    if (wanted === null) return;
    let live = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      source().get<T>(wanted).then(
        (value) => live && (answer = { kind: "ready", value }),
        (reason: unknown) => {
          if (!live) return;
          answer = failed(reason);
          if (answer.kind === "working") timer = setTimeout(ask, kAgain);
        },
      );
    if (wanted !== shown) answer = { kind: "loading" };
    shown = wanted;
    void ask();
    return () => {
      live = false;
      clearTimeout(timer);
    };
  });
  return { get answer() { return answer; } };
}
