import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Person } from "../desk/people";
import { copyOfDesk } from "../e2e/madeDesk";
import { canOpenShell, openShell } from "../e2e/shell";
import { bring, openContacts, ownCardText } from "../e2e/states/contacts";
import { openExchange } from "../e2e/states/exchange";
import { press, unlock } from "../e2e/states/gate";
import { cardOf, neighbour, wordsAbout } from "../e2e/states/neighbours";
import { spoken } from "../e2e/states/words";
import type { Bench } from "./measure";

const english = spoken("en");
const { t } = english;

const senders = 25;
const many = 500;

/** Hundreds of bundles that are brought at once, in the real window: until all were looked into, and until all are kept. */
export const bundles: Bench = {
  name: "bundles",
  async *works(folder) {
    if (!(await canOpenShell())) return;
    let taken = Number.NaN;
    yield {
      name: `${many} bundles, from choosing them to all of them being looked into`,
      rounds: 1,
      async ours() {
        const { looked, kept } = await takeIn(folder);
        taken = kept;
        return looked;
      },
      peers: [],
      remark: () => `taken in within ${taken.toFixed(1)} s after that`,
    };
  },
};

/** In seconds. @param folder - where the bundles lie, as they would on a stick */
async function takeIn(folder: string): Promise<{ readonly looked: number; readonly kept: number }> {
  const { home, made } = await copyOfDesk();
  const { page, close } = await openShell({ home, viewport: { width: 1280, height: 800 } });
  try {
    await unlock(page, english, made.passphrase);
    const card = await ownCardText(page, english);
    const people = await Promise.all(
      Array.from({ length: senders }, (_, at) => neighbour(`Organisation ${at}`)),
    );
    const files = await filesIn(folder, people, card);
    await openContacts(page, english);
    await press(page, t("contacts.add"));
    await bring(
      page,
      english,
      people.map((one, at) => ({ name: `${at}.card`, text: cardOf(one) })),
    );
    await press(page, t("adding.add", { count: senders }));
    await press(page, t("actions.done"));
    await openExchange(page, english);
    const asked = page.waitForEvent("filechooser");
    await press(page, t("files.chooseMany"));
    const chooser = await asked;
    const began = performance.now();
    await chooser.setFiles([...files]);
    const takeAll = page.getByRole("button", { name: t("exchange.takeAll", { count: many }) });
    await takeAll.waitFor({ timeout: 300_000 });
    const looked = performance.now();
    await takeAll.click();
    const told = page.locator('.brought-bundles [data-tone="good"]');
    await expect(told).toContainText(t("exchange.together.title", { count: many }), { timeout: 300_000 });
    return { looked: (looked - began) / 1000, kept: (performance.now() - looked) / 1000 };
  } finally {
    await close();
  }
}

/** Packs the bundles. @returns their paths */
async function filesIn(folder: string, people: readonly Person[], card: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (let at = 0; at < many; at++) {
    const from = people[at % senders]!;
    from.wait(60);
    const { bytes } = await wordsAbout(from, card, { introduces: [people[(at + 1) % senders]!] });
    const path = join(folder, `${at}.age`);
    writeFileSync(path, bytes);
    files.push(path);
  }
  return files;
}
