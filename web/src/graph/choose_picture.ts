import type { Graph } from "../data/types";
import { collapse, type Collapse } from "./collapse";
import { branch, withoutShortCuts, withSources, type Sources } from "./simplify";

// How much of a picture is drawn. What the reader does not say is chosen by size: a small story is shown whole; of a large one the
// origins, who passes them on, and texts that stand alike as one box. What is left out is counted, and one step away.
export interface Wishes {
  sources: Sources | null;
  collapse: Collapse | null;
  shortCuts: boolean | null; // also the lines that a longer way shows
  branch: string | null; // only what is joined to this box
}

export interface Picture {
  graph: Graph;
  sources: Sources;
  collapse: Collapse;
  shortCuts: boolean;
  leftSources: number;
  leftLines: number;
  joinedLines: number; // lines of single articles that the drawn ones stand for
}

const kWhole = 24; // boxes up to which every named source is drawn
const kEveryArticle = 40; // boxes up to which each article has one of its own
const kEveryLine = 24; // lines up to which short cuts are drawn
const kWeighed = 3000; // lines above which no short cut is looked for
const kAlike = 48; // boxes of articles alike, above which last takers are one box
const kLast = 140; // boxes of last takers, above which copies of one text are one box
const kCopies = 400; // and above which an outlet is one

export function choosePicture(whole: Graph, wishes: Wishes): Picture {
  const cut = wishes.branch === null ? whole : branch(whole, wishes.branch);
  const sources = wishes.sources ?? (cut.nodes.length <= kWhole ? "all" : "main");
  const named = withSources(cut, sources);
  const shortCuts = named.edges.length > kWeighed || (wishes.shortCuts ?? named.edges.length <= kEveryLine);
  const thin = shortCuts ? named : withoutShortCuts(named);
  const by = wishes.collapse ?? choose(thin);
  const graph = collapse(thin, by);
  return {
    graph,
    sources, collapse: by, shortCuts,
    leftSources: cut.nodes.length - named.nodes.length,
    leftLines: named.edges.length - thin.edges.length,
    joinedLines: thin.edges.length,
  };
}

function choose(graph: Graph): Collapse {
  if (graph.nodes.length <= kEveryArticle) return "none";
  if (collapse(graph, "alike").nodes.length <= kAlike) return "alike";
  if (collapse(graph, "last").nodes.length <= kLast) return "last";
  return collapse(graph, "cluster").nodes.length <= kCopies ? "cluster" : "outlet";
}
