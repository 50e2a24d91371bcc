import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import { shareKind } from "../../../src/core/contact/share";
import { importCard } from "../../../src/desk/contacts/importCard";
import { verifyContact } from "../../../src/desk/contacts/verifyContact";
import { receive } from "../../../src/desk/exchange/receive";
import { takePen } from "../../../src/desk/pen";
import { askForShares } from "../../../src/desk/recovery/askForShares";
import { giveShares } from "../../../src/desk/recovery/giveShares";
import { packApart } from "../../../src/desk/recovery/packApart";
import { returnShare } from "../../../src/desk/recovery/returnShare";
import { sharesHere } from "../../../src/desk/recovery/sharesHere";
import { statementsOfKind } from "../../../src/desk/statements";
import type { Speech } from "../../../src/renderer/text/speech";
import { got } from "../../desk/people";
import type { Person } from "../../desk/people";
import { add, choose, closeSheet, dialog as box, hear, hush, openContact, openContacts } from "./contacts";
import { ownCardText } from "./contacts";
import { bundle, give, openExchange } from "./exchange";
import { choosePassphrase, field, otherPassphrase, press, shownWords, title, typeWords } from "./gate";
import type { MadeDesk, Walk } from "./gate";
import { cardOf, fingerprint, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";
import { dialog, openSettings } from "./settings";

const day = 86_400;
const longName =
  "The International Association of Local Women’s Organisations for Dialogue and Lasting Peace";

/** Shares in all their states: given, held, given back, asked for, brought together, and outdated. */
export async function* sharing(page: Page, speech: Speech, made: MadeDesk): Walk {
  const own = await ownCardText(page, speech);
  const [foro, shabaka, long, quiet] = await Promise.all([
    neighbour("Foro Cívico", { country: "CO" }),
    neighbour("شبكة الوسيطات", { country: "JO" }),
    neighbour(longName, { country: "GB" }),
    neighbour("Дом диалога", { country: "KG" }),
  ]);
  yield* giving(page, speech, made, [foro, shabaka, long], quiet);
  yield* holding(page, speech, own, long);
  yield* recovering(page, speech, own, [foro, shabaka, quiet]);
  yield* outdating(page, speech, made);
}

async function* giving(
  page: Page,
  speech: Speech,
  { words }: MadeDesk,
  verified: readonly Person[],
  quiet: Person,
): Walk {
  const { t } = speech;
  await openShares(page, speech);
  yield "shares-none";
  await page.getByText(t("shares.about.title")).click();
  await page.getByText(t("shares.about.backup")).waitFor();
  yield "shares-explained";
  await press(page, t("shares.give.open"));
  await dialog(page).locator(".empty-place").waitFor();
  yield "shares-give-nobody";
  await page.keyboard.press("Escape");
  await press(page, t("shares.ask.open"));
  await dialog(page).locator(".empty-place").waitFor();
  yield "shares-ask-nobody";
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });

  await add(page, speech, ...[...verified, quiet].map(cardOf));
  for (const one of verified) await verify(page, speech, one);
  await openShares(page, speech);
  await press(page, t("shares.give.open"));
  await found(page).first().waitFor();
  yield "shares-give";
  await press(page, t("actions.next"));
  await dialog(page).getByText(t("shares.give.faults.few")).waitFor();
  yield "shares-give-few";
  await page.getByRole("searchbox").fill("Дом");
  await dialog(page).getByText(t("letters.people.notCompared")).waitFor();
  yield "shares-give-not-compared";
  await page.getByRole("searchbox").fill("");
  for (const chosen of [1, 2, 3]) {
    await found(page).getByRole("button").first().click();
    await dialog(page)
      .locator(".people-chosen li")
      .nth(chosen - 1)
      .waitFor();
  }
  yield "shares-give-chosen";
  await press(page, t("actions.next"));
  await typedWords(page, speech).waitFor();
  yield "shares-give-words";
  await typedWords(page, speech).fill("abandon ".repeat(23) + "art");
  await press(page, t("shares.give.pack", { count: 3 }));
  await dialog(page).getByText(t("shares.give.faults.words")).waitFor();
  yield "shares-give-words-wrong";
  await typedWords(page, speech).fill(words.join(" "));
  await press(page, t("shares.give.pack", { count: 3 }));
  await dialog(page).locator(".packed-file").nth(2).waitFor();
  yield "shares-packed";
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
  await page.getByText(t("shares.given.unknown")).waitFor();
  yield "shares-given";
}

