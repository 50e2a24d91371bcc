import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { checkClashes, checkEntryName, checkWritableName, nameFromBytes } from "./names";
import { Refusal } from "./refusal";
import { lengths, methods, signatures } from "./ziprecords";
import type { ArchiveLimits, Entry } from "./tar";

export { crc32 } from "./crc32";
export { openZip, type OpenedZip, type UnzipLimits } from "./unzip";

const version = 20;
const newYear1980 = 0x0021;
const largestZip = 0xffff_fffe;
const mostEntries = 0xfffe;

/** How hard to compress: 1 is fast, 9 is small. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** An entry as it stands in the archive. */
interface Stored {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Before compression, in bytes. */
  readonly size: number;
  /** As it stands in the archive, in bytes. */
  readonly packed: number;
  readonly data: Uint8Array;
}

type Field = readonly [name: string, width: 2 | 4, value: number];

/**
 * Writes the one zip of these entries in the order given: stored, dated 1980-01-01, without anything optional
 * (docs/formats.md §7).
 *
 * @throws Refusal "unsafe-name" or "too-large" (4 GiB, 65,534 entries) for what a zip cannot hold
 */
export function writeZip(entries: readonly Entry[]): Uint8Array {
  return assemble(entries.map(store));
}

/**
 * As `writeZip`, but compressed: the container of a Word document. The same entries give the same bytes everywhere.
 *
 * @throws Refusal as `writeZip`
 */
export function writeZipDeflated(
  entries: readonly Entry[],
  { level = 6 }: { readonly level?: Level } = {},
): Uint8Array {
  return assemble(entries.map((entry) => deflate(entry, level)));
}

/**
 * Reads a zip, accepted only if `writeZip` over the entries gives the same bytes (docs/formats.md §7).
 * Nothing is copied: the entries are views of `bytes`, in the order found.
 *
 * @throws Refusal "truncated", "bad-archive", "too-large", "trailing-data", "unsafe-name", "duplicate-entry",
 * "wrong-hash" (a CRC) or "not-canonical"
 */
export function readZip(bytes: Uint8Array, limits: ArchiveLimits): readonly Entry[] {
  const found: Stored[] = [];
  let at = 0;
  let left = limits.maxBytes;
  while (signatureAt(bytes, at) === signatures.local) {
    if (found.length >= limits.maxEntries) throw tooLarge(`${limits.maxEntries} entries`);
    const entry = readStored(bytes, at, left, limits);
    found.push(entry);
    left -= entry.size;
    at += lengths.local + entry.name.length + entry.size;
  }
  checkDirectory(bytes.subarray(at), directory(found));
  checkClashes(
    found.map(({ name }) => name),
    "zip",
  );
  return found.map(({ name, data }) => ({ name, bytes: data }));
}

function store({ name, bytes }: Entry): Stored {
  return {
    name,
    method: methods.stored,
    crc: crc32(bytes),
    size: bytes.length,
    packed: bytes.length,
    data: bytes,
  };
}

function deflate(entry: Entry, level: Level): Stored {
  // A given `mem` keeps the library from choosing by Math.log, whose last digit engines may disagree on.
  const data = deflateSync(entry.bytes, { level, mem: 4 });
  return data.length < entry.bytes.length
    ? { ...store(entry), method: methods.deflated, packed: data.length, data }
    : store(entry);
}

function assemble(entries: readonly Stored[]): Uint8Array {
  for (const { name } of entries) checkWritableName(name, "zip");
  if (entries.length > mostEntries) throw tooLarge(`${mostEntries} entries`);
  const contents = entries.reduce((sum, entry) => sum + lengthOf(entry), 0);
  if (contents > largestZip) throw tooLarge("4 GiB");
  const tail = directory(entries);
  if (contents + tail.length > largestZip) throw tooLarge("4 GiB");
  const out = new Uint8Array(contents + tail.length);
  let at = 0;
  for (const entry of entries) {
    out.set(record(localFields(entry), entry.name), at);
    out.set(entry.data, at + lengths.local + entry.name.length);
    at += lengthOf(entry);
  }
  out.set(tail, at);
  return out;
}

function lengthOf({ name, packed }: Stored): number {
  return lengths.local + name.length + packed;
}

/** The central directory and the end record: all that follows the contents. */
function directory(entries: readonly Stored[]): Uint8Array {
  const size = entries.reduce((sum, { name }) => sum + lengths.central + name.length, 0);
  const out = new Uint8Array(size + lengths.end);
  let at = 0;
  let offset = 0;
  for (const entry of entries) {
    out.set(record(centralFields(entry, offset), entry.name), at);
    at += lengths.central + entry.name.length;
    offset += lengthOf(entry);
  }
  out.set(record(endFields(entries.length, size, offset), ""), at);
  return out;
}

