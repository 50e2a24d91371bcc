import { fingerprintOf } from "../../core/contact/fingerprint";
import type { Hash, PublicKey } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import { isUnknown } from "../../core/statement/envelope";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import type { Inspection, LetterChange, Signer } from "./inspection";
import { campaignTitles } from "../round/campaignTitles";
import { organisationsIn } from "../names";
import { cardText } from "../ownCard";
import { openForDesk } from "./openBundles";
import { onlyKind } from "../statements";
import { summaryOf } from "../contacts/trust";

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
        letters: letterChanges(desk, opened.statements),
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

/** What is new in a bundle, letter by letter. */
function letterChanges(desk: Desk, statements: readonly Signed[]): readonly LetterChange[] {
  const counts = new Map<Hash, Map<string, number>>();
  for (const { hash, statement } of statements) {
    if (statement.campaign === null || desk.holdings.statements.has(hash)) continue;
    const ofCampaign = counts.get(statement.campaign) ?? new Map<string, number>();
    counts.set(statement.campaign, ofCampaign);
    ofCampaign.set(statement.type, (ofCampaign.get(statement.type) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const titles = campaignTitles(desk, statements);
  return [...counts].map(([campaign, types]) => {
    const genesis = onlyKind(statements, campaignKind).find(({ hash }) => hash === campaign);
    const isOwn = genesis?.statement.coordinators.includes(ownKey(desk)) === true;
    return {
      campaign,
      title: titles.get(campaign) ?? null,
      isInvitation: genesis !== undefined && !isOwn && !desk.holdings.statements.has(campaign),
      adds: [...types].map(([type, count]) => ({ type, count })),
    };
  });
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
      words: contact?.card ? [] : fingerprintOf(key).words,
      organisation: contact?.card?.statement.organisation ?? organisations.get(key) ?? null,
      trust: contact?.trust ?? null,
      isOwn: key === ownKey(desk),
    };
    signers.set(key, signer);
    return signer;
  };
}
