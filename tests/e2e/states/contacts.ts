import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { field, press, title } from "./gate";
import type { Walk } from "./gate";
import { cardOf, dayFromNow, fingerprint, neighbour, renewed, twins } from "./neighbours";
import type { Person } from "../../desk/people";
import { settle } from "./words";

/** A file as it is given to the chooser. */
export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** The organisations that the walk meets. */
export interface Around {
  readonly foro: Person;
  readonly shabaka: Person;
  readonly alike: Person;
  readonly long: Person;
  readonly quiet: Person;
  readonly lapsed: Person;
  readonly frozen: Person;
}

export async function around(): Promise<Around> {
  const [foro, shabaka, alike, long, quiet, lapsed, frozen] = await Promise.all([
    neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"], sectors: ["human rights", "media"] }),
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"], sectors: ["gender", "peacebuilding"] }),
    // The С is Cyrillic.
    neighbour("Foro Сívico", { country: "CO", reach: "coordinators" }),
    neighbour("The International Association of Local Women’s Organisations for Dialogue and Lasting Peace", {
      country: "GB",
      sectors: ["gender", "peacebuilding", "preventing violent extremism", "youth"],
      languages: ["ar", "en", "fr", "ru", "sw"],
    }),
    neighbour("Дом диалога", { country: "KG", languages: ["ru"], reach: "direct" }),
    neighbour("Radio Sans Frontières du Lac", { country: "TD", expires: dayFromNow(-5) }),
    neighbour("Mtandao wa Amani", { country: "TZ", languages: ["sw"] }),
  ]);
  return { foro, shabaka, alike, long, quiet, lapsed, frozen };
}

/** Brings cards as text, and puts all of them on the list that can be. */
export async function add(page: Page, speech: Speech, ...cards: readonly string[]): Promise<void> {
  const { t } = speech;
  await openContacts(page, speech);
  await press(page, t("contacts.add"));
  await field(page, t("adding.paste")).fill(cards.join("\n"));
  await press(page, t("adding.lookAtIt"));
  await page
    .locator(".brought")
    .nth(cards.length - 1)
    .waitFor();
  for (const box of await page.locator(".brought .choice-button:not([data-selected])").all())
    await box.click();
  await sheet(page).locator(".dialog-actions .button").last().click();
  await press(page, t("actions.done"));
  await sheet(page).waitFor({ state: "detached" });
}

/** From an empty list of contacts to one with all that can be on it. */
export async function* meetingContacts(page: Page, speech: Speech, those: Around): Walk {
  const { t } = speech;
  await openContacts(page, speech);
  await hush(page);
  await page.locator(".empty-place").waitFor();
  yield "contacts-empty";

  await press(page, t("contacts.add"));
  await sheet(page).waitFor();
  yield "add-contacts";
  await field(page, t("adding.paste")).fill(`Dear friends,\n\n${cardOf(those.foro)}\nYours`);
  await press(page, t("adding.lookAtIt"));
  await page.locator(".brought .choice").waitFor();
  yield "add-look";
  await sheet(page).locator("summary").click();
  await page.locator(".fingerprint").waitFor();
  yield "add-whole";
  await press(page, t("adding.add", { count: 1 }));
  await page.locator(".brought .trust").waitFor();
  yield "add-done";
  await press(page, t("adding.again"));

  const [one, other] = twins(those.frozen, { country: "UG" });
  await bring(page, speech, [
    { name: "wasitat.card", text: cardOf(those.shabaka) },
    { name: "foro-civico-new.card", text: cardOf(those.alike) },
    { name: "association.txt", text: cardOf(those.long) },
    { name: "dom.card", text: cardOf(those.quiet) },
    { name: "radio.card", text: cardOf(those.lapsed) },
    { name: "amani-1.card", text: one },
    { name: "amani-2.card", text: other },
    { name: "foro.card", text: cardOf(those.foro) },
    { name: "notes.txt", text: "Minutes of the meeting" },
  ]);
  await page.locator(".brought").nth(8).waitFor();
  yield "add-many";
  for (const box of await page.locator(".brought .choice-button").all()) {
    if ((await box.getAttribute("data-selected")) === null) await box.click();
  }
  await sheet(page).locator(".dialog-actions .button").last().click();
  await sheet(page)
    .getByRole("heading", { name: t("adding.done.title") })
    .waitFor();
  yield "add-many-done";
  await press(page, t("actions.done"));
  await page.locator(".table-row").nth(6).waitFor();
  yield "contacts";
  for (const at of [1, 3]) await page.locator(".table-row .check").nth(at).click();
  yield "contacts-selected";
  await press(page, t("contacts.markAtRisk"));
  await told(page, t("contacts.marked", { count: 2 }));
  yield "contacts-at-risk";
  await hush(page);
  await page.getByRole("searchbox").fill("zzz");
  await page.locator(".empty-place").waitFor();
  yield "contacts-none";
  await press(page, t("contacts.none.all"));
  await page.locator(".table-row").nth(6).waitFor();

  await openContact(page, "Foro Cívico");
  yield "contact";
  await field(page, t("contact.note.label")).fill("Met in Bogotá. Ask for Amparo.");
  await page.getByText(t("contact.note.saved")).waitFor();
  await sheet(page).locator("summary").click();
  await page.locator(".fingerprint").waitFor();
  yield "contact-note";
  yield* comparing(page, speech, those);
  await closeSheet(page);

  await openContacts(page, speech);
  await press(page, t("contacts.add"));
  const changed = await renewed(those.foro, { organisation: "Foro Cívico Nacional", country: "PE" });
  await bring(page, speech, [{ name: "foro-2.card", text: changed }]);
  await page.locator(".changes").waitFor();
  yield "add-changed";
  await page.locator(".brought .choice-button").click();
  await sheet(page).locator(".dialog-actions .button").last().click();
  await page.locator(".brought .trust").waitFor();
  await page.locator(".brought .link-button").first().click();
  await page.locator(".changes").waitFor();
  yield "contact-changed";
  await closeSheet(page);
  await openContact(page, "Foro Сívico");
  yield "contact-alike";
  await closeSheet(page);
  await openContact(page, "Mtandao wa Amani");
  yield "contact-frozen";
  await press(page, t("contact.remove.do"));
  await sheet(page).waitFor({ state: "detached" });
  yield "contact-removed";
  await hush(page);
}

