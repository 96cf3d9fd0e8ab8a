import { EmbeddedSource } from "./embedded";
import { ServerSource } from "./server";

// Where the page has its documents from: `stemma serve`, or the report file that the page stands in.
export interface Source {
  readonly kind: "server" | "report";
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  forget(): void;
}

export function openSource(document: Document): Source {
  const data = document.getElementById("stemma-data");
  return data ? new EmbeddedSource(data.textContent ?? "") : new ServerSource(takeToken());
}

const kToken = "stemma-token";

// The token leaves the address bar at once, so that it is not copied along with a link.
function takeToken(): string {
  const url = new URL(location.href);
  const given = url.searchParams.get("token");
  if (given === null) return remembered();
  url.searchParams.delete("token");
  history.replaceState(null, "", url);
  try {
    sessionStorage.setItem(kToken, given);
  } catch {
    // Storage is switched off: the token lasts until the page is left.
  }
  return given;
}

function remembered(): string {
  try {
    return sessionStorage.getItem(kToken) ?? "";
  } catch {
    return "";
  }
}
