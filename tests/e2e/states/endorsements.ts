import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { acceptCampaign } from "../../../src/desk/answering/acceptCampaign";
import { admit } from "../../../src/desk/round/admit";
import { attest } from "../../../src/desk/round/attest";
import { sendToCoordinators } from "../../../src/desk/exchange/circulate";
import { createCampaign } from "../../../src/desk/writing/createCampaign";
import { decline } from "../../../src/desk/answering/decline";
import { draftLetter } from "../../../src/desk/writing/draftLetter";
import { endorse } from "../../../src/desk/answering/endorse";
import type { EndorsementDetails } from "../../../src/desk/answering/endorse";
import { importCard } from "../../../src/desk/contacts/importCard";
import { mergeInputs } from "../../../src/desk/round/mergeInputs";
import { publishVersion } from "../../../src/desk/writing/publishVersion";
import { record } from "../../../src/desk/round/record";
import { allStatements, keeping, statementsOfKind } from "../../../src/desk/statements";
import { withdraw } from "../../../src/desk/answering/withdraw";
import type { PublicKey } from "../../../src/core/encoding/values";
import { campaignKind } from "../../../src/core/endorsement/campaign";
import { versionKind } from "../../../src/core/letter/version";
import { acquaint, fillings, got, letter } from "../../desk/people";
import type { Person } from "../../desk/people";
import { add, hush, ownCardText } from "./contacts";
import { openExchange } from "./exchange";
import { field, press } from "./gate";
import type { Walk } from "./gate";
import { openLetters, take } from "./letters";
import { cardOf, dayFromNow, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";

/** A letter that the desk on screen coordinates with Foro, who collected answers and sends them all. */
export interface Collected {
  readonly foro: Person;
  readonly campaign: string;
  readonly version: string;
  /** two who signed and were not admitted yet */
  readonly radio: Person;
  readonly alike: Person;
  readonly collection: BundleFile;
}

const longName =
  "The International Association of Local Women’s Organisations for Dialogue and Lasting Peace";

const argument =
  "An independent civil society allows grievances to be voiced. It sees extremism rise first and acts early; it is the first responder after attacks; and it has the local trust to reach people who are targeted by propaganda, and those returning from conflict who pose no threat to security.";

/** The letter of the tests, on two pages. */
const longLetter = {
  ...letter,
  text: letter.text.replace(
    "1. A standing",
    `${Array.from({ length: 7 }, () => argument).join("\n\n")}\n\n1. A standing`,
  ),
};

/** @param more - so many more organisations that signed, and were admitted */
export async function collected(card: string, more = 0): Promise<Collected> {
  const foro = await neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] });
  const imported = await importCard(foro, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  const own = imported.card.statement.key;
  const [amani, shabaka, long, dom, radio, alike, elders, youth, old, many] = await Promise.all([
    neighbour("Mtandao wa Amani", { country: "TZ" }),
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"] }),
    neighbour(longName, { country: "GB" }),
    neighbour("Дом диалога", { country: "KG", languages: ["ru"] }),
    neighbour("Radio Sans Frontières du Lac", { country: "TD", expires: dayFromNow(20) }),
    // The М and a are Cyrillic.
    neighbour("Мtаndao wa Amani", { country: "TZ" }),
    neighbour("Circle of Elders", { country: "KE" }),
    neighbour("Youth for Bridges", { country: "NP" }),
    neighbour("Casa de la Palabra", { country: "PE" }),
    neighbour("Harbour Trust", { country: "MT" }),
  ]);
  const people = [amani, shabaka, long, dom, radio, alike, elders, youth, old, many];
  for (const one of people) await acquaint(foro, one);
  const campaign = (
    await createCampaign(foro, {
      title: "Engagement with civil society",
      coordinators: [own],
      successors: [],
    })
  ).hash;
  const { draft } = await draftLetter(foro, campaign, longLetter, fillings);
  const details = { phase: "endorsement", change: "editorial", closes: dayFromNow(12) } as const;
  const first = got(await publishVersion(foro, draft.id, details), "published").version.hash;
  await share(foro, people);
  for (const one of people) await acceptCampaign(one, campaign);
  const sign = async (
    one: Person,
    version: string,
    said: Partial<EndorsementDetails> = {},
  ): Promise<void> => {
    one.wait(60);
    const base = { read: "en", signatories: [], listing: "public", successorsMayRead: false } as const;
    got(await endorse(one, { ...base, version, ...said }), "endorsed");
  };
  await sign(old, first);
  await share(old, [foro]);
  foro.wait(3600);
  const next = got(await mergeInputs(foro, first, []), "merged").draft.id;
  const version = got(await publishVersion(foro, next, details), "published").version.hash;
  await share(foro, people);
  await sign(amani, version, {
    signatories: [
      { name: "Neema Mushi", role: "Chairperson" },
      { name: "Juma Said", role: null },
    ],
  });
  await sign(shabaka, version, { signatories: [{ name: "رنا حداد", role: "المديرة" }] });
  await sign(long, version, { listing: "recipients" });
  await sign(dom, version, { listing: "withheld" });
  await sign(radio, version);
  await sign(alike, version);
  await sign(many, version, { atLeast: 40 });
  got(await decline(elders, version, "It is not our field."), "declined");
  await sign(youth, version);
  youth.wait(60);
  got(await withdraw(youth, campaign, null), "withdrawn");
  for (const one of people) await share(one, [foro]);
  const admitted: [PublicKey][] = [amani, shabaka, long, dom, old, many].map(({ key }) => [key]);
  for (let at = 0; at < more; at++) {
    const one = await neighbour(`Organisation ${at + 1}`, {
      country: ["KE", "UG", "TZ", "RW", "NG"][at % 5]!,
    });
    await acquaint(foro, one);
    await share(foro, [one], letterAlone);
    await acceptCampaign(one, campaign);
    await sign(one, version, { signatories: [{ name: `Person ${at + 1}`, role: "Director" }] });
    await share(one, [foro]);
    admitted.push([one.key]);
  }
  foro.wait(3600);
  got(await admit(foro, campaign, admitted), "signed");
  const entry = {
    version,
    organisation: "Lighthouse Circle",
    country: "TL",
    signatories: [],
    listing: "public",
    means: "telephone",
    evidence: null,
  } as const;
  got(await record(foro, entry), "recorded");
  got(await attest(foro, campaign), "attested");
  return {
    foro,
    campaign,
    version,
    radio,
    alike,
    collection: (await sendToCoordinators(foro, [campaign], { only: [own] })).parcels[0]!,
  };
}

