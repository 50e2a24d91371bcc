import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { cryptoReady, fromUtf8 } from "../../src/core/crypto/sodium";
import { readVaultHeader } from "../../src/vault/header";
import type { VaultHeader } from "../../src/vault/header";
import { readRows } from "../../src/vault/ledger";
import type { RowFault } from "../../src/vault/ledger";
import { readRecoveryWords } from "../../src/vault/recovery";
import type { Row } from "../../src/vault/rows";
import { sealingKeys } from "../../src/vault/sealed";
import { unlock, unlockWithRecovery } from "../../src/vault/slots";
import type { VaultKeys } from "../../src/vault/slots";
import type { StoreRecord } from "../../src/vault/store";

/*
 * A desk as it lies on the disk, opened here and not by the program: the header in its folder, and the rows out of the
 * browser's database.
 */

/** The file with a desk's locks. */
export function headerPath(home: string): string {
  const desks = join(home, "desks");
  const places = readdirSync(desks);
  if (places.length !== 1) throw new Error(`expected one desk, found ${places.length}`);
  return join(desks, places[0]!, "header");
}

/** The file with a desk's journal. */
export function journalPath(home: string): string {
  const journals = join(home, "journals");
  const names = readdirSync(journals).filter((name) => !name.endsWith(".before"));
  if (names.length !== 1) throw new Error(`expected one journal, found ${names.length}`);
  return join(journals, names[0]!);
}

/** What a passphrase, or recovery words, open: null when they open nothing. */
export async function keysBy(
  home: string,
  { passphrase, words }: { readonly passphrase?: string; readonly words?: readonly string[] },
): Promise<VaultKeys | null> {
  await cryptoReady;
  const header: VaultHeader = readVaultHeader(readFileSync(headerPath(home)));
  if (passphrase !== undefined) {
    const opened = unlock(header, passphrase);
    return opened.outcome === "unlocked" ? opened.keys : null;
  }
  const read = readRecoveryWords((words ?? []).join(" "));
  if (read.outcome !== "read") throw new Error(read.outcome);
  const opened = unlockWithRecovery(header, read.bytes);
  return opened.outcome === "unlocked" ? opened.keys : null;
}

/** Everything a desk holds, as records, and what is wrong with its rows. @param database - the only one unless given */
export async function recordsOf(
  page: Page,
  keys: VaultKeys,
  database?: string,
): Promise<{ readonly records: readonly StoreRecord[]; readonly faults: readonly RowFault[] }> {
  await cryptoReady;
  const [only, ...others] = await databases(page);
  const name = database ?? only;
  if (name === undefined || (database === undefined && others.length > 0))
    throw new Error("expected one database");
  const { records, faults } = readRows(await rowsOf(page, name), sealingKeys(keys));
  return { records, faults };
}

/** The records of a kind. */
export function ofKind(records: readonly StoreRecord[], kind: string): readonly Record<string, unknown>[] {
  return records
    .filter((record) => record.kind === kind)
    .map(({ value }) => value as Record<string, unknown>);
}

/** The statements that a desk holds, as their JSON says. */
export function statementsIn(records: readonly StoreRecord[]): readonly Record<string, unknown>[] {
  return ofKind(records, "statement").map(
    ({ bytes }) => JSON.parse(fromUtf8(bytes as Uint8Array, "statement")) as Record<string, unknown>,
  );
}

/** The names of the databases in this browser. */
export async function databases(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
}

async function rowsOf(page: Page, database: string): Promise<readonly Row[]> {
  const rows = await page.evaluate(
    (name) =>
      new Promise<{ id: string; sealed: number[] }[]>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.addEventListener("error", () => reject(asked.error));
        asked.addEventListener("success", () => {
          const read = asked.result.transaction("records").objectStore("records").getAll();
          read.addEventListener("success", () => {
            asked.result.close();
            resolve(
              (read.result as { id: string; sealed: Uint8Array }[]).map(({ id, sealed }) => ({
                id,
                sealed: [...sealed],
              })),
            );
          });
        });
      }),
    database,
  );
  return rows.map(({ id, sealed }) => ({ id, sealed: Uint8Array.from(sealed) }));
}

/** Changes the rows on the disk behind the program's back: all are gone, or one bit of the largest or the smallest is another. */
export async function tamper(page: Page, change: "clear" | "page" | "seal"): Promise<void> {
  await page.evaluate(async (change) => {
    const [found] = await indexedDB.databases();
    await new Promise<void>((resolve, reject) => {
      const asked = indexedDB.open(found!.name!);
      asked.addEventListener("error", () => reject(asked.error));
      asked.addEventListener("success", () => {
        const work = asked.result.transaction("records", "readwrite");
        const rows = work.objectStore("records");
        work.addEventListener("complete", () => {
          asked.result.close();
          resolve();
        });
        if (change === "clear") {
          rows.clear();
          return;
        }
        const read = rows.getAll();
        read.addEventListener("success", () => {
          const bySize = (read.result as { id: string; sealed: Uint8Array }[]).sort(
            (a, b) => a.sealed.length - b.sealed.length,
          );
          const row = change === "page" ? bySize.at(-1)! : bySize[0]!;
          const sealed = Uint8Array.from(row.sealed);
          sealed[60]! ^= 1;
          rows.put({ id: row.id, sealed });
        });
      });
    });
  }, change);
}
