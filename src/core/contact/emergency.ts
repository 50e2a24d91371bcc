import { fromUtf8, utf8 } from "../crypto/sodium";
import { Refusal } from "../encoding/refusal";
import type { PublicKey } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import { freeText } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";
import { readSignedAs } from "../statement/statement";
import { revocationKind } from "./revocation";
import type { Revocation } from "./revocation";

/**
 * The end of a key in other hands: a revocation for "unusable" that was signed beforehand, inside a statement which
 * says nothing about the key by itself. Whoever holds it can take the revocation out and publish it at any time.
 * See docs/formats.md §3.4, `emergency/1`.
 */
export const emergencyKind = defineKind(
  "undersigned/emergency/1",
  {
    /** the revocation's JSON, as it was signed */
    revocation: freeText,
    /** its signature file */
    signature: freeText,
  },
  { campaign: false, rule: faultIn },
);

export type Emergency = StatementIn<typeof emergencyKind>;

interface Inside {
  readonly revocation: string;
  readonly signature: string;
}

const part = "revocation";

/** What an emergency statement is made of. @param revocation - by the same key, for "unusable", letting nothing stand */
export function emergencyFields({ bytes, signature }: Signed<Revocation>): Inside {
  return { revocation: fromUtf8(bytes, part), signature: fromUtf8(signature, part) };
}

/**
 * The revocation inside, ready to be kept and passed on like any other.
 *
 * @throws Refusal when what is inside is no sound revocation
 */
export function revocationIn({ revocation, signature }: Inside): Signed<Revocation> {
  return readSignedAs(revocationKind, utf8(revocation), utf8(signature), part);
}

function faultIn({ key: owner, ...inside }: Inside & { readonly key: PublicKey }): string | null {
  try {
    const { key, reason, stands } = revocationIn(inside).statement;
    if (key !== owner) return "expected a revocation of the key that signs";
    return reason === "unusable" && stands.length === 0
      ? null
      : "expected a revocation for “unusable” that lets nothing stand";
  } catch (error) {
    if (error instanceof Refusal) return "expected a sound revocation";
    throw error;
  }
}
