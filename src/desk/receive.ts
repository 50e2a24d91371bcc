import { openBundle } from "../core/bundle/open";
import type { ImportedManifest, Opened, Remark } from "../core/bundle/open";
import type { Refused } from "../core/bundle/release";
import type { PublicKey } from "../core/encoding/values";
import { campaignKind } from "../core/endorsement/campaign";
import type { Signed } from "../core/statement/envelope";
import type { Change } from "../vault/store";
import { withoutArmor } from "./armor";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { cardText } from "./ownCard";
import { campaignRecord, findAll, manifestRecord, put } from "./records";
import { findStatement, keeping } from "./statements";

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

type Bundle = Extract<Opened, { outcome: "opened" }>;

/**
 * Opens a bundle and keeps what it brings.
 *
 * @param file - the whole file as it came, armored or not
 * @throws Refusal naming what is broken in the container: nothing of it was kept
 */
export async function receive(desk: Desk, file: Uint8Array): Promise<Received> {
  const opened = await openForDesk(desk, file);
  switch (opened.outcome) {
    case "opened":
      return keep(desk, opened);
    case "unknown-sender":
      return { outcome: "unknown-sender", from: opened.from, card: opened.card && cardText(opened.card) };
    case "already-imported":
      return { outcome: "already-imported", from: opened.from };
    case "not-for-me":
      return opened;
  }
}

/** Opens a bundle as this desk, and keeps nothing. @throws Refusal naming what is broken in the container */
export async function openForDesk(desk: Desk, file: Uint8Array): Promise<Opened> {
  return openBundle(withoutArmor(file), {
    opening: desk.identity.opening,
    key: ownKey(desk),
    knows: await knownSenders(desk),
    imported: await importedManifests(desk),
  });
}

/** Contacts, and the coordinators of campaigns that were accepted by hand. */
async function knownSenders(desk: Desk): Promise<(sender: PublicKey) => boolean> {
  const accepted = await findAll(desk, campaignRecord);
  const campaigns = accepted.map(({ id }) => findStatement(desk, campaignKind, id));
  const known = new Set([
    ...desk.holdings.contacts.keys(),
    ...campaigns.flatMap((campaign) => campaign?.statement.coordinators ?? []),
  ]);
  return (sender) => known.has(sender);
}

async function importedManifests(desk: Desk): Promise<readonly ImportedManifest[]> {
  return (await findAll(desk, manifestRecord)).map(({ id: hash, value: { from, id, seq } }) => ({
    hash,
    from,
    id,
    seq,
  }));
}

async function keep(desk: Desk, bundle: Bundle): Promise<Received> {
  const { from, manifest, remarks, statements, texts, attachments, refused } = bundle;
  const { id, seq, purpose, note } = manifest.statement;
  const added: Signed[] = [];
  const changes: Change[] = [
    put(manifestRecord, manifest.hash, { from, id, seq, purpose, note, received: desk.clock() }),
  ];
  for (const signed of statements) {
    if (!desk.holdings.statements.has(signed.hash)) added.push(signed);
    changes.push(keeping(desk, signed, [from]));
  }
  for (const [hash, bytes] of [...texts, ...attachments]) changes.push({ keep: { hash, bytes } });
  await desk.store.write(changes);
  return { outcome: "received", from, purpose, note, remarks, added, refused };
}
