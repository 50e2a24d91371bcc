import { fingerprintOf } from "../core/contact/fingerprint";
import type { PublicKey } from "../core/encoding/values";
import { isUnknown } from "../core/statement/envelope";
import type { Signed } from "../core/statement/envelope";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import type { Inspection, Signer } from "./inspection";
import { organisationsIn } from "./names";
import { cardText } from "./ownCard";
import { openForDesk } from "./receive";
import { summaryOf } from "./trust";

/**
 * Looks into a bundle as this desk would receive it, and says what it holds. Nothing is kept.
 *
 * @param file - the whole file as it came, armored or not
 * @throws Refusal naming what is broken in the container
 */
export async function inspect(desk: Desk, file: Uint8Array): Promise<Inspection> {
  const opened = await openForDesk(desk, file);
  switch (opened.outcome) {
    case "opened": {
      const signerOf = signersIn(desk, opened.statements);
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
          isNew: !desk.holdings.statements.has(hash),
          created: statement.created,
          by: signerOf(statement.key),
        })),
        refused: opened.refused,
        texts: opened.texts.size,
        attachments: opened.attachments.size,
      };
    }
    case "unknown-sender": {
      const { from, card } = opened;
      const signer = signersIn(desk, card ? [card] : [])(from);
      return { outcome: "unknown-sender", from: signer, card: card && cardText(card) };
    }
    case "already-imported":
      return { outcome: "already-imported", from: signersIn(desk, [])(opened.from) };
    case "not-for-me":
      return { outcome: "not-for-me", from: opened.from === null ? null : signersIn(desk, [])(opened.from) };
  }
}

/** Names come from the desk's own contacts first: a bundle may call a key otherwise. */
function signersIn(desk: Desk, statements: readonly Signed[]): (key: PublicKey) => Signer {
  const organisations = organisationsIn(statements);
  const signers = new Map<PublicKey, Signer>();
  return (key) => {
    const known = signers.get(key);
    if (known !== undefined) return known;
    const contact = summaryOf(desk, key);
    const signer = {
      key,
      words: fingerprintOf(key).words,
      organisation: contact?.card?.statement.organisation ?? organisations.get(key) ?? null,
      trust: contact?.trust ?? null,
      isOwn: key === ownKey(desk),
    };
    signers.set(key, signer);
    return signer;
  };
}
