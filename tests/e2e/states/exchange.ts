import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import type { Person } from "../../desk/people";
import { newFolder } from "../../browser/site";
import { title } from "./gate";
import type { Walk } from "./gate";
import { cardOf, forwarded, invitation, neighbour, wordsAbout } from "./neighbours";
import type { BundleFile } from "./neighbours";

/** What comes to the desk on screen, in the order in which it is looked at. */
export interface Post {
  readonly unknown: BundleFile;
  readonly known: BundleFile;
  readonly forwarded: BundleFile;
  readonly stranger: BundleFile;
  readonly damaged: BundleFile;
  /** a card, which belongs among the contacts */
  readonly card: BundleFile;
  readonly from: Person;
}

export const note = "Please look at this before Friday.\nشكرًا جزيلًا";

/** Bundles for the desk whose card this is, from somebody whom it does not know yet. */
export async function post(card: string): Promise<Post> {
  const [from, subject, other] = await Promise.all([
    neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] }),
    neighbour("Mtandao wa Amani", { country: "TZ" }),
    neighbour("Radio du Lac", { country: "TD" }),
  ]);
  const known = await invitation(from, card, note);
  const damaged = { ...known, name: "damaged.age", bytes: known.bytes.slice() };
  damaged.bytes[damaged.bytes.length - 20]! ^= 1;
  return {
    from,
    unknown: await wordsAbout(from, card, { introduces: [subject] }),
    known,
    forwarded: await forwarded(from, card, other),
    stranger: { ...(await invitation(other, cardOf(subject))), name: "stranger.age" },
    damaged,
    card: { name: "foro.card", bytes: new TextEncoder().encode(cardOf(from)) },
  };
}

/** From an empty place to bundles that were taken in. */
export async function* exchanging(page: Page, speech: Speech, sent: Post): Walk {
  const { t } = speech;
  await openExchange(page, speech);
  yield "exchange-empty";
  await give(page, speech, [sent.unknown]);
  await page.locator(".bundle .word-grid").waitFor();
  yield "exchange-unknown";
  await page.getByRole("button", { name: t("exchange.unknown.add") }).click();
  await page.locator(".bundle .statements").waitFor();
  yield "exchange-seen";
  await page.getByRole("button", { name: t("exchange.take"), exact: true }).click();
  await page.locator('.bundle [data-tone="good"]').waitFor();
  yield "exchange-taken";
  await page.getByRole("button", { name: t("actions.done"), exact: true }).click();
  await give(page, speech, [sent.unknown]);
  await page.getByText(t("exchange.known.title")).waitFor();
  yield "exchange-known";
  await page.getByRole("button", { name: t("exchange.putAside") }).click();
  await give(page, speech, [sent.known, sent.stranger, sent.damaged, sent.forwarded, sent.card]);
  await bundle(page, sent.damaged.name).getByRole("alert").waitFor();
  await bundle(page, sent.forwarded.name).getByText(t("exchange.forwarded.title")).waitFor();
  await bundle(page, sent.card.name).getByText(t("exchange.strange.card.title")).waitFor();
  yield "exchange-several";
  await page.locator(".disclosure summary").filter({ visible: true }).click();
  await page.getByRole("textbox", { name: t("exchange.paste.label") }).waitFor();
  yield "exchange-paste";
}

export async function openExchange(page: Page, { t }: Speech): Promise<void> {
  await page.keyboard.press("Control+4");
  await title(page, t("places.exchange")).waitFor();
}

/** Where files lie that are given to the program: not among its own, wherever a test has those lie. */
const handed = newFolder();

/** Gives bundles to the chooser. */
export async function give(page: Page, { t }: Speech, files: readonly BundleFile[]): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("files.chooseMany") }).click();
  const paths = files.map(({ name, bytes }) => {
    // Each in a folder of its own: several may have one name.
    const path = join(mkdtempSync(join(handed, "file-")), name);
    writeFileSync(path, bytes);
    return path;
  });
  await (await asked).setFiles(paths);
}

/** The bundle that was brought with this name. */
export function bundle(page: Page, name: string): Locator {
  return page.locator(".bundle").filter({ hasText: name });
}
