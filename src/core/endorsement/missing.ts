import type { Hash } from "../encoding/values";
import type { Placed } from "./latest";
import { isEndorsement } from "./collection";
import type { Collection } from "./collection";
import type { SetAside } from "./setAside";
import type { Recorded } from "./admission";
import type { Versions } from "./versions";

/** A statement that others here rest on and that is not here: what to ask its sender for. */
export interface Missing {
  readonly what: "campaign" | "version" | "card";
  readonly hash: Hash;
}

interface Asked {
  readonly campaign: Hash;
  readonly takeOvers: ReadonlySet<Hash>;
  readonly version?: Hash;
}

/** Sorted by hash, each once. */
export function missingOf(
  { campaign, takeOvers, version }: Asked,
  { genesis }: Collection,
  { all, missing }: Versions,
  held: readonly Placed[],
  setAside: readonly SetAside[],
): readonly Missing[] {
  const versions = new Set([...missing, ...takeOvers, ...(version === undefined ? [] : [version])]);
  const cards = new Set<Hash>();
  for (const { answer, reason } of held) {
    if (!isEndorsement(answer)) continue;
    if (reason === "missing-version") versions.add(answer.statement.version);
    if (reason === "missing-card") cards.add(answer.statement.card);
  }
  for (const { signed, reason } of setAside) {
    if (reason === "missing-version") versions.add((signed.statement as Recorded).version);
  }
  return [
    ...(genesis === null ? [{ what: "campaign", hash: campaign } as const] : []),
    ...[...versions].filter((hash) => !all.has(hash)).map((hash) => ({ what: "version", hash }) as const),
    ...[...cards].map((hash) => ({ what: "card", hash }) as const),
  ].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}
