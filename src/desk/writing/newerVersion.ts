import type { Hash, PublicKey } from "../../core/encoding/values";
import { isUnknown } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { heldStatements } from "../statements";

const newerVersion = /^undersigned\/version\//;

/**
 * True when a coordinator published a wording that only a newer program can read (docs/formats.md §3.3): what this
 * program takes for the current one may not be.
 */
export function needsNewerProgram(
  desk: Desk,
  campaign: Hash,
  coordinators: readonly { readonly key: PublicKey }[],
): boolean {
  const keys = new Set(coordinators.map(({ key }) => key));
  return heldStatements(desk).some(
    ({ signed: { statement } }) =>
      statement.campaign === campaign &&
      isUnknown(statement) &&
      newerVersion.test(statement.type) &&
      keys.has(statement.key),
  );
}
