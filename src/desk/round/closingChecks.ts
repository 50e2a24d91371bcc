import { isLapsed } from "../../core/contact/standing";
import type { CalendarDate, Instant, PublicKey } from "../../core/encoding/values";
import { instantOf, unixSeconds } from "../../core/encoding/values";
import type { CampaignState } from "../../core/endorsement/state";
import { findPlaceholders, isUnfilled } from "../../core/letter/placeholders";
import type { Letter } from "../../core/letter/blocks";
import type { Version } from "../../core/letter/version";
import { standingsOf } from "./boardRows";
import type { BoardPlace } from "./boardRows";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import type { TallyShown } from "./tallies";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/**
 * Something to look at before a letter goes out. "stops": without it nothing can go out; "look": somebody should decide;
 * "know": it is so, and may be right.
 */
export type Check = { readonly weight: "stops" | "look" | "know" } & (
  | { readonly check: "no-version" }
  | { readonly check: "several-heads"; readonly count: number }
  | { readonly check: "asks-for-input" }
  | { readonly check: "no-text" }
  | { readonly check: "placeholders"; readonly names: readonly string[] }
  | { readonly check: "nobody" }
  /** rows of the board to be looked through */
  | { readonly check: "rows"; readonly place: LookedPlace; readonly count: number }
  | { readonly check: "missing"; readonly count: number }
  | { readonly check: "cards"; readonly lapsed: readonly Who[]; readonly soon: readonly Who[] }
  | { readonly check: "own-card"; readonly expires: CalendarDate | null }
  | { readonly check: "few-withheld"; readonly count: number }
  | { readonly check: "withheld-one-country"; readonly count: number }
  | {
      readonly check: "named-otherwise" | "keys-disagree" | "also-recorded";
      readonly names: readonly NamedTwice[];
    }
  | { readonly check: "closes-later"; readonly closes: CalendarDate }
  | { readonly check: "not-attested" }
  | { readonly check: "tally-outdated" }
  | { readonly check: "tallies-differ"; readonly by: readonly Who[] }
);

/** An organisation under the name it gave, and under the other one. */
export interface NamedTwice {
  /** the answer's or record's hash */
  readonly id: string;
  readonly organisation: string;
  readonly other: string | null;
}

/** In days: whoever's card runs out within these should renew it while the letter is talked about. */
const soonDays = 30;

/** Places on the board that somebody should look through, and how much they weigh. */
const looked = [
  ["unadmitted", "look"],
  ["held", "look"],
  ["undetermined", "look"],
  ["unanswered", "know"],
  ["other-version", "know"],
  ["unmet", "know"],
  ["expired", "know"],
  ["refused", "know"],
  ["recorded", "know"],
] as const satisfies readonly (readonly [BoardPlace, Check["weight"]])[];

export type LookedPlace = (typeof looked)[number][0];

/** All there is to check, none left out, what stops first. */
export function checksOf(
  desk: Desk,
  state: CampaignState,
  letter: Letter | null,
  tallies: readonly TallyShown[],
  unanswered: number,
): readonly Check[] {
  const { version } = state;
  const checks: Check[] = [
    ...versionChecks(state),
    ...(version === null ? [] : textChecks(version.statement, letter)),
    ...rowChecks(state, unanswered),
    ...(state.missing.length > 0
      ? [{ check: "missing", weight: "look", count: state.missing.length } as const]
      : []),
    ...cardChecks(desk, state),
    ...warningChecks(desk, state),
    ...timeChecks(version?.statement ?? null, desk.clock()),
    ...(version === null ? [] : tallyChecks(tallies)),
  ];
  const order: readonly Check["weight"][] = ["stops", "look", "know"];
  return checks.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}

function versionChecks({ version, versions, counted, recorded }: CampaignState): readonly Check[] {
  if (versions.heads.length > 1)
    return [{ check: "several-heads", weight: "stops", count: versions.heads.length }];
  if (version === null) return [{ check: "no-version", weight: "stops" }];
  if (version.statement.phase !== "endorsement") return [{ check: "asks-for-input", weight: "stops" }];
  return counted.length + recorded.length === 0 ? [{ check: "nobody", weight: "look" }] : [];
}

