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

test("the overview on a narrow dark screen looks as kept", async ({ page, site }) => {
  await page.setViewportSize({ width: 500, height: 700 });
  await page.emulateMedia({ colorScheme: "dark" });
  await site.open(kViews.overview);
  await expect(page).toHaveScreenshot("overview-narrow-dark.png");
});