/** From a contact's open sheet, through what can go wrong, to it being verified. */
async function* comparing(page: Page, speech: Speech, { foro, shabaka }: Around): Walk {
  const { t } = speech;
  await press(page, t("contact.compare"));
  await dialog(page).getByRole("radiogroup").waitFor();
  yield "verify-method";
  await choose(page, t("verify.method.qr"));
  await dialog(page).locator(".file-place").waitFor();
  yield "verify-qr";
  await choose(page, t("verify.method.voice"));
  await dialog(page).locator(".word-grid").waitFor();
  yield "verify-words";
  await hear(page, speech, fingerprint(foro).words.slice(0, 5).join(" "));
  await dialog(page).locator(".field-error").waitFor();
  yield "verify-nobodys";
  await hear(page, speech, fingerprint(shabaka).words.join(" "));
  await dialog(page).getByRole("alert").waitFor();
  yield "verify-different";
  await press(page, t("verify.again"));
  await hear(page, speech, fingerprint(foro).words.join(" "));
  await dialog(page).locator('[data-tone="good"]').waitFor();
  yield "verify-fits";
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
  yield "contact-verified";
}

/** The desk's own card, and what can be done with it. */
export async function* seeingOwnCard(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await openOwnCard(page, speech);
  yield "own-card";
  await press(page, t("card.compare.open"));
  await dialog(page).locator(".qr").waitFor();
  yield "own-card-compare";
  await page.keyboard.press("Escape");
  await press(page, t("card.save"));
  await page.getByText(t("files.saved")).waitFor();
  yield "own-card-saved";
  await press(page, t("card.change"));
  await field(page, t("cardFields.organisation")).waitFor();
  yield "own-card-edit";
  await field(page, t("cardFields.organisation")).fill("Réseau des médiatrices du Sahel");
  await press(page, t("card.edit.look"));
  await page.locator(".changes").waitFor();
  yield "own-card-changes";
  await press(page, t("card.edit.publish"));
  await told(page, t("card.edit.done"));
  yield "own-card-renewed";
  await hush(page);
}

export async function openContacts(page: Page, { t }: Speech): Promise<void> {
  await page.keyboard.press("Control+3");
  await title(page, t("places.contacts")).waitFor();
}

export async function openOwnCard(page: Page, speech: Speech): Promise<void> {
  const { t } = speech;
  await page.keyboard.press("Control+3");
  // It stays there when one goes elsewhere and comes back.
  await page.locator(".place-head h1").filter({ visible: true }).waitFor();
  if (!(await title(page, t("card.title")).isVisible())) await press(page, t("contacts.ownCard"));
  await page.locator(".card-face").waitFor();
}

/** The desk's own card as the program saves it. */
export async function ownCardText(page: Page, speech: Speech): Promise<string> {
  await openOwnCard(page, speech);
  await press(page, speech.t("card.save"));
  const saved = page.locator(".file-saved").filter({ hasText: ".card" });
  await saved.waitFor();
  const text = readFileSync(await saved.innerText(), "utf8");
  await page.locator(".place-back .link-button").click();
  return text;
}

/** Gives files to the chooser of the open sheet. */
export async function bring(page: Page, { t }: Speech, files: readonly GivenFile[]): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await press(page, t("files.chooseMany"));
  await (
    await asked
  ).setFiles(files.map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })));
}

/** Opens a contact's sheet from the list. */
export async function openContact(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await sheet(page).locator(".trust-explained").waitFor();
}

export function row(page: Page, name: string): Locator {
  return page.getByRole("row").filter({ has: page.locator("bdi").getByText(name, { exact: true }) });
}

export async function closeSheet(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
}

/** Says in which way one compares. */
export async function choose(page: Page, words: string): Promise<void> {
  await dialog(page).locator(".choice-button", { hasText: words }).click();
}

/** Types what the other side reads out, and compares. */
export async function hear(page: Page, { t }: Speech, heard: string): Promise<void> {
  await field(page, t("verify.heard.label")).fill(heard);
  await press(page, t("verify.compare"));
}

/** Waits until something was said shortly. */
export async function told(page: Page, words: string): Promise<void> {
  await page.locator(".toast", { hasText: words }).waitFor();
}

/** Closes what was said shortly, so that it does not lie over what is looked at next. */
export async function hush(page: Page): Promise<void> {
  const close = page.locator(".toast-close");
  while ((await close.count()) > 0) {
    await close.first().click();
    await settle(page);
  }
}

export function sheet(page: Page): Locator {
  return page.locator(".sheet");
}

export function dialog(page: Page): Locator {
  return page.locator(".dialog");
}
