import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readEntries } from "../../src/core/bundle/release";
import { hashed } from "../../src/core/bundle/sums";
import { cardKind } from "../../src/core/contact/card";
import type { Card } from "../../src/core/contact/card";
import { readCardText } from "../../src/core/contact/cardText";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { cryptoReady, fromUtf8 } from "../../src/core/crypto/sodium";
import type { Signed } from "../../src/core/statement/envelope";
import type { Speech } from "../../src/renderer/text/speech";
import { databases, keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { newHome, programs } from "./programs";
import type { OpenProgram, ProgramKind } from "./programs";
import { savedFilesOf } from "./shell";
import {
  choose,
  closeSheet,
  dialog,
  hear,
  openContact,
  openContacts,
  openOwnCard,
  sheet,
} from "./states/contacts";
import { deskOpen, makeDesk, press, title, unlock } from "./states/gate";
import type { MadeDesk } from "./states/gate";
import { localeOf, spoken } from "./states/words";

/*
 * The one path through every layer: a desk is made, its card is exported; another's is imported and compared; it is
 * locked and unlocked. Two organisations meet, one in English and one in Arabic. What is asserted are the exported bytes
 * and what the *other* desk holds on its disk.
 */

interface Side {
  readonly home: string;
  readonly program: OpenProgram;
  readonly speech: Speech;
  readonly organisation: string;
  readonly desk: MadeDesk;
}

for (const kind of programs) {
  test(`two organisations make desks, exchange cards and verify each other, in ${kind.name}`, async () => {
    const missing = await kind.missing();
    test.skip(missing !== null, missing ?? "");
    test.setTimeout(180_000);
    await cryptoReady;
    const amina = await begin(kind, "en", "Réseau des médiatrices");
    const bilal = await begin(kind, "ar", "شبكة السلام");

    const files = [await exportCard(amina), await exportCard(bilal)] as const;
    const [ofAmina, ofBilal] = files.map((file) => cardIn(readFileSync(file, "utf8"))) as [
      Signed<Card>,
      Signed<Card>,
    ];
    expect(ofAmina.statement).toMatchObject({ organisation: "Réseau des médiatrices", country: "KE" });
    expect(ofBilal.statement.organisation).toBe("شبكة السلام");

    await importCard(kind, amina, files[1]);
    await importCard(kind, bilal, files[0]);
    await verifyByVoice(amina, ofBilal.statement);
    await verifyByDigits(bilal, ofAmina.statement);

    for (const [side, other] of [
      [amina, ofBilal],
      [bilal, ofAmina],
    ] as const) {
      await lockAndUnlock(side);
      await openContact(side.program.page, other.statement.organisation);
      await expect(sheet(side.program.page)).toContainText(side.speech.t("trust.word.verified"));
      await side.program.page.keyboard.press("Control+l");
      await title(side.program.page, side.speech.t("gate.unlock.title")).waitFor();
      await expectOnDisk(side, other);
      await side.program.close();
    }
  });
}

async function begin(kind: ProgramKind, language: "en" | "ar", organisation: string): Promise<Side> {
  const home = newHome();
  const program = await kind.open({ home, locale: localeOf[language] });
  const speech = spoken(language);
  await expect(program.page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  const desk = await makeDesk(program.page, speech, organisation);
  return { home, program, speech, organisation, desk };
}

/** @returns where the card lies that was saved */
async function exportCard({ home, program: { page }, speech }: Side): Promise<string> {
  await openOwnCard(page, speech);
  await press(page, speech.t("card.save"));
  await page.getByText(speech.t("files.saved")).waitFor();
  await page.locator(".place-back .link-button").click();
  const folder = savedFilesOf(home);
  const name = readdirSync(folder).find((file) => file.endsWith(".card"));
  return join(folder, name!);
}

/** What a card file holds: read strictly, its signature verified. */
function cardIn(text: string): Signed<Card> {
  const { statements, refused } = readEntries(readCardText(text).map(hashed));
  expect(refused).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(statements[0]!.statement.type).toBe(cardKind.type);
  return statements[0] as Signed<Card>;
}

async function importCard(kind: ProgramKind, { program, speech }: Side, file: string): Promise<void> {
  const { page } = program;
  await press(page, speech.t("contacts.add"));
  await kind.choose(program, () => press(page, speech.t("files.chooseMany")), [file]);
  await page.locator(".brought").waitFor();
  await sheet(page).locator(".dialog-actions .button").last().click();
  await page.locator(".brought .trust").waitFor();
  await press(page, speech.t("actions.done"));
  await sheet(page).waitFor({ state: "detached" });
}

/** The other side reads its words aloud. */
async function verifyByVoice({ program: { page }, speech }: Side, card: Card): Promise<void> {
  await openContact(page, card.organisation);
  await press(page, speech.t("contact.compare"));
  await choose(page, speech.t("verify.method.voice"));
  await hear(page, speech, fingerprintOf(card.key).words.join(" "));
  await dialog(page).locator('[data-tone="good"]').waitFor();
  await press(page, speech.t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
  await closeSheet(page);
}

/** The other side shows its digits, which are typed as an Arabic reader may type them. */
async function verifyByDigits({ program: { page }, speech }: Side, card: Card): Promise<void> {
  await openContact(page, card.organisation);
  await press(page, speech.t("contact.compare"));
  await choose(page, speech.t("verify.method.in-person"));
  const arabic = fingerprintOf(card.key)
    .groups.join(" ")
    .replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]!);
  await hear(page, speech, arabic);
  await dialog(page).locator('[data-tone="good"]').waitFor();
  await press(page, speech.t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
  await closeSheet(page);
}

async function lockAndUnlock({ program: { page }, speech, desk, organisation }: Side): Promise<void> {
  await page.keyboard.press("Control+l");
  await title(page, speech.t("gate.unlock.title")).waitFor();
  await expect(page.locator("body")).not.toContainText(organisation);
  expect(page.workers().length, "the thread that held the keys is gone, the next one waits").toBe(1);
  await unlock(page, speech, desk.passphrase);
  await deskOpen(page);
  await openContacts(page, speech);
}

/** What the desk holds on its disk, opened here and not by the program. */
async function expectOnDisk({ home, program, desk }: Side, other: Signed<Card>): Promise<void> {
  const keys = await keysBy(home, { passphrase: desk.passphrase });
  expect(keys, "the passphrase opens the header on the disk").not.toBeNull();
  expect(await databases(program.page)).toHaveLength(1);
  const { records, faults } = await recordsOf(program.page, keys!);
  expect(faults).toEqual([]);
  expect(statementsIn(records)).toContainEqual(JSON.parse(fromUtf8(other.bytes, "card")));
  const contacts = ofKind(records, "contact");
  expect(contacts).toHaveLength(1);
  expect(contacts[0]).toMatchObject({ verified: [{ card: other.hash }] });
}
