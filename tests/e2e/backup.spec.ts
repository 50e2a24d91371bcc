import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { instantOf, unixSeconds } from "../../src/core/encoding/values";
import { systemClock } from "../../src/desk/platform";
import { databases, keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { plantDesk } from "./madeDesk";
import { chooseBackup } from "./states/backup";
import { add } from "./states/contacts";
import {
  choosePassphrase,
  deskOpen,
  field,
  makeDesk,
  otherPassphrase,
  press,
  title,
  unlock,
} from "./states/gate";
import { cardOf, neighbour } from "./states/neighbours";
import { dialog, openSettings } from "./states/settings";
import { spoken } from "./states/words";
import { overflow, test, violations } from "./watched";

const english = spoken("en");
const { t } = english;

test("a desk is saved as a file, and an empty computer makes the same desk of the file and the paper", async ({
  open,
}) => {
  const first = await open();
  const { passphrase, words } = await makeDesk(first.page, english);
  await add(first.page, english, cardOf(await neighbour("Foro Cívico", { country: "CO" })));
  await openSettings(first.page, english);
  await expect(first.page.getByText(t("backup.never"))).toBeVisible();
  await press(first.page, t("backup.save.open"));
  await press(first.page, t("backup.save.inOneFolder"));
  await expect(dialog(first.page).getByText(t("backup.save.done"))).toBeVisible();
  const [name, ...others] = readdirSync(first.filesFolder);
  expect(others, "nothing lies beside it").toEqual([]);
  expect(name).toMatch(/^\d{4}-\d\d-\d\d-backup-[0-9a-f]{4}\.age$/);
  await expect(dialog(first.page).locator(".file-saved")).toHaveText(join(first.filesFolder, name!));
  const bytes = readFileSync(join(first.filesFolder, name!));
  expect(bytes.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
  const saved = (await recordsOf(first.page, (await keysBy(first.home, { passphrase }))!)).records;
  expect(ofKind(saved, "backup")).toMatchObject([{ last: expect.stringMatching(/^\d{4}-/) as unknown }]);

  const second = await open();
  await press(second.page, t("backup.restore.open"));
  await chooseBackup(second.page, english, { name: name!, bytes: bytes.subarray(0, bytes.length - 1) });
  await field(second.page, t("gate.recovery.label")).fill(words.join(" "));
  await press(second.page, t("backup.restore.next"));
  await expect(second.page.getByText(t("backup.faults.what.cut"))).toBeVisible();
  const flipped = Uint8Array.from(bytes);
  flipped[flipped.length - 100]! ^= 1;
  await chooseBackup(second.page, english, { name: name!, bytes: flipped }, t("backup.file.another"));
  await press(second.page, t("backup.restore.next"));
  await expect(second.page.getByText(t("backup.faults.what.damaged"))).toBeVisible();
  expect(await databases(second.page), "nothing of it was kept").toEqual([]);
  expect(readdirSync(second.home)).not.toContain("desks");
  await chooseBackup(second.page, english, { name: name!, bytes }, t("backup.file.another"));
  await press(second.page, t("backup.restore.next"));
  await expect(title(second.page, t("backup.about.title"))).toBeFocused();
  await choosePassphrase(second.page, english, otherPassphrase);
  await press(second.page, t("backup.restore.submit"));
  await deskOpen(second.page);
  await expect(second.page.getByText(t("backup.restore.done"))).toBeVisible();

  const restored = (
    await recordsOf(second.page, (await keysBy(second.home, { passphrase: otherPassphrase }))!)
  ).records;
  for (const kind of ["identity", "pen", "contact"])
    expect(ofKind(restored, kind)).toEqual(ofKind(saved, kind));
  const byText = (all: readonly Record<string, unknown>[]) => all.map((one) => JSON.stringify(one)).sort();
  expect(byText(statementsIn(restored))).toEqual(byText(statementsIn(saved)));
  expect(await keysBy(second.home, { words }), "the same words open it").not.toBeNull();
});

test("a folder that is copied elsewhere is told before anything is written there, and thinking better of it writes nothing", async ({
  openDesk,
}) => {
  const { page, filesFolder, made } = await openDesk(english, { viewport: { width: 1024, height: 640 } });
  mkdirSync(join(filesFolder, ".stfolder"));
  await openSettings(page, english);
  await press(page, t("backup.save.open"));
  await press(page, t("backup.save.inOneFolder"));
  await field(page, t("gate.recovery.label")).fill(made.words.join(" "));
  await press(page, t("backup.words.submit"));
  await expect(page.getByText(t("backup.doubt.what.syncthing"))).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  expect(readdirSync(filesFolder)).toEqual([".stfolder"]);
  await press(page, t("actions.cancel"));
  await expect(dialog(page)).toHaveCount(0);
  expect(readdirSync(filesFolder)).toEqual([".stfolder"]);

  await press(page, t("backup.save.open"));
  await press(page, t("backup.save.inOneFolder"));
  await press(page, t("backup.doubt.anyway"));
  await expect(dialog(page).getByText(t("backup.save.done"))).toBeVisible();
  expect(readdirSync(filesFolder)).toHaveLength(2);
});

test("a desk without a backup says so once it is as old as its reminder wants, and leads to where it is done", async ({
  open,
}) => {
  const fortyDays = 40 * 86_400;
  const { home, made } = await plantDesk(instantOf(unixSeconds(systemClock()) - fortyDays));
  const { page } = await open({ home });
  await unlock(page, english, made.passphrase);
  const reminder = page.getByRole("button", { name: t("home.backup.never") });
  await reminder.click();
  await expect(page.getByRole("button", { name: t("backup.save.open") })).toBeFocused();
  await expect(page.getByText(t("backup.due"))).toBeVisible();
  await page.getByRole("button", { name: t("backup.remind") }).click();
  await page.getByRole("option", { name: t("backup.days", { count: 90 }), exact: true }).click();
  await expect(page.getByText(t("backup.due"))).toHaveCount(0);
  // While the list still fades, it has the keys.
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await page.keyboard.press("Control+1");
  await expect(title(page, t("places.home"))).toBeVisible();
  await expect(reminder).toHaveCount(0);
  await openSettings(page, english);
  await page.getByRole("button", { name: t("backup.remind") }).click();
  await page.getByRole("option", { name: t("backup.days", { count: 7 }), exact: true }).click();
  await expect(page.getByText(t("backup.due"))).toBeVisible();
  await press(page, t("backup.save.open"));
  await press(page, t("backup.save.inOneFolder"));
  await field(page, t("gate.recovery.label")).fill(made.words.join(" "));
  await press(page, t("backup.words.submit"));
  await expect(dialog(page).getByText(t("backup.save.done"))).toBeVisible();
  await expect(page.getByText(t("backup.due"))).toHaveCount(0);
});
