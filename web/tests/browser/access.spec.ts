import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, kStory, kViews, test } from "./site";

const kAxe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const [scheme, width] of [["light", 1280], ["dark", 1280], ["light", 390]] as const) {
  test(`axe finds nothing in any view, with everything opened (${scheme}, ${width} pixels)`, async ({ page, site }) => {
    test.setTimeout(150_000);
    site.writable = true;
    site.documents[`api/stories/${kStory}`].places = [{ name: "Harrowmouth", lat: 41.2, lon: 19.5, articles: 9, within: ["Tarsenia"] }, { name: "Corvenna", lat: 41.9, lon: 20.4, articles: 2, within: [] }];
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, view] of Object.entries({ ...kViews, "picture-chosen": `#/story/${kStory}/stemma?node=daily-torch-blast.html` })) {
      await site.open(view);
      await page.locator("details").evaluateAll((all) => all.forEach((d) => ((d as HTMLDetailsElement).open = true)));
      await page.evaluate(kAxe);
      const { violations } = await page.evaluate(() => (window as any).axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }));
      const found = violations.map((v: any) => `${name}: ${v.id}: ${v.nodes.slice(0, 3).map((n: any) => n.html.slice(0, 120)).join(" | ")}`);
      expect(found).toEqual([]);
    }
  });
}

test("no view is wider than a narrow screen", async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const [name, view] of Object.entries(kViews)) {
    await site.open(view);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, name).toBeLessThanOrEqual(0);
  }
});
