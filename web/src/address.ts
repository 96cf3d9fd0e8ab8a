// Every view has an address after `#`, which works on a server and in a file alike: #/story/ID/stemma?claim=C.

export interface Route { path: string[]; query: URLSearchParams }

export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { path: path.split("/").filter(Boolean).map(decoded), query: new URLSearchParams(query) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function routeTo(path: string[], query: Record<string, string | number | null | undefined> = {}): string {
  const kept = Object.entries(query).filter((e): e is [string, string | number] => e[1] !== null && e[1] !== undefined && e[1] !== "");
  const words = new URLSearchParams(kept.map(([k, v]) => [k, String(v)])).toString();
  return "#/" + path.map(encodeURIComponent).join("/") + (words ? "?" + words : "");
}

export const storiesView = () => "#/";
export const storyView = (story: string, view = "", query = {}) => routeTo(view ? ["story", story, view] : ["story", story], query);
export const articleView = (article: string, at?: { start: number; end: number } | null) =>
  routeTo(["article", article], at ? { at: `${at.start}-${at.end}` } : {});
export const pairView = (a: string, b: string, n?: number) => routeTo(["pair", a, b], { n });
export const passageView = (passage: string) => routeTo(["passage", passage]);
