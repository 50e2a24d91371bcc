import { bringIn } from "./states/letters";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { receive } from "../../src/desk/exchange/receive";
import { receiptsFor } from "../../src/desk/answering/receiptsFor";
import { got } from "../desk/people";
import type { Person } from "../desk/people";
import { keysBy, ofKind, recordsOf, statementsIn } from "./disk";
import { add, dialog, ownCardText } from "./states/contacts";
import { passphrase, press, unlock, walked } from "./states/gate";
import {
  adapted,
  answered,
  behind,
  cards,
  fullRound,
  give,
  hearingBack,
  inputRound,
  is,
  openInputs,
  paragraphs,
  reason,
  replace,
  step,
  titles,
  toCoChair,
} from "./states/inputs";
import { cardOf, neighbour } from "./states/neighbours";
import { localeOf, spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const arabic = spoken("ar");

/** What the desk holds on the disk, decrypted here and not by the program. */
async function onDisk(page: Page, home: string) {
  const keys = await keysBy(home, { passphrase });
  const { records, faults } = await recordsOf(page, keys!);
  expect(faults).toEqual([]);
  const receipts = statementsIn(records).filter(({ type }) => String(type).includes("/receipt/"));
  return { decisions: ofKind(records, "decision"), drafts: ofKind(records, "draft"), receipts };
}

test("inputs are weighed by keyboard, kept as one decides, and become a draft, and answers that arrive", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { t } = english;
  const { page, home } = await openDesk(english);
  const round = await fullRound(await ownCardText(page, english));
  const [radio] = round.others as [Person];
  await add(page, english, cardOf(round.foro), ...round.others.map(cardOf));
  await bringIn(page, english, await toCoChair(round));
  await openInputs(page, english, titles.full);

  await step(page);
  await expect(cards(page).first(), "what most suggest comes first").toContainText(
    t("inputs.who", { count: 4 }),
  );
  await page.keyboard.press("t");
  await is(cards(page).first(), "taken");
  await step(page);
  await page.keyboard.press("n");
  await expect(reason(page, english)).toBeFocused();
  await page.keyboard.type("We keep the welcome.");
  await page.keyboard.press("Control+l");
  await unlock(page, english, passphrase);
  const kept = (await onDisk(page, home)).decisions.flatMap(
    ({ verdicts }) => verdicts as readonly { outcome: string; reason: string | null }[],
  );
  expect(kept.map(({ outcome, reason }) => `${outcome}: ${reason}`).sort()).toEqual([
    "not taken: We keep the welcome.",
    ...Array.from({ length: 4 }, () => "taken: null"),
  ]);

  await openInputs(page, english, titles.full);
  await is(cards(page).nth(1), "not taken");
  await step(page);
  await step(page);
  await step(page);
  await expect(cards(page), "the next paragraph").toHaveCount(1);
  await page.keyboard.press("n");
  await page.getByRole("button", { name: "We keep the welcome." }).click();
  await page.getByText(t("inputs.saved")).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("u");
  await expect(cards(page).locator("[data-selected]")).toHaveCount(0);
  await page.keyboard.press("t");
  await is(cards(page), "taken");
  await step(page);
  await page.keyboard.press("a");
  await expect(adapted(page, english)).toBeFocused();
  await expect(page.getByText(t("inputs.adapt.same"))).toBeVisible();
  await adapted(page, english).fill("A standing dialogue, twice a year.\nAn advisory group.");
  await page.getByText(t("inputs.saved")).waitFor();
  await expect(page.locator(".next-block", { hasText: "An advisory group." })).toHaveAttribute(
    "data-is",
    "changed",
  );
  expect((await onDisk(page, home)).receipts, "nothing is signed by deciding").toEqual([]);

  await press(page, t("inputs.merge.open"));
  await expect(page.getByText(t("inputs.merge.undecided", { count: 3 }))).toBeVisible();
  await press(page, t("inputs.merge.do"));
  await page.getByRole("heading", { name: t("inputs.merge.done") }).waitFor();
  const { drafts, receipts } = await onDisk(page, home);
  expect(drafts).toHaveLength(1);
  const { text } = drafts[0] as { text: string };
  expect(text).toContain("ask that engagement with all of civil society be a first priority");
  expect(text).toContain("\n\n1. A standing dialogue, twice a year.\n2. An advisory group.\n\n");
  expect(text).not.toContain("We ask for four steps");
  expect(receipts).toHaveLength(5);

  await dialog(page)
    .getByRole("button", { name: t("inputs.toTell.send") })
    .click();
  await dialog(page).locator(".dialog-actions .button").last().click();
  const file = dialog(page).locator(".packed-file").filter({ hasText: "Radio Sans Frontières du Lac" });
  await file.getByRole("button", { name: t("sending.packed.saveOne") }).click();
  const saved = await file.locator(".file-saved").innerText();
  got(await receive(radio, readFileSync(saved)), "received");
  const { inputs } = await receiptsFor(radio, round.campaign);
  expect(inputs[0]!.suggestions.map(({ answers }) => answers)).toMatchObject([
    [{ outcome: "taken", reason: null }],
    [{ outcome: "taken", reason: null }],
  ]);
});

