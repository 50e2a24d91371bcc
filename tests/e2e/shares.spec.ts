import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { shareKind } from "../../src/core/contact/share";
import { fromUtf8 } from "../../src/core/crypto/sodium";
import { importCard } from "../../src/desk/contacts/importCard";
import { inspect } from "../../src/desk/exchange/inspect";
import { receive } from "../../src/desk/exchange/receive";
import { returnShare } from "../../src/desk/recovery/returnShare";
import { sharesHere } from "../../src/desk/recovery/sharesHere";
import { statementsOfKind } from "../../src/desk/statements";
import { got } from "../desk/people";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { chooseBackup } from "./states/backup";
import { add, ownCardText } from "./states/contacts";
import {
  choosePassphrase,
  deskOpen,
  field,
  makeDesk,
  organisation,
  otherPassphrase,
  passphrase,
  press,
  shownWords,
  title,
} from "./states/gate";
import { cardOf, neighbour } from "./states/neighbours";
import { dialog, openSettings } from "./states/settings";
import { found, givenBack, meets, openShares, savedFiles, takeIn, typedWords, verify } from "./states/shares";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

const month = 31 * 86_400;

test("words are divided among three, the computer is lost with its paper, and two of the three bring the desk back", async ({
  open,
  openDesk,
}) => {
  test.setTimeout(300_000);
  const first = await openDesk(english);
  const { page, home, made } = first;
  const holders = await Promise.all(
    ["Foro Cívico", "Radio du Lac", "شبكة الوسيطات"].map((one) => neighbour(one)),
  );
  const keys = holders.map(({ key }) => key);
  const card = await ownCardText(page, english);
  await add(page, english, ...holders.map(cardOf));
  for (const holder of holders) await verify(page, english, holder);
  const onDisk = async () => (await recordsOf(page, (await keysBy(home, { passphrase }))!)).records;

  // Thinking better of it leaves nothing behind.
  const choosing = async (): Promise<void> => {
    await openShares(page, english);
    await press(page, t("shares.give.open"));
    for (const [at] of holders.entries()) {
      await found(page).getByRole("button").first().click();
      await expect(dialog(page).locator(".people-chosen li")).toHaveCount(at + 1);
      await expect(dialog(page).getByRole("searchbox"), "the keyboard goes on there").toBeFocused();
    }
    await expect(page.getByRole("textbox", { name: t("shares.give.threshold") })).toHaveValue("2");
    await press(page, t("actions.next"));
    await typedWords(page, english).fill(made.words.join(" "));
  };
  await choosing();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  expect([...ofKind(await onDisk(), "shared"), ...ofKind(await onDisk(), "outgoing")]).toEqual([]);

  await choosing();
  await press(page, t("shares.give.pack", { count: 3 }));
  const files = await savedFiles(page, english);
  expect(new Set(files.map(({ name }) => name)).size).toBe(3);
  await press(page, t("actions.done"));
  const kept = await onDisk();
  expect(ofKind(kept, "shared")).toMatchObject([{ threshold: 2, holders: expect.any(Array) as unknown }]);
  expect(new Set(ofKind(kept, "shared")[0]!.holders as string[])).toEqual(new Set(keys));
  expect(
    statementsIn(kept).map(({ type }) => type),
    "the desk keeps no share",
  ).not.toContain(shareKind.type);
  expect(ofKind(kept, "outgoing").map(({ purpose }) => purpose)).toEqual(["share", "share", "share"]);

  // Each opens its own file and no other, and holds one share.
  for (const holder of holders) {
    await importCard(holder, card);
    holder.wait(month);
    const outcomes: string[] = [];
    for (const { bytes } of files) outcomes.push((await inspect(holder, bytes)).outcome);
    expect(outcomes.sort()).toEqual(["not-for-me", "not-for-me", "opened"]);
    for (const { bytes } of files) await receive(holder, bytes);
    expect(statementsOfKind(holder, shareKind)).toMatchObject([{ statement: { of: 3, threshold: 2 } }]);
  }
  const shares = holders.flatMap((holder) => statementsOfKind(holder, shareKind));
  expect(new Set(shares.map(({ statement }) => statement.share)).size, "three different ones").toBe(3);

  await openSettings(page, english);
  await press(page, t("backup.save.open"));
  await press(page, t("backup.save.inOneFolder"));
  // A desk that was made before it knew whom backups are for would ask; dividing the words has told it.
  await expect(dialog(page).getByText(t("backup.save.done"))).toBeVisible();
  const name = readdirSync(first.filesFolder).find((one) => one.includes("-backup-"))!;
  const backup = { name, bytes: readFileSync(join(first.filesFolder, name)) };
  const identity = ofKind(await onDisk(), "identity");
  await first.context.close();

  // Another computer, another key, the same name: two are asked through files.
  const second = await open();
  await makeDesk(second.page, english);
  const newCard = await ownCardText(second.page, english);
  const asked = holders.slice(0, 2);
  await add(second.page, english, ...asked.map(cardOf));
  await openShares(second.page, english);
  await press(second.page, t("shares.ask.open"));
  for (const [at] of asked.entries()) {
    await found(second.page).getByRole("button").first().click();
    await expect(dialog(second.page).locator(".people-chosen li")).toHaveCount(at + 1);
  }
  await press(second.page, t("shares.ask.pack", { count: 2 }));
  const requests = await savedFiles(second.page, english);
  await press(second.page, t("actions.done"));

  for (const [at, holder] of asked.entries()) {
    const reached = await Promise.all(requests.map(({ bytes }) => inspect(holder, bytes)));
    const mine = requests[reached.findIndex(({ outcome }) => outcome === "unknown-sender")]!;
    await importCard(holder, newCard);
    got(await receive(holder, mine.bytes), "received");
    const here = await sharesHere(holder);
    const [request] = here.requests;
    expect(request!.note).toContain(organisation);
    const { key } = request!.from;
    const held = here.held[0]!;
    expect(
      held.namesakes.map((one) => one.key),
      "the same name, another key",
    ).toEqual([key]);
    expect(await returnShare(holder, held.kept!, key), "asking is not enough").toEqual({
      outcome: "not-verified",
    });
    await meets(holder, newCard);
    await takeIn(second.page, english, [await givenBack(holder, key)]);
    await openShares(second.page, english);
    const join = second.page.getByRole("button", { name: t("shares.back.join") });
    if (at === 0) {
      await expect(second.page.getByText(t("shares.back.more", { count: 1 }))).toBeVisible();
      await expect(join).toHaveCount(0);
    } else await join.click();
  }
  const words = await shownWords(second.page);
  expect(words).toEqual(made.words);
  expect(await second.page.title()).not.toContain(words[0]!);
  expect(second.page.url()).not.toContain(words[0]!);
  await dialog(second.page)
    .getByRole("button", { name: t("actions.close"), exact: true })
    .last()
    .click();
  await expect(second.page.locator(".recovery-sheet")).toHaveCount(0);
  const there = await recordsOf(second.page, (await keysBy(second.home, { passphrase }))!);
  for (const { value } of there.records) {
    const bytes = (value as { bytes?: unknown }).bytes;
    const said = bytes instanceof Uint8Array ? fromUtf8(bytes, "statement") : JSON.stringify(value);
    expect(said, "they are kept nowhere").not.toContain(words.slice(0, 3).join(" "));
  }

  // A third place, where the desk comes back.
  const third = await open();
  await press(third.page, t("backup.restore.open"));
  await expect(
    third.page.getByText(t("shares.restore")),
    "whoever lost the paper is told of shares",
  ).toBeVisible();
  await chooseBackup(third.page, english, backup);
  await field(third.page, t("gate.recovery.label")).fill(words.join(" "));
  await press(third.page, t("backup.restore.next"));
  await title(third.page, t("backup.about.title")).waitFor();
  await choosePassphrase(third.page, english, otherPassphrase);
  await press(third.page, t("backup.restore.submit"));
  await deskOpen(third.page);
  const restored = await recordsOf(third.page, (await keysBy(third.home, { passphrase: otherPassphrase }))!);
  expect(ofKind(restored.records, "identity")).toEqual(identity);
  await openShares(third.page, english);
  await expect(third.page.getByText(t("shares.given.unknown"))).toBeVisible();
});
