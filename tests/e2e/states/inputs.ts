import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { inputKind } from "../../../src/core/letter/input";
import { parseBlock } from "../../../src/core/letter/parse";
import { circulate } from "../../../src/desk/exchange/circulate";
import { createCampaign } from "../../../src/desk/writing/createCampaign";
import { draftLetter } from "../../../src/desk/writing/draftLetter";
import { giveInput } from "../../../src/desk/answering/giveInput";
import type { InputDetails, Suggestion } from "../../../src/desk/answering/giveInput";
import { importCard } from "../../../src/desk/contacts/importCard";
import { mergeInputs } from "../../../src/desk/round/mergeInputs";
import { signAndKeep } from "../../../src/desk/pen";
import { publishVersion } from "../../../src/desk/writing/publishVersion";
import { receive } from "../../../src/desk/exchange/receive";
import { acquaint, got, invite, send } from "../../desk/people";
import type { Person } from "../../desk/people";
import { bring as bringLetter, dialog, found, invitationTo, openLetter, publish, suggest } from "./answer";
import { add, ownCardText } from "./contacts";
import { field, press } from "./gate";
import type { Walk } from "./gate";
import { bringIn, openLetters, toLetterList } from "./letters";
import { cardOf, dayFromNow, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";

/** A letter of Foro's that the desk on screen coordinates together with it. */
export interface InputRound {
  readonly foro: Person;
  readonly others: readonly Person[];
  readonly campaign: string;
  readonly version: string;
  /** of the desk on screen */
  readonly own: string;
}

export const titles = {
  full: "Engagement of the Office of Counter-Terrorism with civil society",
  empty: "A standing dialogue on prevention",
} as const;

const textUnder = (title: string) => `# ${title}

[date] 22 November 2026

[salutation] Excellency,

We welcome the creation of the **Office of Counter-Terrorism**, and write to ask that engagement with civil society be a priority of its first Under-Secretary-General.

We ask for four steps:

1. A standing dialogue between the Office and our coalition.
2. An advisory group of civil society on prevention.
3. Country visits that include a representative group of organisations.

Local organisations see extremism rise first. They are the first to respond after attacks, and have the trust of those whom propaganda reaches.

[closing] The undersigned organisations
`;

const letterUnder = (title: string) => ({
  kind: "letter" as const,
  language: "en",
  text: textUnder(title),
  addressee: { name: null, office: "Secretary-General", organisation: "United Nations" },
  letterhead: ["Alliance for Peaceful Communities"],
});

/** The paragraphs of that letter, by their numbers. */
export const paragraphs = { title: 1, welcome: 4, ask: 5, list: 6, local: 7, closing: 8 } as const;

/** Foro and its neighbours, with a letter that asks for input. @param card - of the desk on screen */
export async function inputRound(
  card: string,
  others: readonly Person[] = [],
  title: string = titles.full,
): Promise<InputRound> {
  const foro = await neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] });
  const imported = await importCard(foro, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  const own = imported.card.statement.key;
  const { hash: campaign } = await createCampaign(foro, { title, coordinators: [own], successors: [] });
  const { draft } = await draftLetter(foro, campaign, letterUnder(title), {});
  const details = { phase: "input", change: "editorial", closes: dayFromNow(9) } as const;
  const { version } = got(await publishVersion(foro, draft.id, details), "published");
  for (const one of others) await acquaint(foro, one);
  await invite(foro, campaign, others);
  return { foro, others, campaign, version: version.hash, own };
}

export const replace = (block: number, words: string): Suggestion => ({
  op: "replace",
  block,
  after: parseBlock(`${words}\n`),
});

export const behind = (block: number, words: string): Suggestion => ({
  op: "insert",
  block,
  after: parseBlock(`${words}\n`),
});

/** Gives input, and brings it to Foro. */
export async function give(
  { foro, campaign, version }: InputRound,
  one: Person,
  suggestions: readonly Suggestion[],
  comments: InputDetails["comments"] = [],
): Promise<void> {
  one.wait(60);
  got(await giveInput(one, { version, suggestions, comments }), "given");
  await send(one, campaign, foro);
}

/** What Foro holds, for the desk on screen: all that its co-chair may have. */
export async function toCoChair({ foro, campaign, own }: InputRound): Promise<BundleFile> {
  foro.wait(60);
  const sending = { campaigns: [campaign], to: [own], purpose: "collection", note: null } as const;
  return got(await circulate(foro, sending), "packed").parcels[0]!;
}

