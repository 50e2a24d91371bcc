import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { hush } from "./contacts";
import { press } from "./gate";
import type { Walk } from "./gate";
import { choose, field as letterField, toLetterList } from "./letters";

/** Something that is pasted: as a web page or word processor gives it, or as plain text. */
export interface Pasted {
  readonly html?: string;
  readonly text?: string;
}

/** Writing a letter, from a template with everything open to a brief that is too long. */
export async function* writing(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await draftFromTemplate(page, speech);
  await counted(page, speech);
  yield "draft";
  yield* using(page, speech);
  await press(page, t("draft.placeholders.fill"));
  await page.getByRole("dialog").waitFor();
  yield "draft-fill";
  for (const box of await page.getByRole("dialog").getByRole("textbox").all())
    await box.fill("22 November 2026");
  await page.keyboard.press("Enter");
  await page.getByText(t("draft.placeholders.none")).waitFor();
  yield "draft-filled";
  await hush(page);
  await choosePanel(page, t("draft.limit.label"), t("draft.limit.hrcSpecial"));
  await toEnd(text(page, speech));
  await paste(page, speech, { text: "peace ".repeat(1500) });
  await page.locator(".length-over").getByText(/\d/).waitFor();
  yield "draft-too-long";

  await draftBlank(page, speech, "الأمن والمجتمع المدني");
  await choosePanel(page, t("draft.about.kind"), t("draft.about.brief"));
  await chooseLanguage(page, speech, "ar");
  await toEnd(text(page, speech));
  await paste(page, speech, {
    text: "\n\nالمجتمع المدني المستقل يسمح بالتعبير عن المظالم.\n\n- يرى التطرف أولًا\n- يتصرف مبكرًا",
  });
  await page.locator('.draft-panel [data-tone="good"]').waitFor();
  yield "draft-brief";
  await paste(page, speech, { text: "\n\nالمجتمع المدني المستقل يسمح بالتعبير عن المظالم.".repeat(60) });
  await page.locator('.draft-panel [data-tone="attention"]').waitFor();
  yield "draft-brief-too-long";
  await text(page, speech).press("Control+a");
  await page.keyboard.press("Delete");
  await page.locator(".title-empty").waitFor();
  await page.getByText(t("draft.placeholders.noTitle")).waitFor();
  yield "draft-empty";
}

/** The tools: kinds of paragraphs, links, notes, finding. */
async function* using(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await text(page, speech).locator("p").nth(2).click();
  await page.locator(".kind-button").click();
  await page.getByRole("menu").waitFor();
  yield "draft-kinds";
  await page.keyboard.press("Escape");
  await page.getByRole("menu").waitFor({ state: "detached" });
  await text(page, speech).locator("p").nth(2).dblclick();
  await page.keyboard.press("Control+k");
  await page.getByRole("textbox", { name: t("editor.link.address") }).fill("http://un.org");
  await page.keyboard.press("Enter");
  await page.locator(".field-error").waitFor();
  yield "draft-link";
  await page.getByRole("textbox", { name: t("editor.link.address") }).fill("www.un.org");
  await page.keyboard.press("Enter");
  await page.locator(".letter-link").waitFor();
  await tool(page, t("editor.note.name")).click();
  await page
    .getByRole("textbox", { name: t("editor.note.words") })
    .fill("General Assembly resolution 71/291.");
  yield "draft-note";
  await press(page, t("editor.note.done"));
  await page.locator(".note-button").waitFor();
  yield "draft-noted";
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: t("editor.find.sought") }).fill("civil");
  await page.locator(".found-here").waitFor();
  yield "draft-find";
  await page.keyboard.press("Escape");
  await page.locator(".find-bar").waitFor({ state: "detached" });
}

/** Begins a letter from the first template, with nothing filled in. */
export async function draftFromTemplate(page: Page, speech: Speech): Promise<void> {
  await toNewLetter(page, speech);
  await choose(page, speech.t("letters.new.ways.template"));
  await press(page, speech.t("letters.new.make"));
  await text(page, speech).waitFor();
}

/** Begins a letter in which nothing stands but a title. */
export async function draftBlank(page: Page, speech: Speech, words: string): Promise<void> {
  await toNewLetter(page, speech);
  await choose(page, speech.t("letters.new.ways.blank"));
  await letterField(page, speech.t("letters.new.titleLabel")).fill(words);
  await press(page, speech.t("letters.new.make"));
  await text(page, speech).getByText(words).waitFor();
  await counted(page, speech);
}

async function toNewLetter(page: Page, speech: Speech): Promise<void> {
  await toLetterList(page, speech);
  await press(page, speech.t("letters.new.open"));
}

/** The place in which one writes. */
export function text(page: Page, { t }: Speech): Locator {
  return page.getByRole("textbox", { name: t("editor.text"), exact: true });
}

/** One of the writing tools. */
export function tool(page: Page, name: string): Locator {
  return page.getByRole("toolbar").getByRole("button", { name, exact: true });
}

/** Pastes as the clipboard gives it, where the caret is. */
export async function paste(
  page: Page,
  speech: Speech,
  { html = "", text: plain = "" }: Pasted,
): Promise<void> {
  await text(page, speech).evaluate(
    (element, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(data)) if (value !== "") clipboardData.setData(type, value);
      element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { "text/html": html, "text/plain": plain },
  );
}

/**
 * Puts one into the letter. The editor puts its own caret back 20 ms after it is focused: a person is slower than that.
 * Timers go off in their order, so after ours the editor's is done.
 */
export async function enter(place: Locator): Promise<void> {
  await place.focus();
  await turn(place, 21);
}

/** The caret at the end of the letter; the editor is told of it in a turn of its own, after keys that come at once. */
export async function toEnd(place: Locator): Promise<void> {
  await enter(place);
  await place.press("Control+End");
  await turn(place, 1);
}

function turn(place: Locator, milliseconds: number): Promise<unknown> {
  return place.evaluate((_, after) => new Promise((done) => setTimeout(done, after)), milliseconds);
}

/** Waits until the desk has what was typed. */
export async function saved(page: Page, { t }: Speech): Promise<void> {
  await page.locator(".save-state").getByText(t("draft.saved"), { exact: true }).waitFor();
}

/** Waits until the pages are counted. */
export async function counted(page: Page, { t }: Speech): Promise<void> {
  await page.getByText(t("draft.length.counting")).first().waitFor({ state: "detached" });
}

/** Chooses from a list in the panel beside the letter. */
export async function choosePanel(page: Page, label: string, option: string): Promise<void> {
  await page.locator(".draft-panel").getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

export async function chooseLanguage(page: Page, { t, languageName }: Speech, code: string): Promise<void> {
  const languages = page.getByRole("combobox", { name: t("draft.about.language") });
  const words = languageName(code);
  if ((await languages.inputValue()) === words) return;
  await languages.fill(words);
  await page.getByRole("option", { name: words, exact: true }).click();
}