function readStored(bytes: Uint8Array, at: number, left: number, limits: ArchiveLimits): Stored {
  if (bytes.length - at < lengths.local) throw truncated("a local header");
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  const start = lengths.local + view.getUint16(26, true);
  if (view.byteLength < start) throw truncated("an entry's name");
  const name = nameFromBytes(bytes.subarray(at + lengths.local, at + start));
  checkEntryName(name, "zip", limits.extraNames);
  const [crc, size] = [view.getUint32(14, true), view.getUint32(22, true)];
  if (size > left) throw tooLarge(`${limits.maxBytes} bytes of contents`);
  const data = bytes.subarray(at + start, at + start + size);
  const entry = { name, method: methods.stored, crc, size, packed: size, data };
  checkLocal(view, localFields(entry), name);
  if (data.length < size) throw truncated(`${size} bytes of ${name}`);
  if (crc32(data) !== crc)
    throw new Refusal("wrong-hash", `zip entry ${name}`, "expected the CRC-32 it declares");
  return entry;
}

function checkLocal(view: DataView, expected: readonly Field[], name: string): void {
  let at = 0;
  for (const [field, width, value] of expected) {
    const found = width === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
    if (found !== value) {
      const rule = `expected ${value} as ${field}, found ${found}`;
      throw new Refusal("not-canonical", `zip entry ${name}`, rule);
    }
    at += width;
  }
}

function checkDirectory(found: Uint8Array, expected: Uint8Array): void {
  const first = signatureAt(found, 0);
  if (first !== signatures.central && first !== signatures.end) {
    throw new Refusal("bad-archive", "zip", "expected an entry or the directory");
  }
  const shared = Math.min(found.length, expected.length);
  for (let i = 0; i < shared; i++) {
    if (found[i] !== expected[i]) {
      throw new Refusal("not-canonical", "zip directory", "expected the one way to write it, found another");
    }
  }
  if (found.length < expected.length) throw truncated("the whole directory");
  if (found.length > expected.length) {
    throw new Refusal("trailing-data", "zip", "expected nothing after the end record");
  }
}

function localFields(entry: Stored): readonly Field[] {
  return [["signature", 4, signatures.local], ...sharedFields(entry)];
}

function centralFields(entry: Stored, offset: number): readonly Field[] {
  return [
    ["signature", 4, signatures.central],
    ["version made by", 2, version],
    ...sharedFields(entry),
    ["comment length", 2, 0],
    ["disk", 2, 0],
    ["internal attributes", 2, 0],
    ["external attributes", 4, 0],
    ["offset", 4, offset],
  ];
}

function sharedFields({ name, method, crc, packed, size }: Stored): readonly Field[] {
  return [
    ["version needed", 2, version],
    ["flags", 2, 0],
    ["method", 2, method],
    ["time", 2, 0],
    ["date", 2, newYear1980],
    ["CRC-32", 4, crc],
    ["compressed size", 4, packed],
    ["size", 4, size],
    ["name length", 2, name.length],
    ["extra length", 2, 0],
  ];
}

function endFields(count: number, size: number, offset: number): readonly Field[] {
  return [
    ["signature", 4, signatures.end],
    ["disk", 2, 0],
    ["directory's disk", 2, 0],
    ["entries on this disk", 2, count],
    ["entries", 2, count],
    ["directory size", 4, size],
    ["directory offset", 4, offset],
    ["comment length", 2, 0],
  ];
}

function record(fields: readonly Field[], name: string): Uint8Array {
  const out: number[] = [];
  for (const [, width, value] of fields) {
    out.push(value & 255, (value >>> 8) & 255);
    if (width === 4) out.push((value >>> 16) & 255, value >>> 24);
  }
  for (let i = 0; i < name.length; i++) out.push(name.charCodeAt(i));
  return Uint8Array.from(out);
}

function signatureAt(bytes: Uint8Array, at: number): number {
  if (bytes.length - at < 4) throw truncated("an entry or the directory");
  return new DataView(bytes.buffer, bytes.byteOffset + at, 4).getUint32(0, true);
}

function truncated(expected: string): Refusal {
  return new Refusal("truncated", "zip", `expected ${expected}, found the end of the file`);
}

function tooLarge(limit: string): Refusal {
  return new Refusal("too-large", "zip", `expected at most ${limit}`);
}
