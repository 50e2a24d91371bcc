import type { ImportedManifest, Remark } from "../../core/bundle/open";
import type { Refused } from "../../core/bundle/release";
import type { Hash, PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import type { Change } from "../../vault/store";
import type { Desk } from "../desk";
import { openForDesk } from "./openBundles";
import type { OpenedBundle } from "./openBundles";
import { cardText } from "../ownCard";
import { manifestRecord, put } from "../records";
import { keeping } from "../statements";
import { settled } from "../trouble";
import type { Trouble } from "../trouble";

export type Received =
  | {
      readonly outcome: "received";
      readonly from: PublicKey;
      readonly purpose: string;
      readonly note: string | null;
      readonly remarks: readonly Remark[];
      /** what was not on the desk before */
      readonly added: readonly Signed[];
      /** what was refused by itself: nothing of it was kept */
      readonly refused: readonly Refused[];
    }
  | { readonly outcome: "already-imported"; readonly from: PublicKey }
  /** nothing was kept; `card`, when there is one, can be imported by hand as a block of text */
  | { readonly outcome: "unknown-sender"; readonly from: PublicKey; readonly card: string | null }
  /** `from` is null when the file could not be decrypted, else whoever meant it for somebody else */
  | { readonly outcome: "not-for-me"; readonly from: PublicKey | null };

/**
 * Opens a bundle and keeps what it brings.
 *
 * @param file - the whole file as it came, armored or not
 * @throws Refusal naming what is broken in the container: nothing of it was kept
 */
export async function receive(desk: Desk, file: Uint8Array): Promise<Received> {
  const intake = intakeFor(desk);
  const received = await intake.take(file);
  await intake.keep();
  return received;
}

export interface ReceivedAll {
  readonly outcome: "received-all";
  /** of each file, in their order: a broken one is refused by itself */
  readonly results: readonly (Received | Trouble)[];
}

/** Opens several bundles, and keeps what they bring at once: all of what is sound among them, or nothing. */
export async function receiveAll(desk: Desk, files: readonly Uint8Array[]): Promise<ReceivedAll> {
  const intake = intakeFor(desk);
  const results: (Received | Trouble)[] = [];
  for (const file of files) {
    await desk.work.step({ stage: "receiving", done: results.length, total: files.length });
    results.push(await settled(() => intake.take(file)));
  }
  await intake.keep();
  return { outcome: "received-all", results };
}

/** Bundles that are taken in together, each as though those before it had been kept already. */
function intakeFor(desk: Desk) {
  const manifests = new Map<Hash, ImportedManifest>();
  const brought = new Map<Hash, { readonly signed: Signed; readonly from: Set<PublicKey> }>();
  const contents = new Map<Hash, Uint8Array>();
  const records: Change[] = [];

  const note = (bundle: OpenedBundle): Received => {
    const { from, manifest, remarks, statements, texts, attachments, refused } = bundle;
    const { id, seq, purpose, note } = manifest.statement;
    manifests.set(manifest.hash, { hash: manifest.hash, from, id, seq });
    records.push(
      put(manifestRecord, manifest.hash, {
        from,
        id,
        seq,
        purpose,
        note,
        received: desk.clock(),
        campaigns: campaignsIn(statements),
      }),
    );
    const added: Signed[] = [];
    for (const signed of statements) {
      const known = brought.get(signed.hash);
      if (!known && !desk.holdings.statements.has(signed.hash)) added.push(signed);
      if (known) known.from.add(from);
      else brought.set(signed.hash, { signed, from: new Set([from]) });
    }
    for (const [hash, bytes] of [...texts, ...attachments]) contents.set(hash, bytes);
    return { outcome: "received", from, purpose, note, remarks, added, refused };
  };
  return {
    take: async (file: Uint8Array): Promise<Received> => {
      const opened = await openForDesk(desk, file, manifests);
      switch (opened.outcome) {
        case "opened":
          return note(opened);
        case "unknown-sender":
          return { outcome: "unknown-sender", from: opened.from, card: opened.card && cardText(opened.card) };
        case "already-imported":
          return { outcome: "already-imported", from: opened.from };
        case "not-for-me":
          return opened;
      }
    },
    keep: async (): Promise<void> => {
      if (records.length === 0) return;
      await desk.store.write([
        ...records,
        ...[...brought.values()].map(({ signed, from }) => keeping(desk, signed, [...from])),
        ...[...contents].map(([hash, bytes]) => ({ keep: { hash, bytes } })),
      ]);
    },
  };
}

/** The letters that statements are about, sorted. */
function campaignsIn(statements: readonly Signed[]): readonly Hash[] {
  return sortedSet(statements.flatMap(({ statement }) => statement.campaign ?? []));
}
