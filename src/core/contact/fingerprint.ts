import { readPublicKey } from "../crypto/keys";
import { sha256Bytes, utf8 } from "../crypto/sodium";
import { fromWords, toWords } from "../crypto/words";
import { concat } from "../encoding/bytes";
import { fromHex, toHex } from "../encoding/hex";
import { Refusal } from "../encoding/refusal";
import type { PublicKey } from "../encoding/values";

/** A key's fingerprint in its three forms: to read aloud, to read without a common alphabet, to scan. */
export interface Fingerprint {
  /** 12 BIP 39 words, the last with a checksum */
  readonly words: readonly string[];
  /** 8 groups of 5 digits, 00000 to 65535: two bytes each */
  readonly groups: readonly string[];
  /** the text of the QR code: `undersigned:fingerprint:` and 32 hex digits */
  readonly qr: string;
}

const domain = "undersigned/fingerprint/1";
const qrPrefix = "undersigned:fingerprint:";
const size = 16;
/** Longer than any of the three forms; checked before anything is taken apart. */
const longestText = 400;

/** 16 bytes of a hash of the key, in three forms. See docs/formats.md §2.3. */
export function fingerprintOf(key: PublicKey): Fingerprint {
  const bytes = fingerprintBytes(key);
  return {
    words: toWords(bytes),
    groups: Array.from({ length: size / 2 }, (_, i) => groupOf(bytes[2 * i]!, bytes[2 * i + 1]!)),
    qr: qrPrefix + toHex(bytes),
  };
}

/**
 * True when a fingerprint that was typed, read aloud or scanned is this key's. Letter case, spaces, line breaks and
 * separators do not matter; digits may be Arabic or Persian ones.
 *
 * @throws Refusal "bad-encoding" for a text that is nobody's fingerprint, such as one with a mistyped word
 */
export function isFingerprintOf(text: string, key: PublicKey): boolean {
  return toHex(readFingerprint(text)) === toHex(fingerprintBytes(key));
}

function fingerprintBytes(key: PublicKey): Uint8Array {
  return sha256Bytes(concat(utf8(domain), readPublicKey(key).bytes)).slice(0, size);
}

function groupOf(high: number, low: number): string {
  return String(high * 256 + low).padStart(5, "0");
}

function readFingerprint(text: string): Uint8Array {
  if (text.length > longestText) throw nobodys();
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[٠-٩۰-۹]/g, asciiDigit);
  if (plain.startsWith(qrPrefix)) return readQr(plain.slice(qrPrefix.length));
  const digits = plain.replace(/[\s.-]+/g, "");
  return /^\d+$/.test(digits) ? readDigits(digits) : readWords(plain);
}

function readQr(hex: string): Uint8Array {
  if (hex.length !== 2 * size) throw nobodys();
  return fromHex(hex, "fingerprint");
}

function readDigits(digits: string): Uint8Array {
  const groups = (digits.match(/\d{5}/g) ?? []).map(Number);
  if (digits.length !== 40 || groups.some((group) => group > 65_535)) throw nobodys();
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]));
}

function readWords(text: string): Uint8Array {
  const read = fromWords(text, 12);
  if (read.outcome !== "read") throw nobodys();
  return read.bytes;
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0x0f);
}

function nobodys(): Refusal {
  return new Refusal(
    "bad-encoding",
    "fingerprint",
    "expected 12 words of the list, 8 groups of 5 digits, or the text of a QR code",
  );
}
