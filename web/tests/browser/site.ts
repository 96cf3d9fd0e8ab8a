import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { test as base, expect, type Page } from "@playwright/test";

// The page with the documents of the example story, answered inside the browser with the headers that `stemma serve` sends.
// No server runs: every test has its own documents and may spoil them.
export type Documents = Record<string, any>;

export const kOrigin = "http://localhost:4180";
const kCsp =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
const kTypes: Record<string, string> = { html: "text/html; charset=utf-8", js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" };
const kDist = new URL("../../dist/", import.meta.url);
const kExample = gunzipSync(readFileSync(new URL("../fixtures/example.json.gz", import.meta.url))).toString();

export const example = (): Documents => JSON.parse(kExample);

export interface Site {
  documents: Documents;
  writable: boolean;
  asked: string[]; // addresses outside the page's own origin that anything tried to reach
  problems: string[]; // script errors, refused styles or scripts, dialogs
  open(view?: string): Promise<void>;
}

function answer(site: Site, url: URL, method: string, body: string | null): { status: number; body: unknown } {
  const path = url.pathname.slice(1);
  const { documents } = site;
  if (method === "POST") return written(site, path, body);
  if (path === "api/state") return { status: 200, body: { ...documents[path], writable: site.writable } };
  if (path === "api/stories") {
    const at = Number(url.searchParams.get("offset") ?? 0);
    const { stories } = documents[path];
    return { status: 200, body: { total: stories.length, stories: stories.slice(at, at + Number(url.searchParams.get("limit") ?? 1e9)) } };
  }
  if (path === "api/search") return { status: 200, body: documents["api/search"] ?? { query: url.searchParams.get("q"), total: 0, hits: [] } };
  const found = documents[decodeURIComponent(path) + decodeURIComponent(url.search)] ?? documents[decodeURIComponent(path)];
  if (found?.$status) return { status: found.$status, body: found.body };
  return found ? { status: 200, body: found } : { status: 404, body: { error: { code: "not_found", message: "Nothing here has that address. Go back to the list of stories." } } };
}

function written(site: Site, path: string, body: string | null) {
  const { entries } = site.documents["api/hand"];
  if (path.endsWith("/undo")) {
    const entry = entries.find((e: { id: string }) => path.includes(`/${e.id}/`));
    entry.undone = true;
    applied(site.documents, entry, -1);
    return { status: 200, body: entry };
  }
  const entry = { id: `h${entries.length + 1}`, time: "2026-03-20T10:00:00Z", undone: false, applies: true, ...JSON.parse(body ?? "{}") };
  entries.push(entry);
  const story = site.documents[`api/stories/${entry.story}`];
  if (story) story.hand = [...(story.hand ?? []), entry];
  applied(site.documents, entry, 1);
  return { status: 201, body: entry };
}

// What the core does with an entry, as far as the page shows it: numbers by hand beside the computed ones, a line that is called
// wrong. `way`: 1 to apply, -1 to take back.
function applied(documents: Documents, entry: any, way: 1 | -1): void {
  const story = documents[`api/stories/${entry.story}`];
  if (entry.kind === "edge_wrong") {
    const { from, to, edge_kind } = entry.target;
    const edge = story.graph.edges.find((e: any) => e.from === from && e.to === to && e.kind === edge_kind);
    edge.wrong = way > 0 ? `called wrong by ${entry.author}: ${entry.text}` : null;
    return;
  }
  const change = { merge_sources: -1, split_source: 1 }[entry.kind as string] ?? 0;
  const row = documents["api/stories"].stories.find((r: any) => r.id === entry.story);
  const entries = documents["api/hand"].entries.filter((e: any) => e.story === entry.story && !e.undone);
  row.hand = entries.length ? { entries: entries.length, authors: [...new Set(entries.map((e: any) => e.author))], time: entry.time } : undefined;
  if (!change) return;
  for (const of of [row, story.claim]) {
    const computed = of.computed ?? { independent_origins: of.independent_origins, independent_range: of.independent_range };
    of.independent_origins += way * change;
    of.computed = of.independent_origins === computed.independent_origins ? undefined : { ...computed, by: [{ author: entry.author, time: entry.time, kind: entry.kind }] };
  }
  story.claim.words.headline = `12 outlets, ${story.claim.independent_origins} independent origins`;
}

async function serve(page: Page, site: Site): Promise<void> {
  await page.route("**/*", async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return route.fallback();
    if (url.origin !== kOrigin) {
      site.asked.push(request.url());
      return route.abort();
    }
    const headers = { "Content-Security-Policy": kCsp, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
    if (url.pathname.startsWith("/api/")) {
      const { status, body } = answer(site, url, request.method(), request.postData());
      return route.fulfill({ status, headers, contentType: "application/json", body: JSON.stringify(body) });
    }
    const file = url.pathname === "/" ? "index.html" : url.pathname.slice(1);
    if (!/^(index\.html|app\.js|app\.css)$/.test(file)) {
      site.asked.push(request.url());
      return route.abort();
    }
    return route.fulfill({ headers, contentType: kTypes[file.split(".").at(-1) ?? ""], body: readFileSync(new URL(file, kDist)) });
  });
}

export function watch(page: Page, problems: string[]): void {
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) problems.push(`console: ${message.text()}`);
  });
}

export const test = base.extend<{ site: Site }>({
  site: async ({ page }, use) => {
    const site: Site = {
      documents: example(),
      writable: false,
      asked: [],
      problems: [],
      open: async (view = "#/") => {
        await page.goto("about:blank");
        await page.goto(`${kOrigin}/${view}`);
        await page.locator("main :is(h1, [role=alert], .notice)").first().waitFor();
      },
    };
    watch(page, site.problems);
    await serve(page, site);
    await use(site);
    expect(site.problems).toEqual([]);
    expect(site.asked).toEqual([]);
  },
});

export { expect };

export const kStory = "s-463bf0f019bd";
export const kPassage = "p-e156eb34ddbe";
export const kPair = "#/pair/halyard-wire-1-blast.html/harrow-courier-depot.html";

// Every view that has an address.
export const kViews: Record<string, string> = {
  stories: "#/",
  overview: `#/story/${kStory}`,
  picture: `#/story/${kStory}/stemma`,
  "picture-table": `#/story/${kStory}/stemma?as=table`,
  details: `#/story/${kStory}/details`,
  passages: `#/story/${kStory}/passages`,
  coverage: `#/story/${kStory}/coverage`,
  articles: `#/story/${kStory}/articles`,
  article: "#/article/lowland-post-blast.html?layers=attributions,claims,reuse,mentions",
  pair: kPair,
  passage: `#/passage/${kPassage}`,
  search: "#/search?q=depot",
  notes: "#/notes",
};
