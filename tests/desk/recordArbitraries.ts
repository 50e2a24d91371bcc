import fc from "fast-check";
import { signingKeyFromSeed } from "../../src/core/crypto/keys";
import { idWithoutKey } from "../../src/desk/records";
import { instantOf } from "../../src/core/encoding/values";
import type { StoreRecord, StoreValue } from "../../src/vault/store";

/*
 * Records of every kind that backups have, as a desk could keep them: texts with anything in them, and lists in any
 * order.
 */

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: digits, maxLength: digits });
const hash = hex(64);
const randomId = hex(32);
const text = fc.string({ unit: "binary", maxLength: 20 });
const instant = fc.integer({ min: 0, max: 4e9 }).map(instantOf);
const date = instant.map((at) => at.slice(0, 10));
const whole = fc.maxSafeNat();
const list = <T>(inner: fc.Arbitrary<T>) => fc.array(inner, { maxLength: 3 });
const maybe = <T>(inner: fc.Arbitrary<T>) => fc.option(inner);

/** As vaults give them back: plain objects. */
const record = <T extends Readonly<Record<string, StoreValue>>>(model: {
  readonly [K in keyof T]: fc.Arbitrary<T[K]>;
}): fc.Arbitrary<T> => fc.record<T>(model, { noNullPrototype: true });

/** Made only when one is drawn: libsodium has to be there first. */
const publicKey = fc.nat(3).map((seed) => signingKeyFromSeed(new Uint8Array(32).fill(seed)).key);
const contactId = fc.oneof(publicKey, randomId.map(idWithoutKey));

const shapes: Readonly<Record<string, readonly [fc.Arbitrary<string>, fc.Arbitrary<StoreValue>]>> = {
  pen: [fc.constant("own"), record({ seq: whole })],
  settings: [fc.constant("own"), record({ lockAfter: whole })],
  contact: [
    contactId,
    record({
      verified: list(record({ card: hash, method: fc.constantFrom("in-person", "voice", "qr"), on: date })),
      atRisk: fc.boolean(),
      note: text,
      added: instant,
      groups: list(text),
      details: maybe(
        record({ organisation: text, country: maybe(text), sectors: list(text), languages: list(text) }),
      ),
    }),
  ],
  statement: [
    hash,
    record({
      bytes: fc.uint8Array({ maxLength: 50 }),
      signature: fc.uint8Array({ maxLength: 50 }),
      rotation: maybe(fc.uint8Array({ maxLength: 50 })),
      isJudged: fc.boolean(),
      heldBy: list(publicKey),
    }),
  ],
  manifest: [
    hash,
    record({
      from: publicKey,
      id: randomId,
      seq: whole,
      purpose: text,
      note: maybe(text),
      received: instant,
      campaigns: list(hash),
    }),
  ],
  campaign: [
    hash,
    record({
      takeOvers: list(hash),
      invited: list(contactId),
      closed: maybe(instant),
      delivered: maybe(date),
    }),
  ],
  draft: [
    randomId,
    record({
      campaign: maybe(hash),
      kind: fc.constantFrom("letter", "brief"),
      language: fc.constant("ar"),
      addressee: record({ name: maybe(text), office: maybe(text), organisation: maybe(text) }),
      letterhead: maybe(text),
      text,
      previous: list(hash),
      changed: instant,
    }),
  ],
  origin: [randomId, record({ text })],
  inputDraft: [
    hash,
    record({
      suggestions: list(
        fc.oneof(
          record({ op: fc.constant("replace"), block: whole, text }),
          record({ op: fc.constant("delete"), block: whole }),
          record({ op: fc.constant("insert"), block: whole, kind: fc.constant("heading"), text }),
        ),
      ),
      comments: list(record({ block: whole, quote: maybe(text), text })),
      changed: instant,
    }),
  ],
  decision: [
    hash,
    record({
      version: hash,
      verdicts: list(
        record({
          outcome: fc.constantFrom("taken", "adapted", "not taken"),
          adapted: maybe(text),
          reason: maybe(text),
          suggestion: fc.nat(5),
        }),
      ),
    }),
  ],
  merge: [hash, record({ draft: randomId, text, made: instant, inputs: list(hash) })],
  outgoing: [
    hash,
    record({
      campaigns: list(hash),
      to: list(publicKey),
      purpose: text,
      note: maybe(text),
      name: text,
      packed: instant,
    }),
  ],
};

/** Of any kind but the identity, of which there is one, made as no arbitrary makes it. */
export const anyRecord: fc.Arbitrary<StoreRecord> = fc.oneof(
  ...Object.entries(shapes).map(([kind, [id, value]]) => record({ kind: fc.constant(kind), id, value })),
);

/** Two records of one kind and id. */
export const anyTwo: fc.Arbitrary<readonly [StoreRecord, StoreRecord]> = fc.oneof(
  ...Object.entries(shapes).map(([kind, [id, value]]) =>
    fc.tuple(id, value, value).map(
      ([id, a, b]) =>
        [
          { kind, id, value: a },
          { kind, id, value: b },
        ] as const,
    ),
  ),
);
