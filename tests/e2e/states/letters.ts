import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { acceptCampaign } from "../../../src/desk/answering/acceptCampaign";
import { circulate } from "../../../src/desk/exchange/circulate";
import { createCampaign } from "../../../src/desk/writing/createCampaign";
import { draftLetter } from "../../../src/desk/writing/draftLetter";
import { importCard } from "../../../src/desk/contacts/importCard";
import { publishVersion } from "../../../src/desk/writing/publishVersion";
import { receive } from "../../../src/desk/exchange/receive";
import { saveDraft } from "../../../src/desk/writing/saveDraft";
import { startDraft } from "../../../src/desk/writing/startDraft";
import { acquaint, fillings, got, letter } from "../../desk/people";
import type { Person } from "../../desk/people";
import { foreignWord, paragraph } from "../../support/foreignWord";
import { add, ownCardText } from "./contacts";
import { give, openExchange } from "./exchange";
import { press, title } from "./gate";
import type { Walk } from "./gate";
import { cardOf, dayFromNow, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";

/** The neighbours of the desk on screen, and what they send it. */
export interface LetterPost {
  readonly foro: Person;
  readonly shabaka: Person;
  /** a letter with two current wordings that the desk on screen coordinates together with Foro */
  readonly forked: BundleFile;
  /** a letter of Foro's that its successor took over */
  readonly takenOver: BundleFile;
}

export const forkedTitle = "Engagement with civil society";

/** Letters of others, for the desk whose card this is. */
export async function letterPost(card: string): Promise<LetterPost> {
  const [foro, shabaka] = await Promise.all([
    neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] }),
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"] }),
  ]);
  await acquaint(foro, shabaka);
  const imported = await importCard(foro, card);
  await importCard(shabaka, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  const own = imported.card.statement.key;

  const fork = await founded(foro, [own], []);
  await reworded(foro, fork, "We ask that engagement with civil society be a first priority.");
  await reworded(foro, fork, "We ask for engagement with civil society in every country.");
  const forked = await sent(foro, fork.campaign, [own]);

  const taken = await founded(foro, [], [shabaka.key]);
  const invitation = await sent(foro, taken.campaign, [shabaka.key]);
  got(await receive(shabaka, invitation.bytes), "received");
  await acceptCampaign(shabaka, taken.campaign);
  shabaka.wait(3600);
  await reworded(
    shabaka,
    taken,
    "We ask that engagement with civil society, and not only with some, be a priority.",
  );
  return { foro, shabaka, forked, takenOver: await sent(shabaka, taken.campaign, [own]) };
}

interface Founded {
  readonly campaign: string;
  readonly version: string;
}

async function founded(
  founder: Person,
  coordinators: readonly string[],
  successors: readonly string[],
): Promise<Founded> {
  const campaign = await createCampaign(founder, { title: forkedTitle, coordinators, successors });
  const { draft } = await draftLetter(founder, campaign.hash, letter, fillings);
  const details = { phase: "endorsement", change: "editorial", closes: dayFromNow(12) } as const;
  const { version } = got(await publishVersion(founder, draft.id, details), "published");
  founder.wait(60);
  return { campaign: campaign.hash, version: version.hash };
}

/** Publishes another wording of the first version. */
async function reworded(one: Person, { version }: Founded, words: string): Promise<void> {
  const { draft } = got(await startDraft(one, [version], version), "drafted");
  const text = draft.text.replace(/We ask that engagement[^\n]*/, words);
  got(await saveDraft(one, draft.id, { text }), "saved");
  const details = { phase: "endorsement", change: "substantive", closes: dayFromNow(12) } as const;
  got(await publishVersion(one, draft.id, details), "published");
  one.wait(60);
}

async function sent(from: Person, campaign: string, to: readonly string[]): Promise<BundleFile> {
  const packed = await circulate(from, { campaigns: [campaign], to, purpose: "invitation", note: null });
  return got(packed, "packed").parcels[0]!;
}