const dialogue =
  "We welcome the creation of the **Office of Counter-Terrorism**, and ask that engagement with all of civil society be a first priority of its Under-Secretary-General.";

/** Inputs of every kind, in several languages. */
export async function fullRound(card: string): Promise<InputRound> {
  const others = await Promise.all([
    neighbour("Radio Sans Frontières du Lac", { country: "TD", languages: ["fr"] }),
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"] }),
    neighbour("The International Association of Local Women’s Organisations for Dialogue and Lasting Peace"),
    neighbour("Mtandao wa Amani", { country: "TZ" }),
    neighbour("Дом диалога", { country: "KG" }),
  ]);
  const [radio, shabaka, association, amani, dom] = others;
  const round = await inputRound(card, others);
  const { welcome, ask, list, local, closing } = paragraphs;
  await give(
    round,
    radio,
    [replace(welcome, dialogue), { op: "delete", block: ask }],
    [
      {
        block: local,
        quote: "the first to respond after attacks",
        text: "Can we name the local radio stations here?",
      },
    ],
  );
  await give(
    round,
    shabaka,
    [
      replace(welcome, dialogue),
      behind(local, "نحن نكتب من بلدان كثيرة، وكل منظمة تؤيد هذه الرسالة باسمها."),
      replace(
        list,
        "1. A standing dialogue between the Office and our coalition, twice a year.\n2. An advisory group of civil society on prevention.\n3. Country visits that include a representative group of organisations, women’s organisations among them.",
      ),
    ],
    [{ block: welcome, quote: null, text: "نقترح أن تُذكر النساء والشباب في هذه الفقرة.\nشكرًا جزيلًا." }],
  );
  await give(round, association, [
    replace(welcome, dialogue),
    replace(
      local,
      "Local organisations see extremism rise first. They are the first responders after attacks, and they have the trust of those whom propaganda reaches.",
    ),
  ]);
  await give(round, amani, [
    replace(welcome, "We write to ask that civil society be heard."),
    behind(closing, "We are at your disposal."),
  ]);
  await give(round, dom, [replace(welcome, dialogue)]);
  return round;
}

/** What no program of ours would sign: other words than are there, blocks that are not there, blocks that are none. */
export async function astrayInput({ foro, campaign, version }: InputRound, one: Person): Promise<void> {
  const other = "0".repeat(64);
  one.wait(60);
  await signAndKeep(one, inputKind, campaign, {
    version,
    suggestions: [
      { op: "replace", block: paragraphs.ask, before: other, after: "We ask for five steps:\n" },
      { op: "replace", block: 90, before: other, after: "Where is this?\n" },
      { op: "insert", block: 0, before: null, after: "Before everything.\n" },
    ],
    comments: [{ block: 700, quote: "nothing", text: "A remark on nothing." }],
  });
  await send(one, campaign, foro);
}

/** From a letter without input to answers that are signed. */
export async function* weighingInputs(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const card = await ownCardText(page, speech);
  const round = await inputRound(card, [], titles.empty);
  await add(page, speech, cardOf(round.foro));
  await bringIn(page, speech, await toCoChair(round));
  await openInputs(page, speech, titles.empty);
  await page.getByText(t("inputs.empty.title")).waitFor();
  yield "inputs-empty";

  const full = await fullRound(card);
  await add(page, speech, cardOf(full.foro));
  await bringIn(page, speech, await toCoChair(full));
  await openInputs(page, speech, titles.full);
  yield* deciding(page, speech, full);
}

