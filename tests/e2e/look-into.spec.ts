import { readdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { byCodePoint } from "../../src/core/encoding/values";
import { ar } from "../../src/renderer/text/ar";
import type { Catalogue } from "../../src/renderer/text/catalogue";
import { en } from "../../src/renderer/text/en";
import { makeParcel } from "./parcel";
import { expect, test } from "./window";

const parcel = makeParcel();

test("Bruno opens Amina's bundle in a worker and sees what she packed", async ({ openWindow }) => {
  const { bundle, identity, words, note } = await parcel;
  const { page, violations, strays } = await openWindow();
  await look(page, en, bundle, identity);

  await expect(page.getByRole("heading", { name: en.holds })).toBeFocused();
  const facts = page.locator("dl.facts");
  await expect(facts).toContainText("Réseau des médiatrices");
  await expect(facts).toContainText(words.join(" "));
  await expect(facts).toContainText("Invitation");
  await expect(facts).toContainText(note);
  await expect(facts).toContainText(en.counts("3", "0", "0"));
  const rows = await page.locator("tbody tr").allInnerTexts();
  expect(rows.map((row) => row.split("\t").join(" / ")).sort(byCodePoint)).toEqual([
    "Campaign / Réseau des médiatrices / Sound",
    "Card / Foro Cívico / Sound",
    "Card / Réseau des médiatrices / Sound",
  ]);
  await expect(page.getByText(en.remarks["addressee-unchecked"])).toBeVisible();
  expect(page.workers(), "the worker that held the key is gone").toHaveLength(0);
  expect(strays).toEqual([]);
  expect(violations).toEqual([]);
});

test("a bundle damaged on its way is refused in words, and nothing of it is shown", async ({
  openWindow,
}) => {
  const { bundle, identity } = await parcel;
  const damaged = Buffer.from(bundle);
  damaged[damaged.length - 20]! ^= 1;
  const { page, violations } = await openWindow();
  await look(page, en, damaged, identity);

  const alert = page.getByRole("alert");
  await expect(alert).toContainText(en.refused);
  await expect(alert).toContainText(en.troubles.damaged);
  await expect(alert).toContainText(en.unchanged);
  await expect(alert).toContainText(en.advice.damaged);
  await expect(page.getByRole("heading", { name: en.holds })).toHaveCount(0);
  expect(violations).toEqual([]);
});

test("a bundle for somebody else, and a file without a key, are each told by name", async ({
  openWindow,
}) => {
  const { bundle, identity, wrongIdentity } = await parcel;
  const { page } = await openWindow();
  await look(page, en, bundle, wrongIdentity);
  await expect(page.getByRole("alert")).toContainText(en.notForMe);

  await look(page, en, bundle, Buffer.from("# nothing here\n"));
  await expect(page.getByRole("alert")).toContainText(en.troubles.key);

  await look(page, en, bundle, identity);
  await expect(page.getByRole("heading", { name: en.holds })).toBeVisible();
});

test("the page works by keyboard and says what is still missing", async ({ openWindow }) => {
  const { page } = await openWindow();
  for (const label of [en.bundle, en.identity]) {
    await page.keyboard.press("Tab");
    await expect(page.getByLabel(label, { exact: false }).and(page.locator(":focus"))).toHaveCount(1);
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText(en.chooseBoth);
});

test("the policy is in force: the page runs no foreign code and reaches nobody", async ({ openWindow }) => {
  const { page, violations } = await openWindow();
  const foreign = await listener();
  const stopped = await page.evaluate(async (address) => {
    const seen: string[] = [];
    addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
    document.body.append(
      Object.assign(document.createElement("script"), { textContent: "window.ran = true" }),
    );
    document.body.append(Object.assign(document.createElement("img"), { src: address }));
    await fetch(address).catch(() => {});
    // The event comes after the failed call.
    while (seen.length < 3) await new Promise((resolve) => requestAnimationFrame(resolve));
    return { seen: [...new Set(seen)], ran: "ran" in window };
  }, foreign.address);
  expect(new Set(stopped.seen)).toEqual(new Set(["connect-src", "img-src", "script-src-elem"]));
  expect(stopped.ran).toBe(false);
  expect(violations.length, "the listener that the other tests rely on hears violations").toBeGreaterThan(0);
  expect(await foreign.hits()).toBe(0);
});

test("the policy is in force in the worker too, from its own response", async ({ openWindow }) => {
  const { page, violations } = await openWindow();
  const name = readdirSync(new URL("../../out/renderer/assets", import.meta.url)).find((file) =>
    /^worker-.*\.js$/.test(file),
  );
  const started = page.waitForEvent("worker");
  await page.evaluate((file) => {
    Object.assign(window, { kept: new Worker(`/assets/${file}`, { type: "module" }) });
  }, name);
  const worker = await started;
  const foreign = await listener();
  const directive = await worker.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        fetch(address).catch(() => {});
      }),
    foreign.address,
  );
  expect(directive).toBe("connect-src");
  await expect.poll(() => violations.length, "violations in workers are heard too").toBeGreaterThan(0);
  expect(await foreign.hits()).toBe(0);
});

for (const [name, text, options] of [
  ["light", en, { locale: "en-GB", colorScheme: "light" }],
  ["dark", en, { locale: "en-GB", colorScheme: "dark" }],
  ["Arabic, light", ar, { locale: "ar-EG", colorScheme: "light" }],
  ["Arabic, dark", ar, { locale: "ar-EG", colorScheme: "dark" }],
] as const) {
  test(`nobody is shut out: axe finds nothing (${name})`, async ({ openWindow }, info) => {
    const { bundle, identity } = await parcel;
    const { page } = await openWindow({ ...options, viewport: { width: 1024, height: 640 } });
    const damaged = bundle.subarray(0, bundle.length - 1);
    await expect(page.locator("html")).toHaveAttribute("dir", text.direction);
    expect(await faults(page), "empty").toEqual([]);
    await look(page, text, damaged, identity);
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await faults(page), "refused").toEqual([]);
    await page.screenshot({ path: info.outputPath("refused.png"), fullPage: true });
    await look(page, text, bundle, identity);
    await expect(page.getByRole("heading", { name: text.holds })).toBeVisible();
    expect(await faults(page), "opened").toEqual([]);
    await page.screenshot({ path: info.outputPath("opened.png"), fullPage: true });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, "nothing runs out of the page sideways").toBeLessThanOrEqual(0);
  });
}

async function look(page: Page, text: Catalogue, bundle: Buffer, identity: Buffer): Promise<void> {
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer });
  await page
    .getByLabel(text.bundle, { exact: false })
    .first()
    .setInputFiles(file("2026-11-22-3f9c.age", bundle));
  await page.getByLabel(text.identity, { exact: false }).setInputFiles(file("identity.txt", identity));
  await page.getByRole("button", { name: text.open }).click();
}

/** Somebody else's server, counting who comes. */
async function listener(): Promise<{ readonly address: string; readonly hits: () => Promise<number> }> {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.png`;
  return {
    address,
    hits: () =>
      new Promise((resolve) => {
        server.close(() => resolve(hits));
        server.closeAllConnections();
      }),
  };
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
