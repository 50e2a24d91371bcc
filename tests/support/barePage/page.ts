import { bridgeName } from "../../../src/bridge/bridge";
import type { Bridge } from "../../../src/bridge/bridge";
import { startDesk } from "../../../src/desk/client";
import type { DeskClient } from "../../../src/desk/client";
import type { ContactQuery } from "../../../src/desk/contacts/contactList";
import { tortureCalls } from "../../torture/calls";
import type { TortureCalls } from "../../torture/calls";

/*
 * The program's own client, worker and storage in a real browser, without its screens: for what is to be done faster
 * than a person does it. Everything takes place as in the program; only the clock is looked at here.
 */

const bridge = (window as unknown as Record<string, Bridge>)[bridgeName]!;

const firstList: ContactQuery = {
  search: "",
  trust: null,
  sort: "organisation",
  descending: false,
  language: "en",
  from: 0,
  count: 50,
};

/** In milliseconds. */
export interface UnlockTimes {
  /** of the passphrase's key alone, by a passphrase that opens nothing */
  readonly derivation: number;
  readonly unlock: number;
  readonly list: number;
}

const torture = tortureCalls(() => startDesk(bridge));

const calls = {
  /** One of the calls of the torture. */
  torture: async (name: keyof TortureCalls, args: readonly unknown[]): Promise<unknown> =>
    (torture[name] as (...given: readonly unknown[]) => unknown)(...args),

  /** Unlocks in a fresh thread, asks for the first part of the contacts, and locks. */
  unlock: async (passphrase: string): Promise<UnlockTimes> => {
    const client = startDesk(bridge);
    await client.door.findDesks();
    const derivation = await timed(() => client.door.unlockDesk(`${passphrase} no`), "wrong-passphrase");
    const unlock = await timed(() => client.door.unlockDesk(passphrase), "unlocked");
    const list = await timed(() => client.desk.contactList(firstList), "listed");
    client.end();
    return { derivation, unlock: unlock - derivation, list };
  },

  /** The median of so many edits, each acknowledged before the next, in milliseconds. */
  edit: async (passphrase: string, count: number): Promise<number> => {
    const client = await unlocked(passphrase);
    const times: number[] = [];
    for (const key of await firstKeys(client, count)) {
      times.push(await timed(() => client.desk.editContact(key, { note: `looked at ${key}` }), "edited"));
    }
    client.end();
    times.sort((a, b) => a - b);
    return times[times.length >> 1]!;
  },

  /** Begins so many edits at once, telling `begun` of each; they are made one after another. */
  editAtOnce: async (passphrase: string, from: number, count: number): Promise<void> => {
    const client = await unlocked(passphrase);
    const keys = await firstKeys(client, 5);
    const { begun } = window as unknown as Record<string, (n: number) => void>;
    for (let n = from; n < from + count; n++) {
      begun!(n);
      void client.desk.editContact(keys[n % keys.length]!, { note: String(n) });
    }
  },

  /**
   * Writes rising numbers into the notes of a few contacts, for ever, telling `begun` and `acknowledged` of each: both
   * are functions that the test puts into the page.
   */
  editForEver: async (passphrase: string, from: number): Promise<void> => {
    const client = await unlocked(passphrase);
    const keys = await firstKeys(client, 5);
    const { begun, acknowledged } = window as unknown as Record<string, (n: number) => void>;
    for (let n = from; ; n++) {
      begun!(n);
      const { outcome } = await client.desk.editContact(keys[n % keys.length]!, { note: String(n) });
      if (outcome !== "edited") throw new Error(outcome);
      acknowledged!(n);
    }
  },

  /** Writes so many rising numbers as {@link calls.editForEver} does, and tells the notes that are there afterwards. */
  editSome: async (passphrase: string, from: number, count: number): Promise<readonly string[]> => {
    const client = await unlocked(passphrase);
    const keys = await firstKeys(client, 5);
    for (let n = from; n < from + count; n++) {
      const { outcome } = await client.desk.editContact(keys[n % keys.length]!, { note: String(n) });
      if (outcome !== "edited") throw new Error(outcome);
    }
    client.end();
    return keys.map((_, i) => String(lastNumber(i, from + count - 1, keys.length)));
  },

  unlockAndStay: async (passphrase: string): Promise<void> => {
    stayed = await unlocked(passphrase);
  },

  /** What comes of one edit in the desk that {@link calls.unlockAndStay} opened. */
  editOne: async (n: number): Promise<object> => {
    const [key] = await firstKeys(stayed!, 1);
    return stayed!.desk.editContact(key!, { note: String(n) });
  },

  /** What unlocking says, and the notes of those contacts. */
  notes: async (passphrase: string) => {
    const client = startDesk(bridge);
    const opened = await client.door.unlockDesk(passphrase);
    if (opened.outcome !== "unlocked") return { opened, notes: [] };
    const keys = await firstKeys(client, 5);
    const notes = await Promise.all(
      keys.map(async (key) => {
        const found = await client.desk.contactDetail(key);
        return found.outcome === "found" ? found.note : "";
      }),
    );
    client.end();
    return { opened, notes };
  },

  /**
   * Puts rows into a database as the program's own storage has them.
   *
   * @param file - of the page's own server: for each row its id, the length of what is sealed, and that
   */
  plant: async (name: string, file: string): Promise<void> => {
    const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
    const database = await openDatabase(name);
    const transaction = database.transaction("records", "readwrite");
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length;) {
      const id = String.fromCharCode(...bytes.subarray(at, at + 32));
      const end = at + 36 + view.getUint32(at + 32);
      transaction.objectStore("records").put({ id, sealed: bytes.slice(at + 36, end) });
      at = end;
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(new Error("not planted")));
    });
    database.close();
  },
};

let stayed: DeskClient | null = null;

/** The greatest number up to `most` that leaves this remainder. */
function lastNumber(remainder: number, most: number, by: number): number {
  return most - ((most - remainder) % by);
}

async function unlocked(passphrase: string): Promise<DeskClient> {
  const client = startDesk(bridge);
  const { outcome } = await client.door.unlockDesk(passphrase);
  if (outcome !== "unlocked") throw new Error(outcome);
  return client;
}

async function firstKeys(client: DeskClient, count: number): Promise<readonly string[]> {
  const listed = await client.desk.contactList({ ...firstList, count });
  if (listed.outcome !== "listed") throw new Error(listed.outcome);
  return listed.rows.map(({ key }) => key);
}

async function timed<T extends { readonly outcome: string }>(
  work: () => Promise<T>,
  outcome: T["outcome"],
): Promise<number> {
  const start = performance.now();
  const found = await work();
  if (found.outcome !== outcome) throw new Error(`expected ${outcome}, found ${JSON.stringify(found)}`);
  return performance.now() - start;
}

/** As Dexie makes it: its version 1 is the database's 10. */
function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.addEventListener("upgradeneeded", () => {
      for (const table of ["records", "pieces"]) request.result.createObjectStore(table, { keyPath: "id" });
    });
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(new Error("no database")));
  });
}

export type BareCalls = typeof calls;
Object.assign(window, { bare: calls });
