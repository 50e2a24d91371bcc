import type { Bridge } from "../../bridge/bridge";
import { fileRules } from "../../bridge/files";
import type { FileKind, Taken, Ticket } from "../../bridge/files";

/** A file that was chosen, dropped or came by itself: read when its turn comes, capped by the rule of its kind. */
export interface Incoming {
  /** words from elsewhere */
  readonly name: string;
  /** in bytes */
  readonly size: number;
  /** once */
  readonly read: () => Promise<Taken>;
}

/** A file that the shell knows. */
export function ofTicket(bridge: Bridge, kind: FileKind, { ticket, name, size }: Ticket): Incoming {
  return { name, size, read: () => bridge.takeFile(ticket, kind) };
}

/** A file that was dropped on the window. */
export function ofFile(kind: FileKind, file: File): Incoming {
  const { name, size } = file;
  const { most } = fileRules[kind];
  return {
    name,
    size,
    read: async () => {
      if (size > most) return { outcome: "too-large", name, size, most };
      try {
        return { outcome: "taken", file: { name, bytes: new Uint8Array(await file.arrayBuffer()) } };
      } catch {
        // The browser says only that it could not: moved, changed, or not to be read.
        return { outcome: "hindered", name, hindrance: "missing" };
      }
    },
  };
}

/** Words that were pasted, as a file would bring them. */
export function ofText(name: string, text: string): Incoming {
  const bytes = new TextEncoder().encode(text);
  return {
    name,
    size: bytes.length,
    read: () => Promise.resolve({ outcome: "taken", file: { name, bytes } }),
  };
}
