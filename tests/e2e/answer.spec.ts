import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { parseLetter } from "../../src/core/letter/parse";
import { exportWord } from "../../src/desk/round/exportWord";
import { inputsOn } from "../../src/desk/round/mergeInputs";
import { receive } from "../../src/desk/exchange/receive";
import { stateOf } from "../../src/desk/round/stateOf";
import type { Speech } from "../../src/renderer/text/speech";
import { readDocumentText } from "../../src/word/read";
import { admitAll, got } from "../desk/people";
import type { Person } from "../desk/people";
import {
  bring,
  dialog,
  fillPeople,
  found,
  invitationTo,
  list,
  openLetter,
  publish,
  suggest,
  texts,
  ways,
} from "./states/answer";
import { add, hush, ownCardText } from "./states/contacts";
import { field, organisation, passphrase, press, title, unlock } from "./states/gate";
import { back, openLetters } from "./states/letters";
import { cardOf, neighbour } from "./states/neighbours";
import { localeOf, spoken } from "./states/words";
import { test } from "./watched";
import type { OpenDesk } from "./watched";

const english = spoken("en");
const arabic = spoken("ar");

/** Sends what was answered, as far as a file in the folder, and gives it to its coordinator. */
async function sendTo(coordinator: Person, { page, filesFolder }: OpenDesk, { t }: Speech, send: string) {
  await press(page, send);
  await press(page, t("sending.pack", { count: 1 }));
  const before = new Set(readdirSync(filesFolder));
  await press(page, t("sending.packed.save"));
  await dialog(page).getByText(t("files.saved")).waitFor();
  const [file, ...others] = readdirSync(filesFolder).filter((name) => !before.has(name));
  expect(others).toEqual([]);
  await dialog(page)
    .getByRole("button", { name: t("actions.done"), exact: true })
    .click();
  coordinator.wait(60);
  return got(await receive(coordinator, readFileSync(join(filesFolder, file!))), "received");
}

/** Somebody who coordinates, in the present: what is signed on screen is not of its future. */
async function coordinator(name: string): Promise<Person> {
  const one = await neighbour(name, { country: "CO" });
  one.wait(30 * 86_400);
  return one;
}

