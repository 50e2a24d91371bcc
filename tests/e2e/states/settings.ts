import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { choosePassphrase, field, otherPassphrase, press, shownWords, title, typeWords } from "./gate";
import type { MadeDesk, Walk } from "./gate";

/** The settings' states, from an open desk on. The desk has another passphrase and other words in the end. */
export async function* changingSettings(page: Page, speech: Speech, made: MadeDesk): Walk<MadeDesk> {
  const { t } = speech;
  await openSettings(page, speech);
  yield "settings";

  await page.getByRole("button", { name: t("settings.locking.after") }).click();
  await page.getByRole("listbox").waitFor();
  yield "settings-lock-after";
  await page.keyboard.press("Escape");

  await press(page, t("settings.locks.change.open"));
  await field(page, t("settings.locks.present")).waitFor();
  yield "change-passphrase";
  await field(page, t("settings.locks.present")).fill("not this one");
  await choosePassphrase(page, speech, otherPassphrase);
  await press(page, t("settings.locks.change.submit"));
  await page.getByText(t("settings.locks.faults.wrong")).waitFor();
  yield "change-passphrase-wrong";
  await field(page, t("settings.locks.present")).fill(made.passphrase);
  await press(page, t("settings.locks.change.submit"));
  await dialog(page).waitFor({ state: "detached" });
  yield "change-passphrase-done";

  await press(page, t("settings.locks.renew.open"));
  await field(page, t("settings.locks.present")).waitFor();
  yield "renew";
  await field(page, t("settings.locks.present")).fill(otherPassphrase);
  await choosePassphrase(page, speech, made.passphrase);
  await press(page, t("actions.next"));
  const words = await shownWords(page);
  yield "renew-words";
  await press(page, t("gate.words.done"));
  await page.locator(".try-words").waitFor();
  yield "renew-try";
  await typeWords(page, words);
  await press(page, t("settings.locks.renew.submit"));
  await dialog(page).getByRole("progressbar").waitFor();
  yield "renew-sealing";
  await dialog(page).waitFor({ state: "detached" });
  yield "renew-done";

  await press(page, t("settings.identity.savePublicKey"));
  await page.getByText(t("files.saved")).waitFor();
  yield "public-key-saved";
  await press(page, t("settings.identity.secret.open"));
  await dialog(page).waitFor();
  yield "secret-identity";
  await field(page, t("settings.locks.present")).fill(made.passphrase);
  await press(page, t("settings.identity.secret.submit"));
  await dialog(page).getByText(t("files.saved")).waitFor();
  yield "secret-identity-saved";
  await dialog(page)
    .getByRole("button", { name: t("actions.close"), exact: true })
    .last()
    .click();
  return { passphrase: made.passphrase, words };
}

export async function openSettings(page: Page, { t }: Speech): Promise<void> {
  await page.keyboard.press("Control+,");
  await title(page, t("places.settings")).waitFor();
  await page.locator(".qr").waitFor();
}

export function dialog(page: Page): Locator {
  return page.locator(".dialog-content");
}
