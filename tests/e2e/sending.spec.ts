import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { readZip } from "../../src/core/encoding/zip";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { sendToCoordinators } from "../../src/desk/exchange/circulate";
import { endorse } from "../../src/desk/answering/endorse";
import { importCard } from "../../src/desk/contacts/importCard";
import { inspect } from "../../src/desk/exchange/inspect";
import { versionKind } from "../../src/core/letter/version";
import { heldStatements, keeping, onlyKind } from "../../src/desk/statements";
import { got } from "../desk/people";
import type { Person } from "../desk/people";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { invitationTo } from "./states/answer";
import { add, bring, dialog, hush, openContacts, ownCardText, row, sheet, told } from "./states/contacts";
import { give, openExchange } from "./states/exchange";
import { field, passphrase, press } from "./states/gate";
import { openLetters, take } from "./states/letters";
import { cardOf, neighbour } from "./states/neighbours";
import type { BundleFile } from "./states/neighbours";
import { giveTable, openAdding, openSending, roundFor, table } from "./states/sending";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

/** What the desk holds on the disk, decrypted here and not by the program. */
async function onDisk(page: Page, home: string) {
  const keys = await keysBy(home, { passphrase });
  const { records, faults } = await recordsOf(page, keys!);
  expect(faults).toEqual([]);
  return {
    contacts: ofKind(records, "contact"),
    campaigns: ofKind(records, "campaign"),
    bundles: ofKind(records, "manifest"),
    outgoing: ofKind(records, "outgoing"),
    statements: statementsIn(records),
  };
}

/** The record of an organisation that was written down. */
function written(contacts: readonly unknown[], organisation: string) {
  return (
    contacts as readonly { details: { organisation: string } | null; groups: string[]; note: string }[]
  ).find(({ details }) => details?.organisation === organisation);
}

test("a table becomes contacts, is taken back as a whole, and one of them is joined with its card", async ({
  openDesk,
}) => {
  const { page, home } = await openDesk(english);
  await openAdding(page, english, "table");
  await giveTable(page, english, "liste.csv", Buffer.from(table));
  await expect(dialog(page).getByText(t("table.counts.fresh", { count: 6 }))).toBeVisible();
  expect((await onDisk(page, home)).contacts, "it is only looked at").toEqual([]);
  await press(page, t("table.add", { count: 6 }));
  await press(page, t("table.done.undo"));
  await expect(dialog(page).getByText(t("table.done.undone", { count: 6 }))).toBeVisible();
  expect((await onDisk(page, home)).contacts).toEqual([]);
  await press(page, t("actions.done"));

  await openAdding(page, english, "table");
  await giveTable(page, english, "liste.csv", Buffer.from(table));
  await press(page, t("table.add", { count: 6 }));
  await press(page, t("actions.done"));
  const { contacts } = await onDisk(page, home);
  expect(contacts).toHaveLength(6);
  expect(written(contacts, "Réseau des femmes du Sahel")).toMatchObject({
    atRisk: true,
    groups: ["2017", "Sahel"],
    note: "Ask for Mariama",
    details: { country: "NE", languages: ["fr"], sectors: ["gender", "peacebuilding"] },
  });
  expect(written(contacts, "=HYPERLINK(1)")).toMatchObject({ note: "+233 not a formula" });

  const sahel = await neighbour("Réseau des femmes du Sahel", { country: "NE" });
  await add(page, english, cardOf(sahel));
  await row(page, "Réseau des femmes du Sahel")
    .filter({ hasText: t("trust.word.no-card") })
    .click();
  const joined = async () => {
    const { contacts } = await onDisk(page, home);
    expect(contacts).toHaveLength(6);
    expect(written(contacts, "Réseau des femmes du Sahel")).toBeUndefined();
    expect(contacts).toContainEqual(
      expect.objectContaining({
        groups: ["2017", "Sahel"],
        note: "Ask for Mariama",
        atRisk: true,
        details: null,
      }),
    );
  };
  await press(page, t("join.do"));
  await told(page, t("join.done", { name: "Réseau des femmes du Sahel" }));
  await joined();

  await test.step("also from above the list, and where one is told what became of a card", async () => {
    await press(page, t("actions.undo"));
    await page.keyboard.press("Escape");
    await press(page, t("join.open"));
    await dialog(page)
      .getByRole("button", { name: t("join.do") })
      .click();
    await dialog(page).getByText(t("join.none")).waitFor();
    await joined();
    await press(page, t("actions.done"));
    await hush(page);
    const centre = await neighbour("Centre pour le dialogue", { country: "ML" });
    await press(page, t("contacts.add"));
    await field(page, t("adding.paste")).fill(cardOf(centre));
    await press(page, t("adding.lookAtIt"));
    await press(page, t("adding.add", { count: 1 }));
    await press(page, t("join.do"));
    await told(page, t("join.done", { name: "Centre pour le dialogue" }));
    await joined();
    expect(written((await onDisk(page, home)).contacts, "Centre pour le dialogue")).toBeUndefined();
    await expect(page.locator(".twins-line")).toHaveCount(0);
  });
});

