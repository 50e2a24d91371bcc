import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { root } from "../../scripts/lib/root.mjs";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { add, openContacts, ownCardText, row } from "./states/contacts";
import { bundle, give, note, openExchange } from "./states/exchange";
import { organisation, passphrase, press, unlock } from "./states/gate";
import { armored, cardOf, fingerprint, forwarded, invitation, neighbour } from "./states/neighbours";
import type { BundleFile } from "./states/neighbours";
import { spoken } from "./states/words";
import { canOpenShell, openShell } from "./shell";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

/** What the desk holds on the disk, decrypted here and not by the program. */
async function onDisk(page: Page, home: string) {
  const keys = await keysBy(home, { passphrase });
  const { records, faults } = await recordsOf(page, keys!);
  expect(faults).toEqual([]);
  return { bundles: ofKind(records, "manifest"), statements: statementsIn(records) };
}

const take = (page: Page) => page.getByRole("button", { name: t("exchange.take"), exact: true });

test.describe("a bundle", () => {
  test("of a stranger shows only who signed it, and what is in it once they are on the list", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    const foro = await neighbour("Foro Cívico", { country: "CO" });
    const sent = await invitation(foro, await ownCardText(page, english), note);
    await openExchange(page, english);
    await give(page, english, [sent]);
    const seen = bundle(page, sent.name);
    await expect(seen.getByText(t("exchange.unknown.title"))).toBeVisible();
    await expect(seen.locator(".focused")).toBeFocused();
    await expect(seen.locator(".word")).toHaveText(fingerprint(foro).words);
    await expect(seen.locator(".signer")).toContainText(t("exchange.notListed"));
    await expect(seen, "nothing that it holds is shown").not.toContainText("Friday");
    await expect(take(page)).toHaveCount(0);
    expect(await onDisk(page, home)).toMatchObject({ bundles: [], statements: [{ organisation }] });

    await press(page, t("exchange.unknown.add"));
    await expect(seen.getByText("Please look at this before Friday.")).toBeVisible();
    await expect(seen.getByText("شكرًا جزيلًا")).toHaveCSS("direction", "rtl");
    const lines = await seen.locator("tbody tr").allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, " ")).sort()).toEqual(
      [t("statements.kind.campaign"), t("statements.kind.version")]
        .map((kind) => `${kind} 1 Foro Cívico ${t("trust.word.unverified")} ${t("exchange.is.new")}`)
        .concat(`Card 1 Foro Cívico ${t("trust.word.unverified")} ${t("exchange.is.held")}`)
        .sort(),
    );
    expect((await onDisk(page, home)).bundles, "it is still only looked at").toEqual([]);

    await take(page).click();
    await expect(seen.getByText(t("exchange.taken.words", { count: 2 }))).toBeVisible();
    await expect(seen.locator(".focused")).toBeFocused();
    const { bundles, statements } = await onDisk(page, home);
    expect(bundles).toMatchObject([{ purpose: "invitation", note }]);
    expect(new Set(statements.map(({ type }) => String(type).split("/")[1]))).toEqual(
      new Set(["card", "campaign", "version"]),
    );

    await press(page, t("actions.done"));
    await page.keyboard.press("Control+l");
    await unlock(page, english, passphrase);
    await openExchange(page, english);
    await expect(page.locator(".received .table-row")).toContainText("Foro Cívico");
    await give(page, english, [sent]);
    await expect(seen.getByText(t("exchange.known.title"))).toBeVisible();
    await press(page, t("exchange.putAside"));
    await expect(seen).toHaveCount(0);
    await openContacts(page, english);
    await expect(row(page, "Foro Cívico")).toBeVisible();
  });

  test("that was damaged, is for others, was passed on or is none is told by name, and nothing is kept", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    const own = await ownCardText(page, english);
    const [foro, other] = [await neighbour("Foro Cívico"), await neighbour("Radio du Lac")];
    await add(page, english, cardOf(foro));
    const sound = await invitation(foro, own);
    const damaged = { name: "damaged.age", bytes: sound.bytes.slice() };
    damaged.bytes[damaged.bytes.length - 20]! ^= 1;
    const files: readonly BundleFile[] = [
      damaged,
      { ...(await invitation(foro, cardOf(other))), name: "others.age" },
      await forwarded(foro, own, other),
      { name: "words.age", bytes: new TextEncoder().encode("no bundle") },
      { name: "foro.card", bytes: new TextEncoder().encode(cardOf(foro)) },
      { name: "cut.age", bytes: sound.bytes.slice(0, 20_000) },
    ];
    await openExchange(page, english);
    await give(page, english, files);
    await expect(bundle(page, "damaged.age").getByRole("alert")).toContainText(t("refusals.what.damaged"));
    await expect(bundle(page, "damaged.age").getByRole("alert")).toContainText(t("refusals.unchanged"));
    await expect(bundle(page, "others.age")).toContainText(t("refusals.notForMe"));
    await expect(bundle(page, "forwarded.age")).toContainText(t("exchange.forwarded.title"));
    await expect(bundle(page, "forwarded.age").locator(".signer")).toContainText("Foro Cívico");
    await expect(bundle(page, "words.age")).toContainText(t("exchange.strange.other.title"));
    await expect(bundle(page, "words.age")).toContainText(t("refusals.unchanged"));
    await expect(bundle(page, "foro.card")).toContainText(t("exchange.strange.card.title"));
    await expect(bundle(page, "cut.age").getByRole("alert")).toContainText(t("refusals.title"));
    await expect(take(page)).toHaveCount(0);
    for (const { name } of files) {
      await bundle(page, name)
        .getByRole("button", { name: t("exchange.putAside") })
        .click();
    }
    await expect(page.locator(".bundle")).toHaveCount(0);
    const { bundles, statements } = await onDisk(page, home);
    expect(bundles).toEqual([]);
    expect(statements).toHaveLength(2);
  });

  test("that came as text is found in the mail around it", async ({ openDesk }) => {
    const { page, home } = await openDesk(english);
    const foro = await neighbour("Foro Cívico");
    await add(page, english, cardOf(foro));
    const sent = await invitation(foro, await ownCardText(page, english));
    await openExchange(page, english);
    await page.locator(".disclosure summary").filter({ visible: true }).click();
    const paste = page.getByRole("textbox", { name: t("exchange.paste.label") });
    await paste.fill(`Dear all,\n\n> ${armored(sent).trim().replaceAll("\n", "\n> ")}\n\nYours`);
    await press(page, t("exchange.paste.look"));
    await expect(paste, "it is not left lying there").toHaveValue("");
    await take(page).click();
    await expect(page.getByText(t("exchange.taken.title"))).toBeVisible();
    expect((await onDisk(page, home)).bundles).toHaveLength(1);
  });

  test("is taken in together with others, each told by itself, and an older one is told to be older", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    const own = await ownCardText(page, english);
    const foro = await neighbour("Foro Cívico");
    await add(page, english, cardOf(foro));
    const sent: BundleFile[] = [];
    for (let count = 0; count < 4; count++) {
      foro.wait(60);
      sent.push({ ...(await invitation(foro, own)), name: `${count}.age` });
    }
    const [oldest, ...others] = sent;
    await openExchange(page, english);
    await give(page, english, others);
    await press(page, t("exchange.takeAll", { count: 3 }));
    await expect(page.locator('.bundle[data-state="taken"]')).toHaveCount(3);
    await give(page, english, [oldest!]);
    await expect(bundle(page, "0.age")).toContainText(t("statements.remark.older"));
    await take(page).click();
    await expect(page.locator('.bundle[data-state="taken"]')).toHaveCount(4);
    expect((await onDisk(page, home)).bundles).toHaveLength(4);
    await expect(page.locator(".received .table-row")).toHaveCount(4);
  });

  test("that came by double click waits for the desk to be open, and is looked into then", async ({
    openDesk,
  }) => {
    const { page, home, offer } = await openDesk(english);
    const foro = await neighbour("Foro Cívico");
    await add(page, english, cardOf(foro));
    const { bytes } = await invitation(foro, await ownCardText(page, english));
    const file = join(home, "came.age");
    writeFileSync(file, bytes);
    await page.keyboard.press("Control+l");
    await page.getByRole("button", { name: t("gate.unlock.open") }).waitFor();
    await offer([file]);
    await unlock(page, english, passphrase);
    await expect(bundle(page, "came.age")).toContainText("Foro Cívico");
    await page.keyboard.press("Control+1");
    await expect(page.getByRole("heading", { level: 1 }).filter({ visible: true })).toHaveText(
      t("places.home"),
    );
    await offer([join(home, "not-there.age")]);
    await expect(bundle(page, "not-there.age")).toContainText(t("files.hindered.what.missing"));
    await expect(take(page)).toBeVisible();
  });

  test("that is dropped anywhere on the place is looked into, a folder is not", async ({ openDesk }) => {
    const { page } = await openDesk(english);
    await openExchange(page, english);
    await page
      .locator("h1")
      .filter({ visible: true })
      .evaluate((element) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["no bundle"], "dropped.age"));
        for (const type of ["dragenter", "dragover", "drop"]) {
          element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
        }
      });
    await expect(bundle(page, "dropped.age")).toContainText(t("exchange.strange.other.title"));
    await expect(page.locator(".drop-veil")).toHaveCount(0);
  });

  test("is forgotten unread when it is cancelled, and the next one is looked into", async ({ openDesk }) => {
    const { page, home } = await openDesk(english);
    const foro = await neighbour("Foro Cívico");
    await add(page, english, cardOf(foro));
    const sent = await invitation(foro, await ownCardText(page, english));
    await openExchange(page, english);
    // The first one is never read to its end.
    await page.evaluate(() => {
      File.prototype.arrayBuffer = function slow(this: File) {
        if (this.name === "slow.age") return new Promise<ArrayBuffer>(() => undefined);
        return Blob.prototype.arrayBuffer.call(this);
      };
    });
    await give(page, english, [
      { ...sent, name: "slow.age" },
      { ...sent, name: "next.age" },
    ]);
    await expect(bundle(page, "slow.age").getByRole("progressbar")).toBeVisible();
    await expect(bundle(page, "next.age")).toContainText(t("exchange.waiting"));
    await press(page, t("actions.cancel"));
    await expect(bundle(page, "slow.age")).toHaveCount(0);
    await expect(bundle(page, "next.age")).toContainText("Foro Cívico");
    expect((await onDisk(page, home)).bundles).toEqual([]);
  });
});

