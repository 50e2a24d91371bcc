import { packBundle } from "../../core/bundle/pack";
import { keyStanding } from "../../core/contact/standing";
import type { PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import type { Change } from "../../vault/store";
import type { Desk } from "../desk";
import type { Parcel } from "../exchange/parcels";
import { summaryOf } from "../contacts/trust";
import { ownCard } from "../ownCard";
import type { Pen } from "../pen";
import { outgoingRecord, put } from "../records";

/** Whether something that must not get into wrong hands may be packed for a contact. */
export function mayTrust(desk: Desk, key: PublicKey): boolean {
  const { standing } = keyStanding(key, desk.holdings.standing(), desk.clock());
  return standing === "valid" && summaryOf(desk, key)?.trust === "verified";
}

/** A file for one contact alone, with one statement and the desk's own card. */
export async function packFor(
  desk: Desk,
  pen: Pen,
  key: PublicKey,
  purpose: string,
  statement: Signed,
): Promise<{ readonly parcel: Parcel; readonly noted: Change }> {
  const now = keyStanding(key, desk.holdings.standing(), desk.clock());
  if (now.standing !== "valid") throw new Error("packed for somebody who cannot be reached");
  const card = ownCard(desk);
  const packed = await packBundle(
    {
      from: desk.identity.signing,
      to: [{ key, recipient: now.card.statement.recipient }],
      purpose,
      note: null,
      seq: pen.nextSeq(),
      now: desk.clock(),
      contents: { statements: [...(card ? [card] : []), statement], texts: [], attachments: [] },
    },
    desk.random,
  );
  const noted = put(outgoingRecord, packed.manifest.hash, {
    campaigns: [],
    to: [key],
    purpose,
    note: null,
    name: packed.name,
    packed: desk.clock(),
  });
  return { parcel: { name: packed.name, bytes: packed.bytes, to: [key] }, noted };
}
