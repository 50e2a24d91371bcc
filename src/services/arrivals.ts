import { lstat } from "node:fs/promises";
import { basename } from "node:path";
import { fileRules } from "../bridge/files";
import type { FileKind, Taken, Ticket } from "../bridge/files";
import type { PartRead } from "../bridge/parts";
import { readPart, readWhole } from "./reading";
import { ticketBook } from "./tickets";

/** Files that were chosen or came, from their path to their contents. The window learns no path. */
export interface Arrivals {
  readonly announce: (paths: readonly string[]) => Promise<readonly Ticket[]>;
  /** once for each ticket, capped by the rule of the kind asked for */
  readonly take: (ticket: string, kind: FileKind) => Promise<Taken>;
  /** as often as wanted, as long as the ticket was not taken */
  readonly read: (ticket: string, from: number, most: number) => Promise<PartRead>;
}

/** @param now - see {@link ticketBook} */
export function arrivals(now?: () => number): Arrivals {
  // Several choices of as many files as a kind allows; an hour, in which somebody was called away.
  const tickets = ticketBook<string>({ most: 2000, lifetime: 3_600_000 }, now);

  const announceOne = async (path: string): Promise<Ticket> => ({
    ticket: tickets.give(path),
    name: basename(path),
    size: await sizeOf(path),
  });

  return {
    announce: (paths) => Promise.all(paths.map(announceOne)),
    take: async (ticket, kind) => {
      const path = tickets.take(ticket);
      return path === null ? { outcome: "no-such-file" } : take(path, kind);
    },
    read: async (ticket, from, most) => {
      const path = tickets.look(ticket);
      return path === null ? { outcome: "no-such-file" } : readPart(path, from, most);
    },
  };
}

async function take(path: string, kind: FileKind): Promise<Taken> {
  const { most } = fileRules[kind];
  const name = basename(path);
  const read = await readWhole(path, most);
  switch (read.outcome) {
    case "read":
      return { outcome: "taken", file: { name, bytes: read.bytes } };
    case "too-large":
      return { outcome: "too-large", name, size: read.size, most };
    case "hindered":
      return { outcome: "hindered", name, hindrance: read.hindrance };
  }
}

/** 0 when it cannot be told: why, is said when the file is taken. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await lstat(path)).size;
  } catch {
    return 0;
  }
}
