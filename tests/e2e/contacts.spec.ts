import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { BrowserContext, Page } from "@playwright/test";
import { encodeQR } from "qr";
import { readEntries } from "../../src/core/bundle/release";
import { hashed } from "../../src/core/bundle/sums";
import { cardKind } from "../../src/core/contact/card";
import { readCardText } from "../../src/core/contact/cardText";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { onlyKind } from "../../src/desk/statements";
import { importCard } from "../../src/desk/contacts/importCard";
import { newFolder } from "../browser/site";
import { plantWhole } from "../support/barePage/open";
import { organisationName, plantVault } from "../support/plantedVault";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { holdBack } from "./holdBack";
import {
  add,
  around,
  bring,
  choose,
  closeSheet,
  dialog,
  hear,
  openContact,
  openContacts,
  openOwnCard,
  ownCardText,
  row,
  sheet,
  told,
} from "./states/contacts";
import { field, makeDesk, organisation, passphrase, press, title, unlock } from "./states/gate";
import { cardOf, dayFromNow, fingerprint, neighbour, renewed, twins, wordsAbout } from "./states/neighbours";
import { localeOf, spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const arabic = spoken("ar");
const { t } = english;

const markOf = (page: Page, name: string) => row(page, name).locator(".trust");

/** What the desk holds on the disk, decrypted here and not by the program. */
async function onDisk(page: Page, home: string) {
  const keys = await keysBy(home, { passphrase });
  const { records, faults } = await recordsOf(page, keys!);
  expect(faults).toEqual([]);
  return { contacts: ofKind(records, "contact"), statements: statementsIn(records) };
}

test.describe("a card that came", () => {
  test("is looked at, put on the list, compared by voice, and all of it is still so after locking", async ({
    openDesk,
  }) => {
    const foro = await neighbour("Foro Cívico", { country: "CO" });
    const { page, home } = await openDesk(english);
    await add(page, english, `Dear friends,\r\n\r\n> ${cardOf(foro).replaceAll("\n", "\r\n> ")}\r\nYours`);
    await expect(markOf(page, "Foro Cívico")).toHaveText(t("trust.word.unverified"));

    await openContact(page, "Foro Cívico");
    await press(page, t("contact.compare"));
    await choose(page, t("verify.method.voice"));
    await hear(page, english, fingerprint(foro).words.join(" "));
    await expect(dialog(page).getByText(t("verify.fits.title"))).toBeVisible();
    await press(page, t("actions.done"));
    await expect(sheet(page).locator(".focused"), "the button that was pressed is gone").toBeFocused();
    await closeSheet(page);

    const { contacts } = await onDisk(page, home);
    expect(contacts).toEqual([
      {
        verified: [{ card: expect.any(String), method: "voice", on: dayFromNow(0) }],
        atRisk: false,
        note: "",
        added: expect.stringContaining(dayFromNow(0)),
        groups: [],
        details: null,
      },
    ]);
    await page.keyboard.press("Control+l");
    await expect(page.getByText("Foro Cívico")).toHaveCount(0);
    await unlock(page, english, passphrase);
    await openContacts(page, english);
    await expect(markOf(page, "Foro Cívico")).toHaveText(t("trust.word.verified"));
    await openContact(page, "Foro Cívico");
    const said = t("contact.verified.voice", { date: english.day(dayFromNow(0)) });
    await expect(sheet(page).getByText(said)).toBeVisible();

    await press(page, t("contact.unverify.open"));
    await expect(page.getByRole("button", { name: t("contact.unverify.keep") })).toBeFocused();
    await press(page, t("contact.unverify.do"));
    await expect(sheet(page).locator(".trust-explained .trust")).toHaveText(t("trust.word.unverified"));
    expect((await onDisk(page, home)).contacts).toMatchObject([{ verified: [] }]);
  });

  test("of somebody else's key is a grave matter, and nothing is noted", async ({ openDesk }) => {
    const [foro, other] = [await neighbour("Foro Cívico"), await neighbour("Other")];
    const { page, home } = await openDesk(english);
    await add(page, english, cardOf(foro));
    await openContact(page, "Foro Cívico");
    await press(page, t("contact.compare"));
    await choose(page, t("verify.method.in-person"));
    await expect(dialog(page).getByRole("button", { name: t("verify.compare") })).toBeDisabled();

    const heard = field(page, t("verify.heard.label"));
    await heard.pressSequentially("orbit jungle nonsenseword ");
    await expect(dialog(page).getByText(t("verify.heard.words", { count: 3 }))).toBeVisible();
    await expect(heard, "nothing tells whether a word is right").not.toHaveAttribute("aria-invalid");
    await page.keyboard.press("Enter");
    await expect(heard).toHaveAccessibleDescription(new RegExp(t("verify.fault.nobodys.words").slice(0, 30)));

    const own = await dialog(page).locator(".word").allInnerTexts();
    expect(own).toHaveLength(12);
    await heard.fill(own.join(" "));
    await press(page, t("verify.compare"));
    await expect(dialog(page).getByText(t("verify.fault.own.words"))).toBeVisible();
    await expect(heard, "what is wrong is where the focus is").toBeFocused();

    await heard.fill(fingerprint(other).words.join("\n"));
    await press(page, t("verify.compare"));
    const alert = dialog(page).getByRole("alert");
    await expect(alert).toContainText(t("verify.different.title"));
    await expect(alert).toContainText(t("verify.different.advice"));
    await expect(dialog(page).locator(".focused")).toBeFocused();
    await press(page, t("verify.again"));
    await expect(heard, "what was heard wrong is not there any more").toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole("button", { name: t("contact.compare") })).toBeFocused();
    expect((await onDisk(page, home)).contacts).toMatchObject([{ verified: [] }]);
  });

  test("is compared in Arabic digits too", async ({ openDesk }) => {
    const foro = await neighbour("شبكة الوسيطات", { country: "JO" });
    const { page } = await openDesk(arabic, { locale: localeOf.ar });
    await add(page, arabic, cardOf(foro));
    await openContact(page, "شبكة الوسيطات");
    await press(page, arabic.t("contact.compare"));
    await choose(page, arabic.t("verify.method.voice"));
    const digits = fingerprint(foro)
      .groups.join(" ")
      .replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    await hear(page, arabic, digits);
    await expect(dialog(page).getByText(arabic.t("verify.fits.title"))).toBeVisible();
  });

  test("that is broken, altered, too large or one's own is refused in words, and nothing is kept", async ({
    openDesk,
  }) => {
    const foro = await neighbour("Foro Cívico");
    const text = cardOf(foro);
    const { page, home } = await openDesk(english);
    const own = await ownCardText(page, english);
    await openContacts(page, english);
    await press(page, t("contacts.add"));
    const at = text.indexOf("\n", 900) + 30;
    const altered = text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
    await bring(page, english, [
      { name: "cut.card", text: text.slice(0, 600) },
      { name: "altered.card", text: altered },
      { name: "minutes.txt", text: "Minutes of the meeting" },
      { name: "endless.txt", text: "x".repeat(100_000) },
      { name: "huge.card", text: "x".repeat(256 * 1024 + 1) },
      { name: "own.card", text: own },
    ]);
    const brought = (name: string) => page.locator(".brought").filter({ hasText: name });
    await expect(page.locator(".brought")).toHaveCount(6);
    await expect(brought("cut.card")).toContainText(t("refusals.what.damaged"));
    await expect(brought("altered.card").getByRole("alert")).toContainText(t("refusals.title"));
    await expect(brought("minutes.txt")).toContainText(t("refusals.advice.foreign"));
    await expect(brought("endless.txt")).toContainText(t("refusals.what.large"));
    await expect(brought("huge.card")).toContainText("is too large");
    await expect(brought("own.card")).toContainText(t("adding.own"));
    await expect(page.getByRole("button", { name: t("adding.addNone") })).toBeDisabled();
    await press(page, t("actions.back"));
    await expect(field(page, t("adding.paste"))).toBeVisible();
    const { contacts, statements } = await onDisk(page, home);
    expect(contacts).toEqual([]);
    expect(statements).toHaveLength(1);
  });

  test("and looks like one that is known, or has run out, is only taken when somebody says so", async ({
    openDesk,
  }) => {
    const those = await around();
    const { page, home } = await openDesk(english);
    await add(page, english, cardOf(those.foro));
    await press(page, t("contacts.add"));
    await field(page, t("adding.paste")).fill(`${cardOf(those.alike)}\n${cardOf(those.lapsed)}`);
    await press(page, t("adding.lookAtIt"));
    const boxes = page.locator(".brought").getByRole("checkbox");
    await expect(boxes).toHaveCount(2);
    for (const box of await boxes.all()) await expect(box).not.toBeChecked();
    const looksLike = page.locator(".brought").first().getByRole("status");
    await expect(looksLike).toContainText(t("contact.alike.title"));
    await expect(looksLike.locator("bdi"), "the known one is named with its mark").toHaveText("Foro Cívico");
    await expect(looksLike.locator(".trust")).toHaveText(t("trust.word.unverified"));
    await page.locator(".brought .choice-button").first().click();
    await press(page, t("adding.add", { count: 1 }));
    await expect(page.locator(".brought")).toHaveCount(1);
    await press(page, t("adding.undo"));
    await expect(page.getByText(t("adding.undone"))).toBeVisible();
    await press(page, t("actions.done"));
    expect((await onDisk(page, home)).contacts).toHaveLength(1);
  });

  test("and is newer says what changed, and has to be compared again", async ({ openDesk }) => {
    const foro = await neighbour("Foro Cívico", { country: "CO" });
    const { page } = await openDesk(english);
    await add(page, english, cardOf(foro));
    await openContact(page, "Foro Cívico");
    await press(page, t("contact.compare"));
    await choose(page, t("verify.method.voice"));
    await hear(page, english, fingerprint(foro).words.join(" "));
    await press(page, t("actions.done"));
    await closeSheet(page);
    await add(page, english, await renewed(foro, { organisation: "Foro Nacional", country: "PE" }));
    await expect(markOf(page, "Foro Nacional")).toHaveText(t("trust.word.unverified"));
    await openContact(page, "Foro Nacional");
    await expect(sheet(page).locator("del")).toHaveText(["Foro Cívico", english.country("CO")]);
    await expect(sheet(page).locator("ins")).toHaveText(["Foro Nacional", english.country("PE")]);
    await expect(sheet(page).getByText(t("contact.changed.advice"))).toBeVisible();
  });

  test("and contradicts another of the same key freezes both, until one is compared", async ({
    openDesk,
  }) => {
    const amani = await neighbour("Mtandao wa Amani");
    const { page } = await openDesk(english);
    await add(page, english, ...twins(amani, { organisation: "Mtandao wa Vita" }));
    await expect(page.locator(".table-row .trust")).toHaveText([t("trust.word.frozen")]);
    await page.keyboard.press("Control+1");
    await page.getByRole("button", { name: t("home.contacts.frozen", { count: 1 }) }).click();
    await expect(page.getByRole("button", { name: t("contacts.show") })).toContainText(
      t("trust.word.frozen"),
    );
    await page.locator(".table-row").click();
    await expect(sheet(page).getByText(t("contact.twins.title"))).toBeVisible();
    await expect(sheet(page).locator(".change bdi")).toHaveCount(2);
  });
});

