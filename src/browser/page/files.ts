import { fileRules } from "../../bridge/files";
import type { Chosen, FileKind, Hindrance, Taken, Ticket } from "../../bridge/files";
import type { PartRead } from "../../bridge/parts";

/** Files that the person chooses in the page: they are read here, and never sent to the program. */
export interface ChosenFiles {
  readonly choose: (kind: FileKind) => Promise<Chosen>;
  /** @returns null when the ticket is not of this page */
  readonly take: (ticket: string, kind: FileKind) => Promise<Taken> | null;
  /** as often as wanted, as long as the ticket was not taken. @returns null when the ticket is not of this page */
  readonly readPart: (ticket: string, from: number, most: number) => Promise<PartRead> | null;
}

/** Several choices of as many as a kind allows; of more, the first are forgotten. */
const mostTickets = 2000;

export function chosenFiles(): ChosenFiles {
  const files = new Map<string, File>();

  const ticketFor = (file: File): Ticket => {
    const ticket = newTicket();
    files.set(ticket, file);
    const [oldest] = files.keys();
    if (files.size > mostTickets && oldest !== undefined) files.delete(oldest);
    return { ticket, name: file.name, size: file.size };
  };

  return {
    choose: async (kind) => {
      const chosen = await askForFiles(kind);
      const { many } = fileRules[kind];
      if (chosen.length === 0) return { outcome: "cancelled" };
      if (chosen.length > many) return { outcome: "too-many", most: many };
      return { outcome: "chosen", tickets: chosen.map(ticketFor) };
    },
    take: (ticket, kind) => {
      const file = files.get(ticket);
      files.delete(ticket);
      return file === undefined ? null : read(file, kind);
    },
    readPart: (ticket, from, most) => {
      const file = files.get(ticket);
      return file === undefined ? null : readSlice(file, from, most);
    },
  };
}

/** @returns no files when nothing was chosen */
function askForFiles(kind: FileKind): Promise<readonly File[]> {
  // A browser shows its chooser only as the answer to something the person did; otherwise nothing would ever come.
  if (!navigator.userActivation.isActive)
    return Promise.reject(new Error("files are chosen only as the answer to a click or a key"));
  const { extensions, many } = fileRules[kind];
  const input = document.createElement("input");
  input.type = "file";
  input.multiple = many > 1;
  input.accept = extensions.map((extension) => `.${extension}`).join(",");
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}

async function read(file: File, kind: FileKind): Promise<Taken> {
  const { name, size } = file;
  const { most } = fileRules[kind];
  if (size > most) return { outcome: "too-large", name, size, most };
  try {
    return { outcome: "taken", file: { name, bytes: new Uint8Array(await file.arrayBuffer()) } };
  } catch (error) {
    return { outcome: "hindered", name, hindrance: hindranceOf(error) };
  }
}

async function readSlice(file: File, from: number, most: number): Promise<PartRead> {
  try {
    return { outcome: "read", bytes: new Uint8Array(await file.slice(from, from + most).arrayBuffer()) };
  } catch (error) {
    return { outcome: "hindered", hindrance: hindranceOf(error) };
  }
}

/** A file that was changed since it was chosen cannot be read any more either: to be chosen again. */
function hindranceOf(error: unknown): Hindrance {
  switch (error instanceof DOMException ? error.name : "") {
    case "NotFoundError":
      return "missing";
    case "NotReadableError":
    case "SecurityError":
      return "denied";
    default:
      return "other";
  }
}

function newTicket(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
