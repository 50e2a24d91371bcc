import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { sha256, utf8 } from "../../../src/core/crypto/sodium";
import type { Hash } from "../../../src/core/encoding/values";
import { sortedSet } from "../../../src/core/encoding/values";
import { parseLetter } from "../../../src/core/letter/parse";
import { titleOf } from "../../../src/core/letter/plain";
import { versionKind } from "../../../src/core/letter/version";
import { circulate } from "../../../src/desk/exchange/circulate";
import { createCampaign } from "../../../src/desk/writing/createCampaign";
import { importCard } from "../../../src/desk/contacts/importCard";
import { takePen } from "../../../src/desk/pen";
import { findStatement } from "../../../src/desk/statements";
import { got } from "../../desk/people";
import type { Person } from "../../desk/people";
import { add, ownCardText } from "./contacts";
import { openExchange } from "./exchange";
import { field, press } from "./gate";
import type { Walk } from "./gate";
import { openLetters, take } from "./letters";
import { cardOf, dayFromNow, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";

/** A letter as somebody invites to it: in English, with an Arabic translation. */
export const texts = {
  en: `# Engagement with civil society

[date] 22 November 2026

[salutation] Excellency,

We welcome the creation of the Office of Counter-Terrorism^[General Assembly resolution 71/291.] and ask that engagement with civil society, and **not only** with government-friendly organisations, be a priority.

Civil society sees extremism rise first and acts early. It has the local trust to reach people who are targeted by propaganda.

We ask for:

1. A standing dialogue between the Office and the coalition.
2. An advisory group of civil society.
3. Country visits that meet a representative group of organisations.

[closing] The undersigned organisations
`,
  ar: `# العمل مع المجتمع المدني

[date] 22 تشرين الثاني/نوفمبر 2026

[salutation] صاحب السعادة،

نرحب بإنشاء مكتب مكافحة الإرهاب^[قرار الجمعية العامة 71/291.] ونطلب أن يكون العمل مع المجتمع المدني، **لا مع** المنظمات القريبة من الحكومات وحدها، أولوية.

يرى المجتمع المدني التطرف أول من يراه ويتحرك مبكرًا. ولديه ثقة الناس في أماكنهم.

ونطلب ما يلي:

1. حوار دائم بين المكتب والتحالف.
2. فريق استشاري من المجتمع المدني.
3. زيارات قطرية تلتقي فريقًا يمثل المنظمات.

[closing] المنظمات الموقعة
`,
};

export const addressee = {
  name: "António Guterres",
  office: "Secretary-General",
  organisation: "United Nations",
};

export interface Wording {
  readonly phase: "input" | "endorsement";
  readonly previous?: readonly Hash[];
  readonly closes?: string | null;
  readonly text?: string;
  readonly arabic?: string;
  readonly to?: string;
}

/** Publishes a wording as its coordinator would, with a translation if there is one. */
export async function publish(
  one: Person,
  campaign: Hash,
  { phase, previous = [], closes = dayFromNow(9), text = texts.en, arabic, to }: Wording,
): Promise<Hash> {
  const numbers = previous.map((hash) => findStatement(one, versionKind, hash)!.statement.number);
  const all = [text, ...(arabic === undefined ? [] : [arabic])].map((content) => utf8(content));
  const pen = await takePen(one);
  const version = pen.sign(versionKind, campaign, {
    number: 1 + Math.max(0, ...numbers),
    previous: sortedSet(previous),
    kind: "letter",
    title: titleOf(parseLetter(text)),
    language: "en",
    authentic: "en",
    addressee: { ...addressee, office: to ?? addressee.office },
    letterhead: "Alliance for Peaceful Communities\nNairobi · Bogotá · Amman",
    text: sha256(all[0]!),
    translations: arabic === undefined ? [] : [{ language: "ar", text: sha256(all[1]!) }],
    change: previous.length === 0 ? "first" : "substantive",
    phase,
    closes,
  });
  await one.store.write([
    ...(await pen.changes()),
    ...all.map((bytes) => ({ keep: { hash: sha256(bytes), bytes } })),
  ]);
  one.wait(60);
  return version.hash;
}

export async function found(one: Person, title: string, others: readonly Person[] = []): Promise<Hash> {
  const coordinators = others.map(({ key }) => key);
  const campaign = await createCampaign(one, { title, coordinators, successors: [] });
  one.wait(60);
  return campaign.hash;
}

/** A file with these campaigns for the desk whose card this is. */
export async function invitationTo(
  one: Person,
  campaigns: readonly Hash[],
  card: string,
): Promise<BundleFile> {
  const imported = await importCard(one, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  const to = [imported.card.statement.key];
  const sent = await circulate(one, { campaigns, to, purpose: "invitation", note: null });
  one.wait(60);
  return got(sent, "packed").parcels[0]!;
}

/** What is open over the place: in the middle or at the side. What is only told has a role like it. */
export function dialog(page: Page): Locator {
  return page.locator('[role="dialog"], [role="alertdialog"]:not(.toast)');
}

/** Takes a bundle in and goes to the letters. */
export async function bring(page: Page, speech: Speech, file: BundleFile): Promise<void> {
  await openExchange(page, speech);
  await take(page, speech, file);
  await openLetters(page, speech);
}

/** Opens the letter of this title from the list. */
export async function openLetter(page: Page, title: string): Promise<void> {
  await page.locator(".table-row").filter({ hasText: title, visible: true }).first().click();
  await page.locator(".answer-page").waitFor();
}

/** The button with the ways to suggest something for a block, by its number from 1. */
export function ways(page: Page, number: number): Locator {
  return page
    .locator(".letter-block")
    .nth(number - 1)
    .locator(".icon-button");
}

/** Does one of the things that can be suggested for a block. */
export async function suggest(
  page: Page,
  { t }: Speech,
  number: number,
  way: "replace" | "delete" | "insert" | "comment",
): Promise<void> {
  await ways(page, number).click();
  await page.getByRole("menuitem", { name: t(`suggesting.way.${way}`), exact: true }).click();
}

/** Chooses who may read the name. */
export async function list(page: Page, { t }: Speech, listing: "public" | "recipients" | "withheld") {
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t(`endorsing.listing.${listing}`) })
    .click();
}

