import type { Card } from "../contact/card";
import { isFrozen, isWithin } from "../contact/standing";
import type { Standing } from "../contact/standing";
import { instantOf, unixSeconds } from "../encoding/values";
import type { Hash, Instant } from "../encoding/values";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import type { Admissions, Admitted } from "./admitted";
import type { Endorsement } from "./answers";
import type { StateReason } from "./reasons";
import { isInForce } from "./versions";
import type { VersionEntry, Versions } from "./versions";

/** What is wrong with a statement: "held" is waiting for something that may still come. */
export interface Fault<O = "held" | "refused" | "expired" | "unadmitted"> {
  readonly outcome: O;
  readonly reason: StateReason;
}

/** What can be wrong with any statement that names a version. */
export type VersionFault = Fault<"held" | "refused">;

export interface Rules {
  readonly foundationKnown: boolean;
  readonly versions: Versions["all"];
  readonly cards: ReadonlyMap<Hash, Signed<Card>>;
  readonly standing: Standing;
  readonly admissions: Admissions;
  readonly asOf: Instant;
  /** the latest time a statement may give */
  readonly latest: Instant;
}

/** How far ahead of the time counted for a statement may be dated: clocks differ. */
const toleranceSeconds = 86_400;

export function latestInstant(asOf: Instant): Instant {
  return instantOf(unixSeconds(asOf) + toleranceSeconds);
}

/**
 * What keeps an endorsement from counting for the version it names, else whom it counts for. Conditions are not
 * looked at.
 */
export function judgeEndorsement({ statement }: Signed<Endorsement>, rules: Rules): Fault | Admitted {
  return (
    versionFault(statement, rules, (version) => endorsedFault(statement, version)) ??
    timeFault(statement, rules) ??
    cardFault(statement, rules) ??
    admittedOr(statement, rules)
  );
}

/** Why a statement that names a version and its text cannot count for it, or null. */
export function versionFault(
  named: { readonly version: Hash; readonly text: Hash },
  { versions, foundationKnown }: Pick<Rules, "versions" | "foundationKnown">,
  differs: (version: Version) => StateReason | null = () => null,
): VersionFault | null {
  if (!foundationKnown) return held("missing-genesis");
  const entry = versions.get(named.version);
  if (!entry) return held("missing-version");
  if (!isInForce(entry)) return notInForce(entry);
  const version = entry.version.statement;
  if (version.phase !== "endorsement") return refused("not-for-endorsement");
  if (named.text !== version.text) return refused("text-differs");
  const reason = differs(version);
  return reason === null ? null : refused(reason);
}

function notInForce({ standing }: VersionEntry): VersionFault {
  if (standing === "refused") return refused("version-refused");
  if (standing === "offered") return held("take-over-not-accepted");
  return held(standing === "revoked" ? "version-revoked" : "version-held");
}

function endorsedFault(endorsement: Endorsement, version: Version): StateReason | null {
  if (endorsement.title !== version.title) return "title-differs";
  if (endorsement.number !== version.number) return "number-differs";
  return isOffered(endorsement.read, version) ? null : "language-not-offered";
}

function isOffered(language: string, version: Version): boolean {
  return (
    language === version.language ||
    version.translations.some((translation) => translation.language === language)
  );
}

function timeFault({ created, expires }: Endorsement, { asOf, latest }: Rules): Fault | null {
  if (created > latest) return held("future");
  return expires !== null && asOf.slice(0, 10) > expires ? { outcome: "expired", reason: "expired" } : null;
}

/**
 * The card is the one the endorsement names, whether or not its key was revoked later: an endorsement that was let
 * stand keeps the card it rests on.
 */
function cardFault({ card: hash, key, created }: Endorsement, { cards, standing }: Rules): Fault | null {
  const card = cards.get(hash);
  if (!card) return held("missing-card");
  if (card.statement.key !== key) return held("card-of-another-key");
  if (!isWithin(card.statement, created)) return held("outside-card");
  return isFrozen(card, standing.contests) ? held("card-frozen") : null;
}

function admittedOr({ key }: Endorsement, { admissions }: Rules): Fault | Admitted {
  const word = admissions.get(key);
  if (!word) return { outcome: "unadmitted", reason: "not-admitted" };
  return word.decision === "admitted" ? word : { outcome: "unadmitted", reason: "refused-by-coordinator" };
}

function held(reason: StateReason): VersionFault {
  return { outcome: "held", reason };
}

function refused(reason: StateReason): VersionFault {
  return { outcome: "refused", reason };
}