/** From no letter at all to letters at every step. */
export async function* writingLetters(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const post = await letterPost(await ownCardText(page, speech));
  await openLetters(page, speech);
  yield "letters-empty";
  yield* beginning(page, speech);
  yield* publishing(page, speech, post);
  yield* changing(page, speech);
  await openExchange(page, speech);
  await take(page, speech, post.forked);
  await openLetters(page, speech);
  await back(page, speech);
  await row(page).nth(2).waitFor();
  yield "letters";
  await field(page, t("letters.search")).fill("nothing of the kind");
  await page.getByText(t("letters.none.title")).waitFor();
  yield "letters-none";
  await press(page, t("letters.none.all"));
  yield* settling(page, speech, post);
}

async function* beginning(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await press(page, t("letters.new.open"));
  await title(page, t("letters.new.title")).waitFor();
  yield "letter-new";
  await choose(page, t("letters.new.ways.text"));
  await field(page, t("letters.new.paste")).fill(pasted);
  await page.locator(".sheet-of-paper").waitFor();
  yield "letter-new-pasted";
  await choose(page, t("letters.new.ways.word"));
  await giveDocument(page, speech, "minutes.pdf", new TextEncoder().encode("%PDF-1.7"));
  await page.getByRole("alert").waitFor();
  yield "letter-new-not-word";
  await giveDocument(page, speech, "draft.docx", wordFile());
  await page.locator(".sheet-of-paper").waitFor();
  yield "letter-new-word";
  await choose(page, t("letters.new.ways.blank"));
  await press(page, t("letters.new.make"));
  await page.locator(".field-error").first().waitFor();
  yield "letter-new-blank";
  await choose(page, t("letters.new.ways.template"));
  await field(page, t("letters.placeholders.coalition.label")).fill("Alliance for Peaceful Communities");
  yield "letter-new-template";
  await press(page, t("letters.new.make"));
  await page.locator(".step-line").waitFor();
}

async function* publishing(page: Page, speech: Speech, { foro, shabaka }: LetterPost): Walk {
  const { t } = speech;
  await press(page, t("letters.act.publish"));
  await page.getByText(t("letters.publish.unfilled.title")).waitFor();
  yield "letter-publish-unfilled";
  await closeDialog(page);
  await add(page, speech, cardOf(foro), cardOf(shabaka));
  await openLetters(page, speech);
  await back(page, speech);
  await row(page).first().waitFor();
  await press(page, t("letters.new.open"));
  await choose(page, t("letters.new.ways.blank"));
  await field(page, t("letters.new.titleLabel")).fill("A standing dialogue");
  await field(page, t("letters.addressee.office")).fill("Secretary-General");
  await field(page, t("letters.addressee.organisation")).fill("United Nations");
  await press(page, t("letters.new.make"));
  await page.locator(".step-line").waitFor();
  await press(page, t("letters.act.publish"));
  await choose(page, t("letters.publish.phases.input"));
  await choosePerson(page, speech, t("letters.founding.coordinators"), "Foro");
  await choosePerson(page, speech, t("letters.founding.successors"), "شبكة");
  await field(page, t("letters.publish.closes")).fill(dayFromNow(2));
  yield "letter-publish";
  await press(page, t("letters.publish.doFor.input"));
  await page.getByText(t("letters.publish.undecided")).waitFor();
  yield "letter-publish-undecided";
  for (const box of await page.locator(".people-chosen .choice-button").all()) await box.click();
  await press(page, t("letters.publish.doFor.input"));
  await page.getByText(t("letters.published.title", { number: 1 })).waitFor();
  yield "letter-published";
}

async function* changing(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await press(page, t("letters.act.more"));
  await page.getByRole("menuitem", { name: t("letters.act.similar") }).click();
  await field(page, t("letters.addressee.office")).fill("Administrator");
  yield "letter-similar";
  await closeDialog(page);
  await press(page, t("letters.act.more"));
  await page.getByRole("menuitem", { name: t("letters.act.reword") }).click();
  await page.locator(".step-line").waitFor();
  await press(page, t("letters.difference.previous"));
  await page.getByRole("dialog").getByText(t("difference.none")).waitFor();
  yield "letter-draft-difference";
  await closeDialog(page);
  await page.getByRole("button", { name: t("letters.backToLetter") }).click();
  await page.locator(".letter-head").waitFor();
}

