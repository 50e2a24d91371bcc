import { AxeBuilder } from "@axe-core/playwright";
import { chromium, expect, test as base } from "@playwright/test";
import type { Browser, BrowserContextOptions, Locator, Page } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { serveGallery } from "../renderer/gallery/serve";
import type { Gallery } from "../renderer/gallery/serve";
import { open, states } from "../renderer/gallery/states";

interface Opened {
  readonly page: Page;
  /** what the content policy stopped, and every error on the console */
  readonly faults: readonly string[];
  /** every file that was asked for, by its path on the gallery's server, or whole when it was another's */
  readonly requests: readonly string[];
}

interface Fixtures {
  readonly openGallery: (story?: string, options?: BrowserContextOptions) => Promise<Opened>;
}
interface Shared {
  readonly driven: Browser | null;
  readonly gallery: Gallery;
}

const test = base.extend<Fixtures, Shared>({
  driven: [
    async ({}, use) => {
      const found = await findBrowser();
      if (found === undefined) return use(null);
      const env = { ...process.env, ...found.env };
      const browser = await chromium.launch({ executablePath: found.path, env });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  gallery: [
    async ({}, use) => {
      const gallery = await serveGallery();
      await use(gallery);
      await gallery.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  openGallery: async ({ driven, gallery }, use) => {
    test.skip(driven === null, "no browser on this machine, and none could be fetched");
    const contexts = new Set<{ close: () => Promise<void> }>();
    await use(async (story, options = {}) => {
      const context = await driven!.newContext({ reducedMotion: "reduce", ...options });
      contexts.add(context);
      const faults: string[] = [];
      const requests: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text());
      });
      context.on("weberror", (error) => faults.push(String(error.error())));
      context.on("request", (request) => requests.push(request.url().replace(gallery.origin, "")));
      const page = await context.newPage();
      if (story !== undefined) {
        await page.goto(`${gallery.origin}/index.html?story=${story}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
      }
      return { page, faults, requests };
    });
    for (const context of contexts) await context.close();
  },
});

for (const language of ["en", "ar"] as const) {
  for (const look of ["light", "dark"] as const) {
    test(`nobody is shut out of any part in any state (${language}, ${look})`, async ({
      openGallery,
      gallery,
    }) => {
      test.setTimeout(180_000);
      const { page, faults, requests } = await openGallery(undefined, {
        viewport: { width: 1024, height: 640 },
      });
      for (const state of states) {
        await open(page, gallery.origin, state, { language, look });
        expect(await violations(page), state.name).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${state.name}: nothing runs out of the page sideways`).toBeLessThanOrEqual(0);
      }
      expect(faults.filter((one) => !one.includes("planted fault"))).toEqual([]);
      expect(requests.filter((one) => !one.startsWith("/"))).toEqual([]);
    });
  }
}

/**
 * A tooltip and a list of suggestions belong to the button or field that they are of: they are in no region of the page,
 * and need not be.
 */
const regionMatcher = "dialog, [role=dialog], [role=alertdialog], svg, [role=tooltip], [role=listbox]";

/**
 * While suggestions are shown, react-aria hides all but them and their field from screen readers. What is hidden keeps its
 * place in the order of Tab, which axe takes for a trap: but Tab closes the suggestions first, and then all is shown again
 * (held below).
 */
const shownAlone = ["aria-hidden-focus", "page-has-heading-one"];

async function violations(page: Page): Promise<readonly string[]> {
  const checks = { region: { options: { regionMatcher } } };
  const suggests = (await page.locator('[role="combobox"][aria-expanded="true"]').count()) > 0;
  const off = suggests ? shownAlone : [];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await new AxeBuilder({ page }).options({ checks, rules } as object).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test.describe("a list of a hundred thousand rows", () => {
  const many = "lists&rows=100000";
  const row = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });
  const focused = (page: Page) => page.locator('[role="row"]:focus');

  test("keeps the document small, and End reaches the last row", async ({ openGallery }) => {
    const { page, faults } = await openGallery(many);
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "100001");
    await row(page, "Organisation 0").focus();
    await page.keyboard.press("End");
    await expect(focused(page)).toContainText("99999");
    await expect(focused(page)).toBeInViewport({ ratio: 1 });
    await expect(focused(page)).toHaveAttribute("aria-rowindex", "100001");
    await page.keyboard.press("Home");
    await expect(focused(page)).toContainText("Organisation 0");
    await expect(focused(page)).toBeInViewport({ ratio: 1 });
    await page.mouse.wheel(0, 1);
    await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, grid.scrollHeight / 2));
    await expect(page.getByRole("grid")).toContainText("50000");
    const elements = await page.evaluate(() => document.querySelectorAll("*").length);
    expect(elements).toBeLessThan(800);
    expect(faults).toEqual([]);
  });

  test("is walked through, selected from and opened by keyboard", async ({ openGallery }) => {
    const { page } = await openGallery(many);
    const selected = page.getByTestId("selected");
    await page.getByRole("checkbox", { name: "Select all" }).focus();
    for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press("Tab");
    await expect(focused(page)).toContainText("Organisation 0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(focused(page)).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect(selected).toHaveText("3");
    await page.keyboard.press("Shift+ArrowUp");
    await expect(selected, "a range that is drawn back lets go of what it had").toHaveText("2");
    await page.keyboard.press("PageDown");
    await expect(focused(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("opened")).not.toBeEmpty();
    await page.keyboard.press("Control+a");
    await expect(selected).toHaveText("100000");
    await page.keyboard.press("Escape");
    await expect(selected).toHaveText("0");
    await page.keyboard.press("Shift+Tab");
    await expect(focused(page)).toHaveCount(0);
  });

  test("keeps the selection while it is searched and sorted", async ({ openGallery }) => {
    const { page } = await openGallery(many);
    const box = (name: string) => page.getByRole("checkbox", { name: new RegExp(`${name}\\b`) });
    await box("Organisation 10").click();
    await page.keyboard.press("/");
    await page.keyboard.type("reseau 99997");
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", "2");
    await box("Réseau 99997").click();
    await expect(page.getByTestId("selected")).toHaveText("2");
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: "Organisation" }).click();
    await page.getByRole("button", { name: "Organisation" }).click();
    await expect(page.getByRole("columnheader", { name: "Organisation" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(page.getByTestId("selected")).toHaveText("2");
    await page.getByRole("searchbox").fill("Organisation 10");
    await row(page, "Organisation 10").first().focus();
    await page.keyboard.press("End");
    await expect(focused(page)).toContainText("Organisation 10");
    await expect(focused(page)).toHaveAttribute("aria-selected", "true");
  });

  test("does not move under whoever reads it when rows come and go above", async ({ openGallery }) => {
    const { page } = await openGallery(many);
    const grid = page.getByRole("grid");
    await grid.evaluate((element) => element.scrollTo(0, 44_000));
    const placeOf = async () => (await row(page, "Organisation 1005").boundingBox())?.y;
    await expect(row(page, "Organisation 1005")).toBeInViewport();
    const before = await placeOf();
    await page.getByRole("button", { name: "Five come" }).click();
    await expect(grid).toHaveAttribute("aria-rowcount", "100006");
    expect(await placeOf()).toBe(before);
    await page.getByRole("button", { name: "The third goes" }).click();
    await expect(grid).toHaveAttribute("aria-rowcount", "100005");
    expect(await placeOf()).toBe(before);
  });

  test("goes on from the row that has the focus, however far one has scrolled away", async ({
    openGallery,
  }) => {
    const { page } = await openGallery(many);
    await row(page, "Réseau 2").first().focus();
    await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, 1_000_000));
    await expect(page.getByRole("grid")).toContainText("22730");
    await expect(focused(page), "it is still in the document").toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await expect(focused(page)).toContainText("Сеть 3");
    await expect(focused(page)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Home");
    for (const again of ["once", "twice"]) {
      await page.getByRole("grid").evaluate((grid) => grid.scrollTo(0, 1_000_000));
      await expect(page.getByRole("grid")).toContainText("22730");
      await page.keyboard.press("Home");
      await expect(focused(page), `it is shown again though it had the focus, ${again}`).toBeInViewport({
        ratio: 1,
      });
    }
  });

  test("gives the focus to the next row when the one that had it goes", async ({ openGallery }) => {
    const { page } = await openGallery("lists");
    await row(page, "Réseau 2").first().focus();
    await page.evaluate(() => {
      const [, goes] = [...document.querySelectorAll("button")].filter(
        ({ textContent }) => textContent === "The third goes" || textContent === "Five come",
      );
      goes?.click();
    });
    await expect(focused(page)).toContainText("Сеть 3");
  });

  test("grows with the size of type", async ({ openGallery }) => {
    const { page } = await openGallery("lists&rows=1000");
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "24px";
    });
    await row(page, "Organisation 0").focus();
    await page.keyboard.press("End");
    await expect(focused(page)).toContainText("999");
    const { height } = (await focused(page).boundingBox())!;
    expect(height).toBe(66);
    await expect(focused(page)).toBeInViewport({ ratio: 0.98 });
  });
});