/** From inputs on which nothing was decided to answers that are signed, and one that came too late. */
async function* deciding(page: Page, speech: Speech, round: InputRound): Walk {
  const { t } = speech;
  await cards(page).nth(1).waitFor();
  yield "inputs";
  await step(page);
  await page.keyboard.press("t");
  await is(cards(page).first(), "taken");
  await step(page);
  await page.keyboard.press("t");
  await page.getByText(t("inputs.conflict.title")).first().waitFor();
  yield "inputs-conflict";
  await page.keyboard.press("n");
  await reason(page, speech).fill("We keep the welcome: it is courteous.");
  await page.getByText(t("inputs.saved")).waitFor();
  yield "inputs-not-taken";
  await page.keyboard.press("Escape");
  await step(page);
  await page.keyboard.press("n");
  await reason(page, speech).waitFor();
  yield "inputs-reasons";
  await page.getByRole("button", { name: "We keep the welcome: it is courteous." }).click();
  await page.keyboard.press("Escape");
  await step(page);
  await page.keyboard.press("a");
  await adapted(page, speech).waitFor();
  await adapted(page, speech).fill(
    "A standing dialogue\nAn advisory group\nCountry visits, women’s organisations included",
  );
  await page.getByText(t("inputs.saved")).waitFor();
  yield "inputs-adapted";
  await page.keyboard.press("Escape");
  await step(page);
  yield "inputs-comments";
  await page.getByRole("button", { name: t("inputs.merge.open") }).click();
  await page.locator(".merge-plan").waitFor();
  for (const summary of await page.locator(".merge-plan > .disclosure > summary").all())
    await summary.click();
  yield "inputs-merge";
  await page.getByRole("button", { name: t("inputs.merge.do") }).click();
  await page.getByRole("heading", { name: t("inputs.merge.done") }).waitFor();
  yield "inputs-made";
  await page.keyboard.press("Escape");

  await astrayInput(round, round.others[3]!);
  await bringIn(page, speech, await toCoChair(round));
  await openLetters(page, speech);
  await page.getByText(t("inputs.before.open")).waitFor();
  await page.locator(".inputs-chooser .select").click();
  await page.getByRole("option").last().click();
  await page.getByText(t("inputs.fit.no-such-block", { number: 1, block: 90 })).waitFor();
  yield "inputs-astray";
}

/** To the next suggestion, and no further before it has the focus. */
export async function step(page: Page, key: "j" | "k" = "j"): Promise<void> {
  const focused = page.locator(".input-card:focus");
  const before = (await focused.count()) > 0 ? await focused.getAttribute("id") : null;
  await page.keyboard.press(key);
  await page
    .locator(before === null ? ".input-card:focus" : `.input-card:focus:not([id="${before}"])`)
    .waitFor();
}

/** Waits until this was decided about a suggestion. */
export async function is(card: Locator, outcome: "taken" | "adapted" | "not taken"): Promise<void> {
  await card.locator(`.verdict-choice[data-selected][data-is="${outcome}"]`).waitFor();
}

export function reason(page: Page, { t }: Speech): Locator {
  return page.getByRole("textbox", { name: t("inputs.reason.label") });
}

export function adapted(page: Page, { t }: Speech): Locator {
  return page.getByRole("textbox", { name: t("inputs.adapt.label") });
}

/** Opens a letter's inputs, wherever one is among the letters. */
export async function openInputs(page: Page, speech: Speech, name: string): Promise<void> {
  const { t } = speech;
  await toLetterList(page, speech);
  await page.locator(".table-row").filter({ hasText: name, visible: true }).click();
  await page.getByRole("tab", { name: t("letters.tabs.inputs") }).click();
}

export function cards(page: Page): Locator {
  return page.locator(".input-card").filter({ visible: true });
}

export const answered = {
  reason: "The list stays: each organisation named in it was asked.",
  suggested: "We ask that engagement with civil society come first.",
} as const;

/** From an invitation to what became of one's own suggestions. */
export async function* hearingBack(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const foro = await neighbour("Foro Cívico", { country: "CO" });
  // It answers in the present: what is signed on screen is not of its future.
  foro.wait(30 * 86_400);
  const card = await ownCardText(page, speech);
  await add(page, speech, cardOf(foro));
  const campaign = await found(foro, "Engagement");
  const version = await publish(foro, campaign, { phase: "input" });
  await bringLetter(page, speech, await invitationTo(foro, [campaign], card));
  await openLetter(page, "Engagement");
  await press(page, t("answer.accept.do"));
  await suggest(page, speech, 4, "replace");
  await field(page, t("suggesting.words")).fill(answered.suggested);
  await suggest(page, speech, 6, "delete");
  await press(page, t("suggesting.give"));
  await press(page, t("answer.unsent.send"));
  await press(page, t("sending.pack", { count: 1 }));
  await press(page, t("sending.packed.save"));
  const saved = await dialog(page).locator(".file-saved").innerText();
  await page.keyboard.press("Escape");

  foro.wait(600);
  const { added } = got(await receive(foro, readFileSync(saved)), "received");
  const input = added.find(({ statement }) => statement.type === inputKind.type)!.hash;
  const merged = await mergeInputs(foro, version, [
    { input, suggestion: 1, outcome: "taken", reason: null },
    { input, suggestion: 2, outcome: "not taken", reason: answered.reason },
  ]);
  got(merged, "merged");
  await bringLetter(page, speech, await invitationTo(foro, [campaign], card));
  await page.locator(".receipts").waitFor();
  await page.locator(".receipts").evaluate((part) => part.scrollIntoView({ block: "start" }));
  yield "receipts";
}