/** From an invitation that came to everything that can be answered. */
export async function* answering(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const [foro, shabaka] = [
    await neighbour("Foro Cívico de Organizaciones por la Paz, los Derechos Humanos y el Diálogo", {
      country: "CO",
    }),
    await neighbour("شبكة الوسيطات", { country: "JO" }),
  ];
  const card = await ownCardText(page, speech);
  await importCard(foro, cardOf(shabaka));
  await importCard(shabaka, cardOf(foro));
  await add(page, speech, cardOf(foro));
  const campaign = await found(foro, "Engagement", [shabaka]);
  const first = await publish(foro, campaign, { phase: "input", arabic: texts.ar });
  await bring(page, speech, await invitationTo(foro, [campaign], card));
  await openLetter(page, "Engagement");
  yield "answer-invited";
  await press(page, t("answer.decline.open"));
  await dialog(page).waitFor();
  yield "answer-decline";
  await page.keyboard.press("Escape");
  await press(page, t("answer.accept.do"));
  yield* suggesting(page, speech);

  const second = await publish(foro, campaign, { phase: "endorsement", previous: [first], arabic: texts.ar });
  await bring(page, speech, await invitationTo(foro, [campaign], card));
  yield* endorsing(page, speech);

  const text = texts.en.replace("sees extremism rise first and acts early", "is often the first to act");
  const third = await publish(foro, campaign, { phase: "endorsement", previous: [second], text });
  await bring(page, speech, await invitationTo(foro, [campaign], card));
  await page.locator(".changed-block").first().waitFor();
  yield "answer-changed";
  await press(page, t("answer.withdraw.open"));
  await dialog(page).waitFor();
  yield "answer-withdraw";
  await press(page, t("answer.withdraw.do"));
  await page.getByRole("button", { name: t("answer.endorse.afterAll") }).waitFor();
  yield "answer-withdrawn";

  for (const words of ["as a rule the first to act", "early to act"]) {
    const other = texts.en.replace("sees extremism rise first and acts early", `is ${words}`);
    await publish(foro, campaign, { phase: "endorsement", previous: [third], text: other });
  }
  await bring(page, speech, await invitationTo(foro, [campaign], card));
  await page.getByText(t("answer.several.title")).waitFor();
  yield "answer-several";
}

async function* suggesting(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await page.getByText(t("suggesting.empty")).waitFor();
  yield "suggest-empty";
  await ways(page, 4).click();
  await page.getByRole("menu").waitFor();
  yield "suggest-ways";
  await page.keyboard.press("Escape");
  await suggest(page, speech, 4, "replace");
  const words = page.getByRole("textbox", { name: t("suggesting.words") });
  await words.fill((await words.inputValue()).replace("be a priority", "be a first priority"));
  await suggest(page, speech, 5, "delete");
  await suggest(page, speech, 7, "insert");
  await suggest(page, speech, 7, "comment");
  await page.getByRole("textbox", { name: t("suggesting.quote.label") }).fill("an embassy");
  await press(page, t("suggesting.give"));
  await page.locator(".field-error").first().waitFor();
  yield "suggest-faults";
  await field(page, t("suggesting.newWords")).fill("We would welcome a first meeting this year.");
  await page.getByRole("textbox", { name: t("suggesting.quote.label") }).fill("advisory group");
  await field(page, t("suggesting.comment")).fill("How large should it be?\nوكيف تُختار؟");
  await page.getByText(t("suggesting.saved")).waitFor();
  yield "suggest-ready";
  await press(page, t("suggesting.give"));
  await page.getByRole("button", { name: t("suggesting.given.change") }).waitFor();
  yield "suggest-given";
}

