import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { newFolder } from "../browser/site";
import { statementsOfKind } from "../../src/desk/statements";
import { versionKind } from "../../src/core/letter/version";
import { decline } from "../../src/desk/answering/decline";
import { endorse } from "../../src/desk/answering/endorse";
import { importCard } from "../../src/desk/contacts/importCard";
import { shownNames } from "../../src/word/names";
import { readDocumentText } from "../../src/word/read";
import { got } from "../desk/people";
import type { Person } from "../desk/people";
import { answer, Carried, deliver } from "./round/cast";
import * as steps from "./round/steps";
import { found } from "./search";
import { beginBorder, check, leaveBorder, savedBackup } from "./states/border";
import { add, hush, openContact, openContacts, ownCardText } from "./states/contacts";
import { draftBlank, enter, paste, saved, text, toEnd } from "./states/editor";
import { boardRow } from "./states/endorsements";
import { give, note as asNote, openExchange, post } from "./states/exchange";
import { choosePassphrase, describeOrganisation, deskOpen, field, press } from "./states/gate";
import { shownWords, typeWords, unlock } from "./states/gate";
import { bringIn, choose, field as letterField } from "./states/letters";
import { cardOf, dayFromNow, neighbour } from "./states/neighbours";
import { spoken } from "./states/words";
import { test } from "./watched";
import type { Watched } from "./watched";

/*
 * What is typed into a desk and what comes to it is searched for in every file that the program leaves behind after a full
 * session: the browser's profile, the desk's own folder, and the temporary folder, the caches and the list of recent files
 * that both were given. What was saved on purpose lies in a folder beside them, and must have the words in it.
 */

const english = spoken("en");
const { t } = english;

/** A word that is nowhere else, of letters that compress badly, so that it lies in a file as it is or not at all. */
function marker(): string {
  return `Z${randomBytes(9).toString("hex")}`;
}

/** Where a program of this system would put what nobody asked it to keep. */
const systemFolders = {
  TMPDIR: "temporary",
  XDG_DATA_HOME: "data",
  XDG_CACHE_HOME: "cache",
  XDG_CONFIG_HOME: "config",
  XDG_STATE_HOME: "state",
} as const;

/** While a work is done, those folders lie within one of ours. @returns what takes it back */
function movedTo(folder: string): () => void {
  const usual = Object.keys(systemFolders).map((name) => [name, process.env[name]] as const);
  for (const [name, place] of Object.entries(systemFolders)) {
    mkdirSync(join(folder, place), { recursive: true });
    process.env[name] = join(folder, place);
  }
  return () => {
    for (const [name, value] of usual)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
}

test("after a full session, a crash and another start nothing that was typed or came in lies on the disk in clear, and the search finds what does", async ({
  open,
}) => {
  test.setTimeout(300_000);
  const folder = newFolder();
  const home = join(folder, "home");
  mkdirSync(home);
  const moveBack = movedTo(folder);
  const marks = {
    own: marker(),
    other: marker(),
    note: marker(),
    phrase: marker(),
    wrong: marker(),
    title: marker(),
    body: marker(),
    pasted: marker(),
    sent: marker(),
    person: marker(),
    comment: marker(),
  };
  const passphrase = `lantern orbit ${marks.phrase} canoe ginger`;
  let words: readonly string[] = [];
  let files = "";
  try {
    const session = await open({ home });
    const { page } = session;
    files = session.filesFolder;
    words = await makeMarkedDesk(page, marks.own, passphrase);
    const card = await ownCardText(page, english);
    const sent = await post(card);
    const other = await neighbour(marks.other);
    await importCard(other, card);
    await add(page, english, cardOf(other), cardOf(sent.from));
    await openContact(page, marks.other);
    await field(page, t("contact.note.label")).fill(marks.note);
    await expect(page.getByText(t("contact.note.saved"))).toBeVisible();
    await page.keyboard.press("Escape");
    await openExchange(page, english);
    await give(page, english, [sent.known]);
    await press(page, t("exchange.take"));
    await page.locator('.bundle [data-tone="good"]').waitFor();
    await press(page, t("actions.done"));

    await sendLetter(session, [other, sent.from], marks);
    await tryBackup(page, words);

    await page.keyboard.press("Control+l");
    await field(page, t("gate.unlock.passphrase")).fill(marks.wrong);
    await page.keyboard.press("Enter");
    await page.getByText(t("gate.unlock.wrong")).waitFor();
    await unlock(page, english, passphrase);
    await openContacts(page, english);
    // A page that falls down, and then all of the browser, in the middle of the work.
    const fallen = page.waitForEvent("crash");
    const tools = await session.context.newCDPSession(page);
    void tools.send("Page.crash").catch(() => undefined);
    await fallen;
    await session.kill();

    const again = await open({ home });
    await unlock(again.page, english, passphrase);
    await steps.openLetter({ page: again.page, speech: english }, marks.title);
    await again.page.locator(".letter-head").waitFor();
    await again.close();

    // The control: the same words, kept by the same browser in clear.
    const control = marker();
    const third = await open({ home });
    await third.page.evaluate(async (word) => {
      localStorage.setItem("control", word);
      const opening = indexedDB.open("control");
      opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const writing = opening.result.transaction("rows", "readwrite", { durability: "strict" });
      writing.objectStore("rows").put(new TextEncoder().encode(word), 1);
      await new Promise((resolve) => (writing.oncomplete = resolve));
    }, control);
    await third.close();
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
    moveBack();
  }
  const groups = words.map((_, at) => words.slice(at, at + 3).join(" ")).slice(0, -2);
  expect(found(folder, [...Object.values(marks), asNote.slice(0, 30), ...groups])).toEqual([]);
  const everything = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => !name.startsWith("home-saved-files"),
  );
  expect(
    everything.filter((name) => /recently-used|\.dmp$|(?:^|[\\/])core(?:\.\d+)?$|thumbnails/i.test(name)),
  ).toEqual([]);
  expect(everything.filter((name) => /\.part$|\.age$|\.docx$|\.pdf$|\.card$/.test(name))).toEqual([]);

  // What was saved on purpose is where it was wanted, and says what it should.
  const word = readdirSync(files).find((name) => name.endsWith(".docx"))!;
  const document = readDocumentText(new Uint8Array(readFileSync(join(files, word))));
  expect(JSON.stringify(document)).toContain(marks.body);
  expect(shownNames(document.lines, "en").listed).toContain(marks.other);
  expect(readdirSync(files).some((name) => name.endsWith(".pdf"))).toBe(true);
  expect(readdirSync(files).some((name) => /-backup-[0-9a-f]{4}\.age$/.test(name))).toBe(true);
  expect(existsSync(join(home, "browser", "Default"))).toBe(true);
});

