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

// The report's words and the page's are the same (src/report/words.cc).
it.each([["kEvidence", words.evidenceWords], ["kOriginKinds", words.kindWords], ["kDateSources", words.dateSourceWords]])("says what the plain report says: %s", (table, say) => {
  const core = readFileSync("../src/report/words.cc", "utf8").split(`constexpr std::array ${table} =`)[1]?.split("});")[0] ?? "";
  const pairs = [...core.matchAll(/\{"([a-z_]+)",\s*"([^"]*)"\}/g)];
  expect(pairs.length).toBeGreaterThan(4);
  for (const [, code = "", said = ""] of pairs) expect(say(code)).toBe(said.replaceAll("\\u2019", "’"));
});

it("has plain words for the core's codes", () => {
  expect([words.edgeWords("copies"), words.stanceWords("asserts"), words.kindWords("anonymous"), words.evidenceWords("not_yet_known")]).toEqual(["copies from", "in its own voice", "unnamed source", "not yet known"]);
});
