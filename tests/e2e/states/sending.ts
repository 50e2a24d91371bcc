import type { Page } from "@playwright/test";
import type { Hash } from "../../../src/core/encoding/values";
import type { Speech } from "../../../src/renderer/text/speech";
import { acceptCampaign } from "../../../src/desk/answering/acceptCampaign";
import { endorse } from "../../../src/desk/answering/endorse";
import { importCard } from "../../../src/desk/contacts/importCard";
import { receive } from "../../../src/desk/exchange/receive";
import { sendToCoordinators } from "../../../src/desk/exchange/circulate";
import { acquaint, got } from "../../desk/people";
import type { Person } from "../../desk/people";
import { found, invitationTo, publish } from "./answer";
import { add, dialog, hush, openContacts, ownCardText, sheet, told } from "./contacts";
import { give, openExchange } from "./exchange";
import { field, press } from "./gate";
import type { Walk } from "./gate";
import { openLetters, take } from "./letters";
import { cardOf, dayFromNow, neighbour } from "./neighbours";
import type { BundleFile } from "./neighbours";

/** A list of organisations, as somebody keeps it in a spreadsheet. */
export const table = [
  "Organisation;Pays;Domaines;Langues;Groupe;Remarques;À risque",
  "Réseau des femmes du Sahel;Niger;Peacebuilding, Gender;français;Sahel, 2017;Ask for Mariama;oui",
  "Centre pour le dialogue;Mali;human rights;fr;Sahel;;",
  "شبكة السلام;اليمن;مناصرة;العربية;;;",
  "=HYPERLINK(1);Ghana;;English;;+233 not a formula;non",
  '"The International Association of Local Women’s Organisations for Dialogue; and Lasting Peace";GB;gender;en;2017;;',
  "Where;Atlantis;;;;;",
  ";Chad;;;;;",
  "Unclear;TD;;;;;perhaps",
  "Foro Cívico;CO;;es;;;",
  "Centre pour le dialogue;Mali;;;;;",
].join("\r\n");

/** Organisations without the program: by hand, from a table, in groups, and joined with a card that comes later. */
export async function* gatheringOrganisations(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const foro = await neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] });
  await add(page, speech, cardOf(foro));
  await openAdding(page, speech, "hand");
  yield "add-by-hand";
  await press(page, t("written.add"));
  await sheet(page).locator(".field-error").waitFor();
  yield "add-by-hand-fault";
  await field(page, t("cardFields.organisation")).fill("foro civico");
  await press(page, t("written.add"));
  await sheet(page).getByText(t("written.known.title")).waitFor();
  yield "add-by-hand-known";
  await field(page, t("cardFields.organisation")).fill("Radio du Lac");
  await press(page, t("written.add"));
  await told(page, "Radio du Lac");
  await hush(page);

  await sheet(page)
    .getByRole("tab", { name: t("adding.way.table") })
    .click();
  await sheet(page).locator(".file-place").waitFor();
  yield "table-bring";
  await giveTable(page, speech, "liste.csv", Buffer.from(table, "latin1"));
  await dialog(page).getByText(t("table.encoding.unknown")).waitFor();
  yield "table-unclear";
  await press(page, t("actions.back"));
  await sheet(page)
    .getByRole("tab", { name: t("adding.way.table") })
    .click();
  await giveTable(page, speech, "liste.csv", Buffer.from(table));
  await dialog(page).locator(".table-preview tbody tr").first().waitFor();
  yield "table-preview";
  for (const summary of await dialog(page).locator("summary").all()) await summary.click();
  await dialog(page).locator(".table-preview").scrollIntoViewIfNeeded();
  yield "table-faults";
  await press(page, t("table.add", { count: 5 }));
  await dialog(page).locator('[data-tone="good"]').waitFor();
  yield "table-done";
  await press(page, t("actions.done"));
  await page.locator(".table-row").nth(6).waitFor();
  yield "contacts-written";
  for (const at of [0, 1]) await page.locator(".table-row .check").nth(at).click();
  await press(page, t("contacts.group.open"));
  await dialog(page).getByRole("radiogroup").waitFor();
  yield "group-put";
  await page.keyboard.press("Escape");
  await press(page, t("contacts.groups.open"));
  await dialog(page).locator(".group-row").nth(1).waitFor();
  await dialog(page)
    .getByRole("button", { name: t("contacts.groups.renameOpen") })
    .first()
    .click();
  yield "groups";
  await press(page, t("actions.done"));
  await page.locator(".contact-filters summary").filter({ visible: true }).click();
  yield "contacts-filters";

  const radio = await neighbour("Radio du Lac", { country: "TD" });
  await add(page, speech, cardOf(radio));
  await page.locator(".twins-line").waitFor();
  yield "contacts-twins";
  await press(page, t("join.open"));
  await dialog(page).locator(".join-row").waitFor();
  yield "contacts-twins-list";
  await press(page, t("actions.done"));
  await page.getByRole("searchbox").filter({ visible: true }).fill("radio");
  await page
    .locator(".table-row")
    .filter({ hasText: "Radio du Lac" })
    .filter({ hasText: t("trust.word.no-card") })
    .click();
  await sheet(page).locator(".join-row").waitFor();
  yield "contact-written";
  await press(page, t("written.change"));
  yield "contact-written-edit";
  await press(page, t("actions.cancel"));
  await press(page, t("join.do"));
  await told(page, "Radio du Lac");
  yield "contact-joined";
  await hush(page);
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });
}

