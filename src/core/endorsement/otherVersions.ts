import type { Hash } from "../encoding/values";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import type { Recorded } from "./admission";
import { byHash } from "./collection";
import type { Counted } from "./count";
import { ancestorsOf } from "./versions";
import type { Versions } from "./versions";

/** What counts for another version than the one counted for: never added to it. */
export interface OtherVersion {
  readonly version: Signed<Version>;
  /**
   * - "earlier": the one counted for (or, while none is, a head) builds on it
   * - "later": it builds on the one counted for
   * - "aside": neither, such as one of several heads
   */
  readonly relation: "earlier" | "later" | "aside";
  readonly counted: readonly Counted[];
  readonly recorded: readonly Signed<Recorded>[];
}

/** The other versions that anybody signed, by number and hash. */
export function otherVersionsOf(
  version: Signed<Version> | null,
  { all, heads }: Versions,
  counted: ReadonlyMap<Hash, readonly Counted[]>,
  recorded: ReadonlyMap<Hash, readonly Signed<Recorded>[]>,
): readonly OtherVersion[] {
  const earlier = ancestorsOf(version === null ? heads : [version], all);
  const relationOf = (other: Signed<Version>) => {
    if (earlier.has(other.hash)) return "earlier";
    return version !== null && ancestorsOf([other], all).has(version.hash) ? "later" : "aside";
  };
  return [...new Set([...counted.keys(), ...recorded.keys()])]
    .filter((hash) => hash !== version?.hash)
    .map((hash) => {
      const { version: other } = all.get(hash)!;
      const ofOther = { counted: counted.get(hash) ?? [], recorded: recorded.get(hash) ?? [] };
      return { version: other, relation: relationOf(other), ...ofOther } as const;
    })
    .sort((a, b) => a.version.statement.number - b.version.statement.number || byHash(a.version, b.version));
}