test.describe("fields", () => {
  test("a country is found without its accents, by its code, and in Arabic without its hamza", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("fields");
    const find = async (field: Locator, typed: string, found: string) => {
      await field.fill("");
      await field.pressSequentially(typed);
      await expect(page.getByRole("option").first()).toHaveText(found);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(field).toHaveValue(found);
    };
    const country = page.getByRole("combobox", { name: "Country" });
    const chosen = page.getByTestId("country");
    await find(country, "cote d ivoire", "Côte d’Ivoire");
    await expect(chosen).toHaveText("CI");
    await find(country, "tn", "Tunisia");
    await expect(chosen).toHaveText("TN");

    await country.fill("");
    await country.pressSequentially("zzz");
    await expect(page.getByText("Nothing fits what you typed.")).toBeVisible();
    await page.keyboard.press("Escape");

    await page.goto(page.url().replace("story=fields", "story=fields&lang=ar"));
    const arabic = page.getByRole("combobox", { name: "البلد" });
    await find(arabic, "الاردن", "الأردن");
    await expect(chosen).toHaveText("JO");
    await find(arabic, "germany", "ألمانيا");
    await expect(chosen).toHaveText("DE");
  });

  test("Tab leaves an open list of suggestions, and all is there for screen readers again", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("fields");
    const country = page.getByRole("combobox", { name: "Country" });
    await country.pressSequentially("ma");
    await expect(page.getByRole("listbox")).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("listbox")).toHaveCount(0);
    await expect(page.locator('[aria-hidden="true"]:has(input, button)')).toHaveCount(0);
  });

  test("what fits nothing is given up when one leaves the field, and what was chosen stays", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("fields");
    const country = page.getByRole("combobox", { name: "Country" });
    await country.pressSequentially("zzz");
    await page.keyboard.press("Tab");
    await expect(country).toHaveValue("");
    const coordinator = page.getByRole("combobox", { name: "Coordinator" });
    await coordinator.focus();
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    await expect(coordinator).toHaveValue("Foro Cívicox");
    await page.keyboard.press("Tab");
    await expect(coordinator).toHaveValue("Foro Cívico");
  });

  test("who typed enough of a name need not choose it from the list", async ({ openGallery }) => {
    const { page } = await openGallery("fields");
    const country = page.getByRole("combobox", { name: "Country" });
    const chosen = page.getByTestId("country");
    const leaving: readonly (readonly [typed: string, leave: () => Promise<void>, code: string])[] = [
      ["ken", () => page.keyboard.press("Tab"), "KE"],
      ["sudan", () => page.keyboard.press("Enter"), "SD"],
      ["tunis", () => page.getByLabel("Words of the key").first().click(), "TN"],
    ];
    for (const [typed, leave, code] of leaving) {
      await country.fill("");
      await country.pressSequentially(typed);
      await expect(page.getByRole("listbox")).toBeVisible();
      await leave();
      await expect(chosen).toHaveText(code);
    }
    // Escape gives up what was typed.
    await country.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("keny");
    await page.keyboard.press("Escape");
    await expect(country).toHaveValue("Tunisia");
    await expect(chosen).toHaveText("TN");
  });

  test("a passphrase is hidden until one asks to see it, and Caps Lock is told", async ({ openGallery }) => {
    const { page } = await openGallery("fields");
    const field = page.getByRole("textbox", { name: "Passphrase", exact: true });
    await expect(page.getByLabel("Passphrase", { exact: true })).toHaveAttribute("type", "password");
    const eye = page.getByRole("button", { name: "Show what you type" }).first();
    await expect(eye).toHaveAttribute("aria-pressed", "false");
    await eye.click();
    await expect(eye).toHaveAttribute("aria-pressed", "true");
    await expect(field).toHaveAttribute("type", "text");
    await expect(field).toHaveAttribute("spellcheck", "false");
    await field.evaluate((input) =>
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "A", bubbles: true, modifierCapsLock: true })),
    );
    await expect(page.getByText("Caps Lock is on.")).toBeVisible();
  });

  test("what is wrong with a field is tied to it", async ({ openGallery }) => {
    const { page } = await openGallery("fields");
    const field = page.getByRole("textbox", { name: "Words of the key" });
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/is not on the list/);
  });

  test("a number stays within its bounds, in whatever digits it is typed", async ({ openGallery }) => {
    const { page } = await openGallery("fields");
    const field = page.getByRole("textbox", { name: "Lock after minutes" });
    await field.fill("٤٢");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue("٤٢");
    await expect(page.getByTestId("minutes")).toHaveText("42");
    await field.fill("9999");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue("120");
  });

  test("a few options are chosen by keyboard", async ({ openGallery }) => {
    const { page } = await openGallery("fields");
    await page.getByRole("button", { name: /Language/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: /Language/ })).toContainText("العربية");
  });

  test("an empty field begins where the screen's language begins, what is typed where its own does", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("fields&lang=ar");
    const field = page.getByRole("textbox", { name: "القطاع" });
    const direction = () => field.evaluate((input) => getComputedStyle(input).direction);
    expect(await direction()).toBe("rtl");
    await field.fill("Peace");
    expect(await direction()).toBe("ltr");
  });
});

