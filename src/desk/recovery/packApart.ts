import { packBundle } from "../../core/bundle/pack";
import { keyStanding } from "../../core/contact/standing";
import type { PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import type { Change } from "../../vault/store";
import type { Desk } from "../desk";
import { freshName, namesPacked } from "../exchange/parcels";
import type { Parcel } from "../exchange/parcels";
import { ownCard } from "../ownCard";
import type { Pen } from "../pen";
import { outgoingRecord, put } from "../records";

/** What one contact alone gets, beside the desk's own card. */
export interface PackedApart {
  /** stands in good standing: {@link canReach} */
  readonly key: PublicKey;
  /** docs/formats.md §5.4 */
  readonly purpose: string;
  readonly note: string | null;
  readonly statements: readonly Signed[];
}

/** Whether a file can be made for a key: it has a card that is good now. */
export function canReach(desk: Desk, key: PublicKey): boolean {
  return keyStanding(key, desk.holdings.standing(), desk.clock()).standing === "valid";
}

/**
 * Packs a file for each of some contacts, and notes in one write what was packed and what changes with it.
 *
 * @throws Refusal for a note that no bundle may hold: nothing was noted
 */
export async function packApart(
  desk: Desk,
  pen: Pen,
  files: readonly PackedApart[],
  alongside: readonly Change[] = [],
): Promise<readonly Parcel[]> {
  const card = ownCard(desk);
  const names = await namesPacked(desk);
  const parcels: Parcel[] = [];
  const noted: Change[] = [];
  for (const { key, purpose, note, statements } of files) {
    const now = keyStanding(key, desk.holdings.standing(), desk.clock());
    if (now.standing !== "valid") throw new Error("packed for somebody who cannot be reached");
    const packed = await packBundle(
      {
        from: desk.identity.signing,
        to: [{ key, recipient: now.card.statement.recipient }],
        purpose,
        note,
        seq: pen.nextSeq(),
        now: desk.clock(),
        contents: { statements: [...(card ? [card] : []), ...statements], texts: [], attachments: [] },
      },
      desk.random,
    );
    const name = freshName(packed.name, names, desk);
    names.add(name);
    parcels.push({ name, bytes: packed.bytes, to: [key] });
    noted.push(
      put(outgoingRecord, packed.manifest.hash, {
        campaigns: [],
        to: [key],
        purpose,
        note,
        name,
        packed: desk.clock(),
        seq: packed.manifest.statement.seq,
      }),
    );
  }
  await desk.store.write([...(await pen.changes()), ...noted, ...alongside]);
  return parcels;
}
