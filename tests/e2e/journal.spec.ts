import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { buildBarePage, openBare, plantHeader, plantRows } from "../support/barePage/open";
import type { BarePage, OpenBare } from "../support/barePage/open";
import { plantVault } from "../support/plantedVault";
import { newFolder } from "../browser/site";
import { toHex } from "../../src/core/encoding/hex";
import { readVaultHeader } from "../../src/vault/header";
import { headerPath, journalPath } from "./disk";
import { found, foundBytes } from "./search";
import { canOpenShell } from "./shell";

let page: BarePage;
test.beforeAll(async () => {
  page = await buildBarePage();
});
test.afterAll(() => page.remove());

const contacts = 60;
const edits = 20;

/** Deletes the folder in which the browser keeps the databases of its pages. */
function deleteDatabases(home: string): void {
  const folder = join(home, "browser", "Default", "IndexedDB");
  expect(readdirSync(folder).length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
}

/** Changes files in which the browser keeps the databases of its pages, or removes them where there is no change. */
function damageDatabases(home: string, files: RegExp, change: ((bytes: Buffer) => Buffer) | null): void {
  const folder = join(home, "browser", "Default", "IndexedDB");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => files.test(name));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const path = join(folder, name);
    if (change === null) rmSync(path);
    else writeFileSync(path, change(readFileSync(path)));
  }
}

/** What unlocking says, and the notes of the edited contacts, in a program that is started and ended for it. */
async function looked(home: string, passphrase: string) {
  const shell = await openBare(page, { home });
  const found = await shell.call("notes", passphrase);
  await shell.close();
  return found;
}

async function edited(shell: OpenBare, passphrase: string, from: number): Promise<readonly string[]> {
  return shell.call("editSome", passphrase, from, edits);
}

test("a desk one of whose two places is deleted, cut off or older opens with everything, and says so", async () => {
  test.skip(!(await canOpenShell()), "no browser on this machine, and none could be fetched");
  test.setTimeout(180_000);
  const home = newFolder();
  const planted = await plantVault(contacts);
  const { passphrase } = planted;
  plantHeader(home, planted);
  const first = await openBare(page, { home });
  await plantRows(first, page, planted);
  const notes = await edited(first, passphrase, 1);
  await first.close();
  const whole = { outcome: "unlocked", faults: [] };
  expect(await looked(home, passphrase)).toEqual({ opened: whole, notes });

  const lose: readonly (readonly [string, () => void])[] = [
    ["restored-from-journal", () => deleteDatabases(home)],
    ["journal-made-anew", () => rmSync(journalPath(home))],
    ["journal-made-anew", () => truncateSync(journalPath(home), 0)],
    ["journal-made-anew", () => truncateSync(journalPath(home), statSync(journalPath(home)).size - 1)],
    ["restored-from-journal", () => deleteDatabases(home)],
    // None of these can be opened or read by the browser, and it makes no other by itself.
    ["restored-from-journal", () => damageDatabases(home, /CURRENT$/, (bytes) => bytes.fill(0x41, 9, 10))],
    ["restored-from-journal", () => damageDatabases(home, /MANIFEST-\d+$/, null)],
    ["restored-from-journal", () => damageDatabases(home, /\.(?:ldb|log)$/, (bytes) => bytes.fill(0x41))],
  ];
  for (const [fault, change] of lose) {
    change();
    expect(await looked(home, passphrase)).toEqual({
      opened: { outcome: "unlocked", faults: [{ fault }] },
      notes,
    });
    expect(await looked(home, passphrase), "and the next time there is nothing to tell").toEqual({
      opened: whole,
      notes,
    });
    expect(readdirSync(join(home, "browser", "Default")).filter((name) => /damaged/.test(name))).toEqual([]);
  }
  rmSync(journalPath(home));
  deleteDatabases(home);
  expect(await looked(home, passphrase), "when both are gone").toEqual({
    opened: { outcome: "storage-missing" },
    notes: [],
  });
});

test("a change that the journal does not take is refused, and nothing is changed", async () => {
  test.skip(!(await canOpenShell()), "no browser on this machine, and none could be fetched");
  const home = newFolder();
  const planted = await plantVault(contacts);
  const { passphrase } = planted;
  plantHeader(home, planted);
  const shell = await openBare(page, { home });
  await plantRows(shell, page, planted);
  const notes = await edited(shell, passphrase, 1);
  await shell.call("unlockAndStay", passphrase);
  const path = journalPath(home);
  rmSync(path);
  mkdirSync(path);
  expect(await shell.call("editOne", 99)).toMatchObject({ outcome: "hindered", hindrance: "not-a-file" });
  rmSync(path, { recursive: true });
  await shell.close();
  expect(await looked(home, passphrase)).toEqual({
    opened: { outcome: "unlocked", faults: [{ fault: "journal-made-anew" }] },
    notes,
  });
});

test("after another passphrase, and after a new key, the locks of before are nowhere in the profile", async () => {
  test.skip(!(await canOpenShell()), "no browser on this machine, and none could be fetched");
  test.setTimeout(180_000);
  const home = newFolder();
  const planted = await plantVault(contacts);
  plantHeader(home, planted);
  /** what opens the vault key: the boxes and commitments of both slots, as hex and as bytes */
  const secretsOf = (header: Uint8Array): readonly string[] => {
    const { passphrase, recovery } = readVaultHeader(header).slots;
    return [passphrase, recovery].flatMap(({ box, commitment }) => [toHex(box), toHex(commitment)]);
  };
  const asBytes = (secrets: readonly string[]) =>
    secrets.map((hex) => Buffer.from(hex, "hex").toString("latin1"));
  const lie = (secrets: readonly string[]) => [
    ...found(home, secrets),
    ...foundBytes(home, asBytes(secrets)),
  ];
  const first = secretsOf(readFileSync(headerPath(home)));
  const shell = await openBare(page, { home });
  await shell.call("torture", "open", [planted.passphrase]);
  expect(lie(first).length, "the control: while they are in use they are found").toBeGreaterThanOrEqual(4);

  const another = "four geese over a quiet harbour";
  expect(await shell.call("torture", "changePassphrase", [planted.passphrase, another])).toBe("changed");
  const second = secretsOf(readFileSync(headerPath(home)));
  expect(second[2], "the slot of the words stays").toBe(first[2]);
  expect(lie(first.slice(0, 2))).toEqual([]);

  expect(await shell.call("torture", "renew", [another, "lantern orbit canoe ginger walnut 7"])).toBe(
    "renewed",
  );
  await shell.close();
  expect(lie([...first, ...second])).toEqual([]);
  const epochs = readdirSync(join(home, "journals")).map((name) => name.replace(/^.*-/, ""));
  expect(epochs, "nothing of the first key is left").toEqual(["2"]);
});