test("two decisions on one paragraph stop the next wording, and late inputs go into it without losing the rest (Arabic)", async ({
  openDesk,
}) => {
  test.setTimeout(120_000);
  const { t } = arabic;
  const { page, home } = await openDesk(arabic, { locale: localeOf.ar });
  const [amani, shabaka] = await Promise.all([
    neighbour("Mtandao wa Amani", { country: "TZ" }),
    neighbour("شبكة الوسيطات", { country: "JO", languages: ["ar"] }),
  ]);
  const round = await inputRound(await ownCardText(page, arabic), [amani, shabaka]);
  await give(round, amani, [
    replace(paragraphs.ask, "We ask for five steps:"),
    replace(paragraphs.ask, "We propose four steps:"),
  ]);
  await add(page, arabic, cardOf(round.foro));
  await bringIn(page, arabic, await toCoChair(round));
  await openInputs(page, arabic, titles.full);
  for (const _ of [1, 2]) {
    await step(page);
    await page.keyboard.press("t");
    await is(page.locator(".input-card:focus"), "taken");
  }
  await press(page, t("inputs.merge.open"));
  await expect(page.getByRole("button", { name: t("inputs.merge.do") })).toBeDisabled();
  await press(page, t("inputs.merge.conflict.show", { number: paragraphs.ask }));
  await expect(cards(page).first()).toBeFocused();
  await page.keyboard.press("u");
  await expect(page.getByText(t("inputs.conflict.title"))).toHaveCount(0);
  await merge(page);
  const [first] = (await onDisk(page, home)).drafts as readonly [{ text: string }];
  expect(first.text).toContain("\n\nWe propose four steps:\n\n");
  await page.keyboard.press("Escape");

  await give(round, shabaka, [behind(paragraphs.local, "نحن نكتب من بلدان كثيرة.")]);
  await bringIn(page, arabic, await toCoChair(round));
  await openInputs(page, arabic, titles.full);
  await page.locator(".inputs-chooser .select").click();
  await page.getByRole("option", { name: "Local organisations" }).click();
  await expect(cards(page).first()).toContainText(t("inputs.late"));
  await step(page);
  await page.keyboard.press("t");
  await is(cards(page), "taken");
  await merge(page);
  const { drafts, receipts } = await onDisk(page, home);
  expect(drafts, "the draft on which nobody had worked is made anew").toHaveLength(1);
  const { text } = drafts[0] as { text: string };
  expect(text).toContain("\n\nWe propose four steps:\n\n");
  expect(text).toContain("\n\nنحن نكتب من بلدان كثيرة.\n\n");
  expect(receipts, "who was answered is not answered again").toHaveLength(2);
});

async function merge(page: Page): Promise<void> {
  const { t } = arabic;
  await press(page, t("inputs.merge.open"));
  await press(page, t("inputs.merge.do"));
  await page.getByRole("heading", { name: t("inputs.merge.done") }).waitFor();
}

test("whoever suggested something reads what became of it, in its coordinator's words", async ({
  openDesk,
}) => {
  const { t } = english;
  const { page } = await openDesk(english);
  await walked(hearingBack(page, english));
  const cards = page.locator(".receipts .input-card");
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText(t("receipts.outcome.taken"));
  await expect(cards.first().locator("ins")).toContainText("come first");
  await expect(cards.nth(1)).toContainText(t("receipts.outcome.not taken"));
  await expect(cards.nth(1)).toContainText(answered.reason);
  await expect(cards.nth(1).locator(".name")).toContainText(`Foro Cívico`);
});