test.describe("what lies over the rest", () => {
  test("a dialog takes the focus, keeps it, and gives it back", async ({ openGallery }) => {
    const { page } = await openGallery("overlays");
    const opener = page.getByRole("button", { name: "A dialog" });
    await opener.click();
    const dialog = page.getByRole("dialog", { name: "Name this desk" });
    await expect(dialog.getByRole("textbox")).toBeFocused();
    for (let tabs = 0; tabs < 8; tabs++) {
      await page.keyboard.press("Tab");
      await expect(dialog.locator(":focus")).toHaveCount(1);
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });

  test("what cannot be undone is not closed by a press beside it", async ({ openGallery }) => {
    const { page } = await openGallery("overlays");
    await page.getByRole("button", { name: "A dialog" }).click();
    await page.mouse.click(5, 5);
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("button", { name: "A warning" }).click();
    await expect(page.getByRole("button", { name: "Keep it" })).toBeFocused();
    await page.mouse.click(5, 5);
    await expect(page.getByRole("alertdialog")).toBeVisible();
  });

  test("a sheet comes from the side where a line ends", async ({ openGallery }) => {
    const { page } = await openGallery("overlays");
    const width = page.viewportSize()!.width;
    await page.getByRole("button", { name: "A sheet" }).click();
    const english = (await page.locator(".sheet").boundingBox())!;
    expect(english.x + english.width).toBe(width);
    await page.goto(page.url().replace("story=overlays", "story=overlays&lang=ar"));
    await page.getByRole("button", { name: "لوحة جانبية" }).click();
    expect((await page.locator(".sheet").boundingBox())!.x).toBe(0);
  });

  test("what was told can be taken back, by keyboard too", async ({ openGallery }) => {
    const { page } = await openGallery("overlays");
    await page.getByRole("button", { name: "A toast", exact: true }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Foro Cívico was removed." })).toBeVisible();
    await page.keyboard.press("F6");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("undone")).toHaveText("1");
    await expect(page.locator(".toast")).toHaveCount(0);
  });

  test("what was told is forgotten when the desk is locked", async ({ openGallery }) => {
    const { page } = await openGallery("overlays");
    await page.getByRole("button", { name: "A toast", exact: true }).click();
    await expect(page.locator(".toast")).toHaveCount(1);
    await page.getByRole("button", { name: "Lock" }).click();
    await expect(page.locator(".toast")).toHaveCount(0);
    await page.getByRole("button", { name: "Lock" }).click();
    await page.getByRole("button", { name: "Another toast" }).click();
    await expect(page.locator(".toast")).toHaveText(["The card was copied."]);
  });

  test("a menu is opened, walked through and left by keyboard", async ({ openGallery }) => {
    const { page } = await openGallery("actions");
    const more = page.getByRole("button", { name: "More" });
    await more.focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("menuitem", { name: "Open" })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("menuitem", { name: "Remove" }), "what is disabled is passed").toBeFocused();
    await page.keyboard.press("Escape");
    await expect(more).toBeFocused();
  });
});

