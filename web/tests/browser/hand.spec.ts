import { expect, kStory, test, type Site } from "./site";
import type { Page } from "@playwright/test";

// The analyst's hand in the page, by mouse and by keyboard: what is written, what it changes, where it is seen, how it is undone.

const kWho = "Ines Vol";

async function keep(form: ReturnType<Page["locator"]>, why: string): Promise<void> {
  await form.getByRole("textbox").first().fill(why);
  await form.getByLabel("Your name").fill(kWho);
  await form.getByRole("button", { name: "Keep" }).click();
  await expect(form.getByRole("status").filter({ hasText: "Kept" })).toBeVisible();
}

const card = (page: Page, name: string) => page.locator(".group article").filter({ has: page.getByRole("heading", { name: new RegExp(name) }) });
const posted = (site: Site) => site.documents["api/hand"].entries.map((e: any) => ({ kind: e.kind, target: e.target, text: e.text, author: e.author }));

async function opened(site: Site, view = `#/story/${kStory}`): Promise<void> {
  site.writable = true;
  await site.open(view);
}

test("two names are one source: both numbers are seen, on the story and in the list, until it is undone", async ({ page, site }) => {
  await opened(site);
  const [one, two] = site.documents[`api/stories/${kStory}`].claim.origins.map((o: { name: string }) => o.name);
  const origin = card(page, one);
  await origin.getByText("Correct by hand").click();
  await origin.getByText("Another name means the same source").click();
  const form = origin.locator("details details", { hasText: "Another name" });
  await expect(form.getByRole("button", { name: "Keep" })).toBeDisabled();
  await expect(form.getByRole("status")).toHaveText("Choose the other name.");
  await form.getByRole("combobox").selectOption(two);
  await expect(form.getByText(`${one} and ${two} are one source.`)).toBeVisible();
  await keep(form, "The agency told me.");
  expect(posted(site)).toEqual([{ kind: "merge_sources", target: { names: [one, two] }, text: "The agency told me.", author: kWho }]);
  await expect(page.getByText("The program counted 2")).toContainText(kWho);
  await page.getByLabel("Views", { exact: true }).getByRole("link", { name: "Stories" }).click();
  const row = page.getByRole("row", { name: /Depot blast kills seven/ });
  await expect(row).toContainText("by hand");
  await expect(row).toContainText("was 2");
  await row.getByRole("link").click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("undone", { exact: true })).toBeVisible();
  await expect(page.getByText("The program counted 2")).toHaveCount(0);
});

test("one name means two sources", async ({ page, site }) => {
  await opened(site);
  const [one] = site.documents[`api/stories/${kStory}`].claim.origins.map((o: { name: string }) => o.name);
  const origin = card(page, one);
  await origin.getByText("Correct by hand").click();
  await origin.getByText("The name means two sources").click();
  const form = origin.locator("details details", { hasText: "two sources" });
  const boxes = form.getByRole("checkbox");
  await boxes.first().check();
  await keep(form, "Army there, police here.");
  const [entry] = posted(site);
  expect(entry.kind).toBe("split_source");
  expect(entry.target).toEqual({ name: one, articles: [await boxes.first().getAttribute("value")] });
  for (const box of await boxes.all()) await box.check();
  await expect(form.getByRole("status")).toHaveText("Leave at least one article to the first source.");
});

test("two claims are one; some articles make another claim", async ({ page, site }) => {
  await opened(site);
  const hand = page.getByRole("region", { name: "Your own hand" });
  await hand.getByText("Another claim says the same").click();
  const merge = hand.locator("details", { hasText: "Another claim" });
  await merge.getByRole("combobox").selectOption({ index: 1 });
  await keep(merge, "Same sentence.");
  await hand.getByText("Some articles say something else").click();
  const split = hand.locator("details", { hasText: "Some articles" });
  await split.getByRole("checkbox").nth(1).check();
  await keep(split, "Another depot.");
  const [one, two] = posted(site);
  const { lead_claim, claims } = site.documents[`api/stories/${kStory}`];
  expect(one).toMatchObject({ kind: "merge_claims", target: { claims: [lead_claim, claims.find((c: any) => c.id !== lead_claim).id] } });
  expect(two).toMatchObject({ kind: "split_claim", target: { claim: lead_claim } });
  expect(two.target.articles).toHaveLength(1);
});

test("a line of the picture is called wrong, bears a sign, and is right again when that is undone", async ({ page, site }) => {
  await opened(site, `#/story/${kStory}/stemma?node=daily-torch-blast.html`);
  const pane = page.getByLabel("What is chosen");
  await pane.getByRole("button", { name: /Halyard News Agency/ }).first().click();
  await pane.getByText("This line is wrong").click();
  await keep(pane, "The Torch was first.");
  const [entry] = posted(site);
  expect(entry.kind).toBe("edge_wrong");
  expect(entry.target.from).toBe("daily-torch-blast.html");
  await expect(page.locator("text.wrong")).toHaveCount(1);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.locator("text.wrong")).toHaveCount(0);
});

test("a note leads back to the view that it was written on", async ({ page, site }) => {
  await opened(site, `#/story/${kStory}/details`);
  await page.getByText("Add a note").click();
  await keep(page.locator("details", { hasText: "Add a note" }), "Ask about <b>twelve</b>.");
  await page.getByRole("link", { name: "Notes" }).click();
  await expect(page.getByText("Ask about <b>twelve</b>.")).toBeVisible();
  await page.getByRole("link", { name: "where" }).click();
  await expect(page).toHaveURL(/\/details$/);
});

test("the same without a mouse: a merge is written and undone by keyboard alone", async ({ page, site }) => {
  await opened(site);
  const press = (key: string) => page.keyboard.press(key);
  const to = async (name: RegExp) => {
    for (let i = 0; i < 120; i++) {
      await press("Tab");
      if (name.test(await page.evaluate(() => document.activeElement?.textContent ?? ""))) return;
    }
    throw new Error(`no way to ${name} by Tab`);
  };
  await to(/^Correct by hand/);
  await press("Enter");
  await to(/^Another name means/);
  await press("Enter");
  await press("Tab");
  await press("ArrowDown"); // the first other name
  await press("Tab");
  await page.keyboard.type("Both quote one paper.");
  await press("Tab");
  await page.keyboard.type(kWho);
  await press("Tab");
  await press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Kept" })).toBeVisible();
  expect(posted(site)).toMatchObject([{ kind: "merge_sources", text: "Both quote one paper.", author: kWho }]);
  await to(/^Undo/);
  await press("Enter");
  await expect(page.getByText("undone", { exact: true })).toBeVisible();
});

test("what the core refuses is said in its words, and nothing is lost", async ({ page, site }) => {
  await opened(site);
  await page.route("**/api/hand", (route) => route.fulfill({ status: 507, contentType: "application/json", body: JSON.stringify({ error: { code: "no_space", message: "The disk is full. Make room and try again." } }) }));
  await page.getByText("Add a note").click();
  const form = page.locator("details", { hasText: "Add a note" });
  await form.getByRole("textbox").first().fill("A long thought.");
  await form.getByLabel("Your name").fill(kWho);
  await form.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByText("The disk is full.")).toBeVisible();
  await expect(form.getByRole("textbox").first()).toHaveValue("A long thought.");
});
