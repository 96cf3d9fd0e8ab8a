import { expect, kStory, test, type Site } from "./site";
import type { Page } from "@playwright/test";

// The picture: what is drawn at first, names that fit, one branch, lines that can be pointed at in both ways of drawing.

const kView = `#/story/${kStory}/stemma`;

// A pile without dates in which many texts name a few sources: what makes a picture dense.
function pile(site: Site, articles: number): void {
  const doc = site.documents[`api/stories/${kStory}`];
  const ids = Array.from({ length: articles }, (_, i) => `a${i}`);
  const [brief] = doc.articles;
  const node = (id: string, x: number, lane: number, more = {}) => ({ id, kind: "article", name: id, article: id, outlet: id, time: null, x, lane, undated: true, cluster: null, origin: false, relay: false, denies: false, articles: 1, ...more });
  const source = (id: string, lane: number, more = {}) => node(id, 0, lane, { kind: "source", article: null, outlet: null, undated: false, ...more });
  const line = (from: string, to: string, kind = "cites") => ({ from, to, kind, confidence: 0.8, evidence: ["attribution"], why: `${from} names ${to}`, claim: null, claims: [], passages: [] });
  doc.articles = ids.map((id) => ({ ...brief, id, label: undefined, title: `A rather long headline about the depot and its many shells, number ${id}`, outlet: id, domain: null, published: null }));
  doc.coverage = [];
  const origins = doc.claim.origins.slice(0, 2).map((o: any) => o.name);
  doc.graph = {
    width: 3, height: articles + 40, ticks: [{ x: 0, label: "Sources" }, { x: 0.5, label: "No date" }],
    nodes: [
      ...origins.map((o: string, i: number) => source(o, i, { origin: true })),
      ...ids.map((id, i) => source(`source ${id}`, i + 2)),
      ...ids.map((id, i) => node(id, i % 5 ? 0.5 : 1, i)),
    ],
    edges: ids.flatMap((id, i) => [line(id, origins[i % 2]), line(id, `source ${id}`), ...(i % 5 ? [] : [line(id, `a${i + 1 < articles ? i + 1 : 1}`, "copies")])]),
  };
  site.documents[`api/stories/${kStory}/graph?claim=${doc.lead_claim}`] = doc.graph;
}

const branches = (page: Page) => page.locator("label", { hasText: "Show" }).locator("select");
const boxes = (page: Page) => page.locator(".box > rect:last-of-type").evaluateAll((all) => all.map((b) => {
  const { x, y, width, height } = b.getBoundingClientRect();
  return { x, y, right: x + width, bottom: y + height };
}));

test("a pile of 120 undated texts opens with few boxes, says what is left out, and none covers another", async ({ page, site }) => {
  pile(site, 120);
  await site.open(kView);
  await expect(page.getByText(/left out: 120 other named sources/)).toBeVisible();
  expect(await page.locator(".box").count()).toBeLessThan(70);
  await expect(page.locator("rect.undated")).toHaveCount(1);
  const all = await boxes(page);
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) expect(a.x < b.right - 1 && b.x < a.right - 1 && a.y < b.bottom - 1 && b.y < a.bottom - 1).toBe(false);
  await page.locator(".box", { hasText: /\d+ articles · no date/ }).first().click({ force: true });
  const pane = page.getByLabel("What is chosen");
  await expect(pane).toContainText(/One box for \d+ articles/);
  await expect(pane.getByRole("link", { name: /A rather long headline/ }).first()).toBeVisible();
});

test("names end with a sign where they are cut, and stay within their boxes", async ({ page, site }) => {
  const long = "The Very Long Named Provincial Observatory of Munitions";
  for (const n of site.documents[`api/stories/${kStory}`].graph.nodes) if (n.kind !== "article") n.name = long;
  await site.open(`${kView}?sources=all`);
  const over = await page.locator(".box").evaluateAll((all) => all.filter((g) => {
    const rect = g.querySelector("rect:last-of-type")!.getBoundingClientRect();
    return [...g.querySelectorAll("text")].some((t) => t.getBoundingClientRect().right > rect.right);
  }).length);
  expect(over).toBe(0);
  await expect(page.locator(".box", { hasText: /…/ }).first()).toBeVisible();
});

test("one origin's branch is drawn alone, and all comes back", async ({ page, site }) => {
  await site.open(kView);
  const all = await page.locator(".box").count();
  await branches(page).selectOption({ index: 1 });
  await expect(page).toHaveURL(/branch=/);
  await expect.poll(() => page.locator(".box").count()).toBeLessThan(all);
  await page.getByRole("button", { name: "As at first" }).click();
  await expect(page.locator(".box")).toHaveCount(all);
  await site.open(`#/story/${kStory}`);
  await page.getByRole("link", { name: "See its branch in the picture" }).first().click();
  await expect(branches(page)).not.toHaveValue("");
});

// A point on a line of the picture that no box covers, on the screen.
async function pointOnLine(page: Page): Promise<[number, number]> {
  const stage = await page.getByRole("application").boundingBox();
  const [left, top] = [stage?.x ?? 0, stage?.y ?? 0];
  for (let y = 40; y < (stage?.height ?? 0) - 10; y += 6)
    for (let x = 20; x < (stage?.width ?? 0) - 10; x += 11) {
      await page.mouse.move(left + x, top + y);
      const tip = page.locator(".tip");
      if ((await tip.count()) && / names | takes | copies |took|why|passage|source/.test((await tip.textContent()) ?? "")) return [left + x, top + y];
    }
  throw new Error("no line was found");
}

test("a line says why it is drawn when it is pointed at, and opens when it is clicked", async ({ page, site }) => {
  await site.open(kView);
  const path = page.locator("path.line").first();
  const at = await path.evaluate((p) => {
    const line = p as unknown as SVGPathElement;
    const { x, y } = line.getPointAtLength(8).matrixTransform(line.getScreenCTM()!);
    return [x, y] as [number, number];
  });
  await page.mouse.move(...at);
  await expect(page.locator(".tip")).toBeVisible();
  await page.mouse.click(...at);
  await expect(page.getByLabel("What is chosen")).toContainText("evidence (");
});

test("lines of the canvas can be chosen by mouse too", async ({ page, site }) => {
  test.setTimeout(60_000);
  pile(site, 1600);
  await site.open(`${kView}?sources=main&collapse=none&cuts=1&lines=all`);
  await expect(page.locator("canvas")).toBeVisible();
  const at = await pointOnLine(page);
  await page.mouse.click(...at);
  await expect(page.getByLabel("What is chosen")).toContainText("evidence (");
});

test("two fingers make the picture larger", async ({ page, site, context }) => {
  await site.open(kView);
  const layer = page.locator("svg > g").first();
  const scale = async () => Number(/scale\(([\d.]+)\)/.exec((await layer.getAttribute("transform")) ?? "")?.[1]);
  const before = await scale();
  const box = await page.getByRole("application").boundingBox();
  const [x, y] = [(box?.x ?? 0) + 300, (box?.y ?? 0) + 120];
  const touch = await context.newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: apart ? [{ x: x - apart, y, id: 1 }, { x: x + apart, y, id: 2 }] : [] });
  await send("touchStart", 20);
  for (const apart of [40, 60, 80]) await send("touchMove", apart);
  await send("touchEnd", 0);
  expect(await scale()).toBeGreaterThan(before * 1.3);
});
