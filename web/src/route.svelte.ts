import { parseRoute, routeTo, type Route } from "./address";

let now = $state.raw<Route>({ path: [], query: new URLSearchParams() });

export const route = { get now() { return now; } };

export function follow(): void {
  const read = () => (now = parseRoute(location.hash));
  addEventListener("hashchange", read);
  read();
}

// Changes the query of the view that stands open, without a new entry in the browser's history.
export function setQuery(changes: Record<string, string | number | null>): void {
  const query = { ...Object.fromEntries(now.query), ...changes };
  history.replaceState(null, "", routeTo(now.path, query));
  now = parseRoute(location.hash);
}
