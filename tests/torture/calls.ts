import { utf8 } from "../../src/core/crypto/sodium";
import type { DeskClient } from "../../src/desk/client";
import type { ContactQuery } from "../../src/desk/contacts/contactList";

/*
 * What the program is asked to do while it is tortured, over its own client: the same in a browser's page as in Node.
 */

/** What lies on a desk, as far as it is looked at. */
export interface Stock {
  /** the number in the note of each of the first contacts */
  readonly notes: readonly number[];
  /** how many rows of each imported table are there, by the table's number */
  readonly tables: Readonly<Record<number, number>>;
  /** bundles that were taken in */
  readonly bundles: number;
  /** letters that came with them, and those whose text can be read */
  readonly letters: number;
  readonly readable: number;
}

/** How many contacts are edited in turn: number n goes to contact n mod 5. */
export const edited = 5;
/** Rows of a table. */
export const tableRows = 60;
/** In characters: two of these fill a page, so that each edit writes as much as one can. */
const noteLength = 15_500;

const all: ContactQuery = {
  search: "",
  trust: null,
  sort: "organisation",
  descending: false,
  language: "en",
  from: 0,
  count: 5000,
};

export function tortureCalls(start: () => DeskClient) {
  let client: DeskClient | null = null;
  let keys: readonly string[] = [];
  const idsOf = new Map<number, readonly string[]>();
  const desk = (): DeskClient["desk"] => client!.desk;

  return {
    /** @returns what unlocking says */
    open: async (passphrase: string) => {
      client ??= start();
      const opened = await client.door.unlockDesk(passphrase);
      if (opened.outcome === "unlocked") {
        keys = (await rowsOf(desk())).slice(0, edited).map(({ key }) => key);
      }
      return opened;
    },
    close: (): void => {
      client?.end();
      client = null;
    },
    ownCard: async (): Promise<string> => {
      const found = await desk().ownCard();
      if (found.outcome !== "found") throw new Error(found.outcome);
      return found.text;
    },
    meet: async (card: string) => (await desk().importCard(card)).outcome,
    /** one edit after another, of `from` and the numbers after it, until one is refused */
    edit: async (from: number, count: number): Promise<string> => {
      for (let n = from; n < from + count; n++) {
        const { outcome } = await desk().editContact(keys[n % edited]!, { note: noteOf(n) });
        if (outcome !== "edited") return outcome;
      }
      return "edited";
    },
    /** a table of organisations as one change */
    importTable: async (number: number): Promise<string> => {
      const rows = Array.from({ length: tableRows }, (_, i) => `Zz table ${number} row ${i};KE`);
      const reading = { encoding: null, separator: null, hasHeadings: null, columns: null, group: null };
      const file = utf8(["Organisation;Country", ...rows].join("\n"));
      const imported = await desk().importTable(file, reading);
      if (imported.outcome === "imported") idsOf.set(number, imported.ids);
      return imported.outcome;
    },
    /** takes a table off again, which this program imported, as one change */
    removeTable: async (number: number): Promise<string> =>
      (await desk().removeContacts(idsOf.get(number) ?? [])).outcome,
    receive: async (bundle: Uint8Array): Promise<string> => (await desk().receive(bundle)).outcome,
    changePassphrase: async (present: string, next: string): Promise<string> =>
      (await client!.door.changePassphrase(present, next)).outcome,
    /** "somebody knows my passphrase": a new vault key */
    renew: async (present: string, next: string): Promise<string> => {
      const prepared = await client!.door.prepareRenewal(present, next);
      if (prepared.outcome !== "prepared") return prepared.outcome;
      const { words, asked } = prepared;
      const typed = Object.fromEntries(asked.map((number) => [number, words[number - 1]!]));
      return (await client!.door.finishRenewal(typed)).outcome;
    },
    stock: async (): Promise<Stock> => {
      const rows = await rowsOf(desk());
      const tables: Record<number, number> = {};
      for (const { organisation } of rows) {
        const number = /^Zz table (\d+) /.exec(organisation ?? "")?.[1];
        if (number !== undefined) tables[Number(number)] = (tables[Number(number)] ?? 0) + 1;
      }
      const notes = await Promise.all(keys.map((key) => numberIn(desk(), key)));
      const told = await desk().overview();
      const listed = await desk().letters();
      if (told.outcome !== "told" || listed.outcome !== "listed") throw new Error("the desk cannot be read");
      const letters = listed.letters.flatMap(({ campaign }) => campaign ?? []);
      const found = await Promise.all(letters.map((campaign) => desk().invitation(campaign)));
      const readable = found.filter(({ outcome }) => outcome === "found").length;
      return { notes, tables, bundles: told.bundles, letters: letters.length, readable };
    },
  };
}

export type TortureCalls = ReturnType<typeof tortureCalls>;

async function rowsOf(desk: DeskClient["desk"]) {
  const listed = await desk.contactList(all);
  if (listed.outcome !== "listed") throw new Error(listed.outcome);
  return listed.rows;
}

/** The number, and letters behind it that are others for each number. */
function noteOf(n: number): string {
  const word = `${(n * 2_654_435_761) % 4_294_967_296} `;
  return `${n} ${word.repeat(Math.ceil(noteLength / word.length))}`.slice(0, noteLength);
}

/** @returns -1 when the note is not as a whole what was written with its number */
async function numberIn(desk: DeskClient["desk"], key: string): Promise<number> {
  const found = await desk.contactDetail(key);
  if (found.outcome !== "found") return -1;
  const n = Number.parseInt(found.note, 10);
  if (found.note === "") return 0;
  return found.note.trim() === noteOf(n).trim() ? n : -1;
}
