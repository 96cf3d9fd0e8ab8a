import { expect, kPair, kPassage, kStory, kViews, test } from "./site";
import type { Download, Page } from "@playwright/test";

// What can be taken from each view: its address, a citation, files that another program reads.

const kFiles: Record<string, string[]> = {
  stories: ["CSV", "JSON"],
  overview: ["CSV of origins", "JSON"],
  picture: ["SVG", "PNG", "CSV", "JSON"],
  "picture-table": ["SVG", "PNG", "CSV", "JSON"],
  details: ["CSV", "JSON"],
  passages: ["CSV", "JSON"],
  coverage: ["CSV", "JSON"],
  articles: ["CSV", "JSON"],
  article: ["CSV of who says what", "JSON", "Text"],
  pair: ["CSV", "JSON"],
  passage: ["CSV", "JSON"],
  search: ["CSV", "JSON"],
  notes: ["CSV", "JSON"],
};

async function bytes(file: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// Rows of a CSV file as RFC 4180 has them; fails where rows differ in length.
function csv(text: string): string[][] {
  const rows = text.split("\r\n").slice(0, -1);
  expect(text.endsWith("\r\n")).toBe(true);
  const cells: string[][] = [];
  let open: string[] = [];
  for (const line of rows.join("\r\n").match(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/g) ?? []) {
    open.push(line.replace(/(,|\r\n)$/, ""));
    if (!line.endsWith(",")) {
      cells.push(open);
      open = [];
    }
  }
  return cells.filter((row) => row.length > 1);
}

// The root element as an XML parser finds it: "parsererror" or "html" where the file is not well formed.
async function rootOf(page: Page, svg: string): Promise<string> {
  const free = await page.context().newPage(); // the page itself may parse nothing
  const root = await free.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, "image/svg+xml");
    return file.querySelector("parsererror") ? "parsererror" : file.documentElement.tagName;
  }, svg);
  await free.close();
  return root;
}

async function check(page: Page, kind: string, body: Buffer): Promise<void> {
  const text = body.toString("utf8");
  if (kind === "JSON") expect(typeof JSON.parse(text)).toBe("object");
  else if (kind === "PNG") expect(body.subarray(0, 4).toString("latin1")).toBe("\x89PNG");
  else if (kind === "SVG") expect(await rootOf(page, text)).toBe("svg");
  else if (kind.startsWith("CSV")) {
    const rows = csv(text);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((r) => r.length)).size).toBe(1);
  } else expect(text.length).toBeGreaterThan(100);
}

for (const [name, files] of Object.entries(kFiles))
  test(`${name}: files, a citation, an address`, async ({ page, site, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const [article] = site.documents[`api/stories/${kStory}`].articles;
    site.documents["api/search"] = { query: "depot", total: 1, hits: [{ article, story: kStory, snippet: [{ text: "depot", hit: true }] }] };
    site.documents["api/hand"] = { entries: [{ id: "h1", time: "2026-03-20T10:00:00Z", author: "Ines Vol", kind: "note", target: { view: "#/" }, text: "Ask, \"twice\".", story: null, undone: false, applies: true }] };
    await site.open(kViews[name]);
    const saves = page.locator(".saves");
    await saves.first().waitFor();
    for (const kind of files) {
      const [file] = await Promise.all([page.waitForEvent("download"), saves.getByRole("button", { name: kind, exact: true }).click()]);
      expect(file.suggestedFilename()).toMatch(/^stemma-[a-z0-9-]+\.(csv|json|svg|png|txt)$/);
      await check(page, kind, await bytes(file));
    }
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await saves.getByRole("button", { name: /^Copy citation/ }).click();
    await expect.poll(copied).toMatch(/Found with Stemma \S+\.$/m);
    await saves.getByRole("button", { name: /^Copy link/ }).click();
    await expect.poll(copied).toBe(page.url());
    const heading = await page.locator("main h1").first().textContent();
    await page.goto("about:blank");
    await page.goto(await page.evaluate(() => "").then(() => `http://localhost:4180/${kViews[name]}`));
    await expect(page.locator("main h1").first()).toHaveText(heading ?? "");
  });

test("what was chosen stands in the address: filter, order, layers, passage, box, branch", async ({ page, site }) => {
  for (const [view, look] of [
    ["#/?filter=drones&sort=outlets", () => expect(page.getByRole("searchbox")).toHaveValue("drones")],
    [`#/story/${kStory}/stemma?node=daily-torch-blast.html`, () => expect(page.getByLabel("What is chosen").locator("h3")).toContainText("Daily Torch")],
    [`#/story/${kStory}/stemma?branch=${encodeURIComponent(site.documents[`api/stories/${kStory}`].claim.origins[0].name)}`, () => expect(page.locator("label", { hasText: "Show" }).locator("select")).not.toHaveValue("")],
    [`#/story/${kStory}/passages?sort=longest`, () => expect(page.getByLabel("Order")).toHaveValue("longest")],
    ["#/article/lowland-post-blast.html?layers=reuse&at=0-40", () => expect(page.locator("mark.target").first()).toBeVisible()],
    [`${kPair}?n=0`, () => expect(page.getByText("Passage 1 of 1")).toBeVisible()],
    [`#/passage/${kPassage}`, () => expect(page.locator("main article").first()).toBeVisible()],
  ] as [string, () => Promise<void>][]) {
    await site.open(view);
    await look();
  }
});
