import type { Card } from "../../core/contact/card";
import { keyStanding } from "../../core/contact/standing";
import type { KeyStanding } from "../../core/contact/standing";
import type { PublicKey } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import type { ContactRecord, Verification } from "../records";

/** Somebody on this desk's list, with what its cards say now. */
export interface Contact {
  readonly key: PublicKey;
  readonly standing: KeyStanding;
  /** the newest card that stands; when none does, the newest there is; null when none is known */
  readonly card: Signed<Card> | null;
  /** how the newest card was compared by hand, or null when it was not */
  readonly verified: Verification | null;
  readonly atRisk: boolean;
}

export function contactOf(desk: Desk, key: PublicKey, record: ContactRecord): Contact {
  const standing = desk.holdings.standingOf(key);
  const card = standing.cards.get(key)?.[0] ?? desk.holdings.newestCard(key);
  return {
    key,
    standing: keyStanding(key, standing, desk.clock()),
    card,
    verified: record.verified.find((one) => one.card === card?.hash) ?? null,
    atRisk: record.atRisk,
  };
}
