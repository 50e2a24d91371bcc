import { join } from "node:path";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { onlyKind } from "../../../src/desk/statements";
import { readCardText } from "../../../src/core/contact/cardText";
import { cardKind } from "../../../src/core/contact/card";
import { readEntries } from "../../../src/core/bundle/release";
import { hashed } from "../../../src/core/bundle/sums";
import type { Hash, PublicKey } from "../../../src/core/encoding/values";
import { acceptCampaign } from "../../../src/desk/answering/acceptCampaign";
import { sendToCoordinators } from "../../../src/desk/exchange/circulate";
import { importCard } from "../../../src/desk/contacts/importCard";
import { receive } from "../../../src/desk/exchange/receive";
import { ownCard } from "../../../src/desk/ownCard";
import type { Speech } from "../../../src/renderer/text/speech";
import { got } from "../../desk/people";
import type { Person } from "../../desk/people";
import type { OpenProgram, ProgramKind } from "../programs";
import { newHome } from "../programs";
import { savedFilesOf } from "../shell";
import { newFolder } from "../../browser/site";
import {
  choose,
  closeSheet,
  dialog,
  hear,
  openContact,
  openContacts,
  openOwnCard,
  ownCardText,
  sheet,
} from "../states/contacts";
import { makeDesk, press } from "../states/gate";
import { neighbour } from "../states/neighbours";
import type { BundleFile } from "../states/neighbours";
import { localeOf } from "../states/words";

/** One of the three organisations that work by hand, at a computer of its own. */
export interface Hand {
  readonly name: string;
  readonly page: Page;
  readonly home: string;
  readonly speech: Speech;
  /** its card, as it gave it to the others */
  readonly card: string;
  readonly key: PublicKey;
  readonly close: OpenProgram["close"];
  /** presses what asks for files, and gives these */
  readonly give: (files: readonly BundleFile[]) => Promise<void>;
}

/** Opens the program on an empty computer, makes a desk by hand, and takes its card out. */
export async function sitDown(kind: ProgramKind, speech: Speech, name: string): Promise<Hand> {
  const home = newHome();
  const program = await kind.open({ home, locale: localeOf[speech.language] });
  const { page, close } = program;
  page.setDefaultTimeout(20_000);
  await makeDesk(page, speech, name);
  const card = await ownCardText(page, speech);
  const [signed] = onlyKind(readEntries(readCardText(card).map(hashed)).statements, cardKind);
  const give = (files: readonly BundleFile[]): Promise<void> =>
    kind.choose(program, () => press(page, speech.t("files.chooseMany")), written(files));
  return { name, page, home, speech, card, key: signed!.statement.key, close, give };
}

/** Files as they come on a stick: in a folder of their own. */
function written(files: readonly BundleFile[]): readonly string[] {
  const folder = newFolder();
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

const countries = ["KE", "CO", "FR", "LB", "PH", "UA", "NG", "IN", "MX", "TN", "PE", "TZ", "GE", "NP", "BO"];

/** Organisations whose desks nobody looks at. */
export async function crowd(count: number): Promise<Person[]> {
  const people = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      neighbour(at % 7 === 3 ? `منظمة السلام ${at + 1}` : `Peace Network ${at + 1}`, {
        country: countries[at % countries.length]!,
        reach: "open",
      }),
    ),
  );
  // Their cards were made a month ago; what they do from now on, they do today.
  for (const one of people) one.wait(30 * 86_400 - 600);
  return people;
}

/** What an organisation is called on its card. */
export function cardName(one: Person): string {
  return ownCard(one)!.statement.organisation;
}

/** Headless desks take cards on their lists. */
export async function acquainted(people: readonly Person[], cards: readonly string[]): Promise<void> {
  for (const one of people) for (const card of cards) await importCard(one, card);
}

/** One takes the others on its list of contacts, and compares fingerprints with some of them by telephone. */
export async function meet(one: Hand, cards: readonly string[], compared: readonly Hand[]): Promise<void> {
  const { page, speech } = one;
  await addAll(one, cards);
  for (const other of compared) {
    const words = await fingerprintWords(other);
    const search = page.getByRole("searchbox").filter({ visible: true }).first();
    await search.fill(other.name);
    await openContact(page, other.name);
    await press(page, speech.t("contact.compare"));
    await choose(page, speech.t("verify.method.voice"));
    await hear(page, speech, words);
    await dialog(page).locator('[data-tone="good"]').waitFor();
    await press(page, speech.t("actions.done"));
    await closeSheet(page);
    await search.fill("");
  }
}

/** Brings cards as files, and puts them all on the list. */
async function addAll({ page, speech, give }: Hand, cards: readonly string[]): Promise<void> {
  const { t } = speech;
  await openContacts(page, speech);
  await press(page, t("contacts.add"));
  await give(cards.map((text, at) => ({ name: `${at + 1}.card`, bytes: Buffer.from(text) })));
  await page
    .locator(".brought")
    .nth(cards.length - 1)
    .waitFor();
  for (const box of await page.locator(".brought .choice-button:not([data-selected])").all())
    await box.click();
  await press(page, t("adding.add", { count: cards.length }));
  await press(page, t("actions.done"));
  await sheet(page).waitFor({ state: "detached" });
}

/** What somebody reads out on the telephone. */
async function fingerprintWords({ page, speech }: Hand): Promise<string> {
  await openOwnCard(page, speech);
  await press(page, speech.t("card.compare.open"));
  const words = await dialog(page).locator(".word").allInnerTexts();
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
  await page.locator(".place-back .link-button").click();
  return words.join(" ");
}

/** What a desk saved, as its people carry it away: each file once, out of its archive. */
export class Carried {
  readonly #known = new Set<string>();
  readonly #folder: string;

  constructor({ home }: Pick<Hand, "home">) {
    this.#folder = savedFilesOf(home);
    this.take();
  }

  /** The files that were saved since the last time. */
  takeWhole(): readonly BundleFile[] {
    const fresh = readdirSync(this.#folder)
      .filter((name) => !this.#known.has(name))
      .sort();
    for (const name of fresh) this.#known.add(name);
    return fresh.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(this.#folder, name))) }));
  }

  /** The bundles that were saved since the last time, also those that came in one archive. */
  take(): readonly BundleFile[] {
    return this.takeWhole().flatMap(({ name, bytes }) => {
      if (!name.endsWith(".zip")) return [{ name, bytes }];
      return Object.entries(unzipSync(bytes)).map(([inside, content]) => ({ name: inside, bytes: content }));
    });
  }
}

/** Gives a headless desk one file after another, until one is for it. @returns whether one was */
export async function deliver(one: Person, files: readonly BundleFile[]): Promise<boolean> {
  for (const { bytes } of files) {
    if ((await receive(one, bytes)).outcome === "received") return true;
  }
  return false;
}

/** What a headless desk does once it was invited: it accepts, answers, and sends its answer to the coordinators. */
export async function answer(
  one: Person,
  campaign: Hash,
  say: () => Promise<unknown>,
): Promise<readonly BundleFile[]> {
  await acceptCampaign(one, campaign);
  await say();
  const sent = got(await sendToCoordinators(one, [campaign]), "packed");
  return sent.parcels.map(({ bytes }, at) => ({
    name: `${one.key.replace(/\W/g, "").slice(4, 12)}-${at}.age`,
    bytes,
  }));
}
