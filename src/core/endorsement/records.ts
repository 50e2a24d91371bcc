import type { RevokedKeys } from "../contact/standing";
import { stands } from "../contact/standing";
import type { Hash } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Recorded } from "./admission";
import { byHash } from "./collection";
import type { Coordinators } from "./coordinators";
import { versionFault } from "./judge";
import type { VersionFault, Rules } from "./judge";

export interface RecordedOnes {
  /** by version: endorsements that reached a coordinator without the program */
  readonly ofVersion: ReadonlyMap<Hash, readonly Signed<Recorded>[]>;
  readonly faulty: readonly { readonly recorded: Signed<Recorded>; readonly fault: VersionFault }[];
}

/**
 * The endorsements on record without the program. A coordinator's newest word under a nonce counts; coordinators who
 * record the same one under the same nonce record it once, and any of them can withdraw it.
 * See docs/formats.md §3.4, `recorded/1`.
 */
export function recordedOf(
  all: readonly Signed<Recorded>[],
  coordinators: Coordinators,
  revoked: RevokedKeys,
  rules: Pick<Rules, "versions" | "foundationKnown">,
): RecordedOnes {
  const faulty: { recorded: Signed<Recorded>; fault: VersionFault }[] = [];
  const words = new Map<string, Signed<Recorded>>();
  for (const recorded of all) {
    const fault = authorFault(recorded, coordinators, revoked);
    const author = `${recorded.statement.key} ${recorded.statement.nonce}`;
    if (fault) faulty.push({ recorded, fault });
    else if (isBefore(words.get(author), recorded)) words.set(author, recorded);
  }
  const ofVersion = new Map<Hash, Signed<Recorded>[]>();
  for (const recorded of oneForEachNonce(words.values())) {
    const { version, withdrawn } = recorded.statement;
    if (withdrawn) continue;
    const fault = versionFault(recorded.statement, rules);
    if (fault) faulty.push({ recorded, fault });
    else if (!ofVersion.has(version)) ofVersion.set(version, [recorded]);
    else ofVersion.get(version)!.push(recorded);
  }
  for (const recorded of ofVersion.values()) recorded.sort(byHash);
  return { ofVersion, faulty };
}

function authorFault(
  recorded: Signed<Recorded>,
  coordinators: Coordinators,
  revoked: RevokedKeys,
): VersionFault | null {
  if (!coordinators.known) return { outcome: "held", reason: "missing-genesis" };
  if (!coordinators.acting.has(recorded.statement.key))
    return { outcome: "refused", reason: "not-a-coordinator" };
  return stands(recorded, revoked) ? null : { outcome: "refused", reason: "key-revoked" };
}

function isBefore(known: Signed<Recorded> | undefined, next: Signed<Recorded>): boolean {
  if (!known) return true;
  if (known.statement.seq !== next.statement.seq) return known.statement.seq < next.statement.seq;
  return outweighs(next, known);
}

/** A withdrawal before a record, then the newer, then the smaller hash. */
function outweighs(a: Signed<Recorded>, b: Signed<Recorded>): boolean {
  if (a.statement.withdrawn !== b.statement.withdrawn) return a.statement.withdrawn;
  if (a.statement.seq !== b.statement.seq) return a.statement.seq > b.statement.seq;
  return a.hash < b.hash;
}

function oneForEachNonce(words: Iterable<Signed<Recorded>>): Iterable<Signed<Recorded>> {
  const chosen = new Map<string, Signed<Recorded>>();
  for (const recorded of words) {
    const known = chosen.get(recorded.statement.nonce);
    if (!known || outweighs(recorded, known)) chosen.set(recorded.statement.nonce, recorded);
  }
  return chosen.values();
}
