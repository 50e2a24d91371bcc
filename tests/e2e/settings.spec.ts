import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { writeKeyFile } from "../../src/core/crypto/minisign";
import { readIdentityFile } from "../../src/desk/identityFile";
import { databases, headerPath, journalPath, keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import {
  choosePassphrase,
  field,
  organisation,
  otherPassphrase,
  passphrase,
  press,
  shownWords,
  title,
  typeRecovery,
  typeWords,
  unlock,
} from "./states/gate";
import { dialog, openSettings } from "./states/settings";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

test("how long a desk stays open is kept in the desk, and holds at once", async ({ openDesk }) => {
  const { page, home } = await openDesk(english, { before: (context) => context.clock.install() });
  await openSettings(page, english);
  await page.getByRole("button", { name: t("settings.locking.after") }).click();
  await page.getByRole("option", { name: t("settings.locking.minutes", { count: 1 }), exact: true }).click();
  const keys = (await keysBy(home, { passphrase }))!;
  const kept = async () => ofKind((await recordsOf(page, keys)).records, "settings");
  await expect.poll(kept).toEqual([{ lockAfter: 1, hidesBehind: false }]);
  await page.clock.fastForward("00:50");
  await expect(title(page, t("places.settings"))).toBeVisible();
  await page.clock.fastForward("00:30");
  await expect(page.getByText(t("gate.unlock.because.idle"))).toBeVisible();
});

test("another passphrase opens the same desk, the recovery words still do, and the old one does not", async ({
  openDesk,
}) => {
  const {
    page,
    home,
    made: { words },
  } = await openDesk(english);
  const before = await keysBy(home, { passphrase });
  await openSettings(page, english);
  await press(page, t("settings.locks.change.open"));
  await expect(field(page, t("settings.locks.present"))).toBeFocused();
  await press(page, t("settings.locks.change.submit"));
  await expect(page.getByText(t("settings.locks.faults.missing"))).toBeVisible();
  await field(page, t("settings.locks.present")).fill("not this one");
  await choosePassphrase(page, english, otherPassphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("settings.locks.faults.wrong"))).toBeVisible();
  await expect(field(page, t("settings.locks.present"))).toBeFocused();
  await field(page, t("settings.locks.present")).fill(passphrase);
  await choosePassphrase(page, english, `${organisation} 2026`);
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("locks.faults.weak")), "everybody knows that name").toBeVisible();
  expect(await keysBy(home, { passphrase })).toEqual(before);

  await choosePassphrase(page, english, otherPassphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("settings.locks.change.done"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("settings.locks.change.open") })).toBeFocused();
  expect(await keysBy(home, { passphrase })).toBe(null);
  expect(await keysBy(home, { passphrase: otherPassphrase })).toEqual(before);
  expect(await keysBy(home, { words })).toEqual(before);
  for (const secret of [passphrase, otherPassphrase]) expect(await page.content()).not.toContain(secret);
});

test("a passphrase that was typed is forgotten when its dialog is left, and locking works while one types it", async ({
  openDesk,
}) => {
  const { page } = await openDesk(english);
  await openSettings(page, english);
  for (const action of [t("settings.locks.change.open"), t("settings.locks.renew.open")]) {
    await press(page, action);
    await field(page, t("settings.locks.present")).fill(passphrase);
    await choosePassphrase(page, english, otherPassphrase);
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
    await press(page, action);
    await expect(field(page, t("settings.locks.present"))).toHaveValue("");
    await expect(field(page, t("locks.newPassphrase"))).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toHaveCount(0);
  }
  await press(page, t("settings.locks.change.open"));
  await field(page, t("settings.locks.present")).fill(passphrase);
  await page.keyboard.press("Control+l");
  await expect(field(page, t("gate.unlock.passphrase"))).toBeFocused();
  await expect(dialog(page)).toHaveCount(0);
});

