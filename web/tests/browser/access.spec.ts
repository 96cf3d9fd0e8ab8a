import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, kViews, test } from "./site";

const kAxe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const scheme of ["light", "dark"] as const) {
  test(`axe finds nothing in any view (${scheme})`, async ({ page, site }) => {
    test.setTimeout(90_000);
    site.writable = true;
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, view] of Object.entries(kViews)) {
      await site.open(view);
      await page.evaluate(kAxe);
      const { violations } = await page.evaluate(() => (window as any).axe.run(document, { resultTypes: ["violations"] }));
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
