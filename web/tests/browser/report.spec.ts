import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { test as base, expect } from "@playwright/test";
import { example, kStory, kViews, watch } from "./site";

// The report file as the core writes it: the plain report, the page's style and script inside, the documents as base64 of gzip.
function report(): string {
  const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");
  const data = gzipSync(JSON.stringify(example())).toString("base64");
  const html =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title><style>${dist("app.css")}</style></head><body>` +
    `<div id="stemma-app" hidden></div><div id="stemma-plain"><h1>Plain report</h1></div>` +
    `<script id="stemma-data" type="text/plain">${data}</script><script>${dist("app.js")}</script></body></html>`;
  const file = join(mkdtempSync(join(tmpdir(), "stemma-report-")), "report.html");
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

const test = base.extend<{ file: string }>({ file: async ({}, use) => use(report()) });

test("the script can stand inside a page", () => {
  const script = readFileSync(new URL("../../dist/app.js", import.meta.url), "utf8");
  expect(script).not.toMatch(/<\/script|<!--|sourceMappingURL/i);
});

test("every view works from a file, without any request", async ({ page, file }) => {
  const problems: string[] = [];
  const asked: string[] = [];
  watch(page, problems);
  page.on("request", (r) => r.url().startsWith("file:") || asked.push(r.url()));
  await page.goto(file);
  await expect(page.getByRole("heading", { name: "Plain report" })).toBeHidden();
  await expect(page.locator("tbody tr")).toHaveCount(4);
  for (const [name, view] of Object.entries(kViews).filter(([name]) => name !== "notes")) {
    await page.goto(file + view);
    await page.locator("main h1").waitFor();
    expect(await page.getByRole("alert").count(), name).toBe(0);
  }
  await expect(page.getByRole("link", { name: "Notes" })).toHaveCount(0);
  expect([...problems, ...asked]).toEqual([]);
});

test("search goes over the texts in the file", async ({ page, file }) => {
  await page.goto(file + "#/search");
  await page.getByRole("searchbox").fill('"officials said"');
  await page.keyboard.press("Enter");
  await expect(page.getByText(/\d+ articles? with/)).toBeVisible();
  await expect(page.locator("li mark").first()).toHaveText(/officials said/i);
});

test("without script the plain report is there", async ({ browser, file }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(file);
  await expect(page.getByRole("heading", { name: "Plain report" })).toBeVisible();
  await context.close();
});

test("a story prints with its reasons and without buttons", async ({ page, file }) => {
  await page.goto(`${file}#/story/${kStory}`);
  await page.locator(".statement").waitFor();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#merges")).toBeVisible();
  await expect(page.getByRole("button", { name: "JSON" })).toBeHidden();
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});

for (const [name, view] of Object.entries(kViews).filter(([name]) => !["notes", "search"].includes(name)))
  test(`${name} prints whole, within the paper, without what only a screen needs`, async ({ page, file }) => {
    await page.setViewportSize({ width: 718, height: 1000 }); // A4 less its margins
    await page.goto(file + view);
    await page.locator("main h1").waitFor();
    await page.locator("main :is(table, svg, blockquote, article, li, .text):visible").first().waitFor();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".no-print:visible")).toHaveCount(0);
    await expect(page.locator(".print-only")).toBeVisible();
    const over = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((e) => !e.closest(".scroll, .hidden-words, svg") && e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 80)));
    expect(over).toEqual([]);
    if (name === "picture") {
      const frame = await page.locator(".stage svg").first().boundingBox();
      for (const box of await page.locator(".box").all()) expect(((await box.boundingBox())?.x ?? 0) + ((await box.boundingBox())?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
    }
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(8_000);
  });
