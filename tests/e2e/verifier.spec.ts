import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { expect, test as base } from "@playwright/test";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { buildVerifier } from "../../scripts/build-verifier.mjs";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { ar } from "../../src/verifier/text/ar";
import { en } from "../../src/verifier/text/en";
import { deskOf } from "../support/desks";
import { proofOf, roundOf, unpacked } from "../support/proof";

interface Opened {
  readonly page: Page;
  /** everything the page asked for but itself */
  readonly requests: readonly string[];
  readonly faults: readonly string[];
}

const test = base.extend<
  { readonly openPage: (options?: BrowserContextOptions) => Promise<Opened> },
  { readonly driven: Browser | null; readonly file: string }
>({
  driven: [
    async ({}, use) => {
      const found = await findBrowser();
      if (found === undefined) return use(null);
      const args = process.getuid?.() === 0 ? ["--no-sandbox", "--no-zygote"] : [];
      const env = { ...process.env, ...found.env } as Record<string, string>;
      const browser = await chromium.launch({ executablePath: found.path, args, env });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  file: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "verifier-"));
      writeFileSync(join(folder, "verify.html"), await buildVerifier());
      await use(join(folder, "verify.html"));
      rmSync(folder, { recursive: true });
    },
    { scope: "worker" },
  ],
  openPage: async ({ driven, file }, use) => {
    test.skip(driven === null, "no browser on this machine, and none could be fetched");
    const address = pathToFileURL(file).href;
    const contexts = new Set<{ close: () => Promise<void> }>();
    await use(async (options = {}) => {
      const context = await driven!.newContext(options);
      contexts.add(context);
      const requests: string[] = [];
      const faults: string[] = [];
      context.on("request", (request) => request.url() === address || requests.push(request.url()));
      context.on(
        "console",
        (message) => ["error", "warning"].includes(message.type()) && faults.push(message.text()),
      );
      context.on("weberror", (error) => faults.push(String(error.error())));
      const page = await context.newPage();
      await page.goto(address);
      return { page, requests, faults };
    });
    for (const context of contexts) await context.close();
  },
});

const round = roundOf();
const zip = round.then(proofOf);

const give = (page: Page, bytes: Uint8Array) =>
  page
    .locator("#zip")
    .setInputFiles({ name: "proof.zip", mimeType: "application/zip", buffer: Buffer.from(bytes) });

const clean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test("a court drops a proof: first it hears that nobody confirmed the keys, then who signed", async ({
  openPage,
}) => {
  const { page, requests, faults } = await openPage({ locale: "en-GB" });
  await clean(page);
  await give(page, await zip);
  await expect(page.getByRole("heading", { name: en.unconfirmed })).toBeFocused();
  const headings = await page.locator(".result h2").allInnerTexts();
  expect(headings[0]).toContain(en.unconfirmed);
  expect(headings[1]).toBe(en.verified("3"));
  await expect(page.getByRole("region", { name: en.signed, exact: true })).toContainText("平和");
  await expect(page.getByRole("region", { name: en.recorded })).toContainText("Association by telephone");
  await expect(page.locator("body")).not.toContainText("Quiet");
  await clean(page);

  const { alice } = await round;
  await page.getByLabel(en.given).fill("abandon ".repeat(12));
  await page.getByRole("button", { name: en.compare }).click();
  await expect(page.getByRole("alert")).toHaveText(en.givenMalformed);
  await page.getByLabel(en.given).fill(fingerprintOf((await deskOf("Mallory")).key).words.join(" "));
  await page.getByRole("button", { name: en.compare }).click();
  await expect(page.getByRole("alert")).toHaveText(en.givenElsewhere);
  await page.getByLabel(en.given).fill(fingerprintOf(alice.key).words.join(" ").toUpperCase());
  await page.getByRole("button", { name: en.compare }).click();
  await expect(page.getByRole("heading", { name: en.confirmed, exact: true })).toBeFocused();
  await clean(page);
  expect(requests).toEqual([]);
  expect(faults).toEqual([]);
});

test("an altered proof is refused by name, and nothing of it is shown", async ({ openPage }) => {
  const { page, requests, faults } = await openPage({ locale: "en-GB", colorScheme: "dark" });
  await give(page, await zip);
  await expect(page.getByRole("region", { name: en.signed, exact: true })).toBeVisible();
  const altered = Uint8Array.from(await zip);
  altered[Math.floor(altered.length / 2)]! ^= 1;
  await give(page, altered);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(en.refused);
  await expect(alert).toContainText("wrong-hash");
  await expect(page.getByRole("region", { name: en.signed, exact: true })).toHaveCount(0);
  await clean(page);
  expect(requests).toEqual([]);
  expect(faults).toEqual([]);
});

test("a folder is checked as a set of files, in Arabic, from right to left", async ({ openPage }) => {
  const folder = mkdtempSync(join(tmpdir(), "proof-"));
  for (const [name, bytes] of unpacked(await zip)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const { page, requests, faults } = await openPage({ locale: "ar", colorScheme: "dark" });
  await page.locator("#folder").setInputFiles(folder);
  await expect(page.getByRole("heading", { name: ar.unconfirmed })).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("region", { name: ar.signed, exact: true })).toContainText("سلام");
  await clean(page);
  await page.getByRole("button", { name: en.name }).click();
  await expect(page.getByRole("heading", { name: en.unconfirmed })).toBeVisible();
  expect(requests).toEqual([]);
  expect(faults).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("a zip can be dropped anywhere on the page", async ({ openPage }) => {
  const { page, requests, faults } = await openPage({ locale: "en-GB" });
  const encoded = Buffer.from(await zip).toString("base64");
  await page.evaluate((base64) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], "proof.zip"));
    document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: transfer }));
  }, encoded);
  await expect(page.getByRole("heading", { name: en.verified("3") })).toBeVisible();
  expect(requests).toEqual([]);
  expect(faults).toEqual([]);
});

test("the page's own policy forbids it any network and any script but its own", async ({ openPage }) => {
  const { page, requests } = await openPage();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+' 'wasm-unsafe-eval'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
  );
  const tried = page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "sent",
      () => "stopped",
    ),
  );
  expect(await tried).toBe("stopped");
  expect(requests).toEqual([]);
});

test("the page is the same bytes each time it is built", async () => {
  expect(Buffer.compare(Buffer.from(await buildVerifier()), Buffer.from(await buildVerifier()))).toBe(0);
});