test.describe("two desks meet", () => {
  test("each has the other's code photographed from its screen", async ({ open }) => {
    test.setTimeout(120_000);
    const [here, there] = await Promise.all([open(), open({ locale: localeOf.ar, colorScheme: "dark" })]);
    await Promise.all([
      makeDesk(here.page, english, "Amina’s"),
      makeDesk(there.page, arabic, "شبكة الوسيطات"),
    ]);
    const card = await ownCardText(there.page, arabic);
    const own = await ownCardText(here.page, english);
    await openOwnCard(there.page, arabic);
    await press(there.page, arabic.t("card.compare.open"));
    const picture = await there.page.locator(".qr").screenshot();
    await add(here.page, english, card);
    const { page } = here;
    await openContact(page, "شبكة الوسيطات");
    await press(page, t("contact.compare"));
    await choose(page, t("verify.method.qr"));

    const mine = await dialog(page).locator(".qr").screenshot();
    await givePicture(page, "mine.png", mine);
    await expect(dialog(page).getByText(t("verify.fault.own.code"))).toBeVisible();
    await givePicture(page, "theirs.png", picture);
    await expect(dialog(page).getByText(t("verify.fits.title"))).toBeVisible();
    const { contacts } = await onDisk(page, here.home);
    expect(contacts).toMatchObject([{ verified: [{ method: "qr" }] }]);

    await there.page.keyboard.press("Escape");
    // The word of the place on the rail leads back out of what was opened in it.
    await there.page
      .getByRole("navigation")
      .getByRole("button", { name: arabic.t("places.contacts"), exact: true })
      .click();
    await expect(title(there.page, arabic.t("places.contacts"))).toBeVisible();
    await add(there.page, arabic, own);
    await openContact(there.page, "Amina’s");
    await press(there.page, arabic.t("contact.compare"));
    await choose(there.page, arabic.t("verify.method.voice"));
    await hear(there.page, arabic, await ownWords(page));
    await expect(dialog(there.page).getByText(arabic.t("verify.fits.title"))).toBeVisible();
    expect((await onDisk(there.page, there.home)).contacts).toMatchObject([
      { verified: [{ method: "voice" }] },
    ]);
  });

  test("a picture is read whatever its kind and turn, and one that shows nothing is told", async ({
    openDesk,
  }) => {
    const foro = await neighbour("Foro Cívico");
    const { page, context } = await openDesk(english);
    await add(page, english, cardOf(foro));
    await openContact(page, "Foro Cívico");
    await press(page, t("contact.compare"));
    await choose(page, t("verify.method.qr"));
    const fault = (kind: "no-picture" | "too-large" | "no-code") =>
      dialog(page).getByText(t(`verify.picture.fault.${kind}`));

    await givePicture(page, "words.png", Buffer.from("This is no picture."));
    await expect(fault("no-picture")).toBeVisible();
    // What its first bytes claim would take 14 GB.
    await givePicture(page, "bomb.png", pngOf(60_000, 60_000));
    await expect(fault("too-large")).toBeVisible();
    await givePicture(page, "broken.png", pngOf(600, 600));
    await expect(fault("no-picture")).toBeVisible();
    await givePicture(page, "wall.jpg", await photograph(context, null, 0));
    await expect(fault("no-code")).toBeVisible();
    await givePicture(page, "shop.png", await photograph(context, "https://example.org/menu", 0));
    await expect(dialog(page).getByText(t("verify.fault.nobodys.code"))).toBeVisible();
    await givePicture(page, "turned.jpg", await photograph(context, fingerprint(foro).qr, 12));
    await expect(dialog(page).getByText(t("verify.fits.title"))).toBeVisible();
  });
});