/** Somebody gives this desk a share, loses its own desk, and asks for it with another key. */
async function* holding(page: Page, speech: Speech, own: string, owner: Person): Walk {
  const { t } = speech;
  const other = await neighbour("Somebody else");
  await meets(owner, cardOf(other));
  const screen = await meets(owner, own);
  owner.wait(31 * day);
  const seed = new Uint8Array(32).fill(3);
  const given = got(await giveShares(owner, seed, [screen, other.key], 2), "packed").parcels;
  await openExchange(page, speech);
  await give(page, speech, [given[0]!]);
  await taking(page, speech).waitFor();
  yield "share-seen";
  await taking(page, speech).click();
  await page.locator('.bundle [data-tone="good"]').waitFor();
  yield "share-taken";
  await press(page, t("shares.exchange.open"));
  await page.locator(".share").waitFor();
  yield "shares-held";
  await press(page, `${t("shares.held.giveBack")} ${longName}`);
  await dialog(page).getByText(t("shares.giveBack.toHelp")).waitFor();
  yield "shares-give-back";
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });

  const again = await neighbour(longName, { country: "GB" });
  await importCard(again, own);
  again.wait(31 * day);
  const asked = got(await askForShares(again, [screen], "We lost our computer.\nPlease call us."), "packed");
  await openExchange(page, speech);
  await press(page, t("actions.done"));
  await give(page, speech, asked.parcels);
  await press(page, t("exchange.unknown.add"));
  await page.getByText(t("shares.exchange.what.share-request")).waitFor();
  yield "share-request-seen";
  await taking(page, speech).click();
  await page.locator('.bundle [data-tone="good"]').waitFor();
  await press(page, t("actions.done"));
  await page.keyboard.press("Control+1");
  await title(page, t("places.home")).waitFor();
  await page.getByRole("button", { name: t("shares.home.title", { count: 1 }) }).waitFor();
  yield "home-share-request";
  await page.getByRole("button", { name: t("shares.home.title", { count: 1 }) }).click();
  await page.getByText(t("shares.held.request.title")).waitFor();
  yield "shares-request";
  await press(page, `${t("shares.held.giveBack")} ${longName}`);
  await dialog(page).locator(".claimants").waitFor();
  yield "shares-give-back-asked";
  await press(page, `${t("shares.giveBack.compareFirst")} ${longName}`);
  await page.locator(".sheet .trust-explained").waitFor();
  await compare(page, speech, again);
  await openShares(page, speech);
  await press(page, `${t("shares.held.giveBack")} ${longName}`);
  await press(page, `${t("letters.people.choose")} ${longName}`);
  await dialog(page).locator(".people-chosen li").waitFor();
  yield "shares-give-back-chosen";
  await press(page, t("shares.giveBack.pack"));
  await dialog(page).locator(".packed-file").waitFor();
  yield "shares-given-back";
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
}

/** The other side: this desk asks its contacts, and puts together the words of a desk that was lost. */
async function* recovering(page: Page, speech: Speech, own: string, holders: readonly Person[]): Walk {
  const { t } = speech;
  const lost = await neighbour("Radio Sans Frontières du Lac", { country: "TD" });
  const screen = new Map<string, string>();
  for (const holder of holders) {
    await meets(lost, cardOf(holder));
    await importCard(holder, cardOf(lost));
    screen.set(holder.key, await meets(holder, own));
  }
  lost.wait(31 * day);
  const keys = holders.map(({ key }) => key);
  const given = got(await giveShares(lost, new Uint8Array(32).fill(7), keys, 2), "packed").parcels;
  const back: BundleFile[] = [];
  for (const [at, holder] of holders.entries()) {
    holder.wait(31 * day);
    got(await receive(holder, given[at]!.bytes), "received");
    back.push(await givenBack(holder, screen.get(holder.key)!));
  }
  const [first, second, third] = back as [BundleFile, BundleFile, BundleFile];
  // The second is not as it was made: signed by the one who made it, as only a fault of that desk could.
  const [, altered] = holders as [Person, Person, Person];
  const { statement } = statementsOfKind(altered, shareKind)[0]!;
  const share = `${statement.share.slice(0, 2) === "00" ? "01" : "00"}${statement.share.slice(2)}`;
  const pen = await takePen(lost);
  const wrong = pen.signAway(shareKind, null, { ...statement, share });
  const file = { key: screen.get(altered.key)!, purpose: "share-returned", note: null, statements: [wrong] };
  const [broken] = await packApart(altered, await takePen(altered), [file]);

  await openShares(page, speech);
  await press(page, t("shares.ask.open"));
  await found(page).first().waitFor();
  await found(page).getByRole("button").first().click();
  await dialog(page).locator(".people-chosen li").waitFor();
  yield "shares-ask";
  await press(page, t("shares.ask.pack", { count: 1 }));
  await dialog(page).locator(".packed-file").waitFor();
  yield "shares-asked";
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });

  await openExchange(page, speech);
  await give(page, speech, [first]);
  await page.getByText(t("shares.exchange.what.share-returned")).waitFor();
  yield "share-returned-seen";
  await taking(page, speech).click();
  await press(page, t("shares.exchange.open"));
  await page.getByText(t("shares.back.more", { count: 1 })).waitFor();
  yield "shares-came-back";
  await takeIn(page, speech, [broken!]);
  await openShares(page, speech);
  const join = `${t("shares.back.join")} Radio Sans Frontières du Lac`;
  await press(page, join);
  await page.getByText(t("shares.back.doNotFit.title")).waitFor();
  yield "shares-do-not-fit";
  await takeIn(page, speech, [second, third]);
  await openShares(page, speech);
  await press(page, join);
  await shownWords(page);
  yield "shares-words";
  await dialog(page)
    .getByRole("button", { name: t("actions.close"), exact: true })
    .last()
    .click();
  await dialog(page).waitFor({ state: "detached" });
}

