import { skeletonsOf } from "../../core/contact/lookalike";
import { Refusal } from "../../core/encoding/refusal";
import { byCodePoint } from "../../core/encoding/values";
import type { Hash, LanguageTag } from "../../core/encoding/values";
import type { Listing } from "../../core/endorsement/answers";
import type { Counts } from "../../core/endorsement/count";
import type { StateReason } from "../../core/endorsement/reasons";
import type { CampaignState } from "../../core/endorsement/state";
import type { Warning } from "../../core/endorsement/warnings";
import { recordedKind } from "../../core/endorsement/admission";
import { versionKind } from "../../core/letter/version";
import { boardPlaces, standingsOf } from "./boardRows";
import type { BoardPlace, Standing } from "./boardRows";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { lookalikesOf } from "../contacts/lookalikeContacts";
import { presentState } from "./presentState";
import { findStatement } from "../statements";
import type { Trust } from "../contacts/trust";
import { unansweredOf } from "./unanswered";
import { whoIs } from "../contacts/who";

/** What of the board is asked for. */
export interface BoardQuery {
  /** words that a name or country code must have in it; "" for all */
  readonly search: string;
  /** null for all but what a later answer took the place of */
  readonly place: BoardPlace | null;
  readonly sort: "organisation" | "country" | "place" | "created";
  readonly descending: boolean;
  /** whose order of letters names are sorted by */
  readonly language: LanguageTag;
  /** the part of the list that is wanted */
  readonly from: number;
  readonly count: number;
}

export interface BoardRow extends Omit<Standing, "by"> {
  /** null for an organisation without the program */
  readonly trust: Trust | null;
  readonly isOwn: boolean;
  /** the number of the version it is about, where that is here */
  readonly number: number | null;
  /** its displayed name could be taken for that of another contact, or of somebody else who answered */
  readonly isLookalike: boolean;
}

export interface EndorsementBoard {
  readonly outcome: "listed";
  readonly isCoordinator: boolean;
  /** the version that is counted for; null while none or several claim to be the current one */
  readonly version: {
    readonly hash: Hash;
    readonly number: number;
    readonly phase: "input" | "endorsement";
  } | null;
  readonly heads: number;
  readonly counts: Counts;
  /** the same of those on record: in none of the other numbers */
  readonly recordedByListing: Readonly<Record<Listing, number>>;
  readonly places: Readonly<Record<BoardPlace, number>>;
  readonly warnings: readonly Warning[];
  /** admissions and adoptions of others that have no effect */
  readonly wordsSetAside: readonly { readonly by: string | null; readonly reason: StateReason }[];
  readonly missing: CampaignState["missing"];
  /** the ids of all rows that fit the query, in its order */
  readonly ids: readonly string[];
  /** those of the part that is wanted */
  readonly rows: readonly BoardRow[];
}

export type BoardListed = EndorsementBoard | { readonly outcome: "unknown-campaign" };

/** As many rows as one may ask for at a time. */
const mostRows = 2000;

/**
 * Everybody who has to do with a campaign's endorsements, each answer in one row, in the order of a query, a part at a
 * time: there may be thousands.
 *
 * @throws Refusal for a part that is none
 */
export async function endorsementBoard(desk: Desk, campaign: Hash, query: BoardQuery): Promise<BoardListed> {
  checkPart(query);
  const state = await presentState(desk, campaign);
  if (state.genesis === null && state.versions.all.size === 0) return { outcome: "unknown-campaign" };
  const all = await entriesOf(desk, campaign, state);
  const found = ordered(all, query);
  const { version } = state;
  return {
    outcome: "listed",
    isCoordinator: state.coordinators.some(({ key, revoked }) => key === ownKey(desk) && !revoked),
    version: version && {
      hash: version.hash,
      number: version.statement.number,
      phase: version.statement.phase,
    },
    heads: state.versions.heads.length,
    counts: state.counts,
    recordedByListing: byListing(state),
    places: placesOf(all),
    warnings: state.warnings,
    wordsSetAside: state.setAside
      .filter(({ signed }) => signed.statement.type !== recordedKind.type)
      .slice(0, 50)
      .map(({ signed, reason }) => ({ by: whoIs(desk, signed.statement.key).organisation, reason })),
    missing: state.missing,
    ids: found.map(({ standing }) => standing.id),
    rows: found.slice(query.from, query.from + query.count).map((entry) => rowOf(desk, entry)),
  };
}

function checkPart({ from, count }: BoardQuery): void {
  const isWhole = [from, count].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!isWhole || count > mostRows)
    throw new Refusal("bad-schema", "query", `expected a part of at most ${mostRows} rows`);
}

interface Entry {
  readonly standing: Standing;
  /** the displayed name, or what the key calls itself */
  readonly name: string;
  /** what a search looks in */
  readonly searched: string;
  /** another key answered under a name that could be taken for this one */
  readonly isAlikeHere: boolean;
}

