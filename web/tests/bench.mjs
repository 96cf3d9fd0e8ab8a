// Draws a story of 3,000 articles (or as many as are asked for) in Chromium and prints how long it took, how many frames a second a drag gets, and what a frame
// costs the page's thread in processor time, which says more on a loaded machine.
// usage: npm run bench [-- ARTICLES]   (a measurement, not a test)
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

const kArticles = Number(process.argv[2] ?? 3000);
const kStory = "s-463bf0f019bd";
const kOrigin = "http://localhost:4180";

function story() {
  const documents = JSON.parse(gunzipSync(readFileSync(new URL("fixtures/example.json.gz", import.meta.url))));
  const doc = documents[`api/stories/${kStory}`];
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const lanes = new Map();
  const [node] = doc.graph.nodes.filter((n) => n.kind === "article");
  doc.graph.nodes = Array.from({ length: kArticles }, (_, i) => {
    const column = Math.floor((i * 40) / kArticles);
    const lane = lanes.get(column) ?? 0;
    lanes.set(column, lane + 1);
    return { ...node, id: `a${i}`, article: `a${i}`, name: `Outlet ${i}`, x: column / 39, lane, cluster: null };
  });
  doc.graph.edges = Array.from({ length: kArticles - 1 }, (_, i) => i + 1).flatMap((i) =>
    [random(i), random(i)].map((to, k) => ({ from: `a${i}`, to: `a${to}`, kind: k ? "cites" : "copies", confidence: 0.4 + 0.1 * k, evidence: [], why: "", claim: null, passages: [] })));
  Object.assign(doc.graph, { width: 40, height: Math.max(...lanes.values()) });
  return documents;
}

const documents = story();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.route("**/*", (route) => {
  const url = new URL(route.request().url());
  const path = decodeURIComponent(url.pathname.slice(1)) || "index.html";
  if (path.startsWith("api/")) return route.fulfill({ contentType: "application/json", body: JSON.stringify(documents[path] ?? {}) });
  return route.fulfill({ contentType: { js: "text/javascript", css: "text/css", html: "text/html" }[path.split(".").at(-1)], body: readFileSync(new URL(`../dist/${path}`, import.meta.url)) });
});

await page.goto(`${kOrigin}/#/story/${kStory}`);
await page.locator("h1").waitFor();
const drawn = await page.evaluate(async (view) => {
  const start = performance.now();
  location.hash = view;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const canvas = document.querySelector("canvas");
    const pixels = canvas?.width ? canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data : [];
    const [r, g, b] = pixels;
    if (pixels.length && pixels.some((v, i) => v !== [r, g, b, 255][i % 4])) return performance.now() - start;
    if (performance.now() - start > 20000) return NaN;
  }
}, `#/story/${kStory}/stemma?collapse=none&lines=all&once=1`);

const devtools = await page.context().newCDPSession(page);
await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
async function busy() {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find((m) => m.name === "TaskDuration").value;
}

async function pan(label) {
  const box = await page.getByRole("application").boundingBox();
  await page.evaluate(() => {
    window.frames_ = [];
    const tick = (t) => { window.frames_.push(t); requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  });
  const before = await busy();
  await page.mouse.move(box.x + 600, box.y + 300);
  await page.mouse.down();
  for (let i = 0; i < 90; i++) await page.mouse.move(box.x + 600 - 5 * i, box.y + 300 - 2 * i);
  await page.mouse.up();
  const frames = await page.evaluate(() => window.frames_);
  const seconds = (frames.at(-1) - frames[0]) / 1000;
  console.log(`${label}: ${((frames.length - 1) / seconds).toFixed(0)} frames a second over ${seconds.toFixed(1)} s, ${(((await busy()) - before) * 1000 / frames.length).toFixed(1)} ms of processor time a frame`);
}

console.log(`${kArticles} articles, ${documents[`api/stories/${kStory}`].graph.edges.length} lines: drawn in ${drawn.toFixed(0)} ms`);
await pan("panning, readable size");
await page.getByRole("button", { name: "Whole picture" }).click();
await pan("panning, whole picture");

// The same as a table: time until its first rows stand.
const table = await page.evaluate(async (view) => {
  const start = performance.now();
  location.hash = view;
  while (!document.querySelector("[role=treegrid] tbody tr")) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}, `#/story/${kStory}/stemma?collapse=none&lines=all&as=table`);
console.log(`as a table: ${table.toFixed(0)} ms`);
await browser.close();
