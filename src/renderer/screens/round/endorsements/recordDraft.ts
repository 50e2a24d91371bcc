import type { Listing } from "../../../../core/endorsement/answers";
import type { RecordedDetails } from "../../../../desk/round/record";

/** Somebody who signed or spoke for the organisation. */
export interface Person {
  /** tells rows of the form apart */
  readonly id: number;
  readonly name: string;
  readonly role: string;
}

/** An endorsement without the program, as far as it is filled in. */
export interface RecordDraft {
  readonly organisation: string;
  readonly country: string | null;
  readonly people: readonly Person[];
  readonly listing: Listing | null;
  readonly means: RecordedDetails["means"] | null;
  readonly evidence: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** Nothing is chosen for the organisation: how it may be named is for it to say. */
export const emptyRecord: RecordDraft = {
  organisation: "",
  country: null,
  people: [],
  listing: null,
  means: null,
  evidence: null,
};

export const listings = ["public", "recipients", "withheld"] as const;
export const ways = ["paper", "email", "telephone"] as const;

export type RecordField = "organisation" | "country" | "people" | "listing" | "means";

/** The fields that something is wrong with; null when all is well. */
export function faultsIn(draft: RecordDraft): ReadonlySet<RecordField> | null {
  const { organisation, country, people, listing, means } = draft;
  const faulty: readonly (readonly [RecordField, boolean])[] = [
    ["organisation", organisation.trim() === ""],
    ["country", country === null],
    ["people", people.some(({ name }) => name.trim() === "")],
    ["listing", listing === null],
    ["means", means === null],
  ];
  const faults = faulty.filter(([, isFaulty]) => isFaulty).map(([field]) => field);
  return faults.length === 0 ? null : new Set(faults);
}
