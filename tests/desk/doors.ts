import type { DeskPlace } from "../../src/bridge/bridge";
import type { JournalCalls } from "../../src/bridge/journal";
import type { PartCalls } from "../../src/bridge/parts";
import { sha256 } from "../../src/core/crypto/sodium";
import { concat } from "../../src/core/encoding/bytes";
import type { DeskClient } from "../../src/desk/client";
import { connect } from "../../src/desk/client";
import type { DoorPorts } from "../../src/desk/door/door";
import type { Folder, Order, Report } from "../../src/desk/messages";
import { systemRandom } from "../../src/desk/platform";
import { serveSession } from "../../src/desk/serveSession";
import { memoryJournals } from "../../src/vault/journal";
import type { Journal, MemoryJournals } from "../../src/vault/journal";
import { databaseName, epochIn } from "../../src/vault/vault";
import { Hindered } from "../../src/vault/hindered";
import { memoryDatabases } from "../../src/vault/rows";
import type { Databases } from "../../src/vault/rows";

/** A computer with a desk or none: what outlives the program, and how the program is started on it. */
export interface Computer {
  readonly headers: Map<string, Uint8Array>;
  /** what lies beside each */
  readonly copies: Map<string, Uint8Array>;
  /** those whose locks were destroyed, and that are not forgotten yet */
  readonly erased: Set<string>;
  readonly databases: Databases;
  readonly journals: MemoryJournals;
  /** files by their tickets: those that were begun to be saved, and those that were chosen */
  readonly files: Map<string, Uint8Array>;
  /** what the main process says to the next calls instead of doing them */
  hindrance: "full" | "denied" | null;
  /** starts the program: a window's client and its thread, over messages that are copied as between threads */
  readonly start: (changes?: Partial<DoorPorts>) => Program;
}

export interface Program extends DeskClient {
  /** the thread ends as when it is killed: it says nothing */
  readonly kill: () => void;
  /** everything that went between window and thread, either way */
  readonly spoken: readonly unknown[];
}

/** As little work as a header may ask for: a test sets many passphrases. */
export const leastWork = { passes: 1, memory: 64 * 1024 * 1024 };

export function computer(databases: Databases = memoryDatabases()): Computer {
  const claimed = new Set<string>();
  const self: Computer = {
    headers: new Map(),
    copies: new Map(),
    erased: new Set(),
    databases,
    journals: memoryJournals(),
    files: new Map(),
    hindrance: null,
    start: (changes) => startProgram(self, claimed, changes),
  };
  return self;
}

function folderOf(one: Computer): Folder {
  return {
    ...journalCallsOver(one),
    ...partCallsOver(one),
    findDesks: () =>
      Promise.resolve(
        one.hindrance
          ? { outcome: "hindered", hindrance: one.hindrance }
          : {
              outcome: "found",
              desks: [...new Set([...one.headers.keys(), ...one.copies.keys(), ...one.erased])].map(
                (place): DeskPlace => ({
                  place,
                  header: one.headers.get(place) ?? null,
                  copy: one.copies.get(place) ?? null,
                  isErased: one.erased.has(place),
                }),
              ),
            },
      ),
    writeHeader: (place, header) => {
      if (one.hindrance) return Promise.resolve({ outcome: "hindered", hindrance: one.hindrance });
      one.headers.set(place, header.slice());
      one.copies.set(place, header.slice());
      return Promise.resolve({ outcome: "kept" });
    },
    eraseDesk: async (place) => {
      if (one.hindrance === "denied") return { outcome: "hindered", hindrance: one.hindrance };
      one.erased.add(place);
      one.headers.delete(place);
      one.copies.delete(place);
      for (const name of await one.journals.names())
        if (name.startsWith(databaseName(place, ""))) await one.journals.remove(name);
      return { outcome: "kept" };
    },
    forgetDesk: async (place) => {
      one.erased.delete(place);
      return { outcome: "kept" };
    },
    setDatabasesAside: () => Promise.resolve({ outcome: "hindered", hindrance: "other" }),
    forgetDatabasesAside: () => Promise.resolve({ outcome: "kept" }),
  };
}

/** The calls of the bridge over files in memory. One is begun by being put there empty. */
function partCallsOver(one: Computer): Omit<PartCalls, "beginFile"> {
  return {
    appendFile: (ticket, at, bytes) => {
      const before = one.files.get(ticket);
      if (one.hindrance) return Promise.resolve({ outcome: "hindered", hindrance: one.hindrance });
      if (before?.length !== at) return Promise.resolve({ outcome: "void" });
      one.files.set(ticket, concat(before, bytes));
      return Promise.resolve({ outcome: "written" });
    },
    finishFile: (ticket, sum) => {
      const bytes = one.files.get(ticket);
      if (!bytes) return Promise.resolve({ outcome: "void" });
      if (sha256(bytes) !== sum) return Promise.resolve({ outcome: "differs" });
      return Promise.resolve({ outcome: "saved", place: `/saved/${ticket}`, ticket });
    },
    abandonFile: (ticket) => Promise.resolve(void one.files.delete(ticket)),
    readFilePart: (ticket, from, most) => {
      if (one.hindrance === "denied")
        return Promise.resolve({ outcome: "hindered", hindrance: one.hindrance });
      const bytes = one.files.get(ticket);
      if (!bytes) return Promise.resolve({ outcome: "no-such-file" });
      return Promise.resolve({ outcome: "read", bytes: bytes.slice(from, from + most) });
    },
  };
}

