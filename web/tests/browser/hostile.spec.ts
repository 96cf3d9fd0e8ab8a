import { expect, kViews, test } from "./site";
import { payloads } from "./payloads";

// Words of the documents that steer the page and are never the text of a page: ids, kinds, codes.
const kFixed = /^(id|kind|stance|direction|lead_claim|claim|article|from|to|lane|cluster|attribution|parent|role|schema|language|published|modified|time|day|first|last|story|slots|evidence|from_article|articles)$/;

// Every other string in a document becomes the payload, object keys that are names too.
function poison(value: unknown, payload: () => string, key = ""): unknown {
  if (typeof value === "string") return kFixed.test(key) ? value : payload();
  if (Array.isArray(value)) return value.map((v) => poison(v, payload, key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, poison(v, payload, k)]));
}

const kBatches = 6;

for (let batch = 0; batch < kBatches; batch++)
  test(`stored scripts stay text, part ${batch + 1} of ${kBatches}`, async ({ page, site }) => {
    test.setTimeout(60_000);
    const own = payloads().filter((_, i) => i % kBatches === batch);
    let next = 0;
    const payload = () => own[next++ % own.length] as string;
    for (const path of Object.keys(site.documents)) site.documents[path] = poison(site.documents[path], payload);
    site.documents["api/search"] = { query: own[0], total: 1, hits: [{ article: poison(site.documents["api/articles/lowland-post-blast.html"].article, payload), story: "s", snippet: own.map((text) => ({ text, hit: true })) }] };
    site.documents["api/hand"] = { entries: own.slice(0, 20).map((text, i) => ({ id: `h${i}`, time: text, author: text, kind: "note", story: null, target: { view: text }, text, undone: false, applies: true })) };
    await page.addInitScript(() => {
      (window as any).ran = [];
      (window as any).stemmaRan = (what: string) => (window as any).ran.push(what);
    });
    expect(next).toBeGreaterThan(own.length * 10); // every payload stands in many fields
    for (const view of Object.values(kViews)) {
      await site.open(view);
      await page.locator("details").evaluateAll((all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));
      await page.waitForTimeout(60);
      expect(await page.evaluate(() => (window as any).ran)).toEqual([]);
      const elements = await page.evaluate(() => document.querySelectorAll("main script, main iframe, main object, main embed, main img, main link, main meta, main base, main [onerror], main [onload], main [style*=url]").length);
      expect(elements).toBe(0);
      const hrefs = await page.locator("main a").evaluateAll((all) => all.map((a) => a.getAttribute("href") ?? ""));
      for (const href of hrefs) expect(href).toMatch(/^(#|https?:\/\/|api\/export\/[a-z]+$)/);
      const outside = await page.locator('main a[href^="http"]').evaluateAll((all) => all.map((a) => a.getAttribute("rel")));
      for (const rel of outside) expect(rel).toBe("noopener noreferrer");
    }
  });

test("there are 300 payloads or more, each another one", () => {
  expect(new Set(payloads()).size).toBeGreaterThanOrEqual(300);
});