test.describe("actions", () => {
  test("a button that waits cannot be pressed again, and keeps the focus", async ({ openGallery }) => {
    const { page } = await openGallery("actions");
    const waiting = page.getByRole("button", { name: /Opening…/ });
    await waiting.focus();
    await expect(waiting).toBeFocused();
    await expect(waiting).toHaveAttribute("aria-disabled", "true");
    await expect(waiting).toHaveAccessibleName(/Working…/);
  });

  test("copying puts the exact text on the clipboard, without asking for a permission", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("actions");
    await page.evaluate(() => {
      const box = Object.assign(document.createElement("textarea"), { id: "paste" });
      document.body.append(box);
    });
    await page.getByRole("button", { name: "Copy", exact: true }).last().click();
    await expect(page.getByText("Copied.")).toBeVisible();
    await page.locator("#paste").focus();
    await page.keyboard.press("Control+v");
    await expect(page.locator("#paste")).toHaveValue("RWQf6LRC\nשלום");
  });

  test("every drawing stays on its grid", async ({ openGallery }) => {
    const { page } = await openGallery("actions");
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll<SVGSVGElement>(".gallery-icon svg")].flatMap((icon) => {
        const { x, y, width, height } = icon.getBBox();
        const fits = x >= 1 && y >= 1 && x + width <= 19 && y + height <= 19;
        return fits ? [] : [icon.nextElementSibling?.textContent];
      }),
    );
    expect(outside).toEqual([]);
  });

  test("nothing moves when the system asks for no motion", async ({ openGallery }) => {
    const moving = (page: Page) => page.evaluate(() => document.getAnimations().length);
    const still = await openGallery("actions");
    expect(await moving(still.page)).toBe(0);
    const lively = await openGallery("actions", { reducedMotion: "no-preference" });
    expect(await moving(lively.page)).toBeGreaterThan(0);
  });
});