test("a letter goes out: what the sheet says is what is in the files, and who was asked is noted", async ({
  openDesk,
}) => {
  const { page, home } = await openDesk(english);
  const own = await ownCardText(page, english);
  const [amani, radio] = await Promise.all([
    neighbour("Mtandao wa Amani", { country: "TZ" }),
    neighbour("Radio du Lac", { country: "TD" }),
  ]);
  const round = await roundFor(own, [amani]);
  await add(page, english, cardOf(round.foro), cardOf(amani), cardOf(radio));
  await openAdding(page, english, "hand");
  await field(page, t("cardFields.organisation")).fill("Centre pour le dialogue");
  await press(page, t("written.add"));
  await told(page, "Centre pour le dialogue");
  await hush(page);
  await press(page, t("actions.done"));
  await openExchange(page, english);
  await take(page, english, round.file);
  await openLetters(page, english);
  await page
    .locator(".table-row")
    .filter({ hasText: "Engagement with civil society", visible: true })
    .click();
  await openSending(page, english);
  for (const name of ["Mtandao wa Amani", "Radio du Lac", "Centre pour le dialogue"]) {
    await dialog(page).getByRole("row").filter({ hasText: name }).locator(".check").click();
  }
  await press(page, t("actions.next"));
  const shown = dialog(page).locator(".shown-files").first();
  await expect(shown).toContainText("Engagement with civil society");
  await expect(dialog(page).getByText(t("sending.onPaper.title", { count: 1 }))).toBeVisible();
  const promised = await shown.locator(".shown-list").innerText();
  expect(promised).toContain("Foro Cívico");
  await dialog(page).locator("textarea").fill("By Friday, please.");
  await dialog(page)
    .locator(".choice-button")
    .filter({ hasText: t("sending.files.each") })
    .click();
  expect((await onDisk(page, home)).outgoing, "nothing is packed by looking").toEqual([]);
  await press(page, t("sending.pack", { count: 2 }));
  await press(page, t("sending.packed.saveAll"));
  const saved = await dialog(page).locator(".file-saved").innerText();
  const files = readZip(new Uint8Array(readFileSync(saved)), { maxEntries: 10, maxBytes: 10_000_000 });
  expect(files).toHaveLength(2);
  for (const { name } of files) expect(name).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{4}\.age$/);
  for (const one of [amani, radio]) {
    await importCard(one, own);
    const found = await Promise.all(files.map(({ bytes }) => inspect(one, bytes)));
    const outcomes = found.map(({ outcome }) => outcome).sort();
    expect(outcomes, "each opens its own file and no other").toEqual(["not-for-me", "opened"]);
    const opened = got(
      found.find(({ outcome }) => outcome === "opened")!,
      "opened",
    );
    expect(opened).toMatchObject({ purpose: "invitation", note: "By Friday, please." });
    expect(opened.letters).toMatchObject([{ campaign: round.campaign, isInvitation: true }]);
    const cards = opened.statements.filter(({ type }) => type.includes("/card/")).length;
    expect(promised).toContain(t("sending.shows.cards", { count: cards }));
  }
  const { campaigns, outgoing, contacts } = await onDisk(page, home);
  expect(outgoing).toHaveLength(2);
  expect(contacts).toHaveLength(4);
  const [{ invited }] = campaigns as [{ invited: string[] }];
  expect(invited).toHaveLength(3);
  expect(invited).toEqual(expect.arrayContaining([amani.key, radio.key]));
  expect(invited.filter((id) => id.startsWith("without-key-"))).toHaveLength(1);
  await press(page, t("actions.done"));
  await openExchange(page, english);
  await page.getByRole("searchbox").filter({ visible: true }).fill("amani");
  await expect(page.locator(".received .table-row")).toHaveCount(1);
});