const letterAlone = new Set<string>([campaignKind.type, versionKind.type]);

/**
 * What one holds, others hold too: as if files had gone between them, which takes longer.
 *
 * @param types - of the statements; all unless given
 */
async function share(
  from: Person,
  to: readonly Person[],
  types: ReadonlySet<string> | null = null,
): Promise<void> {
  const texts = new Set(statementsOfKind(from, versionKind).map(({ statement }) => statement.text));
  const kept = await Promise.all(
    [...texts].map(async (hash) => ({ hash, bytes: await from.store.content(hash) })),
  );
  const keeps = kept.flatMap(({ hash, bytes }) => (bytes === null ? [] : [{ keep: { hash, bytes } }]));
  const shared = allStatements(from).filter(({ statement }) => types === null || types.has(statement.type));
  for (const one of to) {
    const news = shared.filter(({ hash }) => !one.holdings.statements.has(hash));
    await one.store.write([...news.map((signed) => keeping(one, signed, [from.key])), ...keeps]);
  }
}

/** Takes the collection in, and opens the letter. */
export async function openCollected(
  page: Page,
  speech: Speech,
  { foro, collection }: Collected,
): Promise<void> {
  await add(page, speech, cardOf(foro));
  await openExchange(page, speech);
  await take(page, speech, collection);
  await openLetters(page, speech);
  await page.locator(".table-row").filter({ visible: true }).first().click();
  await page.locator(".letter-head").waitFor();
}

export async function openTab(page: Page, { t }: Speech, tab: "endorsements" | "close"): Promise<void> {
  await page.getByRole("tab", { name: t(`letters.tabs.${tab}`), exact: true }).click();
  await page
    .locator(tab === "close" ? ".closing" : ".board .table, .board .empty-place")
    .first()
    .waitFor();
}

/** The row of somebody on the board. */
export function boardRow(page: Page, name: string): Locator {
  return page
    .locator(".board .table-row")
    .filter({ has: page.locator("bdi").getByText(name, { exact: true }) });
}