test.describe("what one knows of a contact", () => {
  test("a note is saved as it is typed: it says so once the desk has it, and locking loses nothing", async ({
    openDesk,
  }) => {
    const foro = await neighbour("Foro Cívico");
    const { page, home } = await openDesk(english);
    await add(page, english, cardOf(foro));
    await openContact(page, "Foro Cívico");
    const note = field(page, t("contact.note.label"));
    await note.pressSequentially("Met in ");
    await expect(sheet(page).getByText(t("contact.note.saved"))).toBeVisible();
    expect((await onDisk(page, home)).contacts).toMatchObject([{ note: "Met in " }]);

    await note.pressSequentially("Bogotá. شكرًا");
    await page.keyboard.press("Control+l");
    await unlock(page, english, passphrase);
    await openContacts(page, english);
    await openContact(page, "Foro Cívico");
    await expect(note).toHaveValue("Met in Bogotá. شكرًا");

    const goOn = await holdBack(page, "appendJournal");
    await note.fill("Gone at once");
    await closeSheet(page);
    await openContact(page, "Foro Cívico");
    await expect(note, "the desk does not have it yet").toHaveValue("Met in Bogotá. شكرًا");
    goOn();
    await expect(note).toHaveValue("Gone at once");
  });

  test("who was removed can be put back as they were", async ({ openDesk }) => {
    const foro = await neighbour("Foro Cívico");
    const { page, home } = await openDesk(english);
    await add(page, english, cardOf(foro));
    await openContact(page, "Foro Cívico");
    await field(page, t("contact.note.label")).fill("Amparo");
    await sheet(page).locator(".choice-button").click();
    await expect(sheet(page).getByRole("switch")).toBeChecked();
    await press(page, t("contact.remove.do"));
    await told(page, t("contact.remove.removed", { name: "Foro Cívico" }));
    await expect(page.locator(".empty-place")).toBeVisible();
    expect((await onDisk(page, home)).contacts).toEqual([]);
    await press(page, t("actions.undo"));
    await expect(row(page, "Foro Cívico")).toBeVisible();
    expect((await onDisk(page, home)).contacts).toMatchObject([{ note: "Amparo", atRisk: true }]);
  });

  test("a card is passed on only as far as its owner allows", async ({ openDesk }) => {
    const those = await around();
    const { page, filesFolder } = await openDesk(english);
    await add(page, english, cardOf(those.foro), cardOf(those.quiet), cardOf(those.alike));
    const saving = page.getByRole("button", { name: t("card.save") });
    await openContact(page, "Дом диалога");
    await expect(sheet(page).getByText(t("contact.passOn.direct"))).toBeVisible();
    await expect(saving).toHaveCount(0);
    await closeSheet(page);
    await openContact(page, "Foro Сívico");
    await expect(sheet(page).getByText(t("contact.passOn.coordinators"))).toBeVisible();
    await expect(saving).toHaveCount(0);
    await closeSheet(page);
    await openContact(page, "Foro Cívico");
    await saving.click();
    await expect(page.getByText(t("files.saved"))).toBeVisible();
    const [name] = readdirSync(filesFolder);
    expect(name).toMatch(/^card-[0-9a-f]{8}\.card$/);
    expect(readFileSync(join(filesFolder, name!), "utf8")).toBe(cardOf(those.foro));
  });

  test("a key that ended is told at home, and nothing of it can be compared any more", async ({
    openDesk,
  }) => {
    const foro = await neighbour("Foro Cívico");
    const { page, home, offer } = await openDesk(english);
    const own = await ownCardText(page, english);
    await add(page, english, cardOf(foro));
    const { bytes } = await wordsAbout(foro, own, { ends: true });
    await offerFile(home, offer, bytes);
    await page.getByRole("button", { name: t("exchange.take"), exact: true }).click();
    await expect(page.getByText(t("exchange.taken.title"))).toBeVisible();
    await page.keyboard.press("Control+1");
    await page.getByRole("button", { name: t("home.contacts.revoked", { count: 1 }) }).click();
    await openContact(page, "Foro Cívico");
    await expect(sheet(page).locator(".trust-explained .trust")).toHaveText(t("trust.word.revoked"));
    await expect(page.getByRole("button", { name: t("contact.compare") })).toHaveCount(0);
  });
});

