import { openBundle } from "../core/bundle/open";
import { cardKind } from "../core/contact/card";
import type { Card } from "../core/contact/card";
import { fingerprintOf } from "../core/contact/fingerprint";
import { cryptoReady } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import type { PublicKey } from "../core/encoding/values";
import { isUnknown } from "../core/statement/envelope";
import type { Signed } from "../core/statement/envelope";
import { readIdentityFile } from "./identityFile";
import type { Inspection, Signer } from "./inspection";

/**
 * Looks into a bundle without importing anything: runs the receiver's checks and says what it holds. With an
 * identity file alone nobody is known and the addressee cannot be checked; the remarks say so.
 *
 * @param bundle - the whole file
 * @param identity - an age identity file
 */
export async function inspect(bundle: Uint8Array, identity: Uint8Array): Promise<Inspection> {
  await cryptoReady;
  try {
    const opening = await readIdentityFile(identity);
    const opened = await openBundle(bundle, { opening, key: null, knows: () => true, imported: [] });
    if (opened.outcome !== "opened") return { outcome: "not-for-me" };
    const signerOf = signersIn(opened.statements);
    const { purpose, note, created } = opened.manifest.statement;
    return {
      outcome: "opened",
      from: signerOf(opened.from),
      purpose,
      note,
      created,
      remarks: opened.remarks,
      statements: opened.statements.map(({ hash, statement }) => ({
        hash,
        type: statement.type,
        outcome: isUnknown(statement) ? "newer" : "sound",
        created: statement.created,
        by: signerOf(statement.key),
      })),
      refused: opened.refused,
      texts: opened.texts.size,
      attachments: opened.attachments.size,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { outcome: "refused", reason: error.reason, part: error.part, expected: error.expected };
  }
}

/** The key's words, and the name on its newest card among the statements. */
function signersIn(statements: readonly Signed[]): (key: PublicKey) => Signer {
  const cards = new Map<PublicKey, Card>();
  for (const { statement } of statements) {
    if (statement.type !== cardKind.type) continue;
    const card = statement as Card;
    const held = cards.get(card.key);
    if (held === undefined || held.seq < card.seq) cards.set(card.key, card);
  }
  const signers = new Map<PublicKey, Signer>();
  return (key) => {
    const known = signers.get(key);
    if (known !== undefined) return known;
    const signer = {
      key,
      words: fingerprintOf(key).words,
      organisation: cards.get(key)?.organisation ?? null,
    };
    signers.set(key, signer);
    return signer;
  };
}
