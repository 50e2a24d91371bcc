import type {
  CalendarDate,
  CountryCode,
  Hash,
  Instant,
  LanguageTag,
  PublicKey,
} from "../../core/encoding/values";
import { byCodePoint } from "../../core/encoding/values";
import { derived } from "../derived";
import type { Desk } from "../desk";
import { lookalikeKeys } from "./lookalikeContacts";
import { askedInVain } from "../exchange/recipients";
import { isWithoutKey } from "../records";
import type { Verification } from "../records";
import { summaryOf } from "./trust";
import type { Trust } from "./trust";

/** What of the contacts is asked for. */
export interface ContactQuery {
  /** words that a name, country code, sector or group must have in it; "" for all */
  readonly search: string;
  /** null for all */
  readonly trust: Trust | null;
  /** a group of the desk's own making; all unless given */
  readonly group?: string | null;
  readonly country?: CountryCode | null;
  readonly sector?: string | null;
  /** only those who were asked to take part in one of these letters and have not answered it */
  readonly unanswered?: readonly Hash[] | null;
  readonly sort: "organisation" | "country" | "trust" | "added";
  readonly descending: boolean;
  /** whose order of letters names are sorted by */
  readonly language: LanguageTag;
  /** the part of the list that is wanted */
  readonly from: number;
  readonly count: number;
}

export interface ContactRow {
  /** its key, or the id of an organisation without the program */
  readonly key: PublicKey;
  /** null when no card of it is known */
  readonly organisation: string | null;
  readonly country: CountryCode | null;
  readonly sectors: readonly string[];
  readonly languages: readonly LanguageTag[];
  readonly groups: readonly string[];
  readonly expires: CalendarDate | null;
  readonly trust: Trust;
  readonly verified: Verification | null;
  readonly atRisk: boolean;
  readonly added: Instant;
  /** its name could be taken for that of another contact */
  readonly isLookalike: boolean;
  /** it is not known to use the program: nothing can be sent to it */
  readonly hasNoProgram: boolean;
}

export interface ContactList {
  readonly outcome: "listed";
  /** how many there are in all, whatever is asked for */
  readonly all: number;
  /** how many fit the query */
  readonly found: number;
  /** those of the part that is wanted */
  readonly rows: readonly ContactRow[];
}

/** The contacts that fit a query, in its order, a part at a time: there may be a hundred thousand. */
export async function contactList(desk: Desk, query: ContactQuery): Promise<ContactList> {
  const { unanswered = null } = query;
  const among = unanswered && (await askedInVain(desk, unanswered));
  const entries = contactEntries(desk);
  const found = ordered(desk, query, among);
  const alike = lookalikeKeys(desk);
  return {
    outcome: "listed",
    all: entries.length,
    found: found.length,
    rows: found
      .slice(query.from, query.from + query.count)
      .map(({ row }) => ({ ...row, isLookalike: alike.has(row.key) })),
  };
}

interface Entry {
  readonly row: Omit<ContactRow, "isLookalike">;
  /** what a search looks in */
  readonly searched: string;
}

/** All contacts with what is shown of them in a list. */
export const contactEntries = derived((desk): readonly Entry[] =>
  [...desk.holdings.contacts].map(([key, { added }]) => {
    const summary = summaryOf(desk, key)!;
    const { card, details, organisation, country, trust, verified, atRisk, groups } = summary;
    const { sectors = [], languages = [] } = card?.statement ?? details ?? {};
    const expires = card?.statement.expires ?? null;
    const searched = folded([organisation ?? "", country ?? "", ...sectors, ...groups].join("\n"));
    const said = { organisation, country, sectors, languages, groups, expires };
    const hasNoProgram = isWithoutKey(key);
    return { row: { key, ...said, trust, verified, atRisk, added, hasNoProgram }, searched };
  }),
);

interface Order {
  readonly of: string;
  readonly among: ReadonlySet<string> | null;
  readonly found: readonly Entry[];
}

/** The last order that was asked for: a list that is scrolled asks for it again and again. */
const orders = new WeakMap<readonly Entry[], Order>();

function ordered(desk: Desk, query: ContactQuery, among: ReadonlySet<string> | null): readonly Entry[] {
  const entries = contactEntries(desk);
  const { search, trust, group = null, country = null, sector = null, sort, descending, language } = query;
  const of = JSON.stringify([search, trust, group, country, sector, sort, descending, language]);
  const known = orders.get(entries);
  if (known?.of === of && known.among === among) return known.found;
  const words = folded(search).split(/\s+/u);
  const found = entries
    .filter(({ row }) => trust === null || row.trust === trust)
    .filter(({ row }) => group === null || row.groups.includes(group))
    .filter(({ row }) => country === null || row.country === country)
    .filter(({ row }) => sector === null || row.sectors.includes(sector))
    .filter(({ row }) => among === null || among.has(row.key))
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .sort(comparing(query));
  if (descending) found.reverse();
  orders.set(entries, { of, among, found });
  return found;
}

const gravest: readonly Trust[] = [
  "revoked",
  "frozen",
  "replaced",
  "no-card",
  "lapsed",
  "unverified",
  "introduced",
  "verified",
];

function comparing({ sort, language }: Pick<ContactQuery, "sort" | "language">) {
  const { compare } = new Intl.Collator(language);
  type Compare = (a: Entry, b: Entry) => number;
  const byName: Compare = ({ row: a }, { row: b }) =>
    compare(a.organisation ?? "", b.organisation ?? "") || byCodePoint(a.key, b.key);
  const first: Readonly<Record<ContactQuery["sort"], Compare>> = {
    organisation: byName,
    country: ({ row: a }, { row: b }) => byCodePoint(a.country ?? "", b.country ?? ""),
    trust: ({ row: a }, { row: b }) => gravest.indexOf(a.trust) - gravest.indexOf(b.trust),
    added: ({ row: a }, { row: b }) => byCodePoint(a.added, b.added),
  };
  return (a: Entry, b: Entry) => first[sort](a, b) || byName(a, b);
}

/** Letter case and accents do not matter to a search. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
