import { fileList, hash } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** The list of a proof pack's files, signed by a coordinator. See docs/formats.md §7, `pack/1`. */
export const packKind = defineKind(
  "undersigned/pack/1",
  { version: hash, files: fileList },
  { campaign: true, mostBytes: 16 * 1024 * 1024 },
);

export type Pack = StatementIn<typeof packKind>;