/** A version of this program has none; one that another program published may. */
function textChecks(version: Version, letter: Letter | null): readonly Check[] {
  if (letter === null) return [{ check: "no-text", weight: "stops" }];
  const { addressee, letterhead } = version;
  const lines = [addressee.name, addressee.office, addressee.organisation, letterhead];
  const around = lines.filter((line) => line?.includes("{{") === true).map((line) => line!);
  if (!isUnfilled(letter) && around.length === 0) return [];
  return [{ check: "placeholders", weight: "look", names: [...findPlaceholders(letter), ...around] }];
}

function rowChecks(state: CampaignState, unanswered: number): readonly Check[] {
  const standings = standingsOf(state);
  return looked.flatMap(([place, weight]): readonly Check[] => {
    const count = place === "unanswered" ? unanswered : standings.filter((one) => one.place === place).length;
    return count === 0 ? [] : [{ check: "rows", weight, place, count }];
  });
}

function cardChecks(desk: Desk, { counted }: CampaignState): readonly Check[] {
  const now = desk.clock();
  const soonest = instantOf(unixSeconds(now) + soonDays * 86_400);
  const lapses = (key: PublicKey, at: Instant): boolean => {
    const card = desk.holdings.newestCard(key)?.statement;
    return card === undefined || isLapsed(card, at);
  };
  const own = ownKey(desk);
  const keys = counted.map(({ endorsement }) => endorsement.statement.key).filter((key) => key !== own);
  const lapsed = keys.filter((key) => lapses(key, now));
  const soon = keys.filter((key) => !lapses(key, now) && lapses(key, soonest));
  const checks: Check[] = [];
  if (lapsed.length + soon.length > 0) {
    const named = (some: readonly PublicKey[]) => some.map((key) => whoIs(desk, key));
    checks.push({ check: "cards", weight: "know", lapsed: named(lapsed), soon: named(soon) });
  }
  if (lapses(own, soonest)) {
    const expires = desk.holdings.newestCard(own)?.statement.expires ?? null;
    checks.push({ check: "own-card", weight: "look", expires });
  }
  return checks;
}

function warningChecks(desk: Desk, state: CampaignState): readonly Check[] {
  const nameOf = (hash: string): string | null => {
    const { statement } = desk.holdings.statements.get(hash)?.signed ?? {};
    const { organisation } = (statement ?? {}) as { readonly organisation?: string };
    return organisation ?? (statement ? whoIs(desk, statement.key).organisation : null);
  };
  const twice = (kind: "named-otherwise" | "keys-disagree" | "also-recorded"): readonly Check[] => {
    const names = state.warnings
      .filter(({ warning }) => warning === kind)
      .map(({ hashes: [id = "", other = ""] }) => ({
        id,
        organisation: nameOf(id) ?? "",
        other: nameOf(other),
      }));
    return names.length === 0 ? [] : [{ check: kind, weight: "look", names }];
  };
  const withheld = (kind: "few-withheld" | "withheld-one-country"): readonly Check[] =>
    state.warnings
      .filter(({ warning }) => warning === kind)
      .map(({ hashes }) => ({ check: kind, weight: "look", count: hashes.length }));
  return [
    ...withheld("few-withheld"),
    ...withheld("withheld-one-country"),
    ...twice("named-otherwise"),
    ...twice("keys-disagree"),
    ...twice("also-recorded"),
  ];
}

function timeChecks(version: Version | null, now: Instant): readonly Check[] {
  const closes = version?.closes ?? null;
  if (closes === null || closes < now.slice(0, 10)) return [];
  return [{ check: "closes-later", weight: "look", closes }];
}

function tallyChecks(tallies: readonly TallyShown[]): readonly Check[] {
  const own = tallies.find(({ by }) => by.isOwn);
  const differing = tallies.filter(({ by, agrees }) => !by.isOwn && !agrees).map(({ by }) => by);
  return [
    ...(own === undefined ? [{ check: "not-attested", weight: "know" } as const] : []),
    ...(own !== undefined && !own.agrees ? [{ check: "tally-outdated", weight: "look" } as const] : []),
    ...(differing.length > 0 ? [{ check: "tallies-differ", weight: "look", by: differing } as const] : []),
  ];
}
