import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test as base, expect, type Page } from "@playwright/test";
import { payloads } from "./payloads";
import { watch } from "./site";

// The same page from the real program: STEMMA=path/to/stemma. The page that is tested is the one in its binary.
const kStemma = process.env.STEMMA ?? "";
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const kExample = here("../../../examples/story");
const kRumours = here("../../../../shared/data/rumours.jsonl");

interface Served { url: string; problems: string[]; outside: string[]; close(): void }

async function serve(page: Page, inputs: string[], ...options: string[]): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "stemma-live-"));
  const store = join(folder, "live.stemma");
  execFileSync(kStemma, ["add", store, ...inputs, "--quiet"], { stdio: "ignore" });
  const child: ChildProcess = spawn(kStemma, ["serve", store, ...options], { stdio: ["ignore", "pipe", "ignore"] });
  const url = await new Promise<string>((resolve, reject) => {
    child.on("exit", () => reject(new Error("stemma serve ended at once")));
    child.stdout?.on("data", (data: Buffer) => /^http:\S+/.test(String(data)) && resolve(String(data).split("\n")[0] ?? ""));
  });
  const [problems, outside]: [string[], string[]] = [[], []];
  watch(page, problems);
  page.on("request", (r) => r.url().startsWith(new URL(url).origin) || /^(data|blob):/.test(r.url()) || outside.push(r.url()));
  const close = () => {
    child.removeAllListeners("exit");
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, problems, outside, close };
}

const test = base.extend<{ serve: (inputs: string[], ...options: string[]) => Promise<Served> }>({
  serve: async ({ page }, use) => {
    const all: Served[] = [];
    await use(async (inputs, ...options) => {
      const served = await serve(page, inputs, ...options);
      all.push(served);
      return served;
    });
    for (const served of all) {
      served.close();
      expect([...served.problems, ...served.outside]).toEqual([]);
    }
  },
});

test.skip(!kStemma, "set STEMMA=path/to/stemma to test against the real server");

const kPanels = ["Overview", "Picture", "Details", "Passages", "When and where", "Articles"];

async function tour(page: Page): Promise<void> {
  await page.locator("#stemma-app tbody td a").first().click();
  for (const panel of kPanels) {
    await page.getByLabel("Views of the story").getByRole("link", { name: panel }).click();
    await expect(page.locator("main h2").first()).toBeVisible();
    expect(await page.getByRole("alert").count(), panel).toBe(0);
  }
  await page.locator("#stemma-app tbody td a").first().click();
  await expect(page.getByRole("group", { name: "Layers over the text" })).toBeVisible();
}

test("the example story, from the list to an article, and a note by hand that can be undone", async ({ page, serve }) => {
  test.setTimeout(90_000);
  const { url } = await serve([kExample], "--write");
  await page.goto(url);
  await page.locator("#stemma-app tbody td a").first().waitFor({ timeout: 60_000 });
  await tour(page);
  await page.getByRole("navigation", { name: "Views", exact: true }).getByRole("link", { name: "Stories" }).click();
  await page.locator("#stemma-app tbody td a").first().click();
  await page.getByText("Add a note").click();
  const note = page.locator("details", { hasText: "Add a note" });
  await note.getByRole("textbox", { name: "Note on this view" }).fill("Ask the agency. <b>Today</b>");
  await note.getByLabel("Your name").fill("Ines Vol");
  await note.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("Ask the agency. <b>Today</b>")).toBeVisible();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("undone", { exact: true })).toBeVisible();
  await page.goto(new URL(url).origin + "/#/search?q=depot");
  await expect(page.locator("li mark").first()).toBeVisible();
});