test.describe("when somebody knows the passphrase", () => {
  test("everything is sealed anew, and nothing on the disk opens by what was known", async ({ openDesk }) => {
    const { page, home, made } = await openDesk(english);
    const before = (await keysBy(home, { passphrase }))!;
    const held = statementsIn((await recordsOf(page, before)).records);
    await openSettings(page, english);
    await press(page, t("settings.locks.renew.open"));
    await field(page, t("settings.locks.present")).fill(passphrase);
    await choosePassphrase(page, english, otherPassphrase);
    await press(page, t("actions.next"));
    const words = await shownWords(page);
    expect(words).not.toEqual(made.words);
    await press(page, t("gate.words.done"));
    await expect(page.locator(".try-words input").first()).toBeFocused();
    await expect(page.locator('[aria-invalid="true"]'), "nothing was sent yet").toHaveCount(0);
    await typeWords(page, made.words);
    await press(page, t("settings.locks.renew.submit"));
    await expect(page.locator('.try-words [aria-invalid="true"]').first()).toBeFocused();
    expect(await keysBy(home, { passphrase }), "nothing has changed yet").toEqual(before);
    await press(page, t("gate.try.back"));
    expect(await shownWords(page)).toEqual(words);
    await press(page, t("gate.words.done"));
    await typeWords(page, words);
    await press(page, t("settings.locks.renew.submit"));
    await expect(page.getByText(t("settings.locks.renew.done"))).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);

    expect(await keysBy(home, { passphrase })).toBe(null);
    expect(await keysBy(home, { words: made.words })).toBe(null);
    const after = (await keysBy(home, { passphrase: otherPassphrase }))!;
    expect(after.epoch).toBe(2);
    expect(after.key).not.toEqual(before.key);
    expect(await databases(page)).toHaveLength(1);
    expect(journalPath(home), "the old key's journal is gone with its rows").toMatch(/-2$/);
    const { records, faults } = await recordsOf(page, after);
    expect(faults).toEqual([]);
    expect(statementsIn(records)).toEqual(held);
    expect((await recordsOf(page, { ...after, key: before.key })).records, "under the old key").toEqual([]);

    await page.keyboard.press("Control+l");
    await press(page, t("gate.unlock.useWords"));
    await typeRecovery(page, english, made.words.join(" "));
    await expect(page.getByText(t("gate.recovery.faults.other"))).toBeVisible();
    await typeRecovery(page, english, words.join(" "));
    await expect(title(page, t("gate.recovery.newTitle"))).toBeVisible();
  });

  test("stopping half-way leaves everything as it was, and it can be begun again", async ({ openDesk }) => {
    const { page, home, made } = await openDesk(english);
    const header = readFileSync(headerPath(home));
    await openSettings(page, english);
    await press(page, t("settings.locks.renew.open"));
    await field(page, t("settings.locks.present")).fill(passphrase);
    await choosePassphrase(page, english, otherPassphrase);
    await press(page, t("actions.next"));
    const words = await shownWords(page);
    await press(page, t("gate.words.done"));
    await typeWords(page, words);
    await press(page, t("settings.locks.renew.submit"));
    await dialog(page).getByRole("progressbar").waitFor();
    await dialog(page)
      .getByRole("button", { name: t("actions.cancel") })
      .click();
    await expect(page.getByText(t("troubles.cancelled"))).toBeVisible();
    await expect(page.locator(":focus")).toContainText(t("troubles.unchanged"));
    expect(readFileSync(headerPath(home))).toEqual(header);
    expect(await databases(page)).toHaveLength(1);

    await press(page, t("settings.locks.renew.submit"));
    await expect(page.getByText(t("settings.locks.renew.done"))).toBeVisible();
    expect(await keysBy(home, { words: made.words })).toBe(null);
    expect(await keysBy(home, { words })).not.toBe(null);
  });

  test("and the disk does not take the new locks, the old ones go on", async ({ openDesk }) => {
    const { page, home } = await openDesk(english);
    await openSettings(page, english);
    await press(page, t("settings.locks.renew.open"));
    await field(page, t("settings.locks.present")).fill(passphrase);
    await choosePassphrase(page, english, otherPassphrase);
    await press(page, t("actions.next"));
    const words = await shownWords(page);
    await press(page, t("gate.words.done"));
    await typeWords(page, words);
    const header = headerPath(home);
    renameSync(header, `${header}.kept`);
    mkdirSync(header);
    await press(page, t("settings.locks.renew.submit"));
    await expect(page.getByText(t("troubles.hindered.title"))).toBeVisible();
    rmSync(header, { recursive: true });
    renameSync(`${header}.kept`, header);
    expect(await databases(page)).toHaveLength(1);
    await dialog(page)
      .getByRole("button", { name: t("actions.close"), exact: true })
      .click();
    await page.keyboard.press("Control+l");
    await unlock(page, english, passphrase);
  });
});

