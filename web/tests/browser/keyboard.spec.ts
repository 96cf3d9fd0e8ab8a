import { expect, kPair, kStory, test } from "./site";

// Presses Tab until the focus is where it should be; fails when that takes too long.
async function tabTo(page: import("@playwright/test").Page, name: RegExp, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.matches("a, button") ? (at.textContent ?? "") : "";
    });
    if (name.test(text)) return;
  }
  throw new Error(`no way to ${name} by Tab`);
}

test("the tour of a story without a mouse", async ({ page, site }) => {
  await site.open();
  await page.locator("tbody tr").first().waitFor();
  await tabTo(page, /Depot blast kills seven/);
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
  await tabTo(page, /independent origins/);
  await page.keyboard.press("Enter");
  await expect(page.locator("#merges")).toBeVisible();
  await tabTo(page, /in the text of/);
  await page.keyboard.press("Enter");
  await expect(page.locator("mark.target").first()).toBeInViewport();
  await page.keyboard.press("n");
  await expect(page.getByLabel("About the marked words")).toContainText("Said by");
  await page.keyboard.press("m");
  await expect(page.locator("mark.mention").first()).toBeVisible();
  const read = decodeURIComponent(new URL(page.url()).hash.split(/[/?]/)[2] ?? "");
  const sharer = site.documents[`api/articles/${read}`].reuse.find((r: { kind: string }) => r.kind !== "boilerplate").other;
  await tabTo(page, new RegExp(sharer.label));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
});

test("the picture is walked with the arrow keys", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/stemma`);
  await page.getByRole("application").focus();
  await page.keyboard.press("ArrowRight");
  const pane = page.getByLabel("What is chosen");
  const first = await pane.locator("h3").textContent();
  await page.keyboard.press("ArrowRight");
  await expect(pane.locator("h3")).not.toHaveText(first ?? "");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("e");
  await expect(pane).toContainText("evidence (");
  await page.keyboard.press("Escape");
  await expect(pane.locator("h3")).toHaveCount(0);
  await page.keyboard.press("+");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("0");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("application")).not.toBeFocused();
});

test("Enter opens the chosen article", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/stemma?node=daily-torch-blast.html`);
  await page.getByRole("application").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/article\/daily-torch-blast\.html/);
});

test("the tree grid opens with the right key and closes with the left", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/stemma?as=table`);
  const row = page.getByRole("row", { name: /^Harrowmouth Courier/ });
  await row.focus();
  await page.keyboard.press("ArrowRight");
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("tr:focus")).toHaveAttribute("aria-level", "2");
  await page.keyboard.press("ArrowLeft");
  await expect(row).toBeFocused();
  await expect(row).toHaveAttribute("aria-expanded", "false");
});

test("n and p walk through the passages", async ({ page, site }) => {
  const pair = site.documents["api/pairs/halyard-wire-1-blast.html/harrow-courier-depot.html"];
  const [only] = pair.passages;
  pair.passages = [0, 1, 2].map((i) => ({ ...only, changes: [], a: { ...only.a, start: 100 * i, end: 100 * i + 60 }, b: { ...only.b, start: 100 * i, end: 100 * i + 60 } }));
  await site.open(kPair);
  const at = page.getByRole("status").filter({ hasText: "Passage" });
  await expect(at).toHaveText("Passage 1 of 3");
  for (const [key, n] of [["n", 2], ["n", 3], ["n", 1], ["p", 3]] as const) {
    await page.keyboard.press(key);
    await expect(at).toHaveText(`Passage ${n} of 3`);
  }
});

test("the first Tab offers to skip to the content", async ({ page, site }) => {
  await site.open();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
