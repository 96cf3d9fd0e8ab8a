import type { HandEntry } from "../data/types";
import { counted, joined, short } from "./words";

// An entry by hand as a sentence.
export function handWords({ kind, target }: HandEntry): string {
  switch (kind) {
    case "merge_sources":
      return `${joined(target.names ?? [])} are one source.`;
    case "split_source":
      return `${target.name ?? ""} is another source in ${counted(target.articles?.length ?? 0, "article")}.`;
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
