import { skeletonsOf } from "../contact/lookalike";
import type { Hash } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Recorded } from "./admission";
import type { Admissions } from "./admitted";
import type { Placed } from "./latest";
import type { Counted } from "./count";
import type { StateWarning } from "./reasons";

/** Something that a coordinator should look at, with the statements it is about. */
export interface Warning {
  readonly warning: StateWarning;
  readonly hashes: readonly Hash[];
}

/**
 * Whether the number of unnamed organisations may tell who they are.
 *
 * @param unnamed - the counted ones that a reader does not see by name
 */
export function withheldWarnings(unnamed: readonly Counted[]): readonly Warning[] {
  if (unnamed.length === 0) return [];
  const hashes = unnamed.map(({ endorsement }) => endorsement.hash);
  const countries = new Set(unnamed.map(({ endorsement }) => endorsement.statement.country));
  return [
    ...(unnamed.length < 3 ? [{ warning: "few-withheld", hashes } as const] : []),
    ...(countries.size === 1 ? [{ warning: "withheld-one-country", hashes } as const] : []),
  ];
}

/** Organisations that go by another name or country than the coordinator admitted. */
export function namedOtherwise(counted: readonly Counted[]): readonly Warning[] {
  return counted
    .filter(({ endorsement: { statement: shown }, admission: { statement: admitted } }) => {
      return shown.organisation !== admitted.organisation || shown.country !== admitted.country;
    })
    .map(({ endorsement, admission }) => ({
      warning: "named-otherwise",
      hashes: [endorsement.hash, admission.hash],
    }));
}

/** Organisations that signed and are also on record: flagged, never merged, since only people can tell. */
export function alsoRecorded(
  counted: readonly Counted[],
  recorded: readonly Signed<Recorded>[],
): readonly Warning[] {
  if (recorded.length === 0) return [];
  const signed = new Map(counted.map(({ endorsement }) => [nameOf(endorsement.statement), endorsement.hash]));
  return recorded.flatMap(({ hash, statement }) => {
    const same = signed.get(nameOf(statement));
    return same === undefined ? [] : [{ warning: "also-recorded", hashes: [same, hash] } as const];
  });
}

/** Organisations of which one key signed while another declined or withdrew. */
export function keysDisagree(
  counted: readonly Counted[],
  saidNo: readonly Placed[],
  admissions: Admissions,
): readonly Warning[] {
  const signed = new Map(counted.map(({ organisation, endorsement }) => [organisation, endorsement.hash]));
  return saidNo.flatMap(({ answer }) => {
    const word = admissions.get(answer.statement.key);
    const same = word?.decision === "admitted" ? signed.get(word.organisation) : undefined;
    return same === undefined ? [] : [{ warning: "keys-disagree", hashes: [same, answer.hash] } as const];
  });
}

function nameOf({
  organisation,
  country,
}: {
  readonly organisation: string;
  readonly country: string;
}): string {
  return `${country} ${skeletonsOf(organisation)[0]}`;
}
