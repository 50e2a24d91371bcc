import type { Hash } from "../core/encoding/values";
import type { Envelope, Signed } from "../core/statement/envelope";
import type { Kind } from "../core/statement/kind";
import { nextSeq, signStatement } from "../core/statement/statement";
import type { Change } from "../vault/store";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { find, own, penRecord, put } from "./records";
import { keeping } from "./statements";

/** Thrown by whatever would sign something new once the desk's key was ended: nothing was changed. */
export class KeyEnded extends Error {}

/**
 * Bundles are still packed with an ended key, so that others can be told and given what is here; nothing new is said
 * with it, since nobody would count it.
 *
 * @throws KeyEnded
 */
export function checkKeyStands(desk: Desk): void {
  if (hasKeyEnded(desk)) throw new KeyEnded("the key of this desk was ended");
}

/** Whether a revocation of the desk's own key is here. */
export function hasKeyEnded(desk: Desk): boolean {
  const own = ownKey(desk);
  return desk.holdings.standingOf(own).revoked.has(own);
}

/** Signs for the desk and counts what its key has used (docs/formats.md §3.2). */
export interface Pen {
  readonly nextSeq: () => number;
  /** @throws KeyEnded; Refusal when the fields are not what the kind allows */
  readonly sign: <S extends Envelope>(kind: Kind<S>, campaign: Hash | null, fields: FieldsOf<S>) => Signed<S>;
  /** the same for what only its receiver is to hold: it is counted, and not kept */
  readonly signAway: Pen["sign"];
  /** to be written together with whatever else the verb changes: the count, and the statements signed */
  readonly changes: () => Promise<readonly Change[]>;
}

/** A statement's fields behind its envelope. */
export type FieldsOf<S extends Envelope> = Omit<S, keyof Envelope>;

export async function takePen(desk: Desk): Promise<Pen> {
  let last = (await find(desk, penRecord, own))?.seq ?? null;
  const signed: Signed[] = [];
  const next = (): number => (last = nextSeq(last, desk.clock()));
  const signAway: Pen["sign"] = (kind, campaign, fields) => {
    checkKeyStands(desk);
    const envelope = { type: kind.type, key: ownKey(desk), campaign, seq: next(), created: desk.clock() };
    type S = typeof kind extends Kind<infer T> ? T : never;
    return signStatement(kind, { ...envelope, ...fields } as unknown as S, desk.identity.signing);
  };
  return {
    nextSeq: next,
    sign(kind, campaign, fields) {
      const statement = signAway(kind, campaign, fields);
      signed.push(statement);
      return statement;
    },
    signAway,
    changes: async () => [
      put(penRecord, own, { seq: last ?? 0 }),
      ...signed.map((one) => keeping(desk, one, [])),
    ],
  };
}

/** Signs one statement and keeps it, with whatever else changes at the same time. */
export async function signAndKeep<S extends Envelope>(
  desk: Desk,
  kind: Kind<S>,
  campaign: Hash | null,
  fields: FieldsOf<S>,
  alongside: readonly Change[] = [],
): Promise<Signed<S>> {
  const pen = await takePen(desk);
  const signed = pen.sign(kind, campaign, fields);
  await desk.store.write([...(await pen.changes()), ...alongside]);
  return signed;
}
