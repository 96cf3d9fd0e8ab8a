import type { HandEntry } from "../data/types";
import { counted, joined, short } from "./words";

// An entry by hand as a sentence; the core's own words where it sends them.
export function handWords({ kind, target, what }: Pick<HandEntry, "kind" | "target" | "what">): string {
  if (what) return what.charAt(0).toUpperCase() + what.slice(1);
  switch (kind) {
    case "merge_sources":
      return `${joined((target.names ?? []).map((n) => short(n, 80)))} are one source.`;
    case "split_source":
      return `${short(target.name ?? "", 80)} is another source in ${counted(target.articles?.length ?? 0, "article")}.`;
    case "merge_claims":
      return "Two claims are one.";
    case "split_claim":
      return `${counted(target.articles?.length ?? 0, "article")} make another claim.`;
    case "edge_wrong":
      return `The line from ${short(target.from ?? "", 60)} to ${short(target.to ?? "", 60)} is wrong.`;
    case "note":
      return "Note";
  }
}