test("an organisation gives input, endorses, endorses the changed text, and withdraws", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { t } = english;
  const desk = await openDesk(english);
  const { page } = desk;
  const foro = await coordinator("Foro Cívico");
  const card = await ownCardText(page, english);
  await add(page, english, cardOf(foro));
  const campaign = await found(foro, "Engagement");
  const first = await publish(foro, campaign, { phase: "input" });
  await bring(page, english, await invitationTo(foro, [campaign], card));
  await openLetter(page, "Engagement");
  await expect(ways(page, 4), "nothing can be suggested before it is accepted").toHaveCount(0);
  await press(page, t("answer.accept.do"));
  await page.getByText(t("suggesting.empty")).waitFor();
  await press(page, t("actions.undo"));
  await expect(ways(page, 4), "accepting was taken back").toHaveCount(0);
  await press(page, t("answer.accept.do"));
  await page.getByText(t("suggesting.empty")).waitFor();
  await hush(page);

  await test.step("what is typed is kept when the desk is locked at once", async () => {
    await suggest(page, english, 4, "replace");
    const words = field(page, t("suggesting.words"));
    await expect(words).toBeFocused();
    await words.fill((await words.inputValue()).replace("be a priority", "be a first priority"));
    await page.keyboard.press("Control+l");
    await unlock(page, english, passphrase);
    await openLetters(page, english);
    await openLetter(page, "Engagement");
    await expect(words).toHaveValue(/be a first priority\.$/);
  });

  await test.step("a comment is about the words that were selected, and a removed suggestion comes back", async () => {
    await page.locator(".letter-paragraph", { hasText: "Civil society sees" }).evaluate((paragraph) => {
      const text = paragraph.firstChild!;
      const range = document.createRange();
      const at = text.textContent!.indexOf("local trust");
      range.setStart(text, at);
      range.setEnd(text, at + "local trust".length);
      const selection = getSelection()!;
      selection.removeAllRanges();
      selection.addRange(range);
    });
    await suggest(page, english, 5, "comment");
    await expect(page.getByRole("textbox", { name: t("suggesting.quote.label") })).toHaveValue("local trust");
    await field(page, t("suggesting.comment")).fill("Say whose.");
    await suggest(page, english, 6, "delete");
    await expect(page.locator(".suggestion")).toHaveCount(3);
    await page
      .locator(".suggestion")
      .nth(2)
      .getByRole("button", { name: t("suggesting.remove") })
      .click();
    await expect(page.locator(".suggestion")).toHaveCount(2);
    await press(page, t("actions.undo"));
    await expect(page.locator(".suggestion")).toHaveCount(3);
    await press(page, t("suggesting.give"));
    await expect(page.getByRole("heading", { name: t("suggesting.given.title") })).toBeVisible();
  });

  await test.step("the coordinator gets exactly that, with the marks that stayed", async () => {
    await sendTo(foro, desk, english, t("answer.unsent.send"));
    await expect(page.locator(".answer-page").getByText(t("answer.unsent.title"))).toHaveCount(0);
    // The file may be lost on its way: the same can be packed again, and does no harm when both arrive.
    await sendTo(foro, desk, english, t("answer.packed.again"));
    const inputs = await inputsOn(foro, first);
    expect(inputs.map(({ statement }) => statement.comments)).toEqual([
      [{ block: 5, quote: "local trust", text: "Say whose." }],
    ]);
    const [{ statement }] = inputs as [(typeof inputs)[number]];
    expect(statement.suggestions.map(({ op, block }) => ({ op, block }))).toEqual([
      { op: "replace", block: 4 },
      { op: "delete", block: 6 },
    ]);
    expect(statement.suggestions[0]!.after).toContain("^[General Assembly resolution 71/291.]");
    expect(statement.suggestions[0]!.after).toContain("**not only** with");
    expect(statement.suggestions[0]!.after).toContain("be a first priority.");
  });

  const second = await publish(foro, campaign, { phase: "endorsement", previous: [first], arabic: texts.ar });
  await test.step("nothing is listed for anybody who did not choose; the line is seen before it is signed", async () => {
    await bring(page, english, await invitationTo(foro, [campaign], card));
    await expect(page.getByText(t("answer.other.title"))).toBeVisible();
    await press(page, t("answer.other.seen"));
    await press(page, t("answer.endorse.open"));
    await press(page, t("endorsing.look.open"));
    await expect(dialog(page).getByText(t("endorsing.listing.fault"))).toBeVisible();
    await fillPeople(page, english);
    await list(page, english, "public");
    await press(page, t("endorsing.look.open"));
    await expect(page.locator("table.line-preview")).toContainText("Nadia Haddad, Director");
  });

  await test.step("what was filled in outlives a lock, and being discarded by mistake", async () => {
    await page.keyboard.press("Control+l");
    await unlock(page, english, passphrase);
    await openLetters(page, english);
    await openLetter(page, "Engagement");
    await press(page, t("answer.endorse.open"));
    const second = field(page, t("endorsing.people.name", { number: 2 }));
    await expect(second).toHaveValue("عمر صالح");
    await second.fill("Omar Saleh");
    await press(page, t("endorsing.discard"));
    await press(page, t("actions.undo"));
    await press(page, t("answer.endorse.open"));
    await expect(second).toHaveValue("Omar Saleh");
    await press(page, t("endorsing.discard"));
    await hush(page);
    await press(page, t("answer.endorse.open"));
    await expect(field(page, t("endorsing.people.name", { number: 1 }))).toHaveValue("");
    await fillPeople(page, english);
    await list(page, english, "public");
    await press(page, t("endorsing.look.open"));
    await expect(page.locator("table.line-preview")).toContainText("Nadia Haddad, Director");
  });

  const shown = await page.locator("table.line-preview td").allInnerTexts();
  await test.step("what the coordinator prints is the line that was shown", async () => {
    await press(page, t("endorsing.sign"));
    await expect(page.getByRole("button", { name: t("answer.endorse.change") })).toBeVisible();
    await sendTo(foro, desk, english, t("answer.unsent.send"));
    const { unadmitted } = await stateOf(foro, campaign);
    expect(unadmitted.map(({ answer }) => answer.statement)).toMatchObject([
      { organisation, country: "KE", listing: "public", read: "en", version: second, number: 2 },
    ]);
    await admitAll(foro, campaign, [{ key: unadmitted[0]!.answer.statement.key } as Person]);
    const layout = { signatories: "end", paper: "a4", audience: "public" } as const;
    const { lines } = readDocumentText(got(await exportWord(foro, campaign, layout), "exported").bytes);
    expect(lines.findLast(({ place }) => place === "table")?.text).toBe(shown.join("\t"));
  });

  const text = texts.en.replace("sees extremism rise first and acts early", "is the first to act");
  const third = await publish(foro, campaign, { phase: "endorsement", previous: [second], text });
  await test.step("a changed text is shown with what changed, and needs another signature", async () => {
    await press(page, t("answer.endorse.change"));
    await press(page, t("endorsing.look.open"));
    await page.keyboard.press("Escape");
    await bring(page, english, await invitationTo(foro, [campaign], card));
    await expect(page.locator(".changed-block ins").first()).toContainText("is the");
    await expect(page.locator(".changed-block del").first()).toContainText("sees extremism");
    await press(page, t("answer.endorse.changed"));
    await expect(field(page, t("endorsing.people.name", { number: 2 }))).toHaveValue("عمر صالح");
    await list(page, english, "withheld");
    await press(page, t("endorsing.look.open"));
    await expect(dialog(page).getByText(t("endorsing.preview.known.withheld"))).toBeVisible();
    await press(page, t("endorsing.sign"));
    await sendTo(foro, desk, english, t("answer.unsent.send"));
    const { counted, superseded } = await stateOf(foro, campaign);
    expect(counted.map(({ endorsement }) => endorsement.statement)).toMatchObject([
      { version: third, listing: "withheld", signatories: [{ name: "Nadia Haddad", role: "Director" }, {}] },
    ]);
    expect(superseded).toHaveLength(1);
  });

  await test.step("a withdrawal says what it does not undo, and takes the endorsement back", async () => {
    await press(page, t("answer.withdraw.open"));
    await expect(dialog(page)).toContainText(t("answer.withdraw.copies"));
    await expect(page.getByRole("button", { name: t("answer.withdraw.keep") })).toBeFocused();
    await page.getByRole("textbox", { name: t("answer.reason.label") }).fill("The board decided otherwise.");
    await press(page, t("answer.withdraw.do"));
    await sendTo(foro, desk, english, t("answer.unsent.send"));
    const { counted, withdrawn } = await stateOf(foro, campaign);
    expect(counted).toEqual([]);
    expect(withdrawn.map(({ answer }) => answer.statement.reason)).toEqual(["The board decided otherwise."]);
  });
});

