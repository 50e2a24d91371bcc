import { signFile, verifyFile } from "../crypto/minisign";
import type { SigningKey } from "../crypto/keys";
import { isPublicKey } from "../crypto/keys";
import { fromUtf8, sha256, utf8 } from "../crypto/sodium";
import { sameBytes } from "../encoding/bytes";
import { readJson, writeJson } from "../encoding/json";
import { Refusal } from "../encoding/refusal";
import { textFault } from "../encoding/text";
import type { Instant } from "../encoding/values";
import { unixSeconds } from "../encoding/values";
import type { Envelope, Signed, UnknownStatement } from "./envelope";
import type { Kind } from "./kind";

/** The kinds a reader knows, by type. */
export type Kinds = ReadonlyMap<string, Kind>;

/** The largest kind there is (docs/formats.md §9): nothing longer is even decoded. */
const mostBytes = 16 * 1024 * 1024;
const mostUnknownBytes = 64 * 1024;

/**
 * The next sequence number of a key: larger than every used one, and not below the time, so that a
 * restored backup or a second device does not use a number again. See docs/formats.md §3.2.
 */
export function nextSeq(lastUsed: number | null, now: Instant): number {
  return Math.max((lastUsed ?? 0) + 1, unixSeconds(now));
}

/**
 * Writes and signs a statement.
 *
 * @throws Refusal "bad-schema", "bad-text", "too-large" for a statement that is not of its kind, and
 *   "wrong-key" when it names another key than the signer's
 */
export function signStatement<S extends Envelope>(
  kind: Kind<S>,
  statement: S,
  signer: SigningKey,
): Signed<S> {
  const bytes = writeStatement(kind, statement);
  if (statement.key !== signer.key)
    throw new Refusal("wrong-key", kind.type, "expected the signer's own key");
  const signature = signFile(bytes, signer, trustedComment(statement));
  return { hash: sha256(bytes), bytes, signature, statement };
}

/** The one writing of a statement, unsigned. @throws Refusal as {@link signStatement} */
export function writeStatement<S extends Envelope>(kind: Kind<S>, statement: S): Uint8Array {
  const bytes = utf8(writeJson(kind.check(statement, kind.type)));
  checkSize(bytes, kind.mostBytes, kind.type);
  return bytes;
}

/**
 * Reads a statement and verifies its signature. What cannot be judged because its type is newer comes
 * back as an {@link UnknownStatement}.
 *
 * @throws Refusal naming what is broken
 */
export function readSigned(
  bytes: Uint8Array,
  signature: Uint8Array,
  kinds: Kinds,
  part: string,
): Signed<Envelope | UnknownStatement> {
  const statement = readStatement(bytes, kinds, part);
  const comment = verifyFile(bytes, signature, statement.key, part);
  if (comment !== trustedComment(statement)) {
    throw new Refusal(
      "bad-signature",
      part,
      "expected the trusted comment to be the statement's type and time",
    );
  }
  return { hash: sha256(bytes), bytes, signature, statement };
}

/**
 * Reads a signed statement of one kind, where no other has a place.
 *
 * @throws Refusal "wrong-type" for another kind, else as {@link readSigned}
 */
export function readSignedAs<S extends Envelope>(
  kind: Kind<S>,
  bytes: Uint8Array,
  signature: Uint8Array,
  part: string,
): Signed<S> {
  const signed = readSigned(bytes, signature, new Map([[kind.type, kind as unknown as Kind]]), part);
  if (signed.statement.type !== kind.type) throw new Refusal("wrong-type", part, `expected ${kind.type}`);
  return signed as Signed<S>;
}

/** Reads a statement without its signature: canonical form and schema only. */
export function readStatement(bytes: Uint8Array, kinds: Kinds, part: string): Envelope | UnknownStatement {
  checkSize(bytes, mostBytes, part);
  const value = readJson(fromUtf8(bytes, part), part);
  const kind = kinds.get(typeOf(value, part));
  if (!kind) return readUnknown(value, bytes, part);
  checkSize(bytes, kind.mostBytes, part);
  const statement = kind.check(value, part);
  checkCanonical(statement, bytes, part);
  return statement;
}

/** What the signature file says in its trusted comment (docs/formats.md §2.2). */
export function trustedComment(statement: Envelope): string {
  return `${statement.type} ${statement.created}`;
}

function typeOf(value: unknown, part: string): string {
  const type = isObject(value) ? value["type"] : undefined;
  if (typeof type !== "string" || !/^undersigned\/[a-z]{1,40}\/[1-9]\d{0,5}$/.test(type)) {
    throw new Refusal("bad-schema", `${part}, field type`, "expected undersigned/<name>/<number>");
  }
  return type;
}

function readUnknown(value: unknown, bytes: Uint8Array, part: string): UnknownStatement {
  checkSize(bytes, mostUnknownBytes, part);
  checkCanonical(value, bytes, part);
  if (!isObject(value)) throw new Refusal("bad-schema", part, "expected an object");
  const [type, key, campaign, seq, created] = Object.keys(value);
  const inOrder = [type, key, campaign, seq, created].join() === "type,key,campaign,seq,created";
  const { key: k, campaign: c, seq: s, created: t } = value;
  const sound =
    inOrder &&
    typeof k === "string" &&
    isPublicKey(k) &&
    (c === null || (typeof c === "string" && /^[0-9a-f]{64}$/.test(c))) &&
    typeof s === "number" &&
    typeof t === "string" &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(t);
  if (!sound) throw new Refusal("bad-schema", part, "expected the five envelope fields first");
  checkTexts(value, part);
  return {
    type: value["type"] as string,
    key: k,
    campaign: c,
    seq: s,
    created: t,
    unknown: true,
  };
}

function checkTexts(value: unknown, part: string): void {
  if (typeof value === "string") {
    const fault = textFault(value, "letter", mostUnknownBytes);
    if (fault !== null) throw new Refusal("bad-text", part, fault);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      checkTexts(name, part);
      checkTexts(item, part);
    }
  }
}

function checkCanonical(value: unknown, bytes: Uint8Array, part: string): void {
  if (!sameBytes(utf8(writeJson(value)), bytes)) {
    throw new Refusal("not-canonical", part, "expected the bytes that writing this statement again gives");
  }
}

function checkSize(bytes: Uint8Array, most: number, part: string): void {
  if (bytes.length > most)
    throw new Refusal("too-large", part, `expected at most ${most} bytes, found ${bytes.length}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
