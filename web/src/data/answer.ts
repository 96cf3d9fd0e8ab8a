import type { Progress } from "./types";

// What became of a question: the document, or "still working", or what went wrong and what to do.
export type Answer<T> =
  | { kind: "loading" }
  | { kind: "working"; progress: Progress | null }
  | { kind: "error"; code: string; message: string }
  | { kind: "ready"; value: T };

export class ApiError extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

// Thrown while the store is still analysed (HTTP 202).
export class StillWorking extends Error {
  constructor(readonly progress: Progress | null) {
    super("The collection is still being analysed.");
  }
}

export function failed(reason: unknown): Answer<never> {
  if (reason instanceof StillWorking) return { kind: "working", progress: reason.progress };
  if (reason instanceof ApiError) return { kind: "error", code: reason.code, message: reason.message };
  return { kind: "error", code: "unexpected", message: reason instanceof Error ? reason.message : String(reason) };
}