type Marks = Readonly<Record<"other" | "title" | "body" | "pasted" | "sent" | "person" | "comment", string>>;

/** A letter is written and pasted, published, sent, endorsed by another desk, counted, and taken out as Word and PDF. */
async function sendLetter(
  { page, home }: Watched,
  [other, no]: readonly [Person, Person],
  marks: Marks,
): Promise<void> {
  const at = { page, speech: english };
  const carried = new Carried({ home });
  await draftBlank(page, english, marks.title);
  await enter(text(page, english));
  await toEnd(text(page, english));
  await page.keyboard.press("Enter");
  await page.keyboard.type(`We ask for a standing dialogue, ${marks.body}.`);
  await page.keyboard.press("Enter");
  await paste(page, english, { html: `<p>It was <b>agreed</b> in ${marks.pasted}.</p>`, text: "" });
  await saved(page, english);
  await press(page, t("letters.act.publish"));
  await choose(page, t("letters.publish.phases.endorsement"));
  await letterField(page, t("letters.publish.closes")).fill(dayFromNow(14));
  await press(page, t("letters.publish.doFor.endorsement"));
  await press(page, t("letters.next.send"));
  const files = await steps.sendToAll(at, carried, `Please answer soon. ${marks.sent}`);

  for (const one of [other, no]) {
    one.wait(30 * 86_400);
    expect(await deliver(one, files)).toBe(true);
  }
  const [version] = statementsOfKind(other, versionKind);
  const { hash, statement } = version!;
  const yes = { read: "en", signatories: [{ name: marks.person, role: null }], listing: "public" } as const;
  const answers = [
    ...(await answer(other, statement.campaign, async () =>
      got(await endorse(other, { version: hash, ...yes, successorsMayRead: false }), "endorsed"),
    )),
    ...(await answer(no, statement.campaign, async () =>
      got(await decline(no, hash, marks.comment), "declined"),
    )),
  ];
  for (const file of answers) {
    await bringIn(page, english, file);
    await press(page, t("actions.done"));
  }
  await steps.openLetter(at, marks.title);
  await steps.openTab(at, "endorsements");
  // What was said with the no is shown: it went all the way into the window.
  await boardRow(page, "Foro Cívico").click();
  await page.getByText(marks.comment).waitFor();
  await page.keyboard.press("Escape");
  await press(page, t("endorsements.waiting.look"));
  await press(page, t("endorsements.admitting.admit", { count: 1 }));
  await page.locator(".candidate").waitFor({ state: "detached" });
  await hush(page);
  await steps.openTab(at, "close");
  await press(page, t("closing.tally.attest"));
  await page.locator(".toast").first().waitFor();
  await hush(page);
  await steps.exportFile(at, "word");
  await steps.exportFile(at, "pdf");
}

/** A backup is saved, and opened with the words as they are typed from paper. */
async function tryBackup(page: Page, words: readonly string[]): Promise<void> {
  await beginBorder(page, english);
  await press(page, t("actions.next"));
  await press(page, t("backup.save.inOneFolder"));
  const backup = await savedBackup(page);
  await press(page, t("actions.next"));
  await check(page, english, backup, words);
  await page.getByText(t("border.check.verified")).waitFor();
  await leaveBorder(page, english);
}

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
