import type { PublicKey } from "../../../../core/encoding/values";
import type { Candidate } from "../../../../desk/round/admissionPreview";

/** Of a candidate's key the other key that is held to be of the same organisation, or null. */
export type Together = Readonly<Record<PublicKey, PublicKey | null>>;

/** The displayed name or country is not the card's. */
export function isNamedOtherwise({ organisation, country, card }: Candidate): boolean {
  return card !== null && (card.organisation !== organisation || card.country !== country);
}

/** Nothing about it asks for a closer look. */
export function isPlain(one: Candidate): boolean {
  const { who, card, lookalikes, alikeHere, words } = one;
  const isKnown = who.isOwn || who.trust === "verified" || who.trust === "introduced";
  const wasRefused = words.some(({ decision }) => decision === "refused");
  return (
    isKnown &&
    card !== null &&
    lookalikes.length === 0 &&
    alikeHere.length === 0 &&
    !isNamedOtherwise(one) &&
    !wasRefused
  );
}

/** The keys of each organisation, those first by whose card it is named. Keys that are held together are one. */
export function organisationsOf(
  candidates: readonly Candidate[],
  together: Together,
): readonly (readonly [PublicKey, ...PublicKey[]])[] {
  const groups: [PublicKey, ...PublicKey[]][] = [];
  for (const { key } of candidates) {
    const other = together[key] ?? null;
    const group = groups.find((keys) => keys.includes(key) || (other !== null && keys.includes(other)));
    const keys = other === null ? [key] : [key, other];
    if (group === undefined) groups.push(keys as [PublicKey, ...PublicKey[]]);
    else group.push(...keys.filter((one) => !group.includes(one)));
  }
  return groups;
}