test("sixty bundles are looked into and taken in together, and what cannot be is told by name", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { page, home } = await openDesk(english);
  const own = await ownCardText(page, english);
  const people = await Promise.all(
    Array.from({ length: 50 }, (_, at) => neighbour(`Organisation ${String(at).padStart(2, "0")}`)),
  );
  const [stranger, other] = await Promise.all([neighbour("Foro de la Costa"), neighbour("Radio du Lac")]);
  const round = await roundFor(own, people);
  const invitation = await invitationTo(round.foro, [round.campaign], cardOf(people[0]!));
  await openContacts(page, english);
  await press(page, t("contacts.add"));
  await bring(
    page,
    english,
    [round.foro, ...people].map((one, at) => ({ name: `${at}.card`, text: cardOf(one) })),
  );
  await press(page, t("adding.add", { count: 51 }));
  await press(page, t("actions.done"));
  await openExchange(page, english);
  await take(page, english, round.file);
  await press(page, t("actions.done"));

  const answers: BundleFile[] = [];
  for (const [at, one] of people.entries()) answers.push(await answerOf(one, round, own, `answer-${at}.age`));
  const damaged = answers.slice(0, 4).map(({ bytes }, at) => {
    const broken = bytes.slice();
    broken[broken.length - 20 - at]! ^= 1;
    return { name: `damaged-${at}.age`, bytes: broken };
  });
  const strangers = await answerOf(stranger, round, own, "stranger.age");
  await importCard(round.foro, cardOf(other));
  const files = [
    ...answers,
    ...damaged,
    strangers,
    { ...invitation, name: "others.age" },
    { ...answers[7]!, name: "twice.age" },
    { ...round.file, name: "before.age" },
    { name: "words.age", bytes: new TextEncoder().encode("no bundle") },
  ];
  await give(page, english, files);
  await press(page, t("exchange.takeAll", { count: 51 }));
  const summary = page.locator('.brought-bundles [data-tone="good"]');
  await expect(summary).toContainText(t("exchange.together.title", { count: 50 }), { timeout: 60_000 });
  await expect(summary).toContainText("Endorsement (50)");
  for (const [standing, count] of [
    ["refused", 5],
    ["unknown", 1],
    ["others", 1],
    ["known", 2],
    ["taken", 50],
  ] as const) {
    await page.locator(".bundle-filter .select").click();
    await page
      .getByRole("option", { name: `${t(`exchange.standing.${standing}`)} (${count})`, exact: true })
      .click();
  }
  const { bundles, statements } = await onDisk(page, home);
  expect(bundles).toHaveLength(51);
  expect(statements.filter(({ type }) => String(type).includes("/endorsement/"))).toHaveLength(50);
  await press(page, t("exchange.clear", { count: 59 }));
  await expect(page.locator(".bundle-table")).toHaveCount(0);
  await openContacts(page, english);
  await expect(sheet(page)).toHaveCount(0);
});

/** What somebody who was invited sends to the desk on screen. */
async function answerOf(
  one: Person,
  { foro, campaign, version }: Awaited<ReturnType<typeof roundFor>>,
  own: string,
  name: string,
): Promise<BundleFile> {
  // As though the invitation had come: sealing and opening fifty of them is what other tests do.
  const letter = heldStatements(foro).map(({ signed }) => signed);
  const texts = onlyKind(letter, versionKind).map(({ statement }) => statement.text);
  const contents = await Promise.all(texts.map((text) => foro.store.content(text)));
  await one.store.write([
    ...letter
      .filter(({ hash, statement }) => hash === campaign || statement.campaign === campaign)
      .map((signed) => keeping(one, signed, [foro.key])),
    ...contents.map((bytes, at) => ({ keep: { hash: texts[at]!, bytes: bytes! } })),
  ]);
  await acceptCampaign(one, campaign);
  one.wait(29 * 86_400);
  const imported = await importCard(one, own);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  const details = {
    version,
    read: "en",
    signatories: [],
    listing: "public",
    successorsMayRead: false,
  } as const;
  got(await endorse(one, details), "endorsed");
  const only = [imported.card.statement.key];
  const [parcel] = (await sendToCoordinators(one, [campaign], { only })).parcels;
  return { name, bytes: parcel!.bytes };
}