test.describe("a list of many contacts", () => {
  const many = 3000;

  test("is read as one scrolls, searched, sorted, filtered and selected from, and does not move under whoever reads it", async ({
    open,
  }) => {
    test.setTimeout(180_000);
    const home = newFolder();
    const planted = await plantVault(many);
    await plantWhole(home, planted);

    const { page } = await open({ home });
    await unlock(page, english, planted.passphrase);
    await openContacts(page, english);
    const grid = page.getByRole("grid");
    await expect(grid).toHaveAttribute("aria-rowcount", `${many + 1}`);
    await expect(page.getByText(t("contacts.count", { count: many }))).toBeVisible();
    await expect(page.locator(".cell-unread")).toHaveCount(0);
    const first = page.locator('[aria-rowindex="2"]');
    await first.focus();
    await page.keyboard.press("End");
    await expect(page.locator('[role="row"]:focus')).toHaveAttribute("aria-rowindex", `${many + 1}`);
    await expect(page.locator('[role="row"]:focus bdi')).toHaveText(/Network \d+$/);
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(1500);

    const namesPassed = await grid.evaluate(flyPast);
    expect(
      Math.min(...namesPassed.slice(-10)),
      "what flies past is not read, but for the row with the focus",
    ).toBe(1);
    await expect(page.locator('[role="row"]:focus')).toHaveAttribute("aria-rowindex", `${many + 1}`);
    await expect(page.locator(".cell-unread")).toHaveCount(0);
    expect(await page.locator(".table-row bdi").count()).toBeGreaterThan(10);

    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
    await expect(page.locator(".cell-unread")).toHaveCount(0);
    const middle = page.locator(`[aria-rowindex="${many / 2 + 4}"]`);
    const name = await middle.locator("bdi").innerText();
    const placeOf = async () => (await row(page, name).boundingBox())?.y;
    const before = await placeOf();
    await add(page, english, cardOf(await neighbour("AAA First of all")));
    await expect(grid).toHaveAttribute("aria-rowcount", `${many + 2}`);
    expect(await placeOf(), "whoever reads stays where they are").toBe(before);

    await page.keyboard.press("/");
    await page.keyboard.type("network 299");
    const names = Array.from({ length: many }, (_, i) => organisationName(i));
    const found = names.filter((one) => one.includes("299")).length;
    await expect(page.getByText(t("contacts.found", { found, count: many + 1 }))).toBeVisible();
    await expect(grid).toContainText(organisationName(2990));
    await page.getByRole("searchbox").fill("");
    await page.getByRole("button", { name: t("contacts.show") }).click();
    await page.getByRole("option", { name: new RegExp(`^${t("trust.word.verified")}`) }).click();
    await expect(page.getByText(t("contacts.found", { found: many / 3, count: many + 1 }))).toBeVisible();

    await page.getByRole("button", { name: t("contacts.columns.country") }).click();
    await page.getByRole("button", { name: t("contacts.columns.country") }).click();
    await expect(page.getByRole("columnheader", { name: t("contacts.columns.country") })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await expect(first).toContainText(english.country("UA"));

    await page.getByRole("checkbox", { name: t("lists.selectAll") }).click();
    await expect(page.getByText(t("lists.selected", { count: many / 3 }))).toBeVisible();
    await page.getByRole("button", { name: t("contacts.columns.country") }).click();
    await expect(first).toContainText(english.country("CO"));
    await expect(first, "rows that were not read yet were selected too").toHaveAttribute(
      "aria-selected",
      "true",
    );
    await press(page, t("lists.clearSelection"));
    await page.getByRole("searchbox").fill("network 29");
    await expect(grid).not.toHaveAttribute("aria-rowcount", `${many / 3 + 1}`);
    await page.getByRole("checkbox", { name: t("lists.selectAll") }).click();
    const count = Number(await grid.getAttribute("aria-rowcount")) - 1;
    await expect(page.getByText(t("lists.selected", { count }))).toBeVisible();
    await press(page, t("contacts.markAtRisk"));
    await told(page, t("contacts.marked", { count }));
    await expect(first.locator('[data-flag="atRisk"]')).toHaveCount(1);
    await press(page, t("actions.undo"));
    await expect(page.locator('[data-flag="atRisk"]')).toHaveCount(0);
  });
});

test.describe("the desk's own card", () => {
  test("leaves the desk as others can use it, and a new one says what changes first", async ({
    openDesk,
  }) => {
    await cryptoReady;
    const { page, home } = await openDesk(english);
    const foro = await neighbour("Foro Cívico");
    const first = await ownCardText(page, english);
    expect(await importCard(foro, first)).toMatchObject({ outcome: "imported", renews: null });

    await openOwnCard(page, english);
    await press(page, t("card.change"));
    await field(page, t("cardFields.organisation")).fill("");
    await press(page, t("card.edit.look"));
    await expect(field(page, t("cardFields.organisation"))).toBeFocused();
    await field(page, t("cardFields.organisation")).fill("Réseau du Sahel");
    await press(page, t("card.edit.look"));
    await expect(sheet(page).locator("del")).toHaveText(organisation);
    await expect(sheet(page).locator("ins")).toHaveText("Réseau du Sahel");
    expect((await onDisk(page, home)).statements, "nothing was made yet").toHaveLength(1);
    await press(page, t("card.edit.publish"));
    await told(page, t("card.edit.done"));
    await expect(page.locator(".card-name")).toHaveText("Réseau du Sahel");

    const { statements } = await onDisk(page, home);
    expect(new Set(statements.map(({ organisation }) => organisation))).toEqual(
      new Set([organisation, "Réseau du Sahel"]),
    );
    const second = await ownCardText(page, english);
    const [card] = onlyKind(readEntries(readCardText(second).map(hashed)).statements, cardKind);
    const [old] = onlyKind(readEntries(readCardText(first).map(hashed)).statements, cardKind);
    expect(card!.statement).toMatchObject({
      organisation: "Réseau du Sahel",
      country: "KE",
      previous: old!.hash,
      key: old!.statement.key,
    });
    expect(await importCard(foro, second)).toMatchObject({ outcome: "imported", changed: ["organisation"] });
  });

  test("is copied as the same text, and its fingerprint goes on paper by itself", async ({ openDesk }) => {
    const { page, filesFolder } = await openDesk(english, { colorScheme: "dark" });
    const text = await ownCardText(page, english);
    await openOwnCard(page, english);
    await press(page, t("actions.copy"));
    await expect(page.getByText(t("actions.copied"))).toBeVisible();
    await page.evaluate(() => {
      const box = Object.assign(document.createElement("textarea"), { id: "paste" });
      document.body.append(box);
      box.focus();
    });
    await page.keyboard.press("Control+v");
    expect(await page.locator("#paste").inputValue()).toBe(text);
    await page.evaluate(() => document.querySelector("#paste")?.remove());

    await press(page, t("card.compare.open"));
    const words = await dialog(page).locator(".word").allInnerTexts();
    await page.keyboard.press("Escape");
    await dialog(page).waitFor({ state: "detached" });
    // What is on paper is looked at in the moment when it would be printed.
    const printed = page.evaluate(
      () =>
        new Promise<{ text: string; others: number; ink: string }>((resolve) => {
          window.print = () => {
            const sheet = document.querySelector<HTMLElement>(".print-sheet")!;
            const others = [...document.body.children].filter(
              (one) => one !== sheet && one.getClientRects().length > 0,
            );
            resolve({ text: sheet.innerText, others: others.length, ink: getComputedStyle(sheet).color });
          };
        }),
    );
    await page.emulateMedia({ media: "print" });
    // On paper there are no buttons: it is pressed unseen.
    await page.locator(".button", { hasText: t("card.sheet.print") }).evaluate((button) => {
      (button as HTMLButtonElement).click();
    });
    const { text: onPaper, others, ink } = await printed;
    for (const word of words) expect(onPaper).toContain(word);
    expect(onPaper).toContain(organisation);
    expect(others, "nothing else is on the paper").toBe(0);
    expect(ink, "dark on white, whatever the look").toBe("rgb(36, 34, 30)");
    await page.emulateMedia({ media: "screen" });
    await expect(page.locator(".print-sheet")).toHaveCount(0);

    await press(page, t("card.sheet.pdf"));
    await expect(page.locator(".file-saved").getByText(".pdf")).toBeVisible();
    const pdf = readFileSync(join(filesFolder, "fingerprint.pdf"), "latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf.match(/\/Type\s*\/Page\b/g), "one sheet").toHaveLength(1);
  });
});

/** Gives a picture to the chooser of the open dialog. */
async function givePicture(page: Page, name: string, buffer: Buffer): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await press(page, t("files.chooseOne"));
  await (await asked).setFiles({ name, mimeType: "", buffer });
}

/** The words of the fingerprint that the desk on screen has for its own. */
async function ownWords(page: Page): Promise<string> {
  await press(page, t("actions.done"));
  await closeSheet(page);
  await openOwnCard(page, english);
  await press(page, t("card.compare.open"));
  return (await dialog(page).locator(".word").allInnerTexts()).join(" ");
}

/** Drags a list from its top by more than is in sight in each frame. @returns how many names stood there in each */
function flyPast(grid: Element): Promise<readonly number[]> {
  const named: number[] = [];
  grid.scrollTop = 0;
  return new Promise((resolve) => {
    const frame = (): void => {
      named.push(grid.querySelectorAll(".name-words").length);
      if (named.length === 30) return resolve(named);
      grid.scrollTop += 2000;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** A photograph of a wall, with a code on it or without. */
async function photograph(context: BrowserContext, code: string | null, turn: number): Promise<Buffer> {
  const page = await context.newPage();
  const svg = code === null ? "" : encodeQR(code, "svg");
  await page.setContent(
    `<body style="background: #998; padding: 120px">
       <div style="width: 300px; background: white; padding: 20px; transform: rotate(${turn}deg)">${svg}</div>`,
  );
  const picture = await page.screenshot({ type: turn === 0 ? "png" : "jpeg" });
  await page.close();
  return picture;
}

/** The head of a PNG file, with nothing behind it. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write("\x89PNG\r\n\x1a\n", 0, "latin1");
  head.writeUInt32BE(13, 8);
  head.write("IHDR", 12, "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

/** Gives the program a bundle, as a double click does. */
async function offerFile(
  home: string,
  offer: (paths: readonly string[]) => Promise<void>,
  bytes: Uint8Array,
): Promise<void> {
  const file = join(home, "came.age");
  writeFileSync(file, bytes);
  await offer([file]);
}
