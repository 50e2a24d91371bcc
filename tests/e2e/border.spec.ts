import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { readVaultHeader } from "../../src/vault/header";
import { databases, headerPath, keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { found, foundBytes } from "./search";
import { chooseBackup, elsewhere } from "./states/backup";
import { beforeBorder, beginBorder, check, eraseHere, leaveBorder, savedBackup } from "./states/border";
import { add, openContact } from "./states/contacts";
import {
  choosePassphrase,
  deskOpen,
  field,
  organisation,
  otherPassphrase,
  press,
  title,
} from "./states/gate";
import { unlock, walked } from "./states/gate";
import { cardOf, neighbour } from "./states/neighbours";
import { dialog } from "./states/settings";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

const contact = "Foro Cívico por la Paz";
const note = "Zr9kq2 only by telephone";

test("the desk goes into a backup that was tried, then from the computer, and comes back on another with everything", async ({
  openDesk,
  open,
}) => {
  test.setTimeout(180_000);
  const { page, home, made, close } = await openDesk(english);
  await add(page, english, cardOf(await neighbour(contact, { country: "CO" })));
  await openContact(page, contact);
  await field(page, t("contact.note.label")).fill(note);
  await expect(page.getByText(t("contact.note.saved"))).toBeVisible();
  await page.keyboard.press("Escape");
  const keys = (await keysBy(home, { passphrase: made.passphrase }))!;
  const { slots } = readVaultHeader(readFileSync(headerPath(home)));
  const backup = await walked(beforeBorder(page, english, made));
  const before = (await recordsOf(page, keys)).records;
  await eraseHere(page, english);

  // As on a computer that never had a desk: nothing leads back, and nothing is kept.
  await expect(page.getByRole("button", { name: t("gate.others.back") })).toHaveCount(0);
  expect(await databases(page)).toEqual([]);
  expect(readdirSync(join(home, "desks"))).toEqual([]);
  expect(readdirSync(join(home, "journals"))).toEqual([]);
  expect(existsSync(join(home, "preferences.json"))).toBe(false);
  await page.reload();
  await title(page, t("gate.welcome.title")).waitFor();
  await close();
  const boxes = [slots.passphrase, slots.recovery].flatMap(({ box, commitment }) => [box, commitment]);
  const forms = boxes.flatMap((box) => [
    Buffer.from(box).toString("latin1"),
    Buffer.from(box).toString("hex"),
  ]);
  expect(foundBytes(home, forms)).toEqual([]);
  const words = made.words.map((_, at) => made.words.slice(at, at + 3).join(" ")).slice(0, -2);
  expect(found(home, [organisation, contact, note, made.passphrase, ...words])).toEqual([]);

  const second = await open();
  await press(second.page, t("backup.restore.open"));
  await chooseBackup(second.page, english, backup);
  await field(second.page, t("gate.recovery.label")).fill(made.words.join(" "));
  await press(second.page, t("backup.restore.next"));
  await choosePassphrase(second.page, english, otherPassphrase);
  await press(second.page, t("backup.restore.submit"));
  await deskOpen(second.page);
  const { records, faults } = await recordsOf(
    second.page,
    (await keysBy(second.home, { passphrase: otherPassphrase }))!,
  );
  expect(faults).toEqual([]);
  // All but what belongs to the locks and the disk of a computer, in whatever order the rows lie.
  const ofDesk = (all: typeof before) =>
    new Map(
      all
        .filter(({ kind }) => !["backup", "content", "recovery", "vault"].includes(kind))
        .map(({ kind, id, value }) => [`${kind} ${id}`, value]),
    );
  expect(ofDesk(records)).toEqual(ofDesk(before));
  expect(ofKind(records, "contact")).toMatchObject([{ note }]);
  expect(new Set(statementsIn(records).map(({ organisation }) => organisation))).toEqual(
    new Set([contact, organisation]),
  );
});

test("a backup of before, of another desk, cut or opened by other words is refused, says why, and nothing is erased", async ({
  openDesk,
}) => {
  test.setTimeout(180_000);
  const { page, home, made } = await openDesk(english);
  const disk = () => readFileSync(headerPath(home));
  const header = disk();
  await beginBorder(page, english);
  await press(page, t("actions.next"));
  await press(page, t("backup.save.inOneFolder"));
  await field(page, t("gate.recovery.label")).fill(made.words.join(" "));
  await press(page, t("backup.words.submit"));
  const stale = await savedBackup(page);
  await leaveBorder(page, english);
  await add(page, english, cardOf(await neighbour(contact, { country: "CO" })));

  await beginBorder(page, english);
  await press(page, t("actions.next"));
  await press(page, t("border.save.have"));
  const others = await elsewhere();
  const refused = [
    { backup: stale, words: made.words, says: t("border.check.differs.title") },
    {
      backup: { name: "others.age", bytes: others.bytes },
      words: others.words,
      says: t("border.check.otherDesk.title"),
    },
    { backup: stale, words: others.words, says: t("backup.faults.words") },
    {
      backup: { ...stale, bytes: stale.bytes.slice(0, -1) },
      words: made.words,
      says: t("backup.faults.what.cut"),
    },
  ];
  for (const [at, { backup, words, says }] of refused.entries()) {
    await check(page, english, backup, words, ...(at === 0 ? [] : [t("backup.file.another")]));
    await expect(dialog(page).getByText(says)).toBeVisible();
    // The one way on is a backup that holds.
    await expect(page.getByRole("button", { name: t("actions.next"), exact: true })).toHaveCount(0);
    if (at > 0) continue;
    const lacks = t("border.check.differs.groups.contacts", { number: 1 });
    await expect(dialog(page).getByText(lacks)).toBeVisible();
    await expect(dialog(page).getByText(t("border.check.differs.gone"))).toHaveCount(0);
  }
  await leaveBorder(page, english);
  expect(disk()).toEqual(header);
  const { records, faults } = await recordsOf(page, (await keysBy(home, { passphrase: made.passphrase }))!);
  expect(faults).toEqual([]);
  expect(ofKind(records, "contact")).toHaveLength(1);
});

test("a place that is copied elsewhere is told twice; a change of the desk after the check leads back to it, and a lock forgets it", async ({
  openDesk,
}) => {
  test.setTimeout(180_000);
  const { page, made, filesFolder } = await openDesk(english);
  await walked(beforeBorder(page, english, made));
  await page.keyboard.press("Control+l");
  await unlock(page, english, made.passphrase);
  await beginBorder(page, english);
  await expect(dialog(page).locator('[data-state="now"]')).toContainText(t("border.steps.about"));
  await press(page, t("actions.next"));
  await press(page, t("border.save.have"));
  await expect(page.getByRole("button", { name: t("border.check.submit"), exact: true })).toBeVisible();
  await leaveBorder(page, english);

  // A place that is copied elsewhere is told at once, and again before anything is erased.
  writeFileSync(join(filesFolder, ".megaignore"), "");
  await beginBorder(page, english);
  await press(page, t("actions.next"));
  await press(page, t("backup.save.inOneFolder"));
  await expect(dialog(page).getByText(t("backup.doubt.what.mega"))).toBeVisible();
  await press(page, t("backup.doubt.anyway"));
  const backup = await savedBackup(page);
  await press(page, t("actions.next"));
  await check(page, english, backup, made.words);
  await expect(dialog(page).getByText(t("border.check.verified"))).toBeVisible();
  await press(page, t("actions.next"));
  await press(page, t("actions.next"));
  await expect(dialog(page).getByText(t("border.erase.doubted"))).toBeVisible();

  /** As the desk's thread tells of a change that nobody made in this dialog. */
  const tell = (kind: string): Promise<void> =>
    page.workers()[0]!.evaluate((kind) => {
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      self.postMessage({ report: "changed", kinds: [kind] });
    }, kind);
  await tell("backup");
  await expect(dialog(page).getByText(t("border.erase.doubted"))).toBeVisible();
  await tell("contact");
  await expect(dialog(page).getByText(t("border.check.changed.title"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("leaving.erase.do"), exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: t("border.check.submit"), exact: true })).toBeVisible();
});
