import type { Hash, PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { admissionKind } from "../../core/endorsement/admission";
import type { Admission } from "../../core/endorsement/admission";
import { keyStanding } from "../../core/contact/standing";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { coordinatorsFor } from "./coordinators";
import { takePen } from "../pen";

export type Admitted =
  | { readonly outcome: "signed"; readonly admissions: readonly Signed<Admission>[] }
  | { readonly outcome: "not-a-coordinator" }
  /** of these keys no card can be relied on: nothing was signed */
  | { readonly outcome: "no-card"; readonly keys: readonly PublicKey[] };

/**
 * A coordinator's word, by hand, that organisations belong to a campaign, or do not.
 *
 * @param organisations - the keys of each; the name and country are those of the first key's card
 */
export async function admit(
  desk: Desk,
  campaign: Hash,
  organisations: readonly (readonly [PublicKey, ...PublicKey[]])[],
  decision: "admitted" | "refused" = "admitted",
): Promise<Admitted> {
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  const standing = desk.holdings.standing();
  const cardOf = (key: PublicKey) => {
    const now = keyStanding(key, standing, desk.clock());
    return now.standing === "valid" ? now.card : null;
  };
  const missing = organisations.map(([first]) => first).filter((key) => cardOf(key) === null);
  if (missing.length > 0) return { outcome: "no-card", keys: missing };

  const pen = await takePen(desk);
  const admissions = organisations.map((keys) => {
    const { hash, statement } = cardOf(keys[0])!;
    return pen.sign(admissionKind, campaign, {
      organisation: statement.organisation,
      country: statement.country,
      keys: sortedSet(keys),
      card: hash,
      decision,
      checked: desk.clock().slice(0, 10),
    });
  });
  await desk.store.write(await pen.changes());
  return { outcome: "signed", admissions };
}
