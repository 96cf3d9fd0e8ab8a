import { expect, kPair, kPassage, kStory, test } from "./site";

test("stories: sorts, filters, and leads to a story", async ({ page, site }) => {
  await site.open();
  await expect(page.getByRole("heading", { name: "Where did this come from?" })).toBeVisible();
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(4);
  await page.getByRole("button", { name: "Only denied" }).click();
  const denied = site.documents["api/stories"].stories.filter((s: { denials: number }) => s.denials > 0).length;
  expect(denied).toBeGreaterThan(0);
  await expect(rows).toHaveCount(denied);
  await page.getByRole("searchbox").fill("no such words");
  await expect(page.getByText("No story fits.")).toBeVisible();
  await page.getByRole("button", { name: /Show all/ }).click();
  await page.getByRole("columnheader", { name: "Story" }).getByRole("button").click();
  await expect(page.getByRole("columnheader", { name: "Story" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByRole("link", { name: /Depot blast kills seven/ }).click();
  await expect(page).toHaveURL(new RegExp(kStory));
});

test("overview: the big fact opens the reason for each merge, and the denial stands beside the claim", async ({ page, site }) => {
  const [evidence] = site.documents[`api/stories/${kStory}`].claim.origins[0].evidence;
  site.documents[`api/stories/${kStory}`].claim.denied_by = [{ name: "Teodor Vask", articles: [evidence.article], attribution: null, evidence: [evidence] }];
  await site.open(`#/story/${kStory}`);
  const fact = page.getByRole("button", { name: /outlets, 2 independent origins/ });
  await expect(page.locator("#merges")).toBeHidden();
  await fact.click();
  await expect(fact).toHaveAttribute("aria-expanded", "true");
  await expect(page.locator("#merges")).toContainText("count as one");
  const [said, denied] = [await page.locator("#said").boundingBox(), await page.locator("#denies").boundingBox()];
  expect(denied?.x).toBeGreaterThan((said?.x ?? 0) + 300);
  expect(Math.abs((denied?.y ?? 0) - (said?.y ?? 0))).toBeLessThan(30);
  await expect(page.getByRole("heading", { name: "Teodor Vask" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where it comes from" })).toBeVisible();
});

test("overview: an evidence link leads to the words in the article", async ({ page, site }) => {
  await site.open(`#/story/${kStory}`);
  const mark = page.locator("blockquote mark").first();
  const words = (await mark.textContent()) ?? "";
  await page.locator("blockquote").first().getByRole("link", { name: /in the text of/ }).click();
  const target = page.locator("mark.target");
  await expect(target.first()).toBeInViewport();
  expect((await target.allTextContents()).join("").replace(/\s+/g, " ")).toContain(words.slice(0, 20).trim());
});

test("a citation can be copied", async ({ page, site, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await site.open(`#/story/${kStory}`);
  await page.getByRole("button", { name: /Copy this finding/ }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("in this collection. Limits:");
  await page.getByRole("button", { name: /Copy citation of this sentence/ }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/characters \d+–\d+ of/);
});

test("another claim has its own address", async ({ page, site }) => {
  await site.open(`#/story/${kStory}`);
  await page.getByRole("link", { name: /Buses took the villagers/ }).click();
  await expect(page.locator(".statement")).toContainText("Buses took the villagers");
  await expect(page).toHaveURL(/claim=c-/);
  await page.getByRole("link", { name: "Picture", exact: true }).click();
  await expect(page.getByRole("application")).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to the lead claim" })).toBeVisible();
});

test("picture: boxes, lines that explain themselves, collapse", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/stemma`);
  const { nodes } = site.documents[`api/stories/${kStory}`].graph;
  await expect(page.getByText(/left out: \d+ other named sources/)).toBeVisible();
  expect(await page.locator(".box").count()).toBeLessThan(nodes.length);
  await page.getByRole("button", { name: "Draw everything" }).click();
  await expect(page.locator(".box")).toHaveCount(nodes.length);
  await expect(page.locator(".box.unseen rect").first()).toHaveCSS("stroke-dasharray", /2px, 3px/);
  await page.getByRole("button", { name: "Whole picture" }).click();
  await page.locator(".box", { hasText: "Harrowmouth Cour" }).first().click();
  const pane = page.getByLabel("What is chosen");
  await expect(pane).toContainText("Took it from");
  await pane.getByRole("button", { name: /Halyard News Agency/ }).first().click();
  await expect(pane).toContainText("evidence (");
  await pane.getByRole("link", { name: /side by side/ }).click();
  await expect(page.getByRole("heading", { name: "Side by side" })).toBeVisible();
  await page.goBack();
  await page.getByText("Choose what is drawn").click();
  await page.getByLabel("Boxes").selectOption("outlet");
  await expect(page.locator(".box")).toHaveCount(nodes.length - 2); // three articles of the agency are one box
  await expect(page.locator(".box", { hasText: /Halyard News Agency.*3 articles/ })).toHaveCount(1);
});

test("picture: dragging moves it, and does not choose", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/stemma`);
  const layer = page.locator("svg > g").first();
  const before = await layer.getAttribute("transform");
  const stage = await page.getByRole("application").boundingBox();
  const [x, y] = [(stage?.x ?? 0) + 600, (stage?.y ?? 0) + (stage?.height ?? 0) - 8]; // below the boxes
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 90, y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => layer.getAttribute("transform")).not.toBe(before);
  await expect(page.getByRole("button", { name: "Close" })).toHaveCount(0);
});

test("details: conflicts are marked with a sign, not by colour alone", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/details`);
  await expect(page.getByRole("columnheader", { name: /count/ })).toContainText("≠ differs");
  const cell = page.locator(".cell.conflict").first();
  await expect(cell).toContainText("≠");
  await page.getByRole("button", { name: "Only details that differ" }).click();
  await expect(page.getByRole("columnheader", { name: "place" })).toHaveCount(0);
});

test("passages lead to their carriers", async ({ page, site }) => {
  await site.open(`#/story/${kStory}/passages`);
  await page.getByRole("link", { name: /4 articles, 4 wordings/ }).click();
  await expect(page.locator("main article")).toHaveCount(4);
});

test("passage: what differs from the first is marked", async ({ page, site }) => {
  await site.open(`#/passage/${kPassage}`);
  await expect(page.locator("del").first()).toBeVisible();
  await expect(page.getByText("The birdcage stands on the vaulting horse.")).toHaveCount(2);
});

test("side by side: the share of both texts, and the differences by key", async ({ page, site }) => {
  await site.open(kPair);
  await expect(page.getByText("99 % of this text is shared")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Passage 1 of 1" })).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByRole("status").filter({ hasText: "difference 1 of" })).toBeVisible();
  await expect(page.locator("mark.chosen").first()).toBeInViewport();
});

test("article: layers are switched and remembered in the address; furniture on demand", async ({ page, site }) => {
  await site.open("#/article/lowland-post-blast.html");
  await expect(page.locator("mark.content").first()).toBeVisible();
  await page.locator("mark.content").first().hover();
  await expect(page.getByLabel("About the marked words")).toContainText("Said by officials");
  await page.getByRole("button", { name: /Who says what/ }).click();
  await expect(page.locator(".text mark")).toHaveCount(0);
  await page.getByRole("button", { name: /Shared passages/ }).click();
  await expect(page).toHaveURL(/layers=reuse/);
  await expect(page.getByText("Credit (original source)")).toBeVisible();
  await page.getByText(/Left out: \d+ pieces/).click();
  await expect(page.locator("details[open] dt").first()).toBeVisible();
});

test("coverage: first teller and denial are marked", async ({ page, site }) => {
  const dated = site.documents[`api/stories/${kStory}`].articles.find((a: { published: string | null }) => a.published);
  site.documents[`api/stories/${kStory}`].claim.denied_by = [{ name: "Teodor Vask", articles: [dated.id], attribution: null, evidence: [] }];
  await site.open(`#/story/${kStory}/coverage`);
  await expect(page.getByText(/Earliest in this collection/)).toContainText("Halyard News Agency");
  await expect(page.getByText("✕ denied")).toBeVisible();
});

test("coverage: places are drawn without any map from outside", async ({ page, site }) => {
  site.documents[`api/stories/${kStory}`].places = [
    { name: "Harrowmouth", lat: 41.2, lon: 19.5, articles: 9, within: ["Tarsenia"] },
    { name: "Corvenna", lat: 41.9, lon: 20.4, articles: 2, within: [] },
  ];
  await site.open(`#/story/${kStory}/coverage`);
  await expect(page.getByRole("img", { name: /Map of 2 places/ })).toBeVisible();
  await page.getByRole("link", { name: "Harrowmouth" }).hover();
  await expect(page.getByRole("link", { name: "Harrowmouth" })).toHaveAttribute("title", /41\.20, 19\.50/);
  await expect(page.locator("circle.pointed")).toHaveCount(1);
  await expect(page.getByText("Outlines:")).toHaveCount(0);
});

test("coverage: coasts and borders are drawn where the core has them, with their source", async ({ page, site }) => {
  site.documents[`api/stories/${kStory}`].places = [{ name: "Harrowmouth", lat: 41.2, lon: 19.5, articles: 9, within: [] }];
  site.documents["api/map"] = { source: "Natural Earth", degree: 100, coast: [[1900, 4000, 50, 200]], border: [[2000, 4100, 100, 0]] };
  await site.open(`#/story/${kStory}/coverage`);
  await expect(page.locator("path.coast")).toHaveAttribute("d", /^M\S+ \S+L/);
  await expect(page.getByText("Outlines: Natural Earth")).toBeVisible();
});

test("no column stands empty where a pile has neither outlets nor dates", async ({ page, site }) => {
  for (const row of site.documents["api/stories"].stories) Object.assign(row, { outlets: 0, first: null, last: null });
  await site.open();
  await expect(page.getByRole("columnheader", { name: "Articles" })).toBeVisible();
  for (const name of ["Outlets", "First seen", "Last seen"]) await expect(page.getByRole("columnheader", { name })).toHaveCount(0);
  for (const a of site.documents[`api/stories/${kStory}`].articles) Object.assign(a, { outlet: a.id, domain: null, published: null, title: null, begins: "An explosion tore through" });
  await site.open(`#/story/${kStory}/articles`);
  await expect(page.getByRole("link", { name: "“An explosion tore through”" }).first()).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Outlet" })).toHaveCount(0);
});

test("read only: nothing offers to write", async ({ page, site }) => {
  await site.open(`#/story/${kStory}`);
  await expect(page.getByText("Your own hand")).toHaveCount(0);
  await expect(page.getByText("Correct by hand")).toHaveCount(0);
});

test("the key leaves the address bar at once and goes into every request", async ({ page, site }) => {
  const keys: (string | undefined)[] = [];
  page.on("request", (r) => r.url().includes("/api/") && keys.push(r.headers()["x-stemma-token"]));
  await site.open("?token=abc123#/");
  expect(page.url()).not.toContain("abc123");
  await page.reload();
  await page.locator("tbody tr").first().waitFor();
  expect(new Set(keys)).toEqual(new Set(["abc123"]));
});
