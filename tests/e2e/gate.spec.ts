import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { toWords } from "../../src/core/crypto/words";
import { systemRandom } from "../../src/desk/platform";
import { readVaultHeader } from "../../src/vault/header";
import { readRecoveryWords } from "../../src/vault/recovery";
import { unlock as unlockVault } from "../../src/vault/slots";
import { databaseName } from "../../src/vault/vault";
import { databases, headerPath, journalPath, keysBy, ofKind, recordsOf, statementsIn, tamper } from "./disk";
import { chooseBackup } from "./states/backup";
import { savedBackup } from "./states/border";
import {
  choosePassphrase,
  describeOrganisation,
  deskOpen,
  field,
  firstRun,
  organisation,
  otherPassphrase,
  passphrase,
  press,
  recovering,
  shownWords,
  title,
  typeRecovery,
  typeWords,
  unlock,
  unlocking,
  walked,
} from "./states/gate";
import { openSettings } from "./states/settings";
import { spoken } from "./states/words";
import { overflow, test, violations } from "./watched";

const english = spoken("en");
const arabic = spoken("ar");
const { t } = english;

const focused = (page: Page) => page.locator(":focus");

test.describe("an organisation makes its desk", () => {
  test("and what it typed is on the disk, behind its passphrase and its words, and nowhere else", async ({
    open,
  }) => {
    const { page, home } = await open();
    const { words } = await walked(firstRun(page, english));
    const keys = await keysBy(home, { passphrase });
    expect(await keysBy(home, { words })).toEqual(keys);
    expect(await keysBy(home, { passphrase: otherPassphrase })).toBe(null);

    const { records, faults } = await recordsOf(page, keys!);
    expect(faults).toEqual([]);
    expect(statementsIn(records)).toEqual([
      expect.objectContaining({
        type: "undersigned/card/1",
        organisation,
        country: "KE",
        sectors: ["peacebuilding"],
        languages: ["en"],
        reach: "coordinators",
      }),
      expect.objectContaining({ type: "undersigned/emergency/1" }),
    ]);

    const kept = await page.evaluate(() =>
      JSON.stringify([location.href, document.title, { ...localStorage }, { ...sessionStorage }]),
    );
    for (const secret of [passphrase, "peace2026", words.join(" "), organisation]) {
      expect(kept, "the page keeps nothing of it").not.toContain(secret);
      expect(await page.content(), "nothing of it is left on screen").not.toContain(secret);
    }
  });

  test("by keyboard alone, led to each step and to each fault", async ({ open }) => {
    const { page } = await open();
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let steps = 0; steps < 40; steps++) {
        const found = page
          .getByRole("button", { name, exact: true })
          .or(page.getByLabel(name, { exact: true }));
        if ((await found.and(focused(page)).count()) > 0) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not lead to ${String(name)}`);
    };
    await expect(title(page, t("gate.welcome.title"))).toBeFocused();
    await tabTo(t("gate.welcome.start"));
    await page.keyboard.press("Enter");

    await expect(title(page, t("gate.organisation.title"))).toBeFocused();
    await tabTo(t("actions.next"));
    await page.keyboard.press("Enter");
    await expect(field(page, t("cardFields.organisation"))).toBeFocused();
    await expect(page.getByText(t("cardFields.faults.name.missing"))).toBeVisible();
    await page.keyboard.type("  Foro   Cívico ");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("combobox", { name: t("cardFields.country") })).toBeFocused();
    await page.keyboard.type("colom");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await tabTo(t("cardFields.otherSector"));
    await page.keyboard.type("sport");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "sport", pressed: true })).toBeVisible();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: english.languageName("ar"), exact: true })).toBeFocused();
    await tabTo(t("actions.next"));
    await page.keyboard.press("Enter");

    await expect(title(page, t("gate.passphrase.title"))).toBeFocused();
    await tabTo(t("locks.newPassphrase"));
    await page.keyboard.press("Enter");
    await expect(page.getByText(t("locks.faults.missing"))).toBeVisible();
    await page.keyboard.type("Foro Cívico 2026");
    await expect(page.getByText(t("locks.strength.weak"))).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByText(t("locks.faults.weak"))).toBeVisible();
    await expect(field(page, t("locks.newPassphrase"))).toBeFocused();
    await tabTo(t("locks.suggestion.first"));
    await page.keyboard.press("Enter");
    await expect(page.locator(".suggestion-words")).not.toBeEmpty();
    const suggested = await page.locator(".suggestion-words").innerText();
    expect(suggested).toMatch(/^[a-z]+(?: [a-z]+){5}$/);
    await page.keyboard.press("Enter");
    await expect(page.locator(".suggestion-words")).not.toHaveText(suggested);
    const taken = await page.locator(".suggestion-words").innerText();
    await page.keyboard.press("Shift+Tab");
    await expect(page.getByRole("button", { name: t("locks.suggestion.take") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(field(page, t("locks.repeat"))).toBeFocused();
    await expect(field(page, t("locks.newPassphrase"))).toHaveValue(taken);
    await expect(page.getByText(t("locks.strength.strong"))).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByText(t("locks.faults.differs"))).toBeVisible();
    await page.keyboard.type(taken);
    await page.keyboard.press("Enter");

    await expect(title(page, t("gate.words.title"))).toBeFocused();
    const words = await shownWords(page);
    await tabTo(t("gate.words.done"));
    await page.keyboard.press("Enter");

    const first = page.locator(".try-words input").first();
    await expect(first).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(first).toBeFocused();
    await expect(page.locator('.try-words [aria-invalid="true"]')).toHaveCount(4);
    const labels = await page.locator(".try-words .field-label").allInnerTexts();
    for (const [at, label] of labels.entries()) {
      await page.keyboard.type(` ${words[Number(/\d+/.exec(label)![0]) - 1]!.toUpperCase()} `);
      await expect(page.locator('.try-words [aria-invalid="true"]')).toHaveCount(3 - at);
      if (at < 3) await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await deskOpen(page);
  });

  test("can go back at every step: what was typed stays, and what is secret does not", async ({ open }) => {
    const { page, home } = await open();
    await press(page, t("gate.welcome.start"));
    await describeOrganisation(page, english, organisation);
    await press(page, t("actions.next"));
    await choosePassphrase(page, english, otherPassphrase);
    await press(page, t("actions.next"));
    const before = await shownWords(page);
    await press(page, t("gate.words.done"));
    await typeWords(page, before.toReversed());
    await press(page, t("gate.try.back"));
    expect(await shownWords(page), "looking again changes no word").toEqual(before);
    await press(page, t("actions.back"));
    await expect(field(page, t("locks.newPassphrase"))).toHaveValue("");
    await expect(field(page, t("locks.repeat"))).toHaveValue("");
    await press(page, t("actions.back"));
    await expect(field(page, t("cardFields.organisation"))).toHaveValue(organisation);
    await expect(page.getByRole("combobox", { name: t("cardFields.country") })).toHaveValue(
      english.country("KE"),
    );
    await press(page, t("actions.back"));
    await press(page, t("gate.welcome.start"));
    await expect(page.getByRole("button", { name: t("sectors.peacebuilding"), pressed: true })).toBeVisible();
    await press(page, t("actions.next"));

    await choosePassphrase(page, english, passphrase);
    await press(page, t("actions.next"));
    const words = await shownWords(page);
    expect(words).not.toEqual(before);
    await press(page, t("gate.words.done"));
    await typeWords(page, words);
    await press(page, t("gate.try.make"));
    await deskOpen(page);
    expect(await keysBy(home, { passphrase: otherPassphrase })).toBe(null);
    expect(await keysBy(home, { words: before })).toBe(null);
    expect(await keysBy(home, { words })).toEqual(await keysBy(home, { passphrase }));
  });

  test("and where the disk does not take it nothing is left behind, and it can be made once there is room", async ({
    open,
  }) => {
    const { page, home } = await open();
    await press(page, t("gate.welcome.start"));
    await describeOrganisation(page, english, organisation);
    await press(page, t("actions.next"));
    await choosePassphrase(page, english, passphrase);
    await press(page, t("actions.next"));
    const words = await shownWords(page);
    await press(page, t("gate.words.done"));
    await typeWords(page, words);
    writeFileSync(join(home, "desks"), "in the way");
    await press(page, t("gate.try.make"));
    await expect(page.getByText(t("troubles.hindered.title"))).toBeVisible();
    await expect(page.getByText(t("troubles.unchanged"))).toBeVisible();
    await expect(focused(page)).toContainText(t("troubles.hindered.title"));
    expect(await databases(page)).toEqual([]);
    rmSync(join(home, "desks"));
    await press(page, t("gate.try.make"));
    await deskOpen(page);
    expect(await keysBy(home, { words })).not.toBe(null);
  });

  test("in another language and look than the computer's, which stay", async ({ open }) => {
    const { page, home, close } = await open({ colorScheme: "light" });
    const choose = async (label: string, option: string): Promise<void> => {
      await page.getByRole("button", { name: label }).click();
      await page.getByRole("option", { name: option }).click();
    };
    await expect(title(page, t("gate.welcome.title"))).toBeVisible();
    await choose(t("appearance.language"), "العربية");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await expect(title(page, arabic.t("gate.welcome.title"))).toBeVisible();
    await press(page, arabic.t("gate.welcome.start"));
    const read = page.getByRole("button", { name: arabic.languageName("ar"), exact: true, pressed: true });
    await expect(read, "the organisation is likely to read the screen's language").toBeVisible();
    await press(page, arabic.t("actions.back"));
    await choose(arabic.t("appearance.look"), arabic.t("appearance.looks.dark"));
    await expect(page.locator("html")).toHaveAttribute("data-look", "dark");
    const kept = () => JSON.parse(readFileSync(join(home, "preferences.json"), "utf8")) as unknown;
    await expect.poll(kept).toEqual({ language: "ar", look: "dark", capture: "refused" });
    await close();

    const again = await open({ home, colorScheme: "light" });
    await expect(title(again.page, arabic.t("gate.welcome.title"))).toBeVisible();
    await expect(again.page.locator("html")).toHaveAttribute("data-look", "dark");
    await again.page.getByRole("button", { name: arabic.t("appearance.language") }).click();
    await again.page.getByRole("option", { name: arabic.t("appearance.languageOfComputer") }).click();
    await expect(title(again.page, t("gate.welcome.title"))).toBeVisible();
  });

  test("on paper are the words and nothing else", async ({ open }) => {
    const { page } = await open({ colorScheme: "dark" });
    await press(page, t("gate.welcome.start"));
    await describeOrganisation(page, english, organisation);
    await press(page, t("actions.next"));
    await choosePassphrase(page, english, passphrase);
    await press(page, t("actions.next"));
    const words = await shownWords(page);
    // The sheet goes as soon as it is printed: what the printer would get is kept for looking at.
    await page.evaluate(() => {
      window.print = () => document.body.append(document.querySelector(".print-sheet")!.cloneNode(true));
    });
    await press(page, t("locks.words.print"));
    await expect(page.locator(".print-sheet")).toHaveCount(1);
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    const said = text.replace(t("locks.words.label"), "").replace(t("locks.words.onPaper"), "");
    expect(said.match(/\p{L}+/gu)).toEqual(words);
    const ink = await page
      .locator(".print-sheet .word")
      .first()
      .evaluate((word) => getComputedStyle(word).color);
    expect(ink).toBe("rgb(36, 34, 30)");
  });
});

test.describe("a locked desk", () => {
  test("opens by its passphrase and no other, offers the recovery words after the third, and opens by them with another passphrase", async ({
    openDesk,
  }) => {
    const { page, home, made } = await openDesk(english);
    const header = readFileSync(headerPath(home));
    const before = await keysBy(home, { passphrase });
    await page.keyboard.press("Control+l");
    await walked(unlocking(page, english, made));
    expect(readFileSync(headerPath(home)), "trying changes nothing").toEqual(header);

    await page.keyboard.press("Control+l");
    await walked(recovering(page, english, made));
    expect(await keysBy(home, { passphrase })).toBe(null);
    expect(await keysBy(home, { passphrase: otherPassphrase })).toEqual(before);
    expect(await keysBy(home, { words: made.words })).toEqual(before);
  });

  test("says what is wrong with recovery words, and opens by none that are not its own", async ({
    openDesk,
  }) => {
    const {
      page,
      home,
      made: { words },
    } = await openDesk(english);
    const header = readFileSync(headerPath(home));
    await page.keyboard.press("Control+l");
    await press(page, t("gate.unlock.useWords"));
    const error = page.locator(".field-error");
    const area = field(page, t("gate.recovery.label"));
    await expect(area).toBeFocused();
    await typeRecovery(page, english, words.slice(0, 23).join(" "));
    await expect(error).toContainText(t("gate.recovery.faults.count", { count: 23 }));
    await expect(area).toBeFocused();
    await typeRecovery(page, english, words.with(11, "velvett").join(", "));
    const numbers = english.list([english.number(12)]);
    await expect(error).toContainText(t("gate.recovery.faults.unknown", { count: 1, numbers }));
    await typeRecovery(page, english, misplaced(words).join(" "));
    await expect(error).toContainText(t("gate.recovery.faults.checksum"));
    await typeRecovery(page, english, toWords(systemRandom(32)).join(" "));
    await expect(error).toContainText(t("gate.recovery.faults.other"));
    await press(page, t("gate.recovery.back"));
    await expect(field(page, t("gate.unlock.passphrase"))).toBeFocused();
    expect(readFileSync(headerPath(home))).toEqual(header);
  });

  test("shows nothing of what it holds, and forgets what was typed and left", async ({ openDesk }) => {
    const { page } = await openDesk(english, { before: (context) => context.clock.install() });
    await page.keyboard.press("Control+,");
    await expect(page.getByText(organisation)).toBeVisible();
    await page.keyboard.press("Control+l");
    await expect(page.getByText(t("gate.unlock.because.asked"))).toBeVisible();
    expect(await page.content()).not.toContain(organisation);

    const typed = field(page, t("gate.unlock.passphrase"));
    await typed.fill(passphrase);
    await page.clock.fastForward("01:30");
    await expect(typed).toHaveValue(passphrase);
    await page.clock.fastForward("01:00");
    await expect(typed).toHaveValue("");

    await unlock(page, english, passphrase);
    await page.clock.fastForward("09:00");
    await page.mouse.move(300, 300);
    await page.clock.fastForward("09:00");
    await expect(page.locator(".frame")).toBeVisible();
    await page.clock.fastForward("01:30");
    await expect(page.getByText(t("gate.unlock.because.idle"))).toBeVisible();
  });

  test("says that files wait, and leads to them once it is open", async ({ openDesk }) => {
    const { page, home, offer } = await openDesk(english);
    await page.keyboard.press("Control+l");
    await expect(field(page, t("gate.unlock.passphrase"))).toBeFocused();
    const file = join(home, "letter.age");
    writeFileSync(file, "not a bundle");
    await offer([file, file]);
    await expect(page.getByText(t("gate.unlock.waiting", { count: 2 }))).toBeVisible();
    await unlock(page, english, passphrase);
    await expect(page.getByRole("button", { name: t("places.exchange") })).toHaveAttribute(
      "aria-current",
      "page",
    );
  });

  test("that is open in another window says so, and opens once that one is locked", async ({ openDesk }) => {
    const { page, context, origin } = await openDesk(english);
    const other = await context.newPage();
    await other.goto(origin);
    await field(other, t("gate.unlock.passphrase")).fill(passphrase);
    await other.keyboard.press("Enter");
    await expect(title(other, t("gate.problems.elsewhere.title"))).toBeVisible();
    await expect(focused(other)).toContainText(t("gate.problems.elsewhere.what"));
    await page.keyboard.press("Control+l");
    await expect(field(page, t("gate.unlock.passphrase"))).toBeVisible();
    await press(other, t("actions.tryAgain"));
    await unlock(other, english, passphrase);
  });

  test("whose thread dies while it opens says so, and opens the next time", async ({ openDesk }) => {
    const { page } = await openDesk(english);
    const dying = page.workers()[0]!;
    await dying.evaluate(() => self.close());
    await expect(page.getByText(t("gate.unlock.because.ended"))).toBeVisible();
    expect(await page.content()).not.toContain(organisation);
    await unlock(page, english, passphrase);
  });
});

test.describe("a desk that is not as it was left", () => {
  test("without the file of its locks, with a damaged one, and in a folder that cannot be read: each is told, and once it is put back it opens", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    const header = headerPath(home);
    const kept = join(home, "kept");
    copyFileSync(header, kept);
    const found = readdirSync(join(home, "desks"));

    rmSync(header);
    rmSync(`${header}.copy`);
    await page.reload();
    await expect(title(page, t("gate.problems.headerMissing.title"))).toBeVisible();
    await expect(focused(page)).toContainText(t("gate.problems.putBack"));
    writeFileSync(header, "damaged");
    await press(page, t("actions.tryAgain"));
    await expect(title(page, t("gate.problems.headerDamaged.title"))).toBeVisible();
    await expect(page.locator(".exact")).toContainText("expected one JSON value");
    copyFileSync(kept, header);
    const altered = readFileSync(header, "utf8").replace(/"memory": \d+/, '"memory": 99999999999');
    writeFileSync(header, altered);
    await press(page, t("actions.tryAgain"));
    await expect(page.locator(".exact")).not.toContainText("expected one JSON value");
    await expect(title(page, t("gate.problems.headerDamaged.title"))).toBeVisible();

    renameSync(join(home, "desks"), join(home, "elsewhere"));
    symlinkSync(join(home, "desks"), join(home, "desks"));
    await press(page, t("actions.tryAgain"));
    await expect(title(page, t("gate.problems.unreadable.title"))).toBeVisible();
    await expect(page.getByText(t("troubles.hindered.what.not-a-file"))).toBeVisible();
    rmSync(join(home, "desks"));
    renameSync(join(home, "elsewhere"), join(home, "desks"));
    copyFileSync(kept, header);
    await press(page, t("actions.tryAgain"));
    await unlock(page, english, passphrase);
    expect(readdirSync(join(home, "desks"))).toEqual(found);
  });

  test("with one of its two copies changed or gone is mended, says so, and opens with everything", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    const keys = (await keysBy(home, { passphrase }))!;
    const held = statementsIn((await recordsOf(page, keys)).records);
    for (const change of ["seal", "page", "clear", "journal", "locks"] as const) {
      await page.reload();
      if (change === "journal") rmSync(journalPath(home));
      else if (change === "locks") writeFileSync(headerPath(home), "damaged");
      else await tamper(page, change);
      await field(page, t("gate.unlock.passphrase")).fill(passphrase);
      await page.keyboard.press("Enter");
      await expect(title(page, t("gate.faults.mended.title"))).toBeFocused();
      const which = {
        journal: "remade",
        locks: "locks",
        seal: "restored",
        page: "restored",
        clear: "restored",
      };
      await expect(page.getByText(t(`gate.faults.${which[change] as "remade"}`))).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await press(page, t("gate.faults.mended.goOn"));
      await deskOpen(page);
      const { records, faults } = await recordsOf(page, keys);
      expect(faults).toEqual([]);
      expect(statementsIn(records)).toEqual(held);
      await page.keyboard.press("Control+l");
      await unlock(page, english, passphrase);
    }
  });

  test("with both copies changed says what was found and what is intact, and goes on only when asked to", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    await page.reload();
    rmSync(journalPath(home));
    await tamper(page, "seal");
    await field(page, t("gate.unlock.passphrase")).fill(passphrase);
    await page.keyboard.press("Enter");
    await expect(title(page, t("gate.faults.lost.title"))).toBeFocused();
    await expect(page.getByText(t("gate.faults.pages", { count: 1 }))).toBeVisible();
    await expect(page.getByText(t("gate.faults.seal"))).toBeVisible();
    await expect(page.getByText(t("gate.faults.cardThere"))).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Control+l");
    await expect(field(page, t("gate.unlock.passphrase"))).toBeVisible();
    await field(page, t("gate.unlock.passphrase")).fill(passphrase);
    await page.keyboard.press("Enter");
    await press(page, t("gate.faults.lost.goOn"));
    await deskOpen(page);
    const { records } = await recordsOf(page, (await keysBy(home, { passphrase }))!);
    expect(ofKind(records, "identity")).toHaveLength(1);
  });

  test("with its identity altered, and with nothing stored at all, opens nothing and loses nothing more", async ({
    openDesk,
  }) => {
    const { page, home } = await openDesk(english);
    await page.reload();
    const header = readFileSync(headerPath(home));
    const tryOpening = async (): Promise<void> => {
      await field(page, t("gate.unlock.passphrase")).fill(passphrase);
      await page.keyboard.press("Enter");
    };
    rmSync(journalPath(home));
    await tamper(page, "page");
    await tryOpening();
    await expect(title(page, t("gate.problems.storageDamaged.title"))).toBeVisible();
    await tamper(page, "clear");
    rmSync(journalPath(home));
    await press(page, t("actions.tryAgain"));
    await tryOpening();
    await expect(title(page, t("gate.problems.storageMissing.title"))).toBeVisible();
    await expect(focused(page)).toContainText(t("gate.problems.putBack"));
    expect(readFileSync(headerPath(home))).toEqual(header);
    expect(existsSync(headerPath(home))).toBe(true);
  });
});

test("a desk of which nothing intact is left says what is lost, and leads to a backup that brings it back beside it", async ({
  openDesk,
}) => {
  test.setTimeout(180_000);
  const { page, home, made } = await openDesk(english, { viewport: { width: 640, height: 400 } });
  const held = statementsIn((await recordsOf(page, (await keysBy(home, { passphrase }))!)).records);
  await openSettings(page, english);
  await press(page, t("backup.save.open"));
  await press(page, t("backup.save.inOneFolder"));
  await field(page, t("gate.recovery.label")).fill(made.words.join(" "));
  await press(page, t("backup.words.submit"));
  const backup = await savedBackup(page);
  const [first = ""] = readdirSync(join(home, "desks"));
  const header = readFileSync(headerPath(home));

  const restore = async (phrase: string): Promise<void> => {
    await press(page, t("backup.restore.open"));
    await chooseBackup(page, english, backup);
    await field(page, t("gate.recovery.label")).fill(made.words.join(" "));
    await press(page, t("backup.restore.next"));
    await choosePassphrase(page, english, phrase);
    await press(page, t("backup.restore.submit"));
    await deskOpen(page);
    const place = readdirSync(join(home, "desks")).find((one) => !seen.has(one))!;
    seen.add(place);
    const locks = readVaultHeader(readFileSync(join(home, "desks", place, "header")));
    const opened = unlockVault(locks, phrase);
    if (opened.outcome !== "unlocked") throw new Error(opened.outcome);
    const { records, faults } = await recordsOf(page, opened.keys, databaseName(place, 1));
    expect(faults).toEqual([]);
    expect(statementsIn(records)).toEqual(held);
  };
  const seen = new Set([first]);

  // Neither of the two places holds anything behind the locks.
  await page.reload();
  await tamper(page, "clear");
  rmSync(journalPath(home));
  await field(page, t("gate.unlock.passphrase")).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(title(page, t("gate.problems.storageMissing.title"))).toBeVisible();
  await expect(focused(page)).toContainText(t("gate.problems.notLost"));
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await press(page, t("backup.restore.open"));
  await press(page, t("actions.back"));
  await expect(title(page, t("gate.problems.storageMissing.title"))).toBeVisible();
  await restore(passphrase);
  expect(readFileSync(join(home, "desks", first, "header")), "what is left stays").toEqual(header);
  await page.keyboard.press("Control+l");
  await unlock(page, english, passphrase);

  // The locks of both are gone, and then damaged.
  await page.keyboard.press("Control+l");
  for (const place of seen)
    for (const name of ["header", "header.copy"]) rmSync(join(home, "desks", place, name));
  await page.reload();
  await expect(title(page, t("gate.problems.headerMissing.title"))).toBeVisible();
  await expect(focused(page)).toContainText(t("gate.problems.sealed"));
  writeFileSync(join(home, "desks", first, "header"), "damaged");
  await press(page, t("actions.tryAgain"));
  await expect(title(page, t("gate.problems.headerDamaged.title"))).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await restore(otherPassphrase);

  // A newer program's is no damage: there is nothing to restore.
  await page.keyboard.press("Control+l");
  for (const place of seen)
    for (const name of ["header", "header.copy"]) rmSync(join(home, "desks", place, name), { force: true });
  const newer = header.toString().replace("undersigned/vault/1", "undersigned/vault/2");
  writeFileSync(join(home, "desks", first, "header"), newer);
  await page.reload();
  await expect(title(page, t("gate.problems.newer.title"))).toBeVisible();
  await expect(page.getByRole("button", { name: t("backup.restore.open") })).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  expect(readFileSync(join(home, "desks", first, "header"), "utf8")).toBe(newer);
});

test("the page without the program around it says so in one sentence", async ({ open }) => {
  const { page } = await open({
    before: async (context) => {
      await context.route("**/bridge.js", (route) => route.fulfill({ body: "" }));
    },
  });
  await expect(page.getByText(t("gate.noProgram"))).toBeVisible();
});

/** Words of which two changed places so that the checksum tells. */
function misplaced(words: readonly string[]): readonly string[] {
  for (let at = 1; at < words.length; at++) {
    const changed = words.with(0, words[at]!).with(at, words[0]!);
    if (readRecoveryWords(changed.join(" ")).outcome === "wrong-checksum") return changed;
  }
  throw new Error("every two of the words can change places");
}
