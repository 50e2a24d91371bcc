import { fromUtf8, utf8 } from "../../core/crypto/sodium";
import { fromBase64, toBase64 } from "../../core/encoding/base64";
import { sameBytes } from "../../core/encoding/bytes";
import { readJson, writeJson } from "../../core/encoding/json";
import { Refusal } from "../../core/encoding/refusal";
import { byCodePoint } from "../../core/encoding/values";
import type { StoreRecord, StoreValue } from "../../vault/store";
import { backupKinds } from "./kinds";
import type { BackupKind } from "./kinds";

/** A page of records in a backup: a list of `{kind, id, value}`, written as a statement is (docs/formats.md §8.7). */

/** In characters, about: a page that holds as much takes nothing new in. */
const fullPage = 1024 * 1024;

/** Records in pages, in their order. */
export async function* inPages(
  records: AsyncIterable<StoreRecord>,
): AsyncGenerator<readonly StoreRecord[], void> {
  let page: StoreRecord[] = [];
  let size = 0;
  for await (const record of records) {
    page.push(record);
    size += sizeOf(record.value);
    if (size < fullPage) continue;
    yield page;
    page = [];
    size = 0;
  }
  if (page.length > 0) yield page;
}

/** How long a value is when it is written, about: measuring it would take as long as writing it. */
function sizeOf(value: StoreValue): number {
  if (typeof value === "string") return value.length;
  if (value instanceof Uint8Array) return (value.length * 4) / 3;
  if (typeof value !== "object" || value === null) return 8;
  return Object.values(value as Readonly<Record<string, StoreValue>>).reduce<number>(
    (sum, item) => sum + 16 + sizeOf(item),
    0,
  );
}

/** @throws Refusal "bad-schema" for a record that no reader would take: better told now than when it is needed */
export function writePage(records: readonly StoreRecord[]): Uint8Array {
  return utf8(
    writeJson(
      records.map((record) => {
        checkRecord(record);
        return { kind: record.kind, id: record.id, value: written(record.value) };
      }),
    ),
  );
}

/** @throws Refusal naming what is not as {@link writePage} writes it */
export function readPage(bytes: Uint8Array, part: string): readonly StoreRecord[] {
  const found = readJson(fromUtf8(bytes, part), part);
  if (!Array.isArray(found) || found.length === 0)
    throw new Refusal("bad-schema", part, "expected a list of records");
  const records = found.map((one: unknown): StoreRecord => {
    const { kind, id, value } = (typeof one === "object" && one !== null ? one : {}) as Record<
      string,
      unknown
    >;
    if (typeof kind !== "string" || typeof id !== "string" || value === undefined)
      throw new Refusal("bad-schema", part, "expected records of kind, id and value");
    const record = { kind, id, value: unwritten(value, part) };
    checkRecord(record);
    return record;
  });
  if (!sameBytes(writePage(records), bytes))
    throw new Refusal("not-canonical", part, "expected the bytes that writing these records again gives");
  return records;
}

/** Whether `record` stands behind `before` in a backup: by the kinds' order, then by id. */
export function standsBehind(before: StoreRecord, record: StoreRecord): boolean {
  const [first, second] = [before, record].map(({ kind }) =>
    backupKinds.findIndex(({ name }) => name === kind),
  );
  return first! < second! || (first === second && byCodePoint(before.id, record.id) < 0);
}

/** Whether two values are written alike. */
export function sameValue(a: StoreValue, b: StoreValue): boolean {
  return JSON.stringify(written(a)) === JSON.stringify(written(b));
}

/** @throws Refusal "bad-schema" for a kind that is not in backups */
export function kindNamed(name: string): BackupKind {
  const found = backupKinds.find((kind) => kind.name === name);
  if (!found) throw new Refusal("bad-schema", "record", "expected a kind of record that backups have");
  return found;
}

function checkRecord({ kind, id, value }: StoreRecord): void {
  const { name, id: idShape, value: valueShape } = kindNamed(kind);
  idShape(id, `${name}.id`);
  valueShape(value, name);
}

/** Fields by code point, and each byte array as base64 in an object of its own: no record has such a field. */
function written(value: StoreValue): unknown {
  if (value instanceof Uint8Array) return { base64: toBase64(value) };
  if (Array.isArray(value)) return value.map((item: StoreValue) => written(item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Readonly<Record<string, StoreValue>>);
  return Object.fromEntries(
    entries.sort(([a], [b]) => byCodePoint(a, b)).map(([name, item]) => [name, written(item)]),
  );
}

function unwritten(value: unknown, part: string): StoreValue {
  if (Array.isArray(value)) return value.map((item: unknown) => unwritten(item, part));
  if (typeof value !== "object" || value === null) return value as StoreValue;
  const entries = Object.entries(value);
  const [[name, only] = []] = entries;
  if (entries.length === 1 && name === "base64" && typeof only === "string") return fromBase64(only, part);
  return Object.fromEntries(entries.map(([name, item]) => [name, unwritten(item, part)]));
}