test("the public key leaves the desk as others can use it, and the secret identity only with the passphrase", async ({
  openDesk,
}) => {
  const { page, home, filesFolder } = await openDesk(english);
  const { records } = await recordsOf(page, (await keysBy(home, { passphrase }))!);
  const [identity] = ofKind(records, "identity");
  await openSettings(page, english);
  const fingerprint = fingerprintOf(identity!["signingKey"] as string);
  expect(await page.locator(".word-grid .word").allInnerTexts()).toEqual(fingerprint.words);
  expect(await page.locator(".digit-groups li").allInnerTexts()).toEqual(fingerprint.groups);
  await expect(page.getByText(identity!["signingKey"] as string)).toBeVisible();

  await press(page, t("settings.identity.savePublicKey"));
  await expect(page.getByText(t("files.saved"))).toBeVisible();
  const publicKey = readFileSync(join(filesFolder, "minisign.pub"), "utf8");
  expect(publicKey).toBe(writeKeyFile(identity!["signingKey"] as string));

  await press(page, t("settings.identity.secret.open"));
  await expect(field(page, t("settings.locks.present"))).toBeFocused();
  await page.keyboard.type("not this one");
  await page.keyboard.press("Enter");
  await expect(page.getByText(t("settings.locks.faults.wrong"))).toBeVisible();
  expect(readdirSync(filesFolder)).toEqual(["minisign.pub"]);
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByText(t("files.saved"))).toBeVisible();
  const file = readFileSync(join(filesFolder, "identity.txt"));
  const { opening, key } = readIdentityFile(file);
  expect(opening.identity).toBe(identity!["opening"]);
  expect(opening.recipient).toBe(statementsIn(records)[0]!["recipient"]);
  expect(key).toBe(identity!["signingKey"]);
  expect(file.toString()).toContain(t("settings.identity.secret.remark"));
  expect(await page.content(), "the secret is not on screen").not.toContain("AGE-SECRET-KEY");
});

test("a file that cannot be saved is told, and nothing of it is there", async ({ openDesk }) => {
  const { page, filesFolder } = await openDesk(english);
  await openSettings(page, english);
  rmSync(filesFolder, { recursive: true });
  await press(page, t("settings.identity.savePublicKey"));
  await expect(page.getByText(t("files.hindered.title"))).toBeVisible();
  await expect(page.locator(":focus")).toContainText(t("files.hindered.unchanged"));
  await expect(page.getByText(t("files.hindered.what.missing"))).toBeVisible();
  expect(existsSync(filesFolder)).toBe(false);
});

test("language and look change at once, and what was being done stays", async ({ openDesk }) => {
  const { page, home } = await openDesk(english);
  await openSettings(page, english);
  const arabic = spoken("ar");
  await page.getByRole("button", { name: t("appearance.language") }).click();
  await page.getByRole("option", { name: "العربية" }).click();
  await expect(title(page, arabic.t("places.settings"))).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("button", { name: arabic.t("appearance.look") }).click();
  await page.getByRole("option", { name: arabic.t("appearance.looks.dark") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-look", "dark");
  const kept = () => JSON.parse(readFileSync(join(home, "preferences.json"), "utf8")) as unknown;
  await expect.poll(kept).toEqual({ language: "ar", look: "dark", capture: "refused" });

  rmSync(join(home, "preferences.json"));
  mkdirSync(join(home, "preferences.json"));
  await page.getByRole("button", { name: arabic.t("appearance.look") }).click();
  await page.getByRole("option", { name: arabic.t("appearance.looks.light") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-look", "light");
  await expect(page.getByText(arabic.t("files.hindered.title"))).toBeVisible();
  expect(existsSync(join(home, "preferences.json"))).toBe(true);
});