test.describe("files", () => {
  /** What the person drops: names and contents, or a folder. */
  const drop = (page: Page, place: string, files: readonly { name: string; size: number }[]) =>
    page
      .locator(place)
      .first()
      .evaluate((element, files) => {
        const dataTransfer = new DataTransfer();
        for (const { name, size } of files) dataTransfer.items.add(new File(["x".repeat(size)], name));
        for (const type of ["dragenter", "dragover", "drop"]) {
          element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        }
      }, files);

  test("what is dropped on its place is taken, what is too large is refused by name", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("overlays");
    await drop(page, ".file-place", [{ name: "foro.card", size: 100 }]);
    await expect(page.getByTestId("taken")).toHaveText("foro.card");
    await drop(page, ".file-place", [{ name: "huge.card", size: 256 * 1024 + 1 }]);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("huge.card");
    await expect(alert).toContainText("is too large");
    await expect(page.getByTestId("taken")).toHaveText("foro.card");
    await drop(page, ".file-place", [{ name: "bruno.card", size: 1 }]);
    await expect(alert, "what was wrong before is no longer said").toHaveCount(0);
  });

  test("the whole window takes what is dropped, and a place within it comes first", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("overlays");
    await drop(page, "h1", [{ name: "round.age", size: 10 }]);
    await expect(page.getByTestId("taken")).toHaveText("window:round.age");
    await expect(page.locator(".drop-veil")).toHaveCount(0);
    await drop(page, ".file-place", [{ name: "foro.card", size: 10 }]);
    await expect(page.getByTestId("taken")).toHaveText("foro.card");
    await page.evaluate(() => {
      const held = new DataTransfer();
      held.items.add(new File(["x"], "round.age"));
      for (const type of ["dragenter", "dragleave"])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer: held }));
    });
    await expect(page.locator(".drop-veil"), "what is carried on leaves no veil behind").toHaveCount(0);
  });

  test("words dragged out of a page are no files, and are left to the browser", async ({ openGallery }) => {
    const { page } = await openGallery("overlays");
    const prevented = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData("text/plain", "words");
      const event = new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).toBe(false);
  });

  test("what is dropped where nobody takes it does not replace the program", async ({ openGallery }) => {
    const { page } = await openGallery("frame");
    const prevented = await page
      .locator("h1")
      .first()
      .evaluate((element) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["<h1>"], "page.html"));
        const event = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
        element.dispatchEvent(event);
        return event.defaultPrevented;
      });
    expect(prevented).toBe(true);
  });
});