async function* settling(page: Page, speech: Speech, { takenOver }: LetterPost): Walk {
  const { t } = speech;
  await page
    .locator(".table-row")
    .filter({ hasText: t("letters.severalHeads") })
    .click();
  await page.locator(".settle").waitFor();
  await page.locator(".letter-difference").first().waitFor();
  yield "letter-forked";
  await openExchange(page, speech);
  await take(page, speech, takenOver);
  await openLetters(page, speech);
  await back(page, speech);
  await row(page)
    .filter({ hasText: t("letters.notAccepted") })
    .click();
  await page.getByRole("button", { name: t("letters.takeOver.look") }).click();
  await page.getByRole("dialog").locator(".letter-difference").waitFor();
  yield "letter-take-over";
  await closeDialog(page);
}

const pasted = `# Technology and peace

Social media has been used to set communities against each other.

It can also connect them:
- with local partners
- through collaborative media

> Technology is an ally.`;

/** A Word file with much that a letter does not hold. */
export function wordFile(): Uint8Array {
  return foreignWord({
    body: [
      paragraph("A standing dialogue", { style: "Title" }),
      paragraph("What we ask", { style: "Heading1" }),
      '<w:p><w:r><w:t xml:space="preserve">We ask for a </w:t></w:r><w:del w:id="1"><w:r><w:delText>short</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:rPr><w:b/></w:rPr><w:t>standing</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> dialogue.</w:t></w:r></w:p>',
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Name</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
      "<w:p><w:r><w:drawing/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>internal</w:t></w:r></w:p>",
    ].join(""),
  });
}

export async function openLetters(page: Page, { t }: Speech): Promise<void> {
  await page.keyboard.press("Control+2");
  await page
    .getByRole("button", { name: t("places.letters"), exact: true })
    .and(page.locator("[aria-current]"))
    .waitFor();
}

/** To the list of letters, from wherever one is. */
export async function toLetterList(page: Page, speech: Speech): Promise<void> {
  await openLetters(page, speech);
  const { toList, toLetter } = backs(page, speech);
  const list = title(page, speech.t("places.letters"));
  // The place may come up a little after its button tells that one is there.
  await list.or(toList).or(toLetter).first().waitFor();
  if (!(await list.isVisible())) await back(page, speech);
}

/** Back to the list, from one of the letters. */
export async function back(page: Page, speech: Speech): Promise<void> {
  const { toList, toLetter } = backs(page, speech);
  await toList.or(toLetter).first().waitFor();
  if (await toLetter.isVisible()) await toLetter.click();
  await toList.click();
  await title(page, speech.t("places.letters")).waitFor();
}

function backs(page: Page, { t }: Speech): { readonly toList: Locator; readonly toLetter: Locator } {
  const named = (name: string) => page.getByRole("button", { name, exact: true });
  return { toList: named(t("letters.back")), toLetter: named(t("letters.backToLetter")) };
}

/** The rows of the list that is in sight. */
export function row(page: Page): Locator {
  return page.locator(".table-row").filter({ visible: true });
}

/** Closes what lies over the letter, and the menu that may still be fading behind it. */
async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** A field by the beginning of its label: behind it may stand that it can be left empty. */
export function field(page: Page, label: string): Locator {
  return page
    .getByRole("textbox", { name: label })
    .or(page.getByRole("searchbox", { name: label }))
    .or(page.getByLabel(label).and(page.locator("[type=date]")))
    .filter({ visible: true })
    .first();
}

/** Presses one of several choices. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.locator(".choice-button").filter({ hasText: words }).first().click();
}

export async function choosePerson(page: Page, { t }: Speech, picker: string, name: string): Promise<void> {
  const place = page.getByRole("region", { name: picker });
  await place.getByRole("searchbox").fill(name);
  await place.locator(".people-found .button").first().click();
  await place.locator(".people-chosen li").waitFor();
  void t;
}

export async function giveDocument(
  page: Page,
  { t }: Speech,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("files.chooseOne") }).click();
  await (await asked).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
}

/** Takes a bundle in, in the exchange place. */
export async function take(page: Page, speech: Speech, file: BundleFile): Promise<void> {
  const { t } = speech;
  await give(page, speech, [file]);
  await page.getByRole("button", { name: t("exchange.take"), exact: true }).click();
  await page.locator('.bundle [data-tone="good"]').filter({ visible: true }).first().waitFor();
}

/** Goes to the exchange place, and takes a bundle in there. */
export async function bringIn(page: Page, speech: Speech, file: BundleFile): Promise<void> {
  await openExchange(page, speech);
  await take(page, speech, file);
}
