import { fingerprintOf } from "../core/contact/fingerprint";
import { Refusal } from "../core/encoding/refusal";
import type { PublicKey } from "../core/encoding/values";
import { isUnknown } from "../core/statement/envelope";
import type { Signed } from "../core/statement/envelope";
import type { Inspection, Signer } from "./inspection";
import { lookInto } from "./lookInto";
import { organisationsIn } from "./names";

/**
 * Looks into a bundle without importing anything, and says what it holds as values that a worker can hand over.
 *
 * @param bundle - the whole file
 * @param identity - an age identity file
 */
export async function inspect(bundle: Uint8Array, identity: Uint8Array): Promise<Inspection> {
  try {
    const opened = await lookInto(bundle, identity, null);
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
  const organisations = organisationsIn(statements);
  const signers = new Map<PublicKey, Signer>();
  return (key) => {
    const known = signers.get(key);
    if (known !== undefined) return known;
    const signer = { key, words: fingerprintOf(key).words, organisation: organisations.get(key) ?? null };
    signers.set(key, signer);
    return signer;
  };
}
