import { expect, test } from "@playwright/test";
import type { Page } from "@playwright/test";
import { newSite } from "../browser/site";
import { canOpenShell, openShell } from "./shell";
import type { OpenShell } from "./shell";

// The shell that all other stories stand on, with a page that stands in for the program's own.
const { renderer } = newSite();

test.beforeEach(async () => {
  test.skip(!(await canOpenShell()), "no browser on this machine, and none could be fetched");
});

const store = (page: Page, value: string) =>
  page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open("desk", 1);
        asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore("rows"));
        asked.addEventListener("error", () => reject(asked.error));
        asked.addEventListener("success", () => {
          const change = asked.result.transaction("rows", "readwrite", { durability: "strict" });
          change.objectStore("rows").put(kept, "key");
          change.addEventListener("complete", () => resolve());
        });
      }),
    value,
  );

const stored = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const asked = indexedDB.open("desk", 1);
        asked.addEventListener("error", () => reject(asked.error));
        asked.addEventListener("success", () => {
          const read = asked.result.transaction("rows").objectStore("rows").get("key");
          read.addEventListener("success", () => resolve(read.result));
        });
      }),
  );

const about = (page: Page) =>
  page.evaluate("undersigned.about()") as Promise<{ languages: string[]; can: { pdf: boolean } }>;

test("three desks are open at once, each in its own language, and none sees another's storage", async () => {
  const locales = ["en-GB", "ar-EG", "fr-FR"];
  const shells = await Promise.all(locales.map((locale) => openShell({ renderer, locale })));
  for (const [at, shell] of shells.entries()) {
    await store(shell.page, `kept by ${at}`);
    expect((await about(shell.page)).languages[0]).toBe(locales[at]);
  }
  expect(await Promise.all(shells.map(({ page }) => stored(page)))).toEqual(
    shells.map((_, at) => `kept by ${at}`),
  );
  expect(shells.flatMap(({ strays }) => strays())).toEqual([]);
  await Promise.all(shells.map(({ close }) => close()));
});

test("a desk that was killed, and one that was closed, are found again as they were", async () => {
  let shell: OpenShell = await openShell({ renderer });
  const { home } = shell;
  for (const end of ["kill", "close", "kill"] as const) {
    await store(shell.page, `before ${end}`);
    await shell[end]();
    shell = await openShell({ renderer, home });
    expect(await stored(shell.page)).toBe(`before ${end}`);
  }
  await shell.close();
});

test("whatever the page asks of others is told as a stray", async () => {
  const shell = await openShell({ renderer });
  await shell.page.goto("http://example.org/").catch(() => undefined);
  expect(shell.strays()).toEqual(expect.arrayContaining(["http://example.org/", "GET example.org"]));
  await shell.close();
});

test("it opens in the look and size that are asked for, and makes PDF files", async () => {
  const shell = await openShell({ renderer, colorScheme: "dark", viewport: { width: 1024, height: 640 } });
  expect(
    await shell.page.evaluate(() => [innerWidth, matchMedia("(prefers-color-scheme: dark)").matches]),
  ).toEqual([1024, true]);
  expect((await about(shell.page)).can.pdf).toBe(true);
  const head = await shell.page.evaluate(
    "undersigned.pdf().then(({ bytes }) => String.fromCharCode(...bytes.subarray(0, 5)))",
  );
  expect(head).toBe("%PDF-");
  await shell.close();
});
