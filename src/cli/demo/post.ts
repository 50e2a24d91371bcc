import { toHex } from "../../core/encoding/hex";
import { systemRandom } from "../../desk/platform";
import type { Parcel } from "../../desk/exchange/parcels";
import type { Received } from "../../desk/exchange/receive";
import { expectOutcome } from "./expect";
import type { Folder } from "./folder";
import type { Participant } from "./world";

/** One file as it went from one desk to others. */
export interface Letterbox {
  /** below the demo's folder, such as `bundles/2026-11-22-3f9c.age` */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly what: string;
  readonly about: string;
  readonly from: Participant;
  readonly to: readonly Participant[];
}

/** Carries bundles as files, and remembers what they were. */
export interface Post {
  readonly send: (
    from: Participant,
    to: readonly Participant[],
    parcel: Pick<Parcel, "name" | "bytes">,
    what: string,
    about: string,
  ) => Promise<Letterbox>;
  readonly sent: () => readonly Letterbox[];
}

export function openPost(folder: Folder): Post {
  const all: Letterbox[] = [];
  const names = new Set<string>();
  return {
    async send(from, to, { name, bytes }, what, about) {
      let file = `bundles/${name}`;
      while (names.has(file)) file = `bundles/${name.slice(0, 10)}-${toHex(systemRandom(2))}.age`;
      names.add(file);
      await folder.write(file, bytes);
      const letterbox = { file, bytes, what, about, from, to };
      all.push(letterbox);
      return letterbox;
    },
    sent: () => all,
  };
}

/** A bundle arrives, and must have come out this way. */
export async function deliver<O extends Received["outcome"]>(
  to: Participant,
  { bytes, what }: Letterbox,
  outcome: O,
): Promise<Extract<Received, { readonly outcome: O }>> {
  return expectOutcome(await to.desk.receive(bytes), outcome, `${to.name}, ${what}`);
}