/** The endorsements of a letter: looked through, admitted, put on record. */
async function* collecting(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await openTab(page, speech, "endorsements");
  yield "endorsements";
  await page.locator(".board .disclosure summary").click();
  await page.locator(".board-countries").waitFor();
  yield "endorsements-countries";
  await page.locator(".board .disclosure summary").click();
  await boardRow(page, "Casa de la Palabra").click();
  await page.locator(".sheet .disclosure summary").click();
  await page.locator(".sheet .letter-difference, .sheet .disclosure-content p").first().waitFor();
  yield "endorsement-earlier";
  await page.keyboard.press("Escape");
  await boardRow(page, "Lighthouse Circle").click();
  await page.locator(".sheet .facts").waitFor();
  yield "endorsement-recorded";
  await page.keyboard.press("Escape");
  await press(page, t("endorsements.waiting.look"));
  await page.locator(".candidate").nth(1).waitFor();
  yield "endorsements-admit";
  await press(page, t("endorsements.admitting.tickAll"));
  await press(page, t("endorsements.admitting.admit", { count: 2 }));
  await page.locator(".candidate").first().waitFor({ state: "detached" });
  await page.locator(".toast").waitFor();
  yield "endorsements-admitted";
  await hush(page);
  await press(page, t("endorsements.record"));
  await page.locator(".sheet form").waitFor();
  yield "endorsements-record";
  await press(page, t("endorsements.recording.do"));
  await page.locator(".sheet .field-error").first().waitFor();
  await press(page, t("endorsements.recording.addPerson"));
  yield "endorsements-record-faults";
  await page.keyboard.press("Escape");
  await field(page, t("endorsements.search")).or(page.getByRole("searchbox")).first().fill("zzz");
  await page.locator(".board .empty-place").waitFor();
  yield "endorsements-none";
  await press(page, t("endorsements.noneFits.all"));
  await page.locator(".board .table-row").first().waitFor();
}

/** The last steps of the same letter. */
async function* closingLetter(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await openTab(page, speech, "close");
  await page.locator(".paper-page").first().waitFor();
  yield "close";
  await page.locator(".checks .link-button").first().click();
  await page.locator(".dialog .board .table").waitFor();
  yield "close-check";
  await page.keyboard.press("Escape");
  await press(page, t("closing.tally.attest"));
  await page.locator(".toast").waitFor();
  await hush(page);
  await page.locator(".tallies").scrollIntoViewIfNeeded();
  yield "close-attested";
  await page.locator(".preview").scrollIntoViewIfNeeded();
  yield "close-preview";
  await press(page, t("closing.files.word"));
  await page.locator(".sheet .facts").waitFor();
  yield "close-word";
  await press(page, t("closing.leaving.save"));
  await page.locator(".sheet .file-saved").waitFor();
  yield "close-saved";
  await press(page, t("actions.done"));
  await press(page, t("closing.files.proof"));
  await page.locator(".sheet .facts").waitFor();
  yield "close-proof";
  await page.keyboard.press("Escape");
  await press(page, t("closing.going.close"));
  await page.locator(".toast").waitFor();
  await hush(page);
  await page.locator(".day").waitFor();
  yield "close-closed";
  await press(page, t("closing.going.note"));
  await page.locator(".toast").waitFor();
  await hush(page);
  yield "close-delivered";
}

/** A letter's endorsements, from when they come in. */
export async function* endorsing(page: Page, speech: Speech): Walk {
  const those = await collected(await ownCardText(page, speech));
  await openCollected(page, speech, those);
  yield* collecting(page, speech);
}

/** The same letter, closed and sent. */
export async function* sendingOff(page: Page, speech: Speech): Walk {
  const those = await collected(await ownCardText(page, speech));
  await openCollected(page, speech, those);
  yield* closingLetter(page, speech);
}

/** A letter that 300 organisations have to do with. */
export async function* endorsingByMany(page: Page, speech: Speech): Walk {
  const those = await collected(await ownCardText(page, speech), 289);
  await openCollected(page, speech, those);
  await openTab(page, speech, "endorsements");
  await page.locator(".board .table").scrollIntoViewIfNeeded();
  yield "endorsements-300";
  await page.locator(".board .table-row").first().focus();
  await page.keyboard.press("End");
  await page.locator('.board .table-row[aria-rowindex="301"]').waitFor();
  yield "endorsements-300-end";
  await page.locator(".board .disclosure summary").click();
  await page.locator(".board-countries").scrollIntoViewIfNeeded();
  yield "endorsements-300-countries";
  await openTab(page, speech, "close");
  await page.locator(".preview").scrollIntoViewIfNeeded();
  await page.locator(".paper-page").first().waitFor();
  yield "close-300";
}
