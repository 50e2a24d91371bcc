import type { JournalCalls, JournalGeneration } from "../../bridge/journal";
import { Hindered } from "../../vault/hindered";
import type { JournalFile, Journals } from "../../vault/journal";
import { databaseName, epochIn } from "../../vault/vault";

/** In bytes: as much as the main process reads at a time. */
const mostRead = 8 * 1024 * 1024;

/** The journals of one desk, in the main process's care. */
export function deskJournals(calls: JournalCalls, place: string): Journals {
  const epochOf = (name: string): number => {
    const epoch = epochIn(name, place);
    if (epoch === null) throw new Error("expected the name of this desk's database");
    return epoch;
  };
  return {
    open: async (name) => {
      const opened = done(await calls.openJournal(place, epochOf(name)));
      const { ticket, size, before } = opened;
      const read =
        (generation: JournalGeneration): JournalFile["read"] =>
        async (from, most) =>
          done(await calls.readJournal(ticket, generation, from, Math.min(most, mostRead))).bytes;
      return {
        size,
        read: read("present"),
        before: { size: before, read: read("before") },
        append: async (at, bytes) => void done(await calls.appendJournal(ticket, at, bytes)),
        draft: async (at, bytes) => void done(await calls.draftJournal(ticket, at, bytes)),
        place: async (size, keeps) => void done(await calls.placeJournal(ticket, size, keeps)),
      };
    },
    remove: async (name) => void done(await calls.removeJournal(place, epochOf(name))),
    names: async () =>
      done(await calls.findJournals(place)).epochs.map((epoch) => databaseName(place, epoch)),
  };
}

type Failed =
  { readonly outcome: "hindered"; readonly hindrance: Hindered["hindrance"] } | { readonly outcome: "void" };

/** @throws Hindered */
function done<T extends { readonly outcome: string }>(answer: T | Failed): Exclude<T, Failed> {
  switch (answer.outcome) {
    case "hindered":
      throw new Hindered(
        (answer as Extract<Failed, { outcome: "hindered" }>).hindrance,
        "the desk's journal",
      );
    case "void":
      throw new Hindered("other", "the desk's journal was opened elsewhere");
    default:
      return answer as Exclude<T, Failed>;
  }
}
