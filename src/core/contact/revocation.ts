import * as v from "valibot";
import { hash, setOf } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/**
 * The end of a key. What it signed counts only if every known revocation of it lists it under `stands`.
 * See docs/formats.md §3.4, `revocation/1`.
 */
export const revocationKind = defineKind(
  "undersigned/revocation/1",
  { reason: v.picklist(["unusable", "replaced", "closed"]), stands: setOf(hash, 900) },
  { campaign: false },
);

export type Revocation = StatementIn<typeof revocationKind>;
