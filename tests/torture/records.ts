import { basename, dirname } from "node:path";
import type { Page } from "@playwright/test";
import { readRows } from "../../src/vault/ledger";
import { sealingKeys } from "../../src/vault/sealed";
import type { StoreRecord } from "../../src/vault/store";
import type { VaultKeys } from "../../src/vault/slots";
import { databaseName } from "../../src/vault/vault";
import { headerPath, keysBy, recordsOf } from "../e2e/disk";
import { diskDatabases } from "./diskDatabases";
import { databasesFolder } from "./nodeDesk";

/*
 * All records of a desk as they lie in its database, opened here and not by the program. Where contents lie is left out:
 * their pieces' names are new each time they are sealed.
 */

type Records = readonly StoreRecord[] | null;

export async function recordsInNode(home: string, passphrase: string): Promise<Records> {
  const keys = await keysBy(home, { passphrase });
  const databases = diskDatabases(databasesFolder(home));
  if (!keys) return null;
  const database = await databases.open(nameOf(home, keys));
  const { records, faults } = readRows(await database.records(), sealingKeys(keys));
  database.close();
  return faults.length > 0 ? null : records;
}

export async function recordsInBrowser(page: Page, home: string, passphrase: string): Promise<Records> {
  const keys = await keysBy(home, { passphrase });
  if (!keys) return null;
  const { records, faults } = await recordsOf(page, keys, nameOf(home, keys));
  return faults.length > 0 ? null : records;
}

function nameOf(home: string, { epoch }: VaultKeys): string {
  return databaseName(basename(dirname(headerPath(home))), epoch);
}