test("several letters are answered at once in Arabic: one cannot be signed, the others are, in one file", async ({
  openDesk,
}) => {
  const { t } = arabic;
  const desk = await openDesk(arabic, { locale: localeOf.ar });
  const { page } = desk;
  const foro = await coordinator("شبكة الوسيطات");
  const card = await ownCardText(page, arabic);
  await add(page, arabic, cardOf(foro));
  const campaigns: string[] = [];
  for (const office of ["Administrator", "Secretary-General", "High Commissioner"]) {
    const campaign = await found(foro, office);
    const named = texts.en.replace("# Engagement", `# ${office}: engagement`);
    await publish(foro, campaign, { phase: "endorsement", to: office, text: named, arabic: texts.ar });
    campaigns.push(campaign);
  }
  expect(parseLetter(texts.ar).length).toBe(parseLetter(texts.en).length);
  await bring(page, arabic, await invitationTo(foro, campaigns, card));
  await press(page, t("letters.answerAll", { count: 3 }));
  await title(page, t("answerAll.title", { count: 3 })).waitFor();
  await press(page, t("answerAll.accept", { count: 3 }));
  const rows = page.locator(".answer-row");
  await expect(rows.getByRole("checkbox").first(), "nothing unread can be chosen").toBeDisabled();
  for (const row of await rows.all()) {
    await row.getByRole("button", { name: t("answerAll.read") }).click();
    await dialog(page).locator(".sheet-of-paper").waitFor();
    await press(page, t("answerAll.chooseThis"));
  }
  await press(page, t("answerAll.endorse", { count: 3 }));
  await list(page, arabic, "recipients");
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t("answerAll.shared") })
    .click();
  const each = dialog(page).locator(".answer-each");
  await expect(each).toHaveCount(3);
  await each
    .nth(0)
    .locator(".choice-button")
    .filter({ hasText: t("endorsing.listing.withheld") })
    .click();
  // A letter that shows nothing: no statement may hold it in a name.
  await each
    .nth(1)
    .getByRole("textbox", { name: t("endorsing.people.name", { number: 1 }) })
    .fill("Nadia\u00adHaddad");
  const titles = await each.locator("> h3").allInnerTexts();
  await press(page, t("endorsing.look.open"));
  await press(page, t("answerAll.sign", { count: 3 }));
  await expect(page.locator(".signed-list li[data-signed]")).toHaveCount(2);
  await expect(page.locator(".signed-list li:not([data-signed])")).toContainText(titles[1]!);
  await expect(page.locator(".signed-list li:not([data-signed])")).toContainText(
    t("answerAll.trouble.refused"),
  );
  await press(page, t("actions.done"));
  await sendTo(foro, desk, arabic, t("answerAll.send"));
  const states = await Promise.all(campaigns.map((campaign) => stateOf(foro, campaign)));
  const answered = new Map(
    states.map(({ version, unadmitted }) => [
      version!.statement.title,
      unadmitted.map(({ answer }) => ("listing" in answer.statement ? answer.statement.listing : null)),
    ]),
  );
  expect(titles.map((one) => answered.get(one))).toEqual([["withheld"], [], ["recipients"]]);
  await back(page, arabic);
});