/** Who is around a letter that the desk on screen coordinates together with Foro. */
export interface Round {
  readonly foro: Person;
  readonly others: readonly Person[];
  readonly campaign: Hash;
  readonly version: Hash;
  readonly file: BundleFile;
}

export async function roundFor(card: string, others: readonly Person[]): Promise<Round> {
  const foro = await neighbour("Foro Cívico", { country: "CO", languages: ["en", "es"] });
  const imported = await importCard(foro, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  const own = { key: imported.card.statement.key } as Person;
  const campaign = await found(foro, "Engagement with civil society", [own]);
  const version = await publish(foro, campaign, { phase: "endorsement" });
  await acquaint(foro, ...others);
  const file = await invitationTo(foro, [campaign], card);
  return { foro, others, campaign, version, file };
}

/** From the choice of recipients to files that are saved. */
export async function* sendingOut(page: Page, speech: Speech): Walk {
  const { t } = speech;
  const own = await ownCardText(page, speech);
  const others = await Promise.all([
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"] }),
    neighbour("Mtandao wa Amani", { country: "TZ" }),
    neighbour("Дом диалога", { country: "KG", reach: "direct" }),
    neighbour("Radio Sans Frontières du Lac", { country: "TD", expires: dayFromNow(-5) }),
    neighbour("The International Association of Local Women’s Organisations for Dialogue and Lasting Peace", {
      country: "GB",
    }),
  ]);
  const round = await roundFor(own, others.slice(0, 3));
  await add(page, speech, cardOf(round.foro), ...others.map(cardOf));
  await openAdding(page, speech, "hand");
  await field(page, t("cardFields.organisation")).fill("Centre pour le dialogue");
  await press(page, t("written.add"));
  await told(page, "Centre pour le dialogue");
  await hush(page);
  await press(page, t("actions.done"));
  await openExchange(page, speech);
  await take(page, speech, round.file);
  await openLetters(page, speech);
  await page
    .locator(".table-row")
    .filter({ hasText: "Engagement with civil society", visible: true })
    .click();
  await page.locator(".letter-page").waitFor();
  await openSending(page, speech);
  yield "send-whom";
  await dialog(page)
    .getByRole("checkbox", { name: t("lists.selectAll") })
    .click();
  yield "send-chosen";
  await press(page, t("actions.next"));
  await dialog(page).locator(".shown-files").first().waitFor();
  yield "send-before";
  await dialog(page)
    .locator(".shown-files")
    .first()
    .evaluate((part) => part.scrollIntoView({ block: "start" }));
  yield "send-shows";
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t("sending.files.shared") })
    .click();
  await dialog(page).getByText(t("sending.files.dangerWords")).waitFor();
  await dialog(page).locator("textarea").fill("Please look at this before Friday.\nشكرًا جزيلًا");
  yield "send-shared";
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t("sending.files.each") })
    .click();
  await dialog(page).locator(".dialog-actions .button").last().click();
  await dialog(page).locator(".packed-file").first().waitFor();
  await dialog(page)
    .getByRole("button", { name: t("sending.packed.asText") })
    .first()
    .click();
  await dialog(page).locator(".packed-armor").waitFor();
  yield "send-packed";
  await press(page, t("sending.packed.saveAll"));
  await dialog(page).locator(".file-saved").waitFor();
  yield "send-saved";
  await press(page, t("actions.done"));
  await openExchange(page, speech);
  await press(page, t("actions.done"));
  await page.locator(".received .table-row").nth(3).waitFor();
  yield "exchange-past";
  await page.locator(".received .table-row").first().click();
  await sheet(page).waitFor();
  yield "exchange-past-one";
  await page.keyboard.press("Escape");
  await sheet(page).waitFor({ state: "detached" });

  const files = await manyFiles(round, own);
  await give(page, speech, files);
  await page.locator(".bundle-table .table-row").nth(5).waitFor();
  await page.getByRole("button", { name: t("exchange.takeAll", { count: 4 }) }).waitFor();
  yield "exchange-many";
  await page.locator(".bundle-table .table-row").first().click();
  await dialog(page).locator(".bundle").waitFor();
  yield "exchange-many-one";
  await page.keyboard.press("Escape");
  await press(page, t("exchange.takeAll", { count: 4 }));
  await page
    .locator('.brought-bundles > .focused [data-tone="good"], .brought-bundles > .notice')
    .first()
    .waitFor();
  yield "exchange-many-taken";
}

