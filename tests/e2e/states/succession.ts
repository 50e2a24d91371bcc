import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Hash } from "../../../src/core/encoding/values";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import type { Speech } from "../../../src/renderer/text/speech";
import { acceptCampaign } from "../../../src/desk/answering/acceptCampaign";
import { endorse } from "../../../src/desk/answering/endorse";
import { importCard } from "../../../src/desk/contacts/importCard";
import { verifyContact } from "../../../src/desk/contacts/verifyContact";
import { entrustEnd } from "../../../src/desk/ending/entrust";
import { circulate } from "../../../src/desk/exchange/circulate";
import { receive } from "../../../src/desk/exchange/receive";
import { createCampaign } from "../../../src/desk/writing/createCampaign";
import { draftLetter } from "../../../src/desk/writing/draftLetter";
import { publishVersion } from "../../../src/desk/writing/publishVersion";
import { acquaint, admitAll, fillings, got, letter, send } from "../../desk/people";
import type { Person } from "../../desk/people";
import { atHome } from "./home";
import {
  add,
  choose,
  closeSheet,
  dialog,
  hear,
  hush,
  openContact,
  openContacts,
  ownCardText,
  sheet,
} from "./contacts";
import { openExchange } from "./exchange";
import { field, press } from "./gate";
import type { Walk } from "./gate";
import { openLetters, row, take } from "./letters";
import { cardOf, dayFromNow, fingerprint, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";
import { openSettings } from "./settings";

export const coTitle = "Engagement with civil society";

/** A letter that the desk on screen coordinates with Foro, and the end of Foro's key in its hands. */
export interface CoPost {
  readonly foro: Person;
  readonly shabaka: Person;
  readonly campaign: Hash;
  readonly version: Hash;
  /** the letter with Shabaka's endorsement, which Foro admitted */
  readonly letter: BundleFile;
  /** the means to end Foro's key */
  readonly means: BundleFile;
}

/** @param card - of the desk on screen */
export async function coPost(card: string): Promise<CoPost> {
  const [foro, shabaka] = await Promise.all([
    neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] }),
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"] }),
  ]);
  await acquaint(foro, shabaka);
  const imported = await importCard(foro, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  await importCard(shabaka, card);
  const own = imported.card.statement.key;
  got(await verifyContact(foro, own, fingerprintOf(own).words.join(" "), "in-person"), "verified");
  const founded = await createCampaign(foro, { title: coTitle, coordinators: [own], successors: [] });
  const campaign = founded.hash;
  const { draft } = await draftLetter(foro, campaign, letter, fillings);
  const details = { phase: "endorsement", change: "editorial", closes: dayFromNow(12) } as const;
  const version = got(await publishVersion(foro, draft.id, details), "published").version.hash;
  foro.wait(60);
  const invited = await packed(foro, campaign, shabaka.key);
  got(await receive(shabaka, invited.bytes), "received");
  got(await acceptCampaign(shabaka, campaign), "accepted");
  const signed = {
    version,
    read: "en",
    signatories: [],
    listing: "public",
    successorsMayRead: true,
  } as const;
  got(await endorse(shabaka, signed), "endorsed");
  await send(shabaka, campaign, foro);
  await admitAll(foro, campaign, [shabaka]);
  const [means] = got(await entrustEnd(foro, [own]), "packed").parcels;
  return { foro, shabaka, campaign, version, letter: await packed(foro, campaign, own), means: means! };
}

async function packed(from: Person, campaign: Hash, to: string): Promise<BundleFile> {
  const asked = { campaigns: [campaign], to: [to], purpose: "invitation", note: null };
  return got(await circulate(from, asked), "packed").parcels[0]!;
}

