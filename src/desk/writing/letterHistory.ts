import { campaignKind } from "../../core/endorsement/campaign";
import type { StateReason } from "../../core/endorsement/reasons";
import type { Coordinator } from "../../core/endorsement/state";
import { leftBehind } from "../../core/endorsement/versions";
import type { VersionEntry, VersionStanding } from "../../core/endorsement/versions";
import type { Hash } from "../../core/encoding/values";
import type { Version } from "../../core/letter/version";
import type { Desk } from "../desk";
import { roleIn } from "../round/letterList";
import type { LetterRow } from "../round/letterList";
import { presentState } from "../round/presentState";
import { findStatement } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** A published wording, and where it stands. */
export interface VersionRow extends Omit<
  Version,
  "type" | "key" | "campaign" | "seq" | "text" | "authentic" | "translations"
> {
  readonly hash: Hash;
  readonly by: Who;
  readonly standing: VersionStanding;
  readonly reason: StateReason | null;
  /** in force by another coordinator's word, although its author's key was revoked */
  readonly adopted: boolean;
  /** no other version in force builds on it */
  readonly isHead: boolean;
  /** set aside with its author's key, and no coordinator decided yet whether it goes on */
  readonly isLeftBehind: boolean;
}

export type LetterHistory =
  | {
      readonly outcome: "told";
      readonly campaign: Hash;
      /** as it was when the campaign was founded */
      readonly title: string;
      readonly role: LetterRow["role"];
      readonly founder: Who;
      readonly coordinators: readonly (Who & Pick<Coordinator, "role" | "revoked">)[];
      /** named at the founding; also those who took over since */
      readonly successors: readonly Who[];
      /** the highest number first */
      readonly versions: readonly VersionRow[];
      /** null: there is none, or several claim to be it */
      readonly current: Hash | null;
      /** versions that others build on and that are not here */
      readonly missing: number;
    }
  | { readonly outcome: "unknown-campaign" };

/** Who speaks for a letter, and every wording of it that is here. */
export async function letterHistory(desk: Desk, campaign: Hash): Promise<LetterHistory> {
  const genesis = findStatement(desk, campaignKind, campaign);
  if (!genesis) return { outcome: "unknown-campaign" };
  const state = await presentState(desk, campaign);
  const { all, heads, current, missing } = state.versions;
  const isHead = new Set(heads.map(({ hash }) => hash));
  const isLeft = new Set(leftBehind(state.versions).map(({ hash }) => hash));
  return {
    outcome: "told",
    campaign,
    title: genesis.statement.title,
    role: roleIn(desk, genesis, state),
    founder: whoIs(desk, genesis.statement.key),
    coordinators: state.coordinators.map(({ key, role, revoked }) => ({
      ...whoIs(desk, key),
      role,
      revoked,
    })),
    successors: genesis.statement.successors.map((key) => whoIs(desk, key)),
    versions: [...all.values()].map((entry) => rowOf(desk, entry, isHead, isLeft)).reverse(),
    current: current?.hash ?? null,
    missing: missing.size,
  };
}

function rowOf(
  desk: Desk,
  entry: VersionEntry,
  heads: ReadonlySet<Hash>,
  left: ReadonlySet<Hash>,
): VersionRow {
  const { version, standing, reason, adopted } = entry;
  const { key, created, number, previous, kind, title, language } = version.statement;
  const { addressee, letterhead, change, phase, closes } = version.statement;
  return {
    created,
    number,
    previous,
    kind,
    title,
    language,
    addressee,
    letterhead,
    change,
    phase,
    closes,
    hash: version.hash,
    by: whoIs(desk, key),
    standing,
    reason,
    adopted,
    isHead: heads.has(version.hash),
    isLeftBehind: left.has(version.hash),
  };
}