async function* endorsing(page: Page, speech: Speech): Walk {
  const { t, languageName } = speech;
  await page.getByRole("button", { name: t("answer.endorse.open") }).waitFor();
  yield "endorse";
  await page.getByRole("button", { name: t("answer.language") }).click();
  await page.getByRole("option", { name: languageName("ar") }).click();
  await page.locator('.sheet-of-paper[lang="ar"]').waitFor();
  yield "endorse-arabic";
  await press(page, t("answer.endorse.open"));
  await dialog(page).waitFor();
  await press(page, t("endorsing.look.open"));
  await page.locator(".field-error").first().waitFor();
  yield "endorse-faults";
  await fillPeople(page, speech);
  await list(page, speech, "public");
  await dialog(page).locator("summary").click();
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t("endorsing.condition.label") })
    .click();
  await dialog(page)
    .getByRole("textbox", { name: t("endorsing.condition.atLeast") })
    .fill("20");
  yield "endorse-fields";
  await press(page, t("endorsing.look.open"));
  await page.locator("table.line-preview").waitFor();
  yield "endorse-look";
  await press(page, t("actions.back"));
  await list(page, speech, "withheld");
  await page.getByText(t("endorsing.kept")).waitFor();
  await press(page, t("endorsing.look.open"));
  await page.locator("p.line-preview").first().waitFor();
  yield "endorse-look-withheld";
  await press(page, t("endorsing.sign"));
  await page.getByText(t("answer.unsent.title")).first().waitFor();
  yield "endorsed";
  await page
    .locator("summary")
    .filter({ hasText: t("answer.state.copy") })
    .click();
  await page.locator(".answer-side .line-preview").first().waitFor();
  yield "endorsed-copy";
}

/** Names two people who sign. */
export async function fillPeople(page: Page, { t }: Speech): Promise<void> {
  await field(page, t("endorsing.people.name", { number: 1 })).fill("Nadia Haddad");
  await dialog(page)
    .getByLabel(t("endorsing.people.role", { number: 1 }))
    .fill("Director");
  await press(page, t("endorsing.people.add"));
  await field(page, t("endorsing.people.name", { number: 2 })).fill("عمر صالح");
}

/** Several invitations that came in one file, answered together. */
export async function* answeringAll(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const foro = await neighbour("Foro Cívico", { country: "CO" });
  const card = await ownCardText(page, speech);
  await add(page, speech, cardOf(foro));
  const campaigns: Hash[] = [];
  for (const office of ["Administrator, UNDP", "Under-Secretary-General for Counter-Terrorism"]) {
    const campaign = await found(foro, `Similar letter ${campaigns.length}`);
    const text = texts.en.replace("# Engagement", `# ${office}: engagement`);
    await publish(foro, campaign, { phase: "endorsement", to: office, text });
    campaigns.push(campaign);
  }
  await bring(page, speech, await invitationTo(foro, campaigns, card));
  await page.getByRole("button", { name: t("letters.answerAll", { count: 2 }) }).click();
  await page.locator(".answer-row").nth(1).waitFor();
  yield "answer-all-invited";
  await press(page, t("answerAll.accept", { count: 2 }));
  await page.locator('.answer-row[data-state="open"]').nth(1).waitFor();
  yield "answer-all";
  for (const at of [0, 1]) {
    await page
      .locator(".answer-row")
      .nth(at)
      .getByRole("button", { name: t("answerAll.read") })
      .click();
    await dialog(page).locator(".sheet-of-paper").waitFor();
    if (at === 0) yield "answer-all-read";
    await press(page, t("answerAll.chooseThis"));
  }
  yield "answer-all-chosen";
  await press(page, t("answerAll.endorse", { count: 2 }));
  await dialog(page).waitFor();
  await fillPeople(page, speech);
  await list(page, speech, "recipients");
  yield "answer-all-fields";
  await press(page, t("endorsing.look.open"));
  await page.locator("table.line-preview").nth(1).waitFor();
  yield "answer-all-look";
  await press(page, t("answerAll.sign", { count: 2 }));
  await page.locator(".signed-list").waitFor();
  yield "answer-all-signed";
  await press(page, t("actions.done"));
  await page.getByText(t("answerAll.unsent", { count: 2 })).waitFor();
  yield "answer-all-unsent";
}
