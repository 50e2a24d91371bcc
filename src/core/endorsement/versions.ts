import type { RevokedKeys } from "../contact/standing";
import { stands } from "../contact/standing";
import type { Hash } from "../encoding/values";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import type { Coordinators } from "./coordinators";
import type { StateReason } from "./reasons";

/**
 * Where a version stands:
 * - "valid": a coordinator's, in force
 * - "take-over": a successor's, accepted by hand
 * - "offered": a successor's, not accepted by hand
 * - "revoked": its author is revoked and nobody adopted it
 * - "held", "refused": see `reason`
 */
export type VersionStanding = "valid" | "take-over" | "offered" | "revoked" | "held" | "refused";

export interface VersionEntry {
  readonly version: Signed<Version>;
  readonly standing: VersionStanding;
  /** null for versions that are in force */
  readonly reason: StateReason | null;
  /** in force, although its author is revoked, by a coordinator's adoption */
  readonly adopted: boolean;
}

/** The versions of a campaign and what follows from them. See docs/formats.md §3.4, `version/1`. */
export interface Versions {
  /** by hash, in the order of their numbers */
  readonly all: ReadonlyMap<Hash, VersionEntry>;
  /** versions in force that no version in force builds on; a successor's branch goes before coordinators' */
  readonly heads: readonly Signed<Version>[];
  /** the only head, or null */
  readonly current: Signed<Version> | null;
  /** versions that are named as previous ones and not here */
  readonly missing: ReadonlySet<Hash>;
}

export interface VersionContext {
  readonly coordinators: Coordinators;
  readonly revoked: RevokedKeys;
  readonly takeOvers: ReadonlySet<Hash>;
  /** versions that a coordinator adopted */
  readonly adopted: ReadonlySet<Hash>;
}

/**
 * Orders the versions and finds the heads. A version must build on versions that are here and well-formed; whether
 * their authors were revoked since does not touch it, or one seized laptop would undo the others' work.
 *
 * @param versions - sorted by hash
 */
export function versionsOf(versions: readonly Signed<Version>[], context: VersionContext): Versions {
  const known = new Set(versions.map(({ hash }) => hash));
  const missing = new Set<Hash>();
  const all = new Map<Hash, VersionEntry>();
  // A well-formed version's number is above those it builds on, so these are judged before it.
  for (const version of [...versions].sort((a, b) => a.statement.number - b.statement.number)) {
    for (const hash of version.statement.previous) if (!known.has(hash)) missing.add(hash);
    all.set(version.hash, judge(version, all, known, context));
  }
  const heads = headsOf(all);
  return { all, heads, current: heads.length === 1 ? heads[0]! : null, missing };
}

/** All that a version builds on, directly or not, itself not included. */
export function ancestorsOf(versions: Iterable<Signed<Version>>, all: Versions["all"]): ReadonlySet<Hash> {
  const found = new Set<Hash>();
  const toVisit = [...versions];
  for (let version = toVisit.pop(); version; version = toVisit.pop()) {
    for (const hash of version.statement.previous) {
      const entry = all.get(hash);
      if (!entry || found.has(hash)) continue;
      found.add(hash);
      toVisit.push(entry.version);
    }
  }
  return found;
}

/**
 * Versions that were set aside because their author's key was revoked, and that nothing in force builds on or goes
 * beyond: whether one of them goes on is for a coordinator to decide. None once a head was adopted.
 */
export function leftBehind({ all, heads }: Versions): readonly Signed<Version>[] {
  const entries = [...all.values()];
  const set = entries.filter(({ standing }) => standing === "revoked").map(({ version }) => version);
  const builtOn = ancestorsOf(
    entries.filter((one) => isInForce(one) || one.standing === "revoked").map(({ version }) => version),
    all,
  );
  const goesBeyond = ({ hash, statement }: Signed<Version>, number: number): boolean =>
    statement.number >= number || all.get(hash)?.adopted === true;
  return set.filter(
    ({ hash, statement }) => !builtOn.has(hash) && !heads.some((head) => goesBeyond(head, statement.number)),
  );
}

export function isInForce({ standing }: VersionEntry): boolean {
  return standing === "valid" || standing === "take-over";
}

function judge(
  version: Signed<Version>,
  judged: ReadonlyMap<Hash, VersionEntry>,
  known: ReadonlySet<Hash>,
  context: VersionContext,
): VersionEntry {
  const entry = (standing: VersionStanding, reason: StateReason | null): VersionEntry => ({
    version,
    standing,
    reason,
    adopted: false,
  });
  const { coordinators } = context;
  if (!coordinators.known) return entry("held", "missing-genesis");
  const { key, previous, number } = version.statement;
  const mayBegin = coordinators.genesis.has(key);
  if (!mayBegin && (number === 1 || !coordinators.successors.has(key)))
    return entry("refused", "not-a-coordinator");

  const named = previous.map((hash) => judged.get(hash));
  // A known version that was not judged before this one has a number that is not below this one's.
  if (previous.some((hash, i) => known.has(hash) && !named[i])) return entry("refused", "wrong-number");
  if (named.some((one) => one?.standing === "refused")) return entry("refused", "previous-refused");
  const highest = named.reduce((most, one) => Math.max(most, one?.version.statement.number ?? 0), 0);
  if (named.includes(undefined)) {
    return number > highest ? entry("held", "missing-previous") : entry("refused", "wrong-number");
  }
  if (number !== highest + 1) return entry("refused", "wrong-number");
  if (named.some((one) => one?.standing === "held")) return entry("held", "previous-held");

  if (!mayBegin && !isAccepted(version, named, context)) return entry("offered", "take-over-not-accepted");
  const standing = mayBegin ? "valid" : "take-over";
  if (stands(version, context.revoked)) return entry(standing, null);
  if (context.adopted.has(version.hash)) return { ...entry(standing, null), adopted: true };
  return entry("revoked", "key-revoked");
}

/** Accepted by hand, or built by an accepted successor on its accepted branch. */
function isAccepted(
  { hash, statement }: Signed<Version>,
  named: readonly (VersionEntry | undefined)[],
  { takeOvers, coordinators }: VersionContext,
): boolean {
  const isOnBranch = named.some((one) => one?.standing === "take-over");
  return takeOvers.has(hash) || (isOnBranch && coordinators.acting.has(statement.key));
}

function headsOf(all: ReadonlyMap<Hash, VersionEntry>): readonly Signed<Version>[] {
  const inForce = [...all.values()].filter(isInForce);
  const builtOn = ancestorsOf(
    inForce.map(({ version }) => version),
    all,
  );
  const heads = inForce.filter(({ version }) => !builtOn.has(version.hash));
  const takeOvers = heads.filter(({ standing }) => standing === "take-over");
  return (takeOvers.length > 0 ? takeOvers : heads).map(({ version }) => version);
}
