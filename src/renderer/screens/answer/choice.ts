import type { CalendarDate, Hash, LanguageTag } from "../../../core/encoding/values";
import type { Listing } from "../../../core/endorsement/answers";
import type { EndorsementDetails } from "../../../desk/answering/endorse";
import type { EndorsementDraft, Span } from "../../../desk/answering/endorsementDraft";
import type { OwnEndorsement } from "../../../desk/answering/ownAnswer";
import { lengthOf, tidied } from "../../components/card/draft";

/** What an organisation decides on before it signs. */
export type Choice = EndorsementDraft;
export type Person = Choice["people"][number];

export const listings = ["public", "recipients", "withheld"] as const satisfies readonly Listing[];
const spans = ["unending", "month", "quarter", "half", "year"] as const satisfies readonly Span[];

/** As many as an endorsement may name. */
export const mostPeople = 20;
/** The most organisations that a condition may ask for; more are in no campaign. */
export const mostAtLeast = 10_000;

export interface ChoiceFaults {
  /** by the person's place */
  readonly people: Readonly<Record<number, "no-name" | "long">>;
  readonly listing?: "none";
  readonly atLeast?: "none";
}

const mostName = 200;

/** Where one begins: with whoever signed the last time, and nothing else chosen. */
export function newChoice(signatories: OwnEndorsement["signatories"]): Choice {
  return {
    people: peopleOf(signatories),
    listing: null,
    isConditional: false,
    atLeast: null,
    successorsMayRead: true,
    span: "unending",
    until: null,
  };
}

/** Everything as it was in an earlier endorsement. @param today - an end that has passed is not taken over */
export function choiceOf(earlier: OwnEndorsement, today: CalendarDate): Choice {
  const { signatories, listing, atLeast, successorsMayRead, expires } = earlier;
  const until = expires !== null && expires >= today ? expires : null;
  return {
    people: peopleOf(signatories),
    listing,
    isConditional: atLeast !== null,
    atLeast,
    successorsMayRead,
    span: until === null ? "unending" : "until",
    until,
  };
}

/** Names as they will be signed: lines that are left empty name nobody. */
export function signatoriesIn({ people }: Choice): OwnEndorsement["signatories"] {
  return people
    .map(({ name, role }) => ({ name: tidied(name), role: tidied(role) }))
    .filter(({ name, role }) => name !== "" || role !== "")
    .map(({ name, role }) => ({ name, role: role === "" ? null : role }));
}

/** What is missing or cannot be, or null. */
export function faultsIn({ people, listing, isConditional, atLeast }: Choice): ChoiceFaults | null {
  const faulty = people.flatMap(({ name, role }, at) => {
    const fault = personFault(tidied(name), tidied(role));
    return fault === null ? [] : [[at, fault] as const];
  });
  const faults: ChoiceFaults = {
    people: Object.fromEntries(faulty),
    ...(listing === null && { listing: "none" }),
    ...(isConditional && atLeast === null && { atLeast: "none" }),
  };
  const isSound = faulty.length === 0 && !("listing" in faults) && !("atLeast" in faults);
  return isSound ? null : faults;
}

function personFault(name: string, role: string): "no-name" | "long" | null {
  if (name === "" && role !== "") return "no-name";
  return Math.max(lengthOf(name), lengthOf(role)) > mostName ? "long" : null;
}

/** What is to be signed. @param now - milliseconds @throws Error when the choice has faults */
export function detailsOf(choice: Choice, version: Hash, read: LanguageTag, now: number): EndorsementDetails {
  const { listing, isConditional, atLeast, successorsMayRead } = choice;
  if (listing === null || faultsIn(choice) !== null) throw new Error("a choice with faults");
  const expires = expiryOf(choice, now);
  return {
    version,
    read,
    signatories: signatoriesIn(choice),
    listing,
    ...(isConditional && atLeast !== null && { atLeast }),
    successorsMayRead,
    ...(expires !== null && { expires }),
  };
}

/** The spans that are offered. @param until - the end that an earlier endorsement had */
export function spansFor(until: CalendarDate | null): readonly Span[] {
  return until === null ? spans : [...spans, "until"];
}

const months: Readonly<Record<Exclude<Span, "unending" | "until">, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The last day on which it holds, or null. @param now - milliseconds */
export function expiryOf({ span, until }: Pick<Choice, "span" | "until">, now: number): CalendarDate | null {
  if (span === "unending") return null;
  if (span === "until") return until;
  const day = new Date(now);
  const date = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() + months[span]);
  // The 31st of a month that has none is its last day, not the first of the next.
  if (day.getUTCDate() !== date) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

function peopleOf(signatories: OwnEndorsement["signatories"]): readonly Person[] {
  if (signatories.length === 0) return [{ name: "", role: "" }];
  return signatories.map(({ name, role }) => ({ name, role: role ?? "" }));
}
