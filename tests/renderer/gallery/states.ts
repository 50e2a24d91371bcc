import type { Locator, Page } from "@playwright/test";

/** A part of the gallery in one of its states. */
export interface State {
  readonly name: string;
  readonly story: string;
  /** photographed over its whole length, not only what is in the window */
  readonly isWhole: boolean;
  readonly reach?: (page: Page) => Promise<void>;
}

export interface Setting {
  readonly language: "en" | "ar";
  readonly look: "light" | "dark";
}

const plain: readonly State[] = [
  "actions",
  "fields",
  "choices",
  "messages",
  "marks",
  "lists",
  "overlays",
  "frame",
  "forms",
  "troubles",
].map((story) => ({ name: story, story, isWhole: true }));

const reached: readonly State[] = [
  state("menu", "actions", async (page) => {
    await page.locator("[aria-haspopup]").click();
    await page.getByRole("menu").waitFor();
  }),
  state("tip", "actions", async (page) => {
    // A pointer that was never seen to move is not one that points.
    await page.mouse.move(5, 5);
    await page.locator(".icon-button").first().hover();
    await page.getByRole("tooltip").waitFor();
  }),
  state("select", "fields", async (page) => {
    await page.locator(".select").click();
    await page.getByRole("listbox").waitFor();
  }),
  state("countries", "fields", async (page) => {
    await typeInto(page, "ma");
    await page.getByRole("listbox").waitFor();
  }),
  state("nobody", "fields", async (page) => {
    await typeInto(page, "qqq");
    await page.locator(".options-empty").waitFor();
  }),
  state("details", "messages", async (page) => {
    await page.locator("summary").click();
    await page.locator(".exact").waitFor();
  }),
  state("selected", "lists", async (page) => {
    await boxes(page).nth(1).click();
    await boxes(page).nth(3).click();
    await page.locator(".sort").first().click();
    await page.locator(".sort").last().focus();
    await page.keyboard.press("Tab");
    await page.locator('[role="row"]:focus').waitFor();
  }),
  state("no-rows", "lists", async (page) => {
    await page.getByRole("searchbox").fill("qqq");
    await page.locator(".empty-place").waitFor();
  }),
  state("dialog", "overlays", (page) => pressed(page, 0, page.getByRole("dialog"))),
  state("sheet", "overlays", (page) => pressed(page, 1, page.getByRole("dialog"))),
  state("warning", "overlays", (page) => pressed(page, 2, page.getByRole("alertdialog"))),
  state("wide", "overlays", (page) => pressed(page, 5, page.getByRole("dialog"))),
  state("toasts", "overlays", async (page) => {
    await pressed(page, 3, page.locator(".toast"));
    await pressed(page, 4, page.locator(".toast").nth(1));
  }),
  state("held-over", "overlays", async (page) => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "bundle.age"));
      document.body.dispatchEvent(new DragEvent("dragenter", { bubbles: true, dataTransfer }));
    });
    await page.locator(".drop-veil").waitFor();
  }),
  state("contacts", "frame", (page) => page.locator(".rail-button").nth(1).click()),
  state("fault", "frame", async (page) => {
    await page.locator(".rail-button").nth(2).click();
    await page.getByRole("alert").waitFor();
  }),
  state("shortcuts", "frame", async (page) => {
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  }),
];

export const states: readonly State[] = [...plain, ...reached];

export async function open(
  page: Page,
  origin: string,
  { story, reach }: State,
  { language, look }: Setting,
  more = "",
): Promise<void> {
  await page.goto(`${origin}/index.html?story=${story}&lang=${language}&look=${look}${more}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await reach?.(page);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

function state(name: string, story: string, reach: (page: Page) => Promise<void>): State {
  return { name, story, isWhole: false, reach };
}

async function pressed(page: Page, button: number, shows: Locator): Promise<void> {
  await page.locator("main .button").nth(button).click();
  await shows.waitFor();
}

/** A list closes when the page beneath it scrolls: first the field is brought into sight. */
async function typeInto(page: Page, words: string): Promise<void> {
  const field = page.getByRole("combobox").first();
  await field.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  await field.click();
  await page.keyboard.type(words);
}

function boxes(page: Page): Locator {
  return page.locator(".check");
}