test.describe("the frame", () => {
  test("a place that was left keeps what was typed and where one read", async ({ openGallery }) => {
    const { page } = await openGallery("frame");
    const place = page.locator(".place").first();
    await page.getByRole("textbox", { name: "Draft" }).fill("Dear Secretary-General");
    await place.evaluate((element) => element.scrollTo(0, 500));
    await page.getByRole("button", { name: "Contacts" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Contacts" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Draft" })).toBeHidden();
    await page.getByRole("button", { name: "Home" }).click();
    await expect(page.getByRole("textbox", { name: "Draft" })).toHaveValue("Dear Secretary-General");
    expect(await place.evaluate((element) => element.scrollTop)).toBe(500);
    await expect(page.getByRole("button", { name: "Home" })).toHaveAttribute("aria-current", "page");
  });

  test("a list in a place that was left is where it was, and fills the place", async ({ openGallery }) => {
    const { page } = await openGallery("frame");
    await page.keyboard.press("Control+,");
    const grid = page.getByRole("grid");
    await grid.evaluate((element) => element.scrollTo(0, 5000));
    await expect(grid).toContainText("120");
    await page.keyboard.press("Control+1");
    await expect(grid).toBeHidden();
    await page.keyboard.press("Control+,");
    expect(await grid.evaluate((element) => element.scrollTop)).toBe(5000);
    await expect(page.getByRole("row").filter({ hasText: "120" })).toBeInViewport();
    const { y, height } = (await grid.boundingBox())!;
    const room = page.viewportSize()!.height - (y + height);
    expect(room).toBeGreaterThan(0);
    expect(room).toBeLessThan(40);
  });

  test("Ctrl+L locks from anywhere: while one types, in a dialog, and on an Arabic keyboard", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("frame");
    const locked = page.getByTestId("locked");
    await page.keyboard.press("Control+l");
    await expect(locked).toHaveText("1");
    await page.getByRole("textbox", { name: "Draft" }).focus();
    await page.keyboard.press("Control+l");
    await expect(locked).toHaveText("2");
    await page.locator("h1").first().click();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    await page.keyboard.press("Control+l");
    await expect(locked).toHaveText("3");
    await page.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent("keydown", { key: "م", code: "KeyL", ctrlKey: true, bubbles: true }),
      ),
    );
    await expect(locked).toHaveText("4");
  });

  test("characters stay characters while one types, and the list of shortcuts names what works", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("frame");
    const draft = page.getByRole("textbox", { name: "Draft" });
    await draft.pressSequentially("why?/");
    await expect(draft).toHaveValue("why?/");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("Control+2");
    await expect(page.getByRole("heading", { level: 1, name: "Contacts" })).toBeVisible();
    await page.keyboard.press("?");
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(list).toContainText("Lock the desk");
    await expect(list.locator("dt").filter({ hasText: "Contacts" })).toHaveCount(1);
    await page.keyboard.press("Control+1");
    await expect(list, "other shortcuts wait until the dialog is closed").toBeVisible();
  });

  test("a fault in one place leaves the others, and can be tried again", async ({ openGallery }) => {
    const { page } = await openGallery("frame");
    await page.getByRole("button", { name: "Exchange" }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("This screen could not be shown");
    await expect(alert).toContainText("What was saved is unchanged.");
    await page.getByRole("button", { name: "Home" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
    await page.getByRole("button", { name: "Exchange" }).click();
    await page.evaluate(() => Object.assign(window, { mended: true }));
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Exchange" })).toBeVisible();
  });

  test("with little room the rail shows icons, and says their words to whoever points or listens", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("frame", { viewport: { width: 900, height: 640 } });
    const contacts = page.getByRole("button", { name: "Contacts" });
    expect((await contacts.boundingBox())!.width).toBeLessThan(64);
    await page.mouse.move(400, 400);
    await contacts.hover();
    await expect(page.getByRole("tooltip")).toHaveText("Contacts Ctrl+2");
    await page.getByRole("button", { name: "Browser preview" }).click();
    await expect(page.locator(".toast")).toContainText("lock the desk yourself");
  });

  test("the first Tab offers to skip the rail", async ({ openGallery }) => {
    const { page } = await openGallery("frame");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Skip to the contents" })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("textbox", { name: "Draft" })).toBeFocused();
  });

  test("another language is shown at once, and nothing that was typed is lost", async ({ openGallery }) => {
    const { page } = await openGallery("frame");
    await page.getByRole("textbox", { name: "Draft" }).fill("شكرًا");
    await page.evaluate(() =>
      (window as unknown as { setLanguage: (a: string, b: string[]) => void }).setLanguage("ar", []),
    );
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await expect(page.getByRole("heading", { level: 1, name: "الرئيسية" })).toBeVisible();
    await expect(page.getByRole("textbox", { name: "مسودة" })).toHaveValue("شكرًا");
    const rail = (await page.locator(".rail").boundingBox())!;
    expect(rail.x + rail.width).toBe(page.viewportSize()!.width);
  });
});