/** Of each state the rows, as long as whoever was invited stays the same. */
const entries = new WeakMap<CampaignState, { readonly of: string; readonly entries: readonly Entry[] }>();

async function entriesOf(desk: Desk, campaign: Hash, state: CampaignState): Promise<readonly Entry[]> {
  const silent = await unansweredOf(desk, campaign, state);
  const of = silent.map(({ id }) => id).join(" ");
  const known = entries.get(state);
  if (known?.of === of) return known.entries;
  const all = [...standingsOf(state), ...silent];
  const keysUnder = keysByName(all);
  const made = all.map((standing): Entry => {
    // An answer that gives a name is called by it; the others are called what their key calls itself.
    const isNamed = standing.organisation !== null || standing.key === null;
    const ofKey = isNamed ? null : whoIs(desk, standing.key);
    const organisation = standing.organisation ?? ofKey?.organisation ?? null;
    const country = standing.country ?? ofKey?.country ?? null;
    const searched = folded(`${organisation ?? ""}\n${country ?? ""}`);
    const isAlikeHere =
      standing.organisation !== null &&
      skeletonsOf(standing.organisation).some((skeleton) => (keysUnder.get(skeleton)?.size ?? 0) > 1);
    return {
      standing: { ...standing, organisation, country },
      name: organisation ?? "",
      searched,
      isAlikeHere,
    };
  });
  entries.set(state, { of, entries: made });
  return made;
}

/** Keys that gave answers which speak for them, by what is left of their names when look-alikes are one. */
function keysByName(all: readonly Standing[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, organisation, place } of all) {
    if (key === null || organisation === null || place === "superseded") continue;
    for (const skeleton of skeletonsOf(organisation)) {
      keys.set(skeleton, (keys.get(skeleton) ?? new Set()).add(key));
    }
  }
  return keys;
}

/** The last order that was asked for: a list that is scrolled asks for it again and again. */
const orders = new WeakMap<readonly Entry[], { readonly of: string; readonly found: readonly Entry[] }>();

function ordered(all: readonly Entry[], query: BoardQuery): readonly Entry[] {
  const { search, place, sort, descending, language } = query;
  const of = JSON.stringify([search, place, sort, descending, language]);
  const known = orders.get(all);
  if (known?.of === of) return known.found;
  const words = folded(search).split(/\s+/u);
  const found = all
    .filter(({ standing }) => (place === null ? standing.place !== "superseded" : standing.place === place))
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .sort(comparing(sort, language));
  if (descending) found.reverse();
  orders.set(all, { of, found });
  return found;
}

function comparing(sort: BoardQuery["sort"], language: LanguageTag) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  type Compare = (a: Entry, b: Entry) => number;
  const byName: Compare = (a, b) => compare(a.name, b.name) || byCodePoint(a.standing.id, b.standing.id);
  const first: Readonly<Record<BoardQuery["sort"], Compare>> = {
    organisation: byName,
    country: ({ standing: a }, { standing: b }) => byCodePoint(a.country ?? "", b.country ?? ""),
    place: ({ standing: a }, { standing: b }) => boardPlaces.indexOf(a.place) - boardPlaces.indexOf(b.place),
    created: ({ standing: a }, { standing: b }) => byCodePoint(a.created ?? "", b.created ?? ""),
  };
  return (a: Entry, b: Entry) => first[sort](a, b) || byName(a, b);
}

/** Rows that were made already: entries are made anew when anything changes that a row shows. */
const rows = new WeakMap<Entry, BoardRow>();

function rowOf(desk: Desk, entry: Entry): BoardRow {
  const row = rows.get(entry) ?? rowFrom(desk, entry);
  rows.set(entry, row);
  return row;
}

function rowFrom(desk: Desk, { standing, isAlikeHere }: Entry): BoardRow {
  const { by: _, ...rest } = standing;
  const { key, organisation, country } = standing;
  const who = key === null ? null : whoIs(desk, key);
  return {
    ...rest,
    trust: who?.trust ?? null,
    isOwn: who?.isOwn ?? false,
    number:
      standing.version && (findStatement(desk, versionKind, standing.version)?.statement.number ?? null),
    isLookalike:
      isAlikeHere || (organisation !== null && lookalikesOf(desk, { key, organisation, country }).length > 0),
  };
}

function placesOf(all: readonly Entry[]): Readonly<Record<BoardPlace, number>> {
  const places = Object.fromEntries(boardPlaces.map((place) => [place, 0])) as Record<BoardPlace, number>;
  for (const { standing } of all) places[standing.place]++;
  return places;
}

function byListing({ recorded }: CampaignState): Readonly<Record<Listing, number>> {
  const counts = { public: 0, recipients: 0, withheld: 0 };
  for (const { statement } of recorded) counts[statement.listing]++;
  return counts;
}

/** Letter case and accents do not matter to a search. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
