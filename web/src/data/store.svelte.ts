import { openSource, type Source } from "./source";
import type { HandEntry, NewEntry, State } from "./types";

let opened: Source | undefined;

export function source(): Source {
  return (opened ??= openSource(document));
}

// Counts what the analyst wrote since the page was opened: every view that shows a document asks for it again.
export const changed = $state({ count: 0 });

// What the whole page knows of the collection; null until the first answer.
export const collection = $state<{ state: State | null }>({ state: null });

// The collection has changed: everything that is shown is asked for anew.
export function reload(): void {
  source().forget();
  changed.count += 1;
}

export async function write(entry: NewEntry): Promise<HandEntry> {
  const kept = await source().post<HandEntry>("api/hand", entry);
  changed.count += 1;
  return kept;
}

export async function undo(id: string): Promise<void> {
  await source().post("api/hand/" + encodeURIComponent(id) + "/undo", {});
  changed.count += 1;
}
