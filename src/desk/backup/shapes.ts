import { isRecipient } from "../../core/crypto/hybrid";
import { isPublicKey } from "../../core/crypto/keys";
import { Refusal } from "../../core/encoding/refusal";
import { isDate, isInstant } from "../../core/statement/fields";

/*
 * The forms of the records in a backup (docs/formats.md §8.7). They say what the program relies on, and no more: a record
 * that a desk could keep must never be one that its backup cannot bring back.
 */

/** @param where - the field, as a refusal is to name it. @throws Refusal "bad-schema" for a value of another form */
export type Shape = (value: unknown, where: string) => void;

/** In UTF-16 units: more than the longest text that a desk keeps. */
const mostText = 4 * 1024 * 1024;

export const text = shape((value) => typeof value === "string" && value.length <= mostText, "a text");
export const flag = shape((value) => typeof value === "boolean", "true or false");
export const hash = matching((value) => /^[0-9a-f]{64}$/.test(value), "a SHA-256 in lowercase hex");
export const randomId = matching((value) => /^[0-9a-f]{32}$/.test(value), "16 bytes in lowercase hex");
export const instant = matching(isInstant, "a time such as 2026-11-22T13:51:00Z");
export const date = matching(isDate, "a date such as 2026-11-22");
export const publicKey = matching(isPublicKey, "a minisign public key line RW…");
export const recipient = matching(isRecipient, "an age recipient age1pq1…");
export const whole = shape(
  (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  "a whole number from 0",
);

/** @param most - in bytes */
export function bytes(most: number): Shape {
  return shape((value) => value instanceof Uint8Array && value.length <= most, `at most ${most} bytes`);
}

export function oneOf(...values: readonly (string | number)[]): Shape {
  return shape((value) => values.some((one) => one === value), `one of ${values.join(", ")}`);
}

export function matching(test: (value: string) => boolean, expected: string): Shape {
  return shape((value) => typeof value === "string" && test(value), expected);
}

export function nullable(inner: Shape): Shape {
  return (value, where) => {
    if (value !== null) inner(value, where);
  };
}

const mostItems = 200_000;

export function list(inner: Shape): Shape {
  return (value, where) => {
    if (!Array.isArray(value) || value.length > mostItems)
      throw unlike(where, `a list of at most ${mostItems}`);
    for (const [at, item] of value.entries()) inner(item, `${where}.${at}`);
  };
}

/** Optional fields, told by their shape. */
const optionals = new WeakSet<Shape>();

/** A field that earlier versions of the program did not know: it may be missing. */
export function optional(inner: Shape): Shape {
  const shape: Shape = (value, where) => inner(value, where);
  optionals.add(shape);
  return shape;
}

/** Exactly these fields. */
export function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  const all = Object.keys(shapes).sort();
  return (value, where) => {
    const isPlain =
      typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    const names = isPlain
      ? all.filter((name) => !optionals.has(shapes[name]!) || Object.hasOwn(value, name))
      : all;
    if (!isPlain || Object.keys(value).sort().join() !== names.join())
      throw unlike(where, `exactly the fields ${all.join(", ")}`);
    for (const name of names)
      shapes[name]!((value as Readonly<Record<string, unknown>>)[name], `${where}.${name}`);
  };
}

/** Exactly one of these, told apart by the field `by`. */
export function either(by: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, where) => {
    const key = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[by] : null;
    if (typeof key !== "string" || !Object.hasOwn(shapes, key))
      throw unlike(`${where}.${by}`, `one of ${Object.keys(shapes).join(", ")}`);
    shapes[key]!(value, where);
  };
}

function shape(test: (value: unknown) => boolean, expected: string): Shape {
  return (value, where) => {
    if (!test(value)) throw unlike(where, expected);
  };
}

/** It repeats nothing of the value. */
function unlike(where: string, expected: string): Refusal {
  return new Refusal("bad-schema", where, `expected ${expected}, found something else`);
}
