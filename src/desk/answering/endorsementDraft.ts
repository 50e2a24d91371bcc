import { fromUtf8, utf8 } from "../../core/crypto/sodium";
import { Refusal } from "../../core/encoding/refusal";
import type { CalendarDate, Hash } from "../../core/encoding/values";
import type { Listing } from "../../core/endorsement/answers";
import { versionKind } from "../../core/letter/version";
import type { Desk } from "../desk";
import { find, put, remove } from "../records";
import type { RecordKind } from "../records";
import { findStatement } from "../statements";

const listings = ["public", "recipients", "withheld"] as const satisfies readonly Listing[];

/** How long an endorsement is to hold. "until": as long as the one before it. */
const spans = ["unending", "month", "quarter", "half", "year", "until"] as const;
export type Span = (typeof spans)[number];

/** Somebody who signs, as it is being typed. */
type DraftPerson = { readonly name: string; readonly role: string };

/** What somebody fills in before an endorsement is signed, as far as they came. */
export type EndorsementDraft = {
  readonly people: readonly DraftPerson[];
  /** null until somebody chose: nothing is chosen for them */
  readonly listing: Listing | null;
  readonly isConditional: boolean;
  /** null while nothing is entered */
  readonly atLeast: number | null;
  readonly successorsMayRead: boolean;
  readonly span: Span;
  /** the end that an earlier endorsement had */
  readonly until: CalendarDate | null;
};

/** By the version that it is to be signed under. */
export const endorsementDraftRecord: RecordKind<EndorsementDraft> = { name: "endorsementDraft" };

export type EndorsementDraftFound =
  { readonly outcome: "found"; readonly draft: EndorsementDraft } | { readonly outcome: "none" };

export type EndorsementDraftSaved = { readonly outcome: "saved" } | { readonly outcome: "unknown-version" };

/** What was filled in under a version and neither signed nor discarded. */
export async function endorsementDraft(desk: Desk, version: Hash): Promise<EndorsementDraftFound> {
  const draft = await find(desk, endorsementDraftRecord, version);
  return draft ? { outcome: "found", draft } : { outcome: "none" };
}

/**
 * Keeps what is being filled in under a version. Nothing of it is signed or sent.
 *
 * @param draft - null to let go of what was kept
 * @throws Refusal "bad-schema" for what is no such draft, "too-large" for more than a desk keeps of one
 */
export async function saveEndorsementDraft(
  desk: Desk,
  version: Hash,
  draft: EndorsementDraft | null,
): Promise<EndorsementDraftSaved> {
  const kept = draft === null ? null : checked(draft);
  if (!findStatement(desk, versionKind, version)) return { outcome: "unknown-version" };
  const change =
    kept === null ? remove(endorsementDraftRecord, version) : put(endorsementDraftRecord, version, kept);
  await desk.store.write([change]);
  return { outcome: "saved" };
}

/** As many as an endorsement may name. */
const mostPeople = 20;
/** The most organisations that a condition may ask for; more are in no campaign. */
const mostAtLeast = 10_000;
/** In UTF-16 units: far more than a name may have, so that one that is too long is still kept. */
const mostName = 2_000;

function checked(draft: EndorsementDraft): EndorsementDraft {
  const { people, listing, isConditional, atLeast, successorsMayRead, span, until } = draft;
  if (!Array.isArray(people)) throw unfit("a list of people");
  if (people.length > mostPeople) throw tooMuch();
  if (listing !== null && !listings.includes(listing)) throw unfit("a listing");
  if (typeof isConditional !== "boolean" || typeof successorsMayRead !== "boolean") throw unfit("yes or no");
  if (atLeast !== null && !(Number.isSafeInteger(atLeast) && atLeast >= 1 && atLeast <= mostAtLeast)) {
    throw unfit("a number of organisations");
  }
  if (!spans.includes(span)) throw unfit("a span");
  if (until !== null && !isDay(until)) throw unfit("a day");
  if (span === "until" && until === null) throw unfit("a day for that span");
  const named = (people as readonly DraftPerson[]).map(({ name, role }) => ({
    name: checkedText(name),
    role: checkedText(role),
  }));
  return { people: named, listing, isConditional, atLeast, successorsMayRead, span, until };
}

function isDay(day: unknown): boolean {
  return typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
}

/** Half a pair of surrogates cannot be kept as UTF-8 and come back the same. */
function checkedText(text: unknown): string {
  if (typeof text !== "string") throw unfit("a text");
  if (text.length > mostName) throw tooMuch();
  return fromUtf8(utf8(text), "endorsement draft");
}

function unfit(what: string): Refusal {
  return new Refusal("bad-schema", "endorsement draft", `expected ${what}`);
}

function tooMuch(): Refusal {
  return new Refusal(
    "too-large",
    "endorsement draft",
    `expected at most ${mostPeople} people and ${mostName} characters a name`,
  );
}
