import type { Card } from "../../core/contact/card";
import { cardKind } from "../../core/contact/card";
import { kinds } from "../../core/bundle/registry";
import { checkRotation } from "../../core/bundle/release";
import { readOpeningKey, signingKeyFromSeed } from "../../core/crypto/keys";
import { sameBytes } from "../../core/encoding/bytes";
import { Refusal } from "../../core/encoding/refusal";
import { isUnknown } from "../../core/statement/envelope";
import type { Signed } from "../../core/statement/envelope";
import { readSigned } from "../../core/statement/statement";
import type { PublicKey } from "../../core/encoding/values";
import type { StoreRecord } from "../../vault/store";
import { identityRecord, statementRecord } from "../records";
import type { IdentityRecord, StatementRecord } from "../records";

/**
 * A record of a backup, checked beyond its form, as the desk may keep it: statements are read and their signatures
 * verified as when they came in, and the identity must be the one that the backup names.
 *
 * @throws Refusal naming what is broken
 */
export function checkedRecord(record: StoreRecord, key: PublicKey): StoreRecord {
  const { kind, id, value } = record;
  if (kind === identityRecord.name) {
    checkIdentity(value as IdentityRecord, key);
    return record;
  }
  if (kind !== statementRecord.name) return record;
  return { ...record, value: checkedStatement(id, value as StatementRecord) };
}

function checkedStatement(hash: string, record: StatementRecord): StatementRecord {
  const { bytes, signature, rotation, isJudged } = record;
  const part = `statement ${hash.slice(0, 16)}`;
  // What was kept unjudged is judged when the desk is opened, as always.
  const signed = readSigned(bytes, signature, isJudged ? kinds : new Map(), part);
  if (signed.hash !== hash)
    throw new Refusal("wrong-hash", part, "expected a statement under the hash of its bytes");
  if (isUnknown(signed.statement)) return { ...record, isJudged: false };
  if (signed.statement.type === cardKind.type)
    checkRotation(signed as Signed<Card>, rotation ?? undefined, part);
  return record;
}

/** The halves of each key pair belong together. The refusal repeats nothing of them. */
function checkIdentity(record: IdentityRecord, key: PublicKey): void {
  const { signingSecret, signingKey, opening, recipient } = record;
  const signing = signingKeyFromSeed(signingSecret.subarray(0, 32));
  const isWhole =
    signingKey === key &&
    signing.key === key &&
    sameBytes(signing.secret, signingSecret) &&
    readOpeningKey(opening).recipient === recipient;
  if (!isWhole)
    throw new Refusal("bad-key", "identity", "expected the two key pairs of the desk that the backup names");
}
