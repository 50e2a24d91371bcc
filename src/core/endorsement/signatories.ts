import type { CountryCode, Hash } from "../encoding/values";
import type { Recorded } from "./admission";
import type { Endorsement, Listing } from "./answers";
import type { CampaignState } from "./state";
import { withheldWarnings } from "./warnings";
import type { Warning } from "./warnings";

/** Whom a letter is exported for: the addressee also reads the names of listing "recipients". */
export type Audience = "public" | "addressee";

/** One organisation under a letter, as it wished to be shown. */
export interface SignatoryLine {
  /** of the endorsement or record */
  readonly hash: Hash;
  readonly organisation: string;
  readonly country: CountryCode;
  /** `role` is "" where none was given */
  readonly people: readonly { readonly name: string; readonly role: string }[];
}

/** Who stands under a letter; the order is that of the hashes and means nothing. */
export interface SignatoryLines {
  readonly listed: readonly SignatoryLine[];
  /** organisations that signed and that this audience does not read by name */
  readonly withheld: number;
  /** on record without the program: shown apart, never as signed */
  readonly recorded: readonly SignatoryLine[];
  readonly recordedWithheld: number;
  /** what the number of withheld names may give away to this audience */
  readonly warnings: readonly Warning[];
}

export function signatoriesOf(state: CampaignState, audience: Audience): SignatoryLines {
  const isNamed = (listing: Listing) =>
    listing === "public" || (listing === "recipients" && audience === "addressee");
  const named = state.counted.filter(({ endorsement }) => isNamed(endorsement.statement.listing));
  const unnamed = state.counted.filter(({ endorsement }) => !isNamed(endorsement.statement.listing));
  const recorded = state.recorded.filter(({ statement }) => isNamed(statement.listing));
  return {
    listed: named.map(({ endorsement }) => lineOf(endorsement.hash, endorsement.statement)),
    withheld: unnamed.length,
    recorded: recorded.map(({ hash, statement }) => lineOf(hash, statement)),
    recordedWithheld: state.recorded.length - recorded.length,
    warnings: withheldWarnings(unnamed),
  };
}

function lineOf(hash: Hash, { organisation, country, signatories }: Endorsement | Recorded): SignatoryLine {
  const people = signatories.map(({ name, role }) => ({ name, role: role ?? "" }));
  return { hash, organisation, country, people };
}