/** New recovery words: what was given before is told to be useless. */
async function* outdating(page: Page, speech: Speech, { passphrase }: MadeDesk): Walk {
  const { t } = speech;
  await press(page, t("settings.locks.renew.open"));
  await field(page, t("settings.locks.present")).fill(passphrase);
  await choosePassphrase(page, speech, otherPassphrase);
  await press(page, t("actions.next"));
  const words = await shownWords(page);
  await press(page, t("gate.words.done"));
  await typeWords(page, words);
  await press(page, t("settings.locks.renew.submit"));
  await dialog(page).waitFor({ state: "detached" });
  await hush(page);
  await openShares(page, speech);
  await page.getByText(t("shares.given.outdated.title")).waitFor();
  yield "shares-outdated";
}

/** The settings, where shares are. */
export async function openShares(page: Page, speech: Speech): Promise<void> {
  await openSettings(page, speech);
  await page.getByRole("heading", { name: speech.t("shares.title") }).scrollIntoViewIfNeeded();
}

/** The contacts that can be chosen now. */
export function found(page: Page): Locator {
  return dialog(page).locator(".people-found li");
}

export function typedWords(page: Page, { t }: Speech): Locator {
  return field(page, t("gate.recovery.label"));
}

/** Compares the fingerprint of somebody on the list by voice, in the window. */
export async function verify(page: Page, speech: Speech, one: Person): Promise<void> {
  await openContacts(page, speech);
  const { statement } = one.holdings.newestCard(one.key)!;
  await openContact(page, statement.organisation);
  await compare(page, speech, one);
}

/** The same from its open sheet on. */
async function compare(page: Page, speech: Speech, one: Person): Promise<void> {
  const { t } = speech;
  await press(page, t("contact.compare"));
  await box(page).getByRole("radiogroup").waitFor();
  await choose(page, t("verify.method.voice"));
  await hear(page, speech, fingerprint(one).words.join(" "));
  await box(page).locator('[data-tone="good"]').waitFor();
  await press(page, t("actions.done"));
  await box(page).waitFor({ state: "detached" });
  await closeSheet(page);
}

/** Takes files in whose senders are on the list. */
export async function takeIn(page: Page, speech: Speech, files: readonly BundleFile[]): Promise<void> {
  const { t } = speech;
  await openExchange(page, speech);
  // What was taken in before is put aside first.
  for (const done of await page.getByRole("button", { name: t("actions.done"), exact: true }).all())
    await done.click();
  for (const file of files) {
    await give(page, speech, [file]);
    await taking(page, speech).click();
    await bundle(page, file.name).locator('[data-tone="good"]').waitFor();
    await press(page, t("actions.done"));
  }
}

/** Saves each of the packed files by itself, and reads them. In the order in which they are listed. */
export async function savedFiles(page: Page, { t }: Speech): Promise<readonly BundleFile[]> {
  await dialog(page).locator(".packed-file").first().waitFor();
  const files = await dialog(page).locator(".packed-file").all();
  const [only] = files;
  if (files.length === 1 && only) {
    await press(page, t("sending.packed.save"));
    return [await savedIn(dialog(page))];
  }
  const saved: BundleFile[] = [];
  for (const file of files) {
    await file.getByRole("button", { name: t("sending.packed.saveOne"), exact: true }).click();
    saved.push(await savedIn(file));
  }
  return saved;
}

async function savedIn(place: Locator): Promise<BundleFile> {
  const path = await place.locator(".file-saved").innerText();
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

/** Somebody puts a card on its list and compares it. @returns its key */
export async function meets(one: Person, card: string): Promise<string> {
  const imported = await importCard(one, card);
  if (imported.outcome === "own-card") throw new Error("a desk that meets itself");
  const { key } = imported.card.statement;
  got(await verifyContact(one, key, fingerprintOf(key).words.join(" "), "voice"), "verified");
  return key;
}

/** The one share that somebody holds, packed for a key. */
export async function givenBack(holder: Person, to: string): Promise<BundleFile> {
  const kept = (await sharesHere(holder)).held[0]?.kept;
  if (kept === undefined || kept === null) throw new Error("it holds no share");
  return got(await returnShare(holder, kept, to), "packed").parcels[0]!;
}

function taking(page: Page, { t }: Speech): Locator {
  return page.getByRole("button", { name: t("exchange.take"), exact: true });
}
