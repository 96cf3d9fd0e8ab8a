import { expect, kStory, kViews, test, type Documents } from "./site";

const kArabic = "انفجار في مستودع للذخيرة جنوب المدينة";

function story(documents: Documents) {
  return documents[`api/stories/${kStory}`];
}

test("right-to-left text reads from right to left, and stays within its line", async ({ page, site }) => {
  const doc = story(site.documents);
  doc.title = kArabic;
  doc.claim.summary = kArabic;
  doc.claim.origins[0].name = "\u202eevil\u202e " + kArabic;
  await site.open(kViews.overview);
  await expect(page.locator("h1")).toHaveCSS("direction", "rtl");
  await expect(page.locator(".statement")).toHaveCSS("direction", "rtl");
  await expect(page.getByRole("heading", { name: "Where it comes from" })).toHaveCSS("direction", "ltr");
});

test("a title of 2,000 characters breaks no view", async ({ page, site }) => {
  const long = "W".repeat(2000);
  const doc = story(site.documents);
  doc.title = long;
  doc.claim.summary = long + " " + "word ".repeat(400);
  for (const a of doc.articles) Object.assign(a, { title: long, outlet: long });
  for (const n of doc.graph.nodes) n.name = long;
  site.documents["api/stories"].stories[0].title = long;
  Object.assign(site.documents["api/articles/lowland-post-blast.html"].article, { title: long, authors: [long], canonical: `https://${"w".repeat(60)}.example/${long}` });
  for (const view of Object.values(kViews)) {
    await site.open(view);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, view).toBeLessThanOrEqual(0);
    expect((await page.locator("h1").boundingBox())?.height ?? 0, view).toBeLessThan(220);
  }
});

test("without dates the page says so and puts nothing in order", async ({ page, site }) => {
  const doc = story(site.documents);
  for (const a of doc.articles) a.published = null;
  Object.assign(doc, { coverage: [], undated: doc.articles.length });
  for (const n of doc.graph.nodes) Object.assign(n, { time: null, undated: n.kind === "article" });
  await site.open(kViews.coverage);
  await expect(page.getByText("None of the articles carries a date")).toBeVisible();
  await site.open(kViews.overview);
  await expect(page.getByText("Earliest in this collection", { exact: true })).toHaveCount(0);
  await site.open(kViews.picture);
  await expect(page.locator(".box", { hasText: "no date" }).first()).toBeVisible();
});

test("a story of one article without a claim", async ({ page, site }) => {
  const doc = story(site.documents);
  Object.assign(doc, { articles: doc.articles.slice(0, 1), claims: [], claim: null, lead_claim: null, passages: [], places: [], coverage: [],
    graph: { width: 1, height: 1, nodes: [], edges: [], ticks: [] } });
  for (const [view, words] of [["overview", "No statement that several texts"], ["picture", "each text stands alone"], ["details", "nothing to compare"], ["passages", "No two articles"]] as const) {
    await site.open(kViews[view]);
    await expect(page.getByText(words)).toBeVisible();
  }
});

test("an empty collection says how to fill it", async ({ page, site }) => {
  site.documents["api/stories"].stories = [];
  await site.open();
  await expect(page.getByText("stemma add STORE")).toBeVisible();
});

test("20,000 stories: few rows in the document, and every row within reach", async ({ page, site }) => {
  const [row] = site.documents["api/stories"].stories;
  site.documents["api/stories"].stories = Array.from({ length: 20_000 }, (_, i) => ({ ...row, id: `s${i}`, title: `Story ${i}`, articles: 20_001 - i }));
  await site.open();
  await expect(page.getByRole("status").filter({ hasText: "20,000 stories" })).toBeVisible();
  expect(await page.locator("tbody tr").count()).toBeLessThan(60);
  await page.getByRole("region", { name: "Stories" }).evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(page.getByRole("link", { name: "Story 19999" })).toBeVisible();
});

test("a story of 5,000 articles opens in every view", async ({ page, site }) => {
  const doc = story(site.documents);
  const [a] = doc.articles;
  const [n] = doc.graph.nodes.filter((x: any) => x.kind === "article");
  doc.articles = Array.from({ length: 5000 }, (_, i) => ({ ...a, id: `a${i}`, title: `Title ${i}` }));
  doc.claim.stances = doc.articles.map((x: any) => ({ article: x.id, stance: "reports" }));
  doc.graph.nodes = doc.articles.map((x: any, i: number) => ({ ...n, id: x.id, article: x.id, x: (i % 50) / 49, lane: Math.floor(i / 50), cluster: `k${i % 40}` }));
  doc.graph.edges = doc.articles.slice(1).map((x: any, i: number) => ({ from: x.id, to: `a${Math.floor(i / 2)}`, kind: "copies", confidence: 0.7, evidence: ["date"], why: "why", claim: null, passages: [] }));
  Object.assign(doc.graph, { width: 50, height: 100 });
  site.documents[`api/stories/${kStory}/graph?claim=${doc.lead_claim}`] = doc.graph;
  for (const view of ["overview", "picture", "articles", "coverage"]) await site.open(kViews[view]);
  await site.open(kViews.picture);
  await expect(page.getByText("40 boxes")).toBeVisible();
  await page.getByText("Choose what is drawn").click();
  await page.getByLabel("Boxes").selectOption("none");
  await expect(page.locator("canvas")).toBeVisible();
  await page.getByRole("application").click({ position: { x: 90, y: 60 } });
  await expect(page.getByLabel("What is chosen").locator("h3")).toBeVisible();
});

test("while the store is analysed the page shows the stage and goes on by itself", async ({ page, site }) => {
  const ready = site.documents["api/state"];
  const stories = site.documents["api/stories"];
  const progress = { stage: "comparing passages", done: 3, total: 9 };
  site.documents["api/state"] = { ...ready, ready: false, progress };
  site.documents[`api/stories/${kStory}`] = { $status: 202, body: { progress } };
  site.documents["api/stories"] = { stories: [] };
  await page.goto("http://localhost:4180/" + kViews.overview);
  await expect(page.getByText("comparing passages: 3 of 9").first()).toBeVisible();
  site.documents[`api/stories/${kStory}`] = { ...story(JSON.parse(JSON.stringify({ [`api/stories/${kStory}`]: { title: "Ready now", id: kStory, lead_claim: null, articles: [], claims: [], claim: null, graph: { width: 1, height: 1, nodes: [], edges: [], ticks: [] }, passages: [], coverage: [], undated: 0, places: [], gaps: [] } }))) };
  site.documents["api/state"] = ready;
  site.documents["api/stories"] = stories;
  await expect(page.getByRole("heading", { name: "Ready now" })).toBeVisible();
});

test("errors say what to do", async ({ page, site }) => {
  await site.open("#/story/none");
  await expect(page.getByRole("alert")).toContainText("Go back to the list of stories.");
  site.documents[`api/stories/${kStory}`] = { $status: 403, body: null };
  await site.open(kViews.overview);
  await expect(page.getByRole("alert")).toContainText("Open the whole address that “stemma serve” printed");
  await page.route("**/api/stories/*", (route) => route.abort());
  await site.open(kViews.picture);
  await expect(page.getByRole("alert")).toContainText("stemma serve STORE");
  await site.open("#/nowhere");
});