test.describe("the content policy is in force", () => {
  test.beforeEach(async () => {
    test.skip(!(await canOpenShell()), "no browser on this machine, and none could be fetched");
  });

  test("in the page: it runs no foreign code and reaches nobody", async () => {
    const { page, close } = await openShell();
    const told: string[] = [];
    page.on("console", (message) => told.push(message.text()));
    const foreign = await listener();
    const stopped = await page.evaluate(async (address) => {
      const seen: string[] = [];
      addEventListener("securitypolicyviolation", (event) => seen.push(event.effectiveDirective));
      document.body.append(
        Object.assign(document.createElement("script"), { textContent: "window.ran = true" }),
      );
      document.body.append(Object.assign(document.createElement("img"), { src: address }));
      await fetch(address).catch(() => undefined);
      // The event comes after the failed call.
      while (seen.length < 3) await new Promise((resolve) => requestAnimationFrame(resolve));
      return { seen: [...new Set(seen)], ran: "ran" in window };
    }, foreign.address);
    expect(new Set(stopped.seen)).toEqual(new Set(["connect-src", "img-src", "script-src-elem"]));
    expect(stopped.ran).toBe(false);
    expect(await foreign.hits()).toBe(0);
    expect(told.join(), "what all other tests listen to").toContain("Content Security Policy");
    await close();
  });

  test("in the desk’s worker, from its own response", async () => {
    const { page, close } = await openShell();
    const name = readdirSync(join(root, "out/renderer/assets")).find((file) => /^worker-.*\.js$/.test(file));
    const started = page.waitForEvent("worker", (worker) => worker.url().endsWith("#planted"));
    await page.evaluate((file) => {
      Object.assign(window, { kept: new Worker(`/assets/${file}#planted`, { type: "module" }) });
    }, name);
    const worker = await started;
    const foreign = await listener();
    const directive = await worker.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
          fetch(address).catch(() => undefined);
        }),
      foreign.address,
    );
    expect(directive).toBe("connect-src");
    expect(await foreign.hits()).toBe(0);
    await close();
  });
});

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
