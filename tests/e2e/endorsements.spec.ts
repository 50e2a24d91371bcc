import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";
import { newFolder } from "../browser/site";
import { verifyCommand } from "../../src/cli/verify";
import { tallyKind } from "../../src/core/endorsement/tally";
import { receive } from "../../src/desk/exchange/receive";
import { stateOf } from "../../src/desk/round/stateOf";
import { statementsOfKind } from "../../src/desk/statements";
import { shownNames } from "../../src/word/names";
import { readDocumentText } from "../../src/word/read";
import { got } from "../desk/people";
import { unpacked } from "../support/proof";
import { toolMissing } from "../support/tools";
import { validate } from "../support/word";
import { ownCardText } from "./states/contacts";
import { boardRow, collected, openCollected, openTab } from "./states/endorsements";
import { keysBy, ofKind, recordsOf } from "./disk";
import { field, passphrase, press } from "./states/gate";
import { dayFromNow } from "./states/neighbours";
import { localeOf, settle, spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const arabic = spoken("ar");
const { t } = english;

/** Saves what the open sheet is about, and gives its bytes. */
async function saved(page: Page, ending: string): Promise<Uint8Array> {
  const place = page.locator(".file-saved").filter({ hasText: ending }).last();
  await place.waitFor();
  return new Uint8Array(readFileSync(await place.innerText()));
}

function total(organisations: number, countries: number): string {
  const [of, within] = [{ count: organisations }, { count: countries }];
  return `${t("endorsements.organisations", of)} ${t("endorsements.countries", within)}`;
}

async function fileOf(page: Page, open: string, ending: string): Promise<Uint8Array> {
  await press(page, open);
  await page.locator(".sheet .facts").waitFor();
  await press(page, t("closing.leaving.save"));
  const bytes = await saved(page, ending);
  await press(page, t("actions.done"));
  return bytes;
}

test("a coordinator admits, records, signs the count and exports; the files hold, and the other coordinator has the same", async ({
  openDesk,
}) => {
  test.setTimeout(240_000);
  const { page, home, filesFolder } = await openDesk(english);
  const those = await collected(await ownCardText(page, english));
  await openCollected(page, english, those);
  await openTab(page, english, "endorsements");
  await expect(page.locator(".board-total")).toHaveText(total(4, 4));

  // One is admitted by itself; whoever signed under a name that looks like another's is said not to belong.
  await boardRow(page, "Radio Sans Frontières du Lac").click();
  await press(page, t("endorsements.detail.admit"));
  await press(page, t("endorsements.admitting.admit", { count: 1 }));
  await expect(page.locator(".board-total")).toHaveText(total(5, 5));
  await press(page, t("endorsements.waiting.look"));
  await expect(page.locator(".candidate .remarks")).toContainText(
    t("endorsements.admitting.otherLetters", { name: "Mtandao wa Amani" }),
  );
  await press(page, t("endorsements.admitting.refuse", { count: 1 }));
  await expect(page.locator(".board .notice"), "nobody waits any more").toHaveCount(0);

  // Somebody telephoned, and sent a scan.
  await press(page, t("endorsements.record"));
  await field(page, t("endorsements.recording.organisation")).fill("Roots and Bridges");
  await page.getByRole("combobox", { name: t("endorsements.recording.country") }).fill("Nepal");
  await page.getByRole("option", { name: "Nepal" }).click();
  for (const words of [t("endorsements.listing.public"), t("endorsements.means.telephone")])
    await page.locator(".sheet .choice-button").filter({ hasText: words }).click();
  const chooser = page.waitForEvent("filechooser");
  await press(page, t("files.chooseOne"));
  const scan = Buffer.from("%PDF-1.4 a scan");
  await (await chooser).setFiles({ name: "holiday.png", mimeType: "image/png", buffer: scan });
  await page.getByText("holiday.png").waitFor();
  await press(page, t("endorsements.recording.do"));
  await boardRow(page, "Roots and Bridges").click();
  await expect(page.locator(".sheet .facts"), "seen from its bytes, not from its name").toContainText(
    "application/pdf",
  );
  await page.keyboard.press("Escape");

  await openTab(page, english, "close");
  await expect(
    page.locator(".check-line").filter({ hasText: "Coordinators count differently" }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: t("closing.files.proof") })).toBeDisabled();
  await press(page, t("closing.tally.attest"));
  await expect(page.getByRole("button", { name: t("closing.files.proof") })).toBeEnabled();

  const word = await fileOf(page, t("closing.files.word"), ".docx");
  const names = shownNames(readDocumentText(word).lines, "en");
  const listed = ["Mtandao wa Amani", "Radio Sans Frontières du Lac", "شبكة الوسيطات"];
  expect([...names.listed].sort()).toEqual([...listed].sort());
  expect([...names.recorded].sort()).toEqual(["Lighthouse Circle", "Roots and Bridges"]);
  expect(names.withheld).toBe(2);
  const validated = await validate(word);
  if (validated.asked) expect(validated.answer).toEqual([]);

  const pdf = join(filesFolder, "read.pdf");
  writeFileSync(pdf, await fileOf(page, t("closing.files.pdf"), ".pdf"));
  if (toolMissing("pdftotext", ["-v"]) === null) {
    const { stdout } = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
    for (const words of ["Engagement with civil society", "Mtandao wa Amani", "and 2 organisations"])
      expect(stdout).toContain(words);
    for (const hidden of ["Дом диалога", "International Association", "Undersigned\n"])
      expect(stdout).not.toContain(hidden);
  }

  const pack = await fileOf(page, t("closing.files.proof"), ".zip");
  const folder = newFolder();
  const file = join(folder, "proof.zip");
  writeFileSync(file, pack);
  const said: string[] = [];
  const stdout = (line: string): number => said.push(line);
  expect(await verifyCommand([file, "--json"], { stdout, stderr: stdout }), said.join("\n")).toBe(0);
  const report = JSON.parse(said.join("")) as { listed: { organisation: string }[]; withheld: number };
  expect(report.listed.map(({ organisation }) => organisation).sort()).toEqual([...listed].sort());
  expect(report.withheld).toBe(2);
  expect(Buffer.from(pack).includes("Дом диалога"), "nothing of whoever is withheld is in it").toBe(false);
  for (const [name, bytes] of unpacked(pack)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  if (toolMissing("minisign", ["-v"]) === null) {
    const keys = [...unpacked(pack).keys()].filter((name) => name.startsWith("keys/"));
    const fits = keys.filter((key) => {
      const args = ["-Vm", join(folder, "pack.json"), "-p", join(folder, key)];
      return spawnSync("minisign", args).status === 0;
    });
    expect(fits, "signed by exactly one of the keys in it").toHaveLength(1);
  }

  // The other coordinator gets all of it, in a file.
  await press(page, t("closing.tally.send"));
  await press(page, t("sending.pack", { count: 1 }));
  await press(page, t("sending.packed.save"));
  const { foro, campaign } = those;
  got(await receive(foro, await saved(page, ".age")), "received");
  await press(page, t("actions.done"));
  foro.wait(40 * 86_400);
  const state = await stateOf(foro, campaign);
  expect(state.counts).toMatchObject({ organisations: 5, recorded: 2 });
  expect(state.unadmitted).toMatchObject([{ reason: "refused-by-coordinator" }]);
  const tallies = statementsOfKind(foro, tallyKind).map(({ statement }) => statement.organisations);
  expect(tallies.sort((a, b) => a - b)).toEqual([4, 5]);
  const kept = state.recorded.find(({ statement }) => statement.organisation === "Roots and Bridges");
  const evidence = await foro.store.content(kept!.statement.evidence!.sha256);
  expect(Buffer.from(evidence!)).toEqual(scan);

  await press(page, t("closing.going.close"));
  await press(page, t("closing.going.note"));
  await page
    .locator(".closing")
    .getByText(t("closing.going.delivered", { date: english.day(dayFromNow(0)) }))
    .waitFor();
  const { records } = await recordsOf(page, (await keysBy(home, { passphrase }))!);
  expect(ofKind(records, "campaign")).toMatchObject([
    { delivered: dayFromNow(0), closed: expect.stringContaining(dayFromNow(0)) },
  ]);
});

test("many organisations are looked through by keyboard, in Arabic", async ({ openDesk }) => {
  test.setTimeout(120_000);
  const { page } = await openDesk(arabic, { locale: localeOf.ar });
  const those = await collected(await ownCardText(page, arabic), 12);
  await openCollected(page, arabic, those);
  await openTab(page, arabic, "endorsements");
  await settle(page);
  await expect(page.locator(".board .table")).toHaveAttribute("aria-rowcount", "24");
  await page.getByRole("searchbox").fill("organisation 1");
  await expect(page.locator(".board .table")).toHaveAttribute("aria-rowcount", "5");
  await page.locator(".board .table-row").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".sheet")).toContainText(arabic.t("reasons.what.counted"));
  await page.keyboard.press("Escape");
  await expect(page.locator(".board .table-row").first()).toBeFocused();
  await page.keyboard.press("Control+a");
  await press(page, arabic.t("endorsements.admit"));
  await expect(page.locator(".candidate")).toHaveCount(4);
});
