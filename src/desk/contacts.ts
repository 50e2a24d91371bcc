import { cardKind } from "../core/contact/card";
import type { Card } from "../core/contact/card";
import { revocationKind } from "../core/contact/revocation";
import { keyStanding, standingOf } from "../core/contact/standing";
import type { KeyStanding, Standing } from "../core/contact/standing";
import type { Hash, PublicKey } from "../core/encoding/values";
import type { Signed } from "../core/statement/envelope";
import type { Desk } from "./desk";
import { contactRecord, findAll } from "./records";
import type { ContactRecord, Verification } from "./records";
import { allStatements, onlyKind } from "./statements";

/** Somebody on this desk's list, with what its cards say now. */
export interface Contact {
  readonly key: PublicKey;
  readonly standing: KeyStanding;
  /** the newest card that stands, whatever became of it; null when none is known */
  readonly card: Signed<Card> | null;
  /** how the newest card was compared by hand, or null when it was not */
  readonly verified: Verification | null;
  readonly atRisk: boolean;
}

/** Everybody whose card was imported by hand, by key. */
export async function contacts(desk: Desk): Promise<readonly Contact[]> {
  const records = await findAll(desk, contactRecord);
  const standing = standingFrom(await allStatements(desk), verifiedCards(records));
  return records.map(({ id, value }) => contactOf(desk, id, value, standing));
}

/** What all cards and revocations on the desk say about keys. */
export async function standingOn(desk: Desk): Promise<Standing> {
  return standingFrom(await allStatements(desk), await verifiedByHand(desk));
}

export function standingFrom(statements: readonly Signed[], verified: ReadonlySet<Hash>): Standing {
  return standingOf({
    cards: onlyKind(statements, cardKind),
    revocations: onlyKind(statements, revocationKind),
    verifiedByHand: verified,
  });
}

/** Cards that were compared by hand. */
export async function verifiedByHand(desk: Desk): Promise<ReadonlySet<Hash>> {
  return verifiedCards(await findAll(desk, contactRecord));
}

function verifiedCards(records: readonly { readonly value: ContactRecord }[]): ReadonlySet<Hash> {
  return new Set(records.flatMap(({ value }) => value.verified.map(({ card }) => card)));
}

function contactOf(desk: Desk, key: PublicKey, record: ContactRecord, standing: Standing): Contact {
  const card = standing.cards.get(key)?.[0] ?? null;
  return {
    key,
    standing: keyStanding(key, standing, desk.clock()),
    card,
    verified: record.verified.find((one) => one.card === card?.hash) ?? null,
    atRisk: record.atRisk,
  };
}
