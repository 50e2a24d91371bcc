import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { backedUp, furnished } from "../../desk/backups";
import type { MadeBackup } from "../../desk/backups";
import { add, openContact, openContacts, sheet } from "./contacts";
import { choosePassphrase, deskOpen, field, otherPassphrase, press, title } from "./gate";
import type { MadeDesk, Walk } from "./gate";
import { cardOf, neighbour } from "./neighbours";
import { dialog, openSettings } from "./settings";

/** A backup that was made elsewhere, and the words that open it. Made once. */
export function elsewhere(): Promise<MadeBackup> {
  made ??= furnished().then(async ({ one, program, words }) => ({
    bytes: await backedUp(one, program),
    words,
  }));
  return made;
}

let made: Promise<MadeBackup> | undefined;

/** From an empty computer to a restored desk, by all that can be wrong with the file and the words. */
export async function* restoring(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const { bytes, words } = await elsewhere();
  await press(page, t("backup.restore.open"));
  await title(page, t("backup.restore.title")).waitFor();
  yield "restore";
  await press(page, t("backup.restore.next"));
  await page.getByText(t("backup.faults.file")).waitFor();
  yield "restore-no-file";
  await chooseBackup(page, speech, { name: "a-very-long-name-".repeat(6), bytes: bytes.subarray(0, -1) });
  await press(page, t("backup.restore.next"));
  await page.locator(".field-error").waitFor();
  yield "restore-no-words";
  await field(page, t("gate.recovery.label")).fill(words.join(" "));
  await press(page, t("backup.restore.next"));
  await page.getByText(t("backup.faults.what.cut")).waitFor();
  yield "restore-cut";
  await chooseBackup(page, speech, { name: "2026-11-25-backup-3f9c.age", bytes }, t("backup.file.another"));
  await field(page, t("gate.recovery.label")).fill("abandon ".repeat(23) + "art");
  await press(page, t("backup.restore.next"));
  await page.getByText(t("backup.faults.words")).waitFor();
  yield "restore-wrong-words";
  await field(page, t("gate.recovery.label")).fill(words.join("\n"));
  await press(page, t("backup.restore.next"));
  await title(page, t("backup.about.title")).waitFor();
  yield "restore-about";
  await choosePassphrase(page, speech, otherPassphrase);
  await press(page, t("backup.restore.submit"));
  await deskOpen(page);
  yield "restored";
}

/** The settings' part about backups: one is saved and brought in again. */
export async function* backingUp(page: Page, speech: Speech, { words }: MadeDesk): Walk {
  const { t } = speech;
  const foro = await neighbour("Foro Cívico", { country: "CO" });
  await add(page, speech, cardOf(foro));
  await openSettings(page, speech);
  await page.getByRole("button", { name: t("backup.remind") }).click();
  await page.getByRole("listbox").waitFor();
  yield "backup-reminder";
  await page.keyboard.press("Escape");

  await press(page, t("backup.save.open"));
  await dialog(page).waitFor();
  yield "backup-save";
  await press(page, t("backup.save.inOneFolder"));
  await field(page, t("gate.recovery.label")).waitFor();
  yield "backup-words";
  await field(page, t("gate.recovery.label")).fill("abandon ".repeat(23) + "art");
  await press(page, t("backup.words.submit"));
  await page.getByText(t("backup.words.other")).waitFor();
  yield "backup-words-other";
  await field(page, t("gate.recovery.label")).fill(words.join(" "));
  await press(page, t("backup.words.submit"));
  await dialog(page).getByText(t("backup.save.done")).waitFor();
  yield "backup-saved";
  const path = await dialog(page).locator(".file-saved").innerText();
  await page
    .getByRole("button", { name: t("actions.close"), exact: true })
    .last()
    .click();
  await dialog(page).waitFor({ state: "detached" });

  const own = { name: basename(path), bytes: readFileSync(path) };
  await press(page, t("backup.merge.open"));
  await chooseBackup(page, speech, own);
  yield "backup-merge";
  await field(page, t("gate.recovery.label")).fill(words.join(" "));
  await press(page, t("backup.merge.next"));
  await page.getByText(t("backup.merge.nothing")).waitFor();
  yield "backup-merge-nothing";
  await page
    .getByRole("button", { name: t("actions.close"), exact: true })
    .last()
    .click();

  const others = await elsewhere();
  await press(page, t("backup.merge.open"));
  await chooseBackup(page, speech, { name: "another.age", bytes: others.bytes });
  await field(page, t("gate.recovery.label")).fill(others.words.join(" "));
  await press(page, t("backup.merge.next"));
  await page.getByText(t("backup.merge.otherDesk.title")).waitFor();
  yield "backup-merge-other-desk";
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });

  await removeFromList(page, speech, "Foro Cívico");
  await openSettings(page, speech);
  await press(page, t("backup.merge.open"));
  await chooseBackup(page, speech, own);
  await field(page, t("gate.recovery.label")).fill(words.join(" "));
  await press(page, t("backup.merge.next"));
  await page.getByText(t("backup.merge.rules")).waitFor();
  yield "backup-merge-changes";
  await press(page, t("backup.merge.submit"));
  await dialog(page).waitFor({ state: "detached" });
  yield "backup-merged";
}

/** @param button - which of its buttons opens the chooser */
export async function chooseBackup(
  page: Page,
  { t }: Speech,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  button: string = t("backup.file.choose"),
): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await press(page, button);
  await (await asked).setFiles([{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) }]);
  await page.locator(".backup-file").waitFor();
}

async function removeFromList(page: Page, speech: Speech, name: string): Promise<void> {
  const { t } = speech;
  await openContacts(page, speech);
  await openContact(page, name);
  await press(page, t("contact.remove.do"));
  await sheet(page).waitFor({ state: "detached" });
}
