import * as v from "valibot";
import { sha256, utf8 } from "../crypto/sodium";
import { concat } from "../encoding/bytes";
import { fromHex } from "../encoding/hex";
import type { Hash, PublicKey, Recipient } from "../encoding/values";
import { fileList, freeText, hash, line, nonce, setOf } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/** What a bundle holds, from whom and for whom. See docs/formats.md §5.4, `manifest/1`. */
export const manifestKind = defineKind(
  "undersigned/manifest/1",
  { id: nonce, purpose: line, to: setOf(hash, 512, 1), note: v.nullable(freeText), files: fileList },
  { campaign: false, mostBytes: 16 * 1024 * 1024 },
);

export type Manifest = StatementIn<typeof manifestKind>;

/** Somebody a bundle is for: both keys, because the mark in `to` binds both. */
export interface Addressee {
  readonly key: PublicKey;
  readonly recipient: Recipient;
}

/** How the manifest names an addressee without telling others who it is. See docs/formats.md §5.4. */
export function addresseeMark(id: string, addressee: Addressee): Hash {
  return sha256(
    concat(utf8("undersigned/to/1"), fromHex(id, "id"), utf8(addressee.key), utf8(addressee.recipient)),
  );
}
