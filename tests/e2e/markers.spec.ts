import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { newFolder } from "../browser/site";
import { openContact, openContacts, add, ownCardText } from "./states/contacts";
import { give, note as asNote, openExchange, post } from "./states/exchange";
import { choosePassphrase, describeOrganisation, deskOpen, field, press } from "./states/gate";
import { shownWords, typeWords, unlock } from "./states/gate";
import { cardOf, neighbour } from "./states/neighbours";
import { found } from "./search";
import { spoken } from "./states/words";
import { test } from "./watched";

/*
 * What is typed into a desk and what comes to it is searched for in every file that the program leaves behind: the
 * browser's profile, the desk's own folder, and the temporary folder that both were given.
 */

const english = spoken("en");
const { t } = english;

/** A word that is nowhere else, of letters that compress badly, so that it lies in a file as it is or not at all. */
function marker(): string {
  return `Z${randomBytes(9).toString("hex")}`;
}

test("nothing that was typed or came in lies on the disk in clear, and the search finds what does", async ({
  open,
}) => {
  const folder = newFolder();
  const home = join(folder, "home");
  const temporary = join(folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  const usual = process.env["TMPDIR"];
  process.env["TMPDIR"] = temporary;
  const [own, other, note, phrase, wrong] = [marker(), marker(), marker(), marker(), marker()] as const;
  const passphrase = `lantern orbit ${phrase} canoe ginger`;
  let words: readonly string[] = [];
  try {
    const { page, close } = await open({ home });
    words = await makeMarkedDesk(page, own, passphrase);
    const sent = await post(await ownCardText(page, english));
    await add(page, english, cardOf(await neighbour(other)), cardOf(sent.from));
    await openContact(page, other);
    await field(page, t("contact.note.label")).fill(note);
    await expect(page.getByText(t("contact.note.saved"))).toBeVisible();
    await page.keyboard.press("Escape");
    await openExchange(page, english);
    await give(page, english, [sent.known]);
    await press(page, t("exchange.take"));
    await page.locator('.bundle [data-tone="good"]').waitFor();

    await page.keyboard.press("Control+l");
    await field(page, t("gate.unlock.passphrase")).fill(wrong);
    await page.keyboard.press("Enter");
    await page.getByText(t("gate.unlock.wrong")).waitFor();
    await unlock(page, english, passphrase);
    await openContacts(page, english);
    await close();

    // The control: the same words, kept by the same browser in clear.
    const control = marker();
    const again = await open({ home });
    await again.page.evaluate(async (word) => {
      localStorage.setItem("control", word);
      const opening = indexedDB.open("control");
      opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const writing = opening.result.transaction("rows", "readwrite", { durability: "strict" });
      writing.objectStore("rows").put(new TextEncoder().encode(word), 1);
      await new Promise((resolve) => (writing.oncomplete = resolve));
    }, control);
    await again.close();
    const inClear = found(folder, [control]).map((line) => line.replace(/^.* in /, ""));
    expect(
      inClear.some((path) => path.includes("Local Storage")),
      "the control is found",
    ).toBe(true);
    expect(
      inClear.some((path) => path.includes("IndexedDB")),
      "the control is found",
    ).toBe(true);
  } finally {
    if (usual === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = usual;
  }
  const groups = words.map((_, at) => words.slice(at, at + 3).join(" ")).slice(0, -2);
  expect(found(folder, [own, other, note, phrase, wrong, asNote.slice(0, 30), ...groups])).toEqual([]);
});

async function makeMarkedDesk(page: Page, name: string, passphrase: string): Promise<readonly string[]> {
  await press(page, t("gate.welcome.start"));
  await describeOrganisation(page, english, name);
  await press(page, t("actions.next"));
  await choosePassphrase(page, english, passphrase);
  await press(page, t("actions.next"));
  const words = await shownWords(page);
  await press(page, t("gate.words.done"));
  await typeWords(page, words);
  await press(page, t("gate.try.make"));
  await deskOpen(page);
  return words;
}
