import { standingOf, stands } from "../contact/standing";
import type { Standing } from "../contact/standing";
import type { Hash, Instant, PublicKey } from "../encoding/values";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import type { Recorded } from "./admission";
import { admissionsOf } from "./admitted";
import type { Campaign } from "./campaign";
import { collect } from "./collection";
import type { Collection } from "./collection";
import { coordinatorsOf } from "./coordinators";
import type { Coordinators } from "./coordinators";
import { countsOf } from "./count";
import type { Counted, Counts } from "./count";
import { latestInstant } from "./judge";
import type { Rules } from "./judge";
import { missingOf } from "./missing";
import type { Missing } from "./missing";
import { otherVersionsOf } from "./otherVersions";
import type { OtherVersion } from "./otherVersions";
import { placeAnswers } from "./place";
import type { PlacedAnswers } from "./place";
import { recordedOf } from "./records";
import type { RecordedOnes } from "./records";
import { setAsideOf } from "./setAside";
import type { SetAside } from "./setAside";
import { isInForce, versionsOf } from "./versions";
import type { Versions } from "./versions";
import { alsoRecorded, keysDisagree, namedOtherwise, withheldWarnings } from "./warnings";
import type { Warning } from "./warnings";

export interface CampaignInput {
  /** the campaign's id: the hash of its founding statement */
  readonly campaign: Hash;
  /**
   * signed statements whose signatures, a rotation's second one included, were verified when they came in; what
   * belongs to other campaigns is passed over
   */
  readonly statements: Iterable<Signed>;
  /** successors' versions that this desk accepted by hand */
  readonly takeOvers: ReadonlySet<Hash>;
  readonly asOf: Instant;
  /** the version to count for; default the current one */
  readonly version?: Hash;
  /** cards verified by hand since a conflict about them was shown; default none */
  readonly verifiedByHand?: ReadonlySet<Hash>;
}

/** Where a campaign stands. Every answer is in exactly one of the lists; each list is sorted by hash. */
export interface CampaignState extends Omit<PlacedAnswers, "counted"> {
  readonly campaign: Hash;
  readonly asOf: Instant;
  /** null while the founding statement is not here: then nobody is a coordinator and nothing counts */
  readonly genesis: Signed<Campaign> | null;
  readonly coordinators: readonly Coordinator[];
  readonly versions: Versions;
  /** the version counted for, or null: see `versions.heads` and the warnings */
  readonly version: Signed<Version> | null;
  readonly counted: readonly Counted[];
  /** of the version counted for: endorsements that came without the program. Not among `counted` */
  readonly recorded: readonly Signed<Recorded>[];
  readonly otherVersions: readonly OtherVersion[];
  /** admissions, adoptions and records that are held or refused; versions say so themselves */
  readonly setAside: readonly SetAside[];
  readonly missing: readonly Missing[];
  readonly counts: Counts;
  readonly warnings: readonly Warning[];
}

export interface Coordinator {
  readonly key: PublicKey;
  readonly role: "coordinator" | "successor";
  readonly revoked: boolean;
}

/**
 * The state of a campaign: a function of the set of statements, the take-overs accepted by hand and the time,
 * whatever the order and the routes by which they came. See docs/formats.md §3.5.
 *
 * `asOf` decides what has run out and what is dated too far ahead; it does not turn time back.
 */
export function campaignState(input: CampaignInput): CampaignState {
  const collection = collect(input.campaign, input.statements);
  const { genesis } = collection;
  const coordinators = coordinatorsOf(genesis, collection.versions, input.takeOvers);
  const standing = standingOf({
    cards: collection.cards.values(),
    revocations: collection.revocations,
    verifiedByHand: input.verifiedByHand ?? new Set(),
  });
  const versions = versionGraph(collection, coordinators, standing, input.takeOvers);
  const rules = rulesOf(collection, coordinators, standing, versions, input.asOf);
  const answers = placeAnswers(collection, rules);
  const recorded = recordedOf(collection.recorded, coordinators, standing.revoked, rules);
  const setAside = setAsideOf(collection, coordinators, standing.revoked, recorded);
  const version = chosenVersion(versions, input.version);
  const ofVersion = countedFor(version, answers, recorded);
  return {
    campaign: input.campaign,
    asOf: input.asOf,
    genesis,
    coordinators: describe(coordinators, standing),
    versions,
    version,
    ...answers,
    ...ofVersion,
    otherVersions: otherVersionsOf(version, versions, answers.counted, recorded.ofVersion),
    setAside,
    missing: missingOf(input, collection, versions, answers.held, setAside),
    counts: countsOf(ofVersion.counted, ofVersion.recorded.length),
    warnings: [
      ...versionWarnings(version, versions, input.version),
      ...withheldWarnings(
        ofVersion.counted.filter(({ endorsement }) => endorsement.statement.listing !== "public"),
      ),
      ...namedOtherwise(ofVersion.counted),
      ...keysDisagree(ofVersion.counted, [...answers.withdrawn, ...answers.declined], rules.admissions),
      ...alsoRecorded(ofVersion.counted, ofVersion.recorded),
    ],
  };
}

function versionGraph(
  { versions, adoptions }: Collection,
  coordinators: Coordinators,
  { revoked }: Standing,
  takeOvers: ReadonlySet<Hash>,
): Versions {
  const adopted = adoptions
    .filter((adoption) => coordinators.acting.has(adoption.statement.key) && stands(adoption, revoked))
    .map(({ statement }) => statement.version);
  return versionsOf(versions, { coordinators, revoked, takeOvers, adopted: new Set(adopted) });
}

function rulesOf(
  { cards, admissions }: Collection,
  coordinators: Coordinators,
  standing: Standing,
  versions: Versions,
  asOf: Instant,
): Rules {
  return {
    foundationKnown: coordinators.known,
    versions: versions.all,
    cards,
    standing,
    admissions: admissionsOf(admissions, coordinators, standing.revoked),
    asOf,
    latest: latestInstant(asOf),
  };
}

function chosenVersion({ all, current }: Versions, asked: Hash | undefined): Signed<Version> | null {
  if (asked === undefined) return current;
  const entry = all.get(asked);
  return entry && isInForce(entry) ? entry.version : null;
}

function countedFor(
  version: Signed<Version> | null,
  { counted }: PlacedAnswers,
  { ofVersion }: RecordedOnes,
) {
  if (version === null) return { counted: [], recorded: [] };
  return { counted: counted.get(version.hash) ?? [], recorded: ofVersion.get(version.hash) ?? [] };
}

function describe({ genesis, acting }: Coordinators, { revoked }: Standing): readonly Coordinator[] {
  return [...acting].sort().map((key) => ({
    key,
    role: genesis.has(key) ? "coordinator" : "successor",
    revoked: revoked.has(key),
  }));
}

function versionWarnings(
  version: Signed<Version> | null,
  { heads }: Versions,
  asked: Hash | undefined,
): Warning[] {
  const warnings: Warning[] = [];
  if (heads.length > 1)
    warnings.push({ warning: "several-heads", hashes: heads.map(({ hash }) => hash).sort() });
  if (asked !== undefined && version === null)
    warnings.push({ warning: "asked-version-not-valid", hashes: [asked] });
  return warnings;
}
