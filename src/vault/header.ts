import { checkDerivation, saltBytes } from "../core/crypto/passphrase";
import type { Derivation } from "../core/crypto/passphrase";
import { boxOverhead } from "../core/crypto/seal";
import { fromUtf8, sha256, utf8 } from "../core/crypto/sodium";
import { sameBytes } from "../core/encoding/bytes";
import { fromHex, toHex } from "../core/encoding/hex";
import { readJson, writeJson } from "../core/encoding/json";
import { Refusal } from "../core/encoding/refusal";

/** A lock of the vault: the vault key under the key of who may open it. */
export interface Slot {
  /** nonce ‖ sealed vault key ‖ tag, 72 bytes */
  readonly box: Uint8Array;
  /** 32 bytes: ties the box to one key, so that it cannot be made to open under two */
  readonly commitment: Uint8Array;
}

export type PassphraseSlot = Slot & Derivation;

/** What stands before a vault, readable by anybody: nothing in it is secret. See docs/formats.md §8.2. */
export interface VaultHeader {
  /** the vault's id, 16 random bytes */
  readonly vault: Uint8Array;
  /** counts the vault keys this vault had, from 1 to 65535 */
  readonly epoch: number;
  readonly slots: { readonly passphrase: PassphraseSlot; readonly recovery: Slot };
}

export const headerFormat = "undersigned/vault/1";
/** Every later program's, whatever else is in it. */
const laterFormat = /^undersigned\/vault\/(?:[2-9]|[1-9]\d{1,5})$/;
export const mostEpochs = 0xffff;
export const vaultIdBytes = 16;
export const keyBytes = 32;

const part = "vault header";
const mostBytes = 64 * 1024;

/** The file's only writing. */
export function writeVaultHeader(header: VaultHeader): Uint8Array {
  return utf8(writeJson({ ...fieldsOf(header), sum: sumOf(header) }));
}

/**
 * Reads a header without deriving anything. The sum in it finds what a disk did, not what somebody did: whoever alters
 * the header can write the sum anew, and is found when a slot is opened.
 *
 * @throws Refusal "too-large", "bad-encoding", "bad-json", "bad-schema", "newer-vault", "bad-vault", "damaged" (the sum)
 *   or "not-canonical"
 */
export function readVaultHeader(bytes: Uint8Array): VaultHeader {
  if (bytes.length > mostBytes) throw new Refusal("too-large", part, `expected at most ${mostBytes} bytes`);
  const fields = objectOf(readJson(fromUtf8(bytes, part), part), "the file");
  const header = headerOf(fields);
  if (fields["sum"] !== sumOf(header))
    throw new Refusal("damaged", part, "expected a sum that fits the rest");
  if (!sameBytes(writeVaultHeader(header), bytes)) {
    throw new Refusal("not-canonical", part, "expected the bytes that writing this header again gives");
  }
  return header;
}

function fieldsOf({ vault, epoch, slots: { passphrase, recovery } }: VaultHeader) {
  return {
    format: headerFormat,
    vault: toHex(vault),
    epoch,
    slots: {
      passphrase: {
        passes: passphrase.passes,
        memory: passphrase.memory,
        salt: toHex(passphrase.salt),
        ...slotFields(passphrase),
      },
      recovery: slotFields(recovery),
    },
  };
}

function slotFields({ box, commitment }: Slot) {
  return { box: toHex(box), commitment: toHex(commitment) };
}

function sumOf(header: VaultHeader): string {
  return sha256(utf8(writeJson(fieldsOf(header))));
}

type Fields = Readonly<Record<string, unknown>>;

function headerOf(fields: Fields): VaultHeader {
  const format = fields["format"];
  if (typeof format === "string" && laterFormat.test(format))
    throw new Refusal("newer-vault", part, `expected the format ${headerFormat}, found a later one`);
  if (format !== headerFormat) throw bad(`expected the format ${headerFormat}`);
  const epoch = numberOf(fields, "epoch");
  if (epoch < 1 || epoch > mostEpochs) throw bad(`expected an epoch from 1 to ${mostEpochs}`);
  const slots = objectOf(fields["slots"], "slots");
  const passphrase = objectOf(slots["passphrase"], "slots.passphrase");
  const derivation = {
    passes: numberOf(passphrase, "passes"),
    memory: numberOf(passphrase, "memory"),
    salt: bytesOf(passphrase, "salt", saltBytes),
  };
  checkDerivation(derivation, part);
  return {
    vault: bytesOf(fields, "vault", vaultIdBytes),
    epoch,
    slots: {
      passphrase: { ...derivation, ...slotOf(passphrase) },
      recovery: slotOf(objectOf(slots["recovery"], "slots.recovery")),
    },
  };
}

function slotOf(fields: Fields): Slot {
  return {
    box: bytesOf(fields, "box", keyBytes + boxOverhead),
    commitment: bytesOf(fields, "commitment", 32),
  };
}

function objectOf(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw bad(`expected an object as ${name}`);
  }
  return value as Fields;
}

function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number") throw bad(`expected a number as ${name}`);
  return value;
}

function bytesOf(fields: Fields, name: string, size: number): Uint8Array {
  const value = fields[name];
  if (typeof value !== "string" || value.length !== 2 * size || !/^[0-9a-f]*$/.test(value)) {
    throw bad(`expected ${size} bytes in lowercase hex as ${name}`);
  }
  return fromHex(value, part);
}

function bad(expected: string): Refusal {
  return new Refusal("bad-vault", part, expected);
}
