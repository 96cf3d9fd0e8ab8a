import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import * as words from "./text/words";

// The page never says that something is true or false (CONTRIBUTING.md). What stands between the tags of every view is read here.
const kVerdicts = /\b(true|false|fake|hoax|lies?|liar|debunked|verified|fact[- ]checked|proven?)\b/i;

function shownText(file: string): string {
  const markup = readFileSync(file, "utf8").replace(/<(script|style)[\s\S]*?<\/\1>/g, "").replace(/<!--[\s\S]*?-->/g, "");
  return markup.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, " ").replace(/<[^>]*>/g, " ");
}

it("gives no verdicts in any view", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".svelte")).map((f) => `src/${f}`);
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) expect(shownText(file), file).not.toMatch(kVerdicts);
});

it("has plain words for the core's codes", () => {
  expect([words.edgeWords("copies"), words.stanceWords("asserts"), words.kindWords("anonymous"), words.evidenceWords("not_yet_known")]).toEqual(["copies from", "in its own voice", "unnamed source", "not yet known"]);
});