test("sources and claims are merged and split, a line called wrong, and all of it undone, with the program itself", async ({ page, serve }) => {
  test.setTimeout(150_000);
  const { url } = await serve([kExample], "--write");
  await page.goto(url);
  await page.locator("#stemma-app tbody td a").first().click();
  const keep = async (form: ReturnType<Page["locator"]>) => {
    await form.getByRole("textbox").first().fill("I asked.");
    await form.getByLabel("Your name").fill("Ines Vol");
    await form.getByRole("button", { name: "Keep" }).click();
    await expect(form.getByRole("status")).toContainText("Kept");
  };
  const card = page.locator(".group article").first();
  await card.getByText("Correct by hand").click();
  for (const [words, choose] of [
    ["Another name means the same source", (form) => form.getByRole("combobox").selectOption({ index: 1 })],
    ["The name means two sources", (form) => form.getByRole("checkbox").first().check()],
  ] as [string, (form: ReturnType<Page["locator"]>) => Promise<unknown>][]) {
    await card.getByText(words).click();
    const form = card.locator("details details", { hasText: words });
    await choose(form);
    await keep(form);
  }
  const hand = page.getByRole("region", { name: "Your own hand" });
  for (const [words, choose] of [
    ["Another claim says the same", (form) => form.getByRole("combobox").selectOption({ index: 1 })],
    ["Some articles say something else", (form) => form.getByRole("checkbox").first().check()],
  ] as [string, (form: ReturnType<Page["locator"]>) => Promise<unknown>][]) {
    await hand.getByText(words).click();
    const form = hand.locator("details", { hasText: words });
    await choose(form);
    await keep(form);
  }
  await page.getByLabel("Views of the story").getByRole("link", { name: "Picture" }).click();
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("e");
  const pane = page.getByLabel("What is chosen");
  await pane.getByText("This line is wrong").click();
  await keep(pane.locator("details", { hasText: "This line is wrong" }));
  await expect(page.locator("text.wrong")).toHaveCount(1);
  await page.getByRole("link", { name: "Notes" }).click();
  const undo = page.getByRole("button", { name: /^Undo/ });
  await expect(undo).toHaveCount(5);
  for (let left = 4; left >= 0; left--) {
    await undo.first().click();
    await expect(undo).toHaveCount(left);
  }
  await expect(page.getByText("undone", { exact: true })).toHaveCount(5);
});

test("2,348 articles without outlets and dates", async ({ page, serve }) => {
  test.skip(!existsSync(kRumours), "../shared/data/rumours.jsonl is not here");
  test.setTimeout(240_000);
  const { url } = await serve([kRumours]);
  await page.goto(url);
  await page.locator("#stemma-app tbody td a").first().waitFor({ timeout: 200_000 });
  await tour(page);
});

test("the report file of the example story, made by the program", async ({ page }) => {
  test.setTimeout(90_000);
  const folder = mkdtempSync(join(tmpdir(), "stemma-report-"));
  execFileSync(kStemma, ["trace", kExample, "-o", folder], { stdio: "ignore" });
  const [problems, asked]: [string[], string[]] = [[], []];
  watch(page, problems);
  page.on("request", (r) => /^(file|data|blob):/.test(r.url()) || asked.push(r.url()));
  await page.goto(pathToFileURL(join(folder, "report.html")).href);
  await page.locator("#stemma-app tbody td a").first().waitFor();
  await expect(page.locator("#stemma-plain")).toBeHidden();
  await tour(page);
  expect([...problems, ...asked]).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

// A page with a payload in every field that is read.
function hostilePage(i: number, all: string[]): string {
  const at = (k: number) => all[(i * 7 + k) % all.length] as string;
  const data = JSON.stringify({ "@type": "NewsArticle", headline: at(0), author: { "@type": "Person", name: at(1) }, publisher: { "@type": "Organization", name: at(2) }, url: at(3), datePublished: "2026-03-05" });
  const escape = (s: string) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  const words = `Officials said that ${escape(at(4))} burned on Wednesday near ${escape(at(5))} and that seven people were killed in the depot. `;
  return (
    `<!doctype html><html><head><title>${escape(at(0))}</title><link rel="canonical" href="${escape(at(3))}"><meta name="author" content="${escape(at(1))}">` +
    `<script type="application/ld+json">${data.replace(/</g, "\\u003c")}</script></head><body><article><h1>${escape(at(0))}</h1><p class="byline">By ${escape(at(1))}</p>` +
    `<p>${words}</p><p>“${escape(at(6))}”, said ${escape(at(1))} of the ministry, according to ${escape(at(2))}.</p><p>${words.repeat(2)}</p><p><a href="${escape(at(3))}">${escape(at(6))}</a></p></article></body></html>`
  );
}

test("pages full of scripts, read by the program itself", async ({ page, serve }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), "stemma-hostile-"));
  const all = payloads();
  const pages = Math.ceil(all.length / 7);
  for (let i = 0; i < pages; i++) writeFileSync(join(folder, `page-${i}.html`), hostilePage(i, all));
  await page.addInitScript(() => {
    (window as any).ran = [];
    (window as any).stemmaRan = (what: string) => (window as any).ran.push(what);
  });
  const { url } = await serve([folder]);
  await page.goto(url);
  await page.locator("#stemma-app tbody td a").first().waitFor({ timeout: 60_000 });
  await tour(page);
  for (let i = 0; i < pages; i++) {
    await page.goto(`${new URL(url).origin}/#/article/page-${i}.html?layers=attributions,claims,reuse,mentions`);
    await page.locator("main h1, main [role=alert]").first().waitFor();
    await page.locator("details").evaluateAll((details) => details.forEach((d) => ((d as HTMLDetailsElement).open = true)));
  }
  expect(await page.evaluate(() => (window as any).ran)).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});