/** Answers to a round, a stranger's, one for others, a damaged one and one that came twice. */
async function manyFiles(
  { foro, others, campaign, version, file }: Round,
  own: string,
): Promise<BundleFile[]> {
  const answers: BundleFile[] = [];
  for (const one of others.slice(0, 3)) {
    const invitation = await invitationTo(foro, [campaign], cardOf(one));
    got(await receive(one, invitation.bytes), "received");
    await acceptCampaign(one, campaign);
    await importCard(one, own);
    one.wait(30 * 86_400 - 600);
    got(
      await endorse(one, {
        version,
        read: "en",
        signatories: [],
        listing: "public",
        successorsMayRead: false,
      }),
      "endorsed",
    );
    const sent = await sendToCoordinators(one, [campaign]);
    answers.push({ name: `answer-${answers.length + 1}.age`, bytes: sent.parcels[0]!.bytes });
  }
  const stranger = await neighbour("Foro de la Costa", { country: "PE" });
  const theirs = await found(stranger, "Another letter", []);
  await publish(stranger, theirs, { phase: "endorsement" });
  const damaged = { name: "damaged.age", bytes: answers[0]!.bytes.slice() };
  damaged.bytes[damaged.bytes.length - 20]! ^= 1;
  return [
    ...answers,
    { ...(await invitationTo(stranger, [theirs], own)), name: "stranger.age" },
    { ...(await invitationTo(foro, [campaign], cardOf(others[0]!))), name: "others.age" },
    damaged,
    { ...answers[0]!, name: "twice.age" },
    { ...file, name: "before.age" },
    { name: "words.age", bytes: new TextEncoder().encode("no bundle") },
  ];
}

export async function openSending(page: Page, { t }: Speech): Promise<void> {
  await page
    .getByRole("button", { name: t("letters.act.more") })
    .filter({ visible: true })
    .click();
  await page.getByRole("menuitem", { name: t("letters.act.sendAgain") }).click();
  await dialog(page).locator(".table-row").first().waitFor();
}

export async function openAdding(page: Page, speech: Speech, way: "cards" | "hand" | "table"): Promise<void> {
  const { t } = speech;
  await openContacts(page, speech);
  await press(page, t("contacts.add"));
  await sheet(page)
    .getByRole("tab", { name: t(`adding.way.${way}`) })
    .click();
}

export async function giveTable(page: Page, { t }: Speech, name: string, bytes: Buffer): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await press(page, t("files.chooseOne"));
  await (await asked).setFiles({ name, mimeType: "text/csv", buffer: bytes });
}