/** The calls of the bridge over journals in memory. */
function journalCallsOver(one: Computer): JournalCalls {
  const open = new Map<string, Journal>();
  /** A full disk can be read, and files be removed from it. */
  const answered = async <T extends { readonly outcome: string }>(
    work: () => Promise<T>,
    isWriting = false,
  ) => {
    if (one.hindrance === "denied" || (one.hindrance && isWriting))
      return { outcome: "hindered", hindrance: one.hindrance } as const;
    try {
      return await work();
    } catch (error) {
      if (error instanceof Hindered) return { outcome: "hindered", hindrance: error.hindrance } as const;
      throw error;
    }
  };
  const written = (ticket: string, work: (journal: Journal) => Promise<void>) =>
    answered(async () => {
      await work(open.get(ticket)!);
      return { outcome: "written" } as const;
    }, true);
  return {
    openJournal: (place, epoch) =>
      answered(async () => {
        const journal = await one.journals.open(databaseName(place, epoch));
        const ticket = String(open.size).padStart(32, "0");
        open.set(ticket, journal);
        return { outcome: "opened", ticket, size: journal.size, before: journal.before.size } as const;
      }),
    readJournal: (ticket, generation, from, most) =>
      answered(async () => {
        const journal = open.get(ticket)!;
        const file = generation === "present" ? journal : journal.before;
        return { outcome: "read", bytes: await file.read(from, most) } as const;
      }),
    appendJournal: (ticket, at, bytes) => written(ticket, (journal) => journal.append(at, bytes)),
    draftJournal: (ticket, at, bytes) => written(ticket, (journal) => journal.draft(at, bytes)),
    placeJournal: (ticket, size, keeps) => written(ticket, (journal) => journal.place(size, keeps)),
    findJournals: (place) =>
      answered(async () => {
        const names = await one.journals.names();
        return { outcome: "found", epochs: names.flatMap((name) => epochIn(name, place) ?? []) } as const;
      }),
    removeJournal: (place, epoch) =>
      answered(async () => {
        await one.journals.remove(databaseName(place, epoch));
        return { outcome: "removed" } as const;
      }),
  };
}

function startProgram(one: Computer, claimed: Set<string>, changes: Partial<DoorPorts> = {}): Program {
  const toWindow: ((report: Report) => void)[] = [];
  const deaths: (() => void)[] = [];
  const mine = new Set<string>();
  const spoken: unknown[] = [];
  let isDead = false;
  /** Copied and later, as between threads. */
  const later = <T>(message: T, take: (copy: T) => void): void => {
    const copy = structuredClone(message);
    spoken.push(copy);
    queueMicrotask(() => isDead || take(copy));
  };
  const release = (): void => {
    isDead = true;
    for (const place of mine) claimed.delete(place);
  };
  const take = serveSession((report) => later(report, (copy) => toWindow.forEach((to) => to(copy))), {
    databases: one.databases,
    claim: (place) => {
      if (claimed.has(place)) return Promise.resolve(null);
      claimed.add(place);
      mine.add(place);
      return Promise.resolve(() => void claimed.delete(place));
    },
    clock: () => "2026-11-24T09:00:00Z",
    random: systemRandom,
    work: leastWork,
    ...changes,
  });
  const client = connect(
    {
      post: (order: Order) => later(order, take),
      listen: (listener) => void toWindow.push(listener),
      end: release,
      onFailure: () => undefined,
      onDeath: (_life, died) => void deaths.push(died),
    },
    folderOf(one),
  );
  later<Report>({ report: "ready", life: "life" }, (copy) => toWindow.forEach((to) => to(copy)));
  return {
    ...client,
    spoken,
    kill: () => {
      release();
      deaths.forEach((died) => died());
    },
  };
}

export const passphrase = "long walk by the river bank";
export const card = {
  organisation: "Réseau des médiatrices",
  country: "KE",
  sectors: ["peacebuilding"],
  languages: ["fr"],
  reach: "open" as const,
  expires: "2028-11-01",
};

/** Goes through first run as somebody would, and gives back the recovery words. */
export async function setUp(program: Program): Promise<readonly string[]> {
  const prepared = await program.door.prepareDesk(passphrase, [card.organisation]);
  if (prepared.outcome !== "prepared") throw new Error(prepared.outcome);
  const { words, asked } = prepared;
  const finished = await program.door.finishDesk(typed(words, asked), card);
  if (finished.outcome !== "unlocked") throw new Error(finished.outcome);
  return words;
}

export function typed(words: readonly string[], asked: readonly number[]): Record<number, string> {
  return Object.fromEntries(asked.map((number) => [number, words[number - 1]!]));
}
