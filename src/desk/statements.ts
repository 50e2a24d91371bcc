import { kinds } from "../core/bundle/registry";
import type { Hash, PublicKey } from "../core/encoding/values";
import { sortedSet } from "../core/encoding/values";
import type { Envelope, Signed } from "../core/statement/envelope";
import type { Kind } from "../core/statement/kind";
import { readStatement } from "../core/statement/statement";
import type { Change, Store } from "../vault/store";
import type { Desk } from "./desk";
import { find, findAll, put, statementRecord } from "./records";
import type { StatementRecord } from "./records";

/** A statement on the desk, and who else is known to hold it. */
export interface HeldStatement {
  readonly signed: Signed;
  readonly heldBy: readonly PublicKey[];
}

/**
 * Statements that were parsed before. A statement never changes under its hash, and its signature was verified when
 * it came in.
 */
const parsed = new WeakMap<Store, Map<Hash, Envelope>>();

export async function heldStatements(desk: Desk): Promise<readonly HeldStatement[]> {
  const records = await findAll(desk, statementRecord);
  return records.map(({ id, value }) => ({ signed: signedFrom(desk, id, value), heldBy: value.heldBy }));
}

export async function allStatements(desk: Desk): Promise<readonly Signed[]> {
  return (await heldStatements(desk)).map(({ signed }) => signed);
}

/** All statements of one kind. */
export async function statementsOfKind<S extends Envelope>(
  desk: Desk,
  kind: Kind<S>,
): Promise<readonly Signed<S>[]> {
  return onlyKind(await allStatements(desk), kind);
}

export function onlyKind<S extends Envelope>(
  statements: readonly Signed[],
  kind: Kind<S>,
): readonly Signed<S>[] {
  return statements.filter((signed): signed is Signed<S> => signed.statement.type === kind.type);
}

/** The statement of this hash, or null when it is not here or of another kind. */
export async function findStatement<S extends Envelope>(
  desk: Desk,
  kind: Kind<S>,
  hash: Hash,
): Promise<Signed<S> | null> {
  const record = await find(desk, statementRecord, hash);
  if (!record) return null;
  const signed = signedFrom(desk, hash, record);
  return signed.statement.type === kind.type ? (signed as Signed<S>) : null;
}

/** The change that keeps a statement, together with those who held it already. */
export async function keeping(desk: Desk, signed: Signed, heldBy: readonly PublicKey[]): Promise<Change> {
  const known = await find(desk, statementRecord, signed.hash);
  return put(statementRecord, signed.hash, {
    bytes: signed.bytes,
    signature: known?.signature ?? signed.signature,
    rotation: known?.rotation ?? signed.rotation ?? null,
    heldBy: sortedSet([...(known?.heldBy ?? []), ...heldBy]),
  });
}

function signedFrom(desk: Desk, hash: Hash, { bytes, signature, rotation }: StatementRecord): Signed {
  const statement = parsedStatement(desk, hash, bytes);
  return { hash, bytes, signature, statement, ...(rotation && { rotation }) };
}

function parsedStatement({ store }: Desk, hash: Hash, bytes: Uint8Array): Envelope {
  const ofStore = parsed.get(store) ?? new Map<Hash, Envelope>();
  parsed.set(store, ofStore);
  const known = ofStore.get(hash);
  if (known) return known;
  const statement = readStatement(bytes, kinds, `statements/${hash}.json`);
  ofStore.set(hash, statement);
  return statement;
}