/** The end of a co-coordinator's key, what becomes of its version, and the end of one's own. */
export async function* ending(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const post = await coPost(await ownCardText(page, speech));
  await add(page, speech, cardOf(post.foro), cardOf(post.shabaka));
  await openExchange(page, speech);
  await take(page, speech, post.letter);
  await press(page, t("actions.done"));
  await take(page, speech, post.means);

  await openContacts(page, speech);
  await openContact(page, "Foro Cívico");
  await sheet(page)
    .getByRole("button", { name: t("ending.theirs.open") })
    .scrollIntoViewIfNeeded();
  yield "contact-entrusted";
  await press(page, t("ending.theirs.open"));
  await endTheirs(page, speech).click();
  await page.locator(".field-error").waitFor();
  yield "end-their-key";
  await typeWord(page, speech);
  await endTheirs(page, speech).click();
  await page.getByRole("heading", { name: t("sending.title.revocation") }).waitFor();
  await hush(page);
  yield "end-told-whom";
  await page.getByRole("dialog").locator(".table-row").filter({ hasText: "شبكة" }).locator(".check").click();
  await press(page, t("actions.next"));
  await page.locator(".shown-files").waitFor();
  yield "end-told-what";
  await page.keyboard.press("Escape");
  await expect(page.locator(".dialog")).toHaveCount(0);
  await expect(sheet(page).getByRole("button", { name: t("ending.theirs.tell") })).toBeFocused();
  yield "contact-ended";
  await closeSheet(page);

  yield* atHome(page, speech);
  await openLetters(page, speech);
  await row(page).first().click();
  await page.getByRole("tab", { name: t("letters.tabs.versions") }).click();
  await page.getByRole("button", { name: t("ending.adopt.decide") }).waitFor();
  yield "letter-set-aside";
  await press(page, t("ending.adopt.decide"));
  await page.getByRole("dialog").locator(".sheet-of-paper, .letter").first().waitFor();
  yield "letter-adopt";
  await press(page, t("ending.adopt.do"));
  await page.getByText(t("letters.versions.adopted")).waitFor();
  await hush(page);
  yield "letter-adopted";

  await openContacts(page, speech);
  await openContact(page, "شبكة الوسيطات");
  await press(page, t("contact.compare"));
  await choose(page, t("verify.method.voice"));
  await hear(page, speech, fingerprint(post.shabaka).words.join(" "));
  await dialog(page).locator('[data-tone="good"]').waitFor();
  await press(page, t("actions.done"));
  await dialog(page).waitFor({ state: "detached" });
  await closeSheet(page);
  yield* endingOwn(page, speech);
}

async function* endingOwn(page: Page, speech: Speech): Walk {
  const { t } = speech;
  await openSettings(page, speech);
  await press(page, t("ending.entrust.open"));
  const picker = page.getByRole("dialog").getByRole("searchbox");
  await picker.fill("شبكة");
  await page.locator(".people-found .button").first().click();
  await page.locator(".people-chosen li").waitFor();
  yield "entrust-end";
  await press(page, t("ending.entrust.do"));
  await page.locator(".packed-file").waitFor();
  yield "entrust-packed";
  await press(page, t("actions.done"));
  await page.getByText(t("ending.entrust.packed")).scrollIntoViewIfNeeded();
  yield "settings-entrusted";
  await press(page, t("ending.own.open"));
  await page.getByRole("button", { name: t("ending.own.do"), exact: true }).click();
  await page.locator(".field-error").first().waitFor();
  yield "end-own-key";
  await page
    .locator(".choice-button")
    .filter({ hasText: t("ending.own.reason.replaced") })
    .click();
  await typeWord(page, speech);
  await page.getByRole("button", { name: t("ending.own.do"), exact: true }).click();
  await page.getByRole("button", { name: t("ending.own.done.tell") }).waitFor();
  yield "own-key-ended";
  yield* atHome(page, speech);
}

/** The button that ends another's key, in the dialog that asks for it. */
export function endTheirs(page: Page, { t }: Speech) {
  return page.getByRole("alertdialog").getByRole("button", { name: t("ending.theirs.do"), exact: true });
}

export async function typeWord(page: Page, { t }: Speech): Promise<void> {
  const word = t("ending.word");
  await field(page, t("ending.typeWord", { word })).fill(word);
}
