import { kPair, kStory, kViews, expect, test } from "./site";

// What each view looks like, kept in tests/screenshots; `npm run browser -- --update-snapshots` writes them anew. Look at them then.
const kKept: Record<string, string> = {
  stories: kViews.stories!, overview: kViews.overview!, picture: `#/story/${kStory}/stemma?node=daily-torch-blast.html`,
  details: kViews.details!, article: kViews.article!, pair: kPair, coverage: kViews.coverage!,
};

for (const [name, view] of Object.entries(kKept))
  test(`${name} looks as kept`, async ({ page, site }) => {
    await page.setViewportSize({ width: 900, height: 620 });
    await site.open(view);
    await expect(page).toHaveScreenshot(`${name}.png`);
  });

// Input that would break a careless page: seen and kept, so that a look at the pictures shows it.
const kLong = "Explosion".repeat(220);
const kArabic = "انفجار في مستودع للذخيرة جنوب المدينة يقتل سبعة";
const kSpoiled: Record<string, { view: string; width: number; spoil: (doc: any) => void }> = {
  "right-to-left": { view: kViews.overview!, width: 900, spoil: (doc) => {
    doc.title = doc.claim.summary = kArabic;
    for (const o of doc.claim.origins) for (const e of o.evidence) e.quote = { before: kArabic, text: kArabic, after: kArabic };
  } },
  "long-titles": { view: kViews.picture!, width: 390, spoil: (doc) => {
    doc.title = doc.claim.summary = kLong;
    for (const a of doc.articles) Object.assign(a, { title: kLong, outlet: null, domain: null });
    for (const n of doc.graph.nodes) n.name = kLong;
  } },
  "no-dates": { view: kViews.picture!, width: 900, spoil: (doc) => {
    for (const a of doc.articles) a.published = null;
    for (const n of doc.graph.nodes) Object.assign(n, { time: null, undated: n.kind === "article" });
    Object.assign(doc, { coverage: [], undated: doc.articles.length });
    doc.graph.ticks = [{ x: 0, label: "Sources" }, { x: 0.4, label: "No date" }];
  } },
};

for (const [name, { view, width, spoil }] of Object.entries(kSpoiled))
  test(`${name} looks as kept`, async ({ page, site }) => {
    spoil(site.documents[`api/stories/${kStory}`]);
    await page.setViewportSize({ width, height: 620 });
    await site.open(view);
    await expect(page).toHaveScreenshot(`${name}.png`);
  });

test("the overview on a narrow dark screen looks as kept", async ({ page, site }) => {
  await page.setViewportSize({ width: 500, height: 700 });
  await page.emulateMedia({ colorScheme: "dark" });
  await site.open(kViews.overview);
  await expect(page).toHaveScreenshot("overview-narrow-dark.png");
});
