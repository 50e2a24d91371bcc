import { cardKind } from "../core/contact/card";
import { revocationKind } from "../core/contact/revocation";
import type { Hash, PublicKey } from "../core/encoding/values";
import { sortedSet } from "../core/encoding/values";
import { isUnknown } from "../core/statement/envelope";
import type { Envelope, Signed } from "../core/statement/envelope";
import type { Kind } from "../core/statement/kind";
import type { Change } from "../vault/store";
import type { Desk } from "./desk";
import type { HeldStatement } from "./holdings";
import { put, statementRecord } from "./records";

export function heldStatements({ holdings }: Desk): readonly HeldStatement[] {
  return [...holdings.statements.values()];
}

export function allStatements(desk: Desk): readonly Signed[] {
  return heldStatements(desk).map(({ signed }) => signed);
}

/** All that the state of a campaign can depend on: what belongs to it, and what says whose keys stand. */
export function bearingOn({ holdings }: Desk, campaign: Hash): readonly Signed[] {
  return [...holdings.ofCampaign(campaign), ...holdings.ofKind(cardKind), ...holdings.ofKind(revocationKind)];
}

/** All statements of one kind. */
export function statementsOfKind<S extends Envelope>(
  { holdings }: Desk,
  kind: Kind<S>,
): readonly Signed<S>[] {
  return holdings.ofKind(kind);
}

export function onlyKind<S extends Envelope>(
  statements: readonly Signed[],
  kind: Kind<S>,
): readonly Signed<S>[] {
  return statements.filter((signed): signed is Signed<S> => signed.statement.type === kind.type);
}

/** The statement of this hash, or null when it is not here or of another kind. */
export function findStatement<S extends Envelope>(
  { holdings }: Desk,
  kind: Kind<S>,
  hash: Hash,
): Signed<S> | null {
  const signed = holdings.statements.get(hash)?.signed;
  return signed?.statement.type === kind.type ? (signed as Signed<S>) : null;
}

/** The change that keeps a statement, together with those who held it already. */
export function keeping({ holdings }: Desk, signed: Signed, heldBy: readonly PublicKey[]): Change {
  const known = holdings.statements.get(signed.hash);
  return put(statementRecord, signed.hash, {
    bytes: signed.bytes,
    signature: known?.signed.signature ?? signed.signature,
    rotation: known?.signed.rotation ?? signed.rotation ?? null,
    isJudged: !isUnknown(signed.statement),
    heldBy: sortedSet([...(known?.heldBy ?? []), ...heldBy]),
  });
}
