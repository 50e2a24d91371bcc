import { readFile } from "node:fs/promises";
import type { Calls, VerifierPage } from "../bridge/bridge";
import { fileRules } from "../bridge/files";
import type { Chosen, FileKind, Saved } from "../bridge/files";
import { arrivals } from "./arrivals";
import { forgetAside, removeAside, setAside } from "./aside";
import * as contract from "./contract";
import { findDesks, writeHeader } from "./desks";
import { eraseDesk, forgetDesk } from "./erasing";
import { codeOf } from "./hindrance";
import { journalsIn } from "./journals";
import { partsFor } from "./parts";
import { readPreferences, removePreferences, writePreferences } from "./preferences";
import { writeWhole } from "./saving";
import type { Shell } from "./shell";
import { ticketBook } from "./tickets";

export interface Answers {
  /**
   * The calls of the bridge. Each checks what it is given, whatever the types say, and is rejected with an error whose
   * text may be shown to the window: it holds neither what came nor where anything lies.
   */
  readonly calls: Calls;
  /**
   * Takes files that came by double click, as arguments or from a second start of the program, and tells the window.
   * Of more than 500 that nobody asked for yet, the later ones are left.
   *
   * @param paths - absolute
   */
  readonly offer: (paths: readonly string[]) => Promise<void>;
  /** Before the program ends: gives up what is being written in parts, so that nothing of it stays. Null when nothing is. */
  readonly end: () => Promise<void> | null;
}

const { many: mostWaiting } = fileRules.bundle;

/**
 * What the program does for its window, alike in both shells.
 *
 * @param now - milliseconds on a clock that never goes back; another is only put in by tests
 */
export function answersOver(shell: Shell, now?: () => number): Answers {
  const { home } = shell;
  const files = arrivals(now);
  const journals = journalsIn(home);
  const parts = partsFor(shell);
  // Somebody may want to see a file again later, but not hundreds.
  const saved = ticketBook<string>({ most: 200, lifetime: Infinity }, now);
  let waiting: readonly string[] = [];

  const choose = async (kind: FileKind): Promise<Chosen> => {
    const paths = await shell.askOpen(kind);
    if (paths === null || paths.length === 0) return { outcome: "cancelled" };
    const { many } = fileRules[kind];
    if (paths.length > many) return { outcome: "too-many", most: many };
    return { outcome: "chosen", tickets: await files.announce(paths) };
  };

  const save = async (name: string, bytes: Uint8Array): Promise<Saved> => {
    const place = await shell.askSave(name);
    if (place === null) return { outcome: "cancelled" };
    const written = await writeWhole(place.path, bytes, place);
    if (written.outcome === "hindered") return written;
    return { outcome: "saved", place: place.path, ticket: saved.give(place.path) };
  };

  const calls: Calls = {
    about: () => shell.about(),
    readPreferences: () => readPreferences(home),
    writePreferences: (preferences) => writePreferences(home, contract.preferencesOf(preferences)),
    findDesks: () => findDesks(home),
    writeHeader: (place, header) => writeHeader(home, contract.placeOf(place), contract.headerOf(header)),
    eraseDesk: (place) => eraseDesk(home, contract.placeOf(place)),
    forgetDesk: (place) => forgetDesk(home, contract.placeOf(place)),
    setDatabasesAside: () => setAside(shell.databases),
    forgetDatabasesAside: () => forgetAside(shell.databases, home),
    clearTraces: async () => {
      await shell.clearPages().catch(() => undefined);
      await removeAside(shell.databases);
      return removePreferences(home);
    },
    openJournal: (place, epoch) => journals.open(contract.placeOf(place), contract.epochOf(epoch)),
    readJournal: (ticket, generation, from, most) =>
      journals.read(
        contract.ticketOf(ticket),
        contract.generationOf(generation),
        contract.positionOf(from),
        contract.readableOf(most),
      ),
    appendJournal: (ticket, at, bytes) =>
      journals.append(contract.ticketOf(ticket), contract.positionOf(at), contract.journalPartOf(bytes)),
    draftJournal: (ticket, at, bytes) =>
      journals.draft(contract.ticketOf(ticket), contract.positionOf(at), contract.journalPartOf(bytes)),
    placeJournal: (ticket, size, keeps) =>
      journals.place(contract.ticketOf(ticket), contract.positionOf(size), contract.yesOrNoOf(keeps)),
    findJournals: (place) => journals.find(contract.placeOf(place)),
    removeJournal: (place, epoch) => journals.remove(contract.placeOf(place), contract.epochOf(epoch)),
    chooseFiles: (kind) => choose(contract.kindOf(kind)),
    waitingFiles: () => {
      const paths = waiting;
      waiting = [];
      return files.announce(paths);
    },
    takeFile: (ticket, kind) => files.take(contract.ticketOf(ticket), contract.kindOf(kind)),
    saveFile: (name, bytes) => save(contract.fileNameOf(name), contract.contentsOf(bytes)),
    beginFile: (name) => parts.beginFile(contract.fileNameOf(name)),
    appendFile: (ticket, at, bytes) =>
      parts.appendFile(contract.ticketOf(ticket), contract.positionOf(at), contract.filePartOf(bytes)),
    finishFile: async (ticket, sha256) => {
      const finished = await parts.finishFile(contract.ticketOf(ticket), contract.sumOf(sha256));
      if (finished.outcome !== "saved") return finished;
      return { outcome: "saved", place: finished.path, ticket: saved.give(finished.path) };
    },
    abandonFile: (ticket) => parts.abandonFile(contract.ticketOf(ticket)),
    readFilePart: (ticket, from, most) =>
      files.read(contract.ticketOf(ticket), contract.positionOf(from), contract.filePartSizeOf(most)),
    showInFolder: async (ticket) => {
      const path = saved.look(contract.ticketOf(ticket));
      if (path !== null) shell.reveal(path);
    },
    clearCopied: async (text) => shell.clearCopied(contract.copiedOf(text)),
    print: () => shell.print(),
    pdf: () => shell.pdf(),
    verifierPage: () => readVerifier(shell.verifierPage),
  };

  const offer = async (paths: readonly string[]): Promise<void> => {
    if (paths.length === 0) return;
    waiting = [...waiting, ...paths].slice(0, mostWaiting);
    shell.notify({ notice: "files" });
  };

  return { calls: presentable(calls), offer, end: parts.end };
}

async function readVerifier(path: string): Promise<VerifierPage> {
  try {
    // Copied: a Buffer may be a piece of a larger one, and the bridge carries plain bytes.
    return { outcome: "read", bytes: new Uint8Array(await readFile(path)) };
  } catch {
    return { outcome: "missing" };
  }
}

/** The same calls, with no error that tells the window more than it may know. */
function presentable(calls: Calls): Calls {
  const each = Object.entries(calls).map(([name, call]: [string, (...args: never[]) => Promise<unknown>]) => [
    name,
    async (...args: never[]) => {
      try {
        return await call(...args);
      } catch (error) {
        throw presentableError(name, error);
      }
    },
  ]);
  return Object.fromEntries(each) as Calls;
}

function presentableError(call: string, error: unknown): Error {
  if (error instanceof contract.BrokenCall) return new contract.BrokenCall(`${call}: ${error.message}`);
  const code = codeOf(error);
  return new Error(`${call} could not be answered${code === "" ? "" : ` (${code})`}`);
}
