import type { CountryCode } from "../../core/encoding/values";
import type { Desk } from "../desk";
import { isWithoutKey } from "../records";

/** An organisation on the list of contacts that is not known to use the program. */
export interface WithoutProgram {
  readonly id: string;
  readonly organisation: string;
  readonly country: CountryCode | null;
}

/** Those whose endorsement can only come on paper, by e-mail or by telephone; in no order. */
export function withoutProgram(desk: Desk): {
  readonly outcome: "listed";
  readonly organisations: readonly WithoutProgram[];
} {
  const organisations = [...desk.holdings.contacts].flatMap(([id, { details }]) => {
    if (!isWithoutKey(id) || details === null) return [];
    return [{ id, organisation: details.organisation, country: details.country }];
  });
  return { outcome: "listed", organisations };
}
