import { expect, kPair, kPassage, kStory, test } from "./site";
import type { Page } from "@playwright/test";

// The whole tour of a story by keyboard: every view is reached, used and left without a mouse.

const focused = (page: Page) => page.evaluate(() => {
  const at = document.activeElement;
  return `${at?.tagName.toLowerCase() ?? ""} ${at?.getAttribute("aria-label") ?? at?.textContent ?? ""}`.replace(/\s+/g, " ").trim();
});

async function tabTo(page: Page, name: RegExp, most = 150): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    if (name.test(await focused(page))) return;
  }
  throw new Error(`no way to ${name} by Tab; at ${await focused(page)}`);
}

async function follow(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}

test("from the list through every view of a story to an article, its neighbour and back", async ({ page, site }) => {
  test.setTimeout(120_000);
  await site.open();
  await page.locator("tbody tr").first().waitFor();
  await follow(page, /^a .*Depot blast kills seven/);

  // Overview: why this number, more sentences, who denies.
  await follow(page, /^button .*independent origins/);
  await expect(page.locator("#merges")).toBeVisible();
  await follow(page, /^summary .* more sentence/);
  await expect(page.locator("details[open] blockquote").first()).toBeVisible();

  // Picture: walk, a line, its reason, only its branch, everything again, the table.
  await page.goto(page.url().replace(/#.*/, `#/story/${kStory}`));
  await follow(page, /^a Picture/);
  await tabTo(page, /^div Picture of who took/);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("e");
  const pane = page.getByLabel("What is chosen");
  await expect(pane).toContainText("evidence (");
  await follow(page, /^button Back to/);
  const boxes = await page.locator(".box").count();
  await follow(page, /^button Draw only what is joined/);
  await expect.poll(() => page.locator(".box").count()).toBeLessThanOrEqual(boxes);
  await page.locator("body").press("Shift+Tab");
  await page.goto(page.url().replace(/#.*/, `#/story/${kStory}/stemma`));
  await follow(page, /^button Draw everything/);
  await follow(page, /^button Table/);
  await tabTo(page, /^tr /);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("tr:focus")).toHaveAttribute("aria-expanded", "true");

  // Details, passages, when and where, articles.
  await page.keyboard.press("Home");
  await page.locator("main").focus();
  await follow(page, /^a Details/);
  await follow(page, /^button Only details that differ/);
  await expect(page).toHaveURL(/differ=1/);
  await page.locator("main").focus();
  await follow(page, /^a Passages/);
  await follow(page, /^a \d+ articles, \d+ wordings/);
  await expect(page.getByRole("heading", { name: "A passage and who carries it" })).toBeVisible();
  await page.goBack();
  await page.locator("main").focus();
  await follow(page, /^a When and where/);
  await follow(page, /^summary The same as a table/);
  await expect(page.getByRole("columnheader", { name: "Which" })).toBeVisible();
  await page.locator("main").focus();
  await follow(page, /^a Articles/);
  await follow(page, /^a .*Depot blast kills seven/);

  // An article: its layers by key, its marks, what was left out, and the text beside another.
  await expect(page.getByRole("group", { name: "Layers over the text" })).toBeVisible();
  for (const key of ["c", "s", "m"]) await page.keyboard.press(key);
  await expect(page).toHaveURL(/layers=/);
  await page.keyboard.press("n");
  await expect(page.getByLabel("About the marked words")).toContainText(/Said by|Tells|Also in/);
  await follow(page, /^summary Left out/);
  await page.locator("main").focus();
  await follow(page, /^a (Halyard|Harrowmouth|TNB|The Daily)/);
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  // The heading is there before the texts are: a key pressed between the two has nothing to walk over.
  await expect(page.getByRole("button", { name: "Next difference" })).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByRole("status").filter({ hasText: "difference 1 of" })).toBeVisible();
});

test("search by keyboard: the words, the hits, the story", async ({ page, site }) => {
  const [article] = site.documents[`api/stories/${kStory}`].articles;
  site.documents["api/search"] = { query: "depot", total: 1, hits: [{ article, story: kStory, snippet: [{ text: "the ", hit: false }, { text: "depot", hit: true }] }] };
  await site.open();
  await follow(page, /^a Search/);
  await tabTo(page, /^input/);
  await page.keyboard.type("depot");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 article with depot")).toBeVisible();
  await follow(page, /^a its story/);
  await expect(page).toHaveURL(new RegExp(kStory));
});

test("nothing that takes the focus keeps it, and the focus is always seen", async ({ page, site }) => {
  test.setTimeout(90_000);
  site.writable = true;
  for (const view of [`#/story/${kStory}`, `#/story/${kStory}/stemma`, `#/story/${kStory}/details`, kPair, `#/passage/${kPassage}`]) {
    await site.open(view);
    const met: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const on = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(on);
        const { x, y } = on.getBoundingClientRect();
        return { where: `${on.tagName} ${on.textContent?.slice(0, 20)} ${Math.round(x)} ${Math.round(y)}`, seen: on === document.body || (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) };
      });
      expect(at.seen, `${view}: ${at.where}`).toBe(true);
      expect(at.where, view).not.toBe(met.at(-1));
      met.push(at.where);
    }
  }
});