test.describe("names from elsewhere", () => {
  test("cannot touch the program's own marks, whatever characters they are made of", async ({
    openGallery,
  }) => {
    const { page } = await openGallery("marks");
    const turned = page.locator(".name", { hasText: "Peace ✓" });
    await expect(turned.locator("bdi")).toHaveText("Peace ✓ Verified \ufffddeifireV\ufffd \ufffd(Kenya)");
    await expect(turned.locator(".trust")).toHaveText("Revoked");
    const words = (await turned.locator("bdi").boundingBox())!;
    const mark = (await turned.locator(".trust").boundingBox())!;
    expect(mark.x).toBeGreaterThanOrEqual(words.x + words.width);
    const heap = page.locator("bdi", { hasText: "algo" });
    await expect(heap).toHaveCSS("overflow", "clip");
    expect((await heap.boundingBox())!.height).toBeLessThan(30);
  });

  test("are told beside the known names that they look like", async ({ openGallery }) => {
    const { page } = await openGallery("marks");
    await expect(page.locator(".alike").nth(0)).toHaveText("Looks like \u2068Foro Cívico\u2069");
    await expect(page.locator(".alike").nth(1)).toContainText("and \u20682\u2069 other names");
  });

  test("run in their own direction among facts in another language", async ({ openGallery }) => {
    const { page } = await openGallery("overlays&lang=ar");
    await page.getByRole("button", { name: "لوحة جانبية" }).click();
    const value = page.locator("dd bdi", { hasText: "Amina B." });
    expect(await value.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("isolate");
  });
});

test("type is read as it is needed: an English screen asks for no Arabic letters", async ({
  openGallery,
}) => {
  const english = await openGallery("choices");
  await english.page.evaluate(() => document.fonts.ready);
  const fonts = (requests: readonly string[]) => requests.filter((one) => one.endsWith(".woff2"));
  expect(fonts(english.requests).length).toBeGreaterThan(0);
  expect(fonts(english.requests).filter((one) => one.includes("arabic"))).toEqual([]);
  const arabic = await openGallery("choices&lang=ar");
  await arabic.page.evaluate(() => document.fonts.ready);
  expect(fonts(arabic.requests).join(" ")).toMatch(
    /noto-sans-arabic-arabic.*noto-naskh|noto-naskh.*noto-sans-arabic-arabic/,
  );
});
