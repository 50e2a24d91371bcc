import { packBundle } from "../../core/bundle/pack";
import { decryptFor, encryptTo } from "../../core/crypto/age";
import { fromUtf8, sha256, utf8 } from "../../core/crypto/sodium";
import { systemRandom } from "../../desk/platform";
import { toHex } from "../../core/encoding/hex";
import { endorsementKind } from "../../core/endorsement/answers";
import type { Endorsement } from "../../core/endorsement/answers";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownCard } from "../../desk/ownCard";
import { signAndKeep, takePen } from "../../desk/pen";
import { findStatement, statementsOfKind } from "../../desk/statements";
import type { Letterbox, Post } from "./post";
import type { Round } from "./round";
import type { Participant } from "./world";

/** What goes wrong in real rounds, done with the tools that anybody has. */

/** Takes somebody's public endorsement, puts another text in it and keeps the signature. */
export async function forge(
  forger: Participant,
  victim: Participant,
  target: Participant,
  { campaign, document }: Round,
  post: Post,
): Promise<Letterbox> {
  const endorsements = statementsOfKind(target.bare, endorsementKind);
  const real = endorsements.find(
    ({ statement }) => statement.key === victim.key && statement.campaign === campaign,
  );
  if (!real) throw new Error(`${victim.name} has not endorsed yet`);
  const text = utf8("# A letter that nobody endorsed\n\nWe ask for the opposite.\n");
  const bytes = utf8(fromUtf8(real.bytes, "endorsement").replace(real.statement.text, sha256(text)));
  const forged: Signed<Endorsement> = { ...real, bytes, hash: sha256(bytes) };
  const card = ownCard(forger.bare);
  const { key, bare } = target;
  const packed = await packBundle(
    {
      from: forger.bare.identity.signing,
      to: [{ key, recipient: bare.identity.opening.recipient }],
      purpose: "answer",
      note: null,
      seq: (await takePen(forger.bare)).nextSeq(),
      now: forger.bare.clock(),
      contents: { statements: card ? [card, forged] : [forged], texts: [text], attachments: [] },
    },
    systemRandom,
  );
  return post.send(forger, [target], packed, "a forged endorsement", document.name);
}

/** Decrypts what was meant for it, and encrypts it again, unaltered, for somebody else. */
export async function passOn(
  by: Participant,
  letterbox: Letterbox,
  to: Participant,
  post: Post,
): Promise<Letterbox> {
  const decrypted = await decryptFor(letterbox.bytes, by.bare.identity.opening);
  if (decrypted.outcome !== "decrypted") throw new Error(`${by.name} cannot open ${letterbox.file}`);
  const bytes = await encryptTo(decrypted.bytes, [to.bare.identity.opening.recipient], systemRandom);
  const name = `${by.bare.clock().slice(0, 10)}-${toHex(systemRandom(2))}.age`;
  return post.send(by, [to], { name, bytes }, "an invitation passed on to somebody else", letterbox.about);
}

/** Endorses a version that asks for input, which no desk of ours would sign. */
export async function endorseTooEarly(member: Participant, version: string): Promise<void> {
  const named = findStatement(member.bare, versionKind, version);
  const card = ownCard(member.bare);
  if (!named || !card) throw new Error(`${member.name} does not have the version`);
  const { campaign, text, title, number, language } = named.statement;
  await signAndKeep(member.bare, endorsementKind, campaign, {
    version: named.hash,
    text,
    title,
    number,
    read: language,
    card: card.hash,
    organisation: card.statement.organisation,
    country: card.statement.country,
    signatories: [{ name: member.person, role: member.role }],
    listing: "public",
    condition: null,
    successorsMayRead: true,
    nonce: toHex(systemRandom(16)),
    expires: null,
  });
}
