import { sameBytes } from "./bytes";
import { checkClashes, checkEntryName, checkWritableName, nameFromBytes, shown } from "./names";
import { Refusal } from "./refusal";

/** A file in an archive. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an archive may hold at most, and the names it may have outside the rule (such as `SHA256SUMS`). */
export interface ArchiveLimits {
  readonly maxEntries: number;
  /** All contents together, in bytes. */
  readonly maxBytes: number;
  readonly extraNames?: readonly string[];
}

/** In bytes: a header, and what contents are filled up to. */
export const block = 512;
const largestSize = 8 ** 11 - 1;

/** The ustar header: where each field begins and ends. */
const fields = {
  name: [0, 100],
  mode: [100, 108],
  uid: [108, 116],
  gid: [116, 124],
  size: [124, 136],
  mtime: [136, 148],
  checksum: [148, 156],
  typeflag: [156, 157],
  linkname: [157, 257],
  magic: [257, 263],
  version: [263, 265],
  uname: [265, 297],
  gname: [297, 329],
  devmajor: [329, 337],
  devminor: [337, 345],
  prefix: [345, 500],
  unused: [500, 512],
} as const;

type FieldName = keyof typeof fields;

/** What other archives hold where ours holds files only, by typeflag. */
const otherKinds: Readonly<Record<string, string>> = {
  "\0": "a file of the oldest tar kind",
  "1": "a hard link",
  "2": "a symbolic link",
  "3": "a character device",
  "4": "a block device",
  "5": "a folder",
  "6": "a named pipe",
  "7": "a contiguous file",
  g: "a pax header",
  x: "a pax header",
  K: "a GNU long link name",
  L: "a GNU long name",
  S: "a GNU sparse file",
};

const blankHeader = writeBlankHeader();

/**
 * Writes the one tar of these entries, in the order given (docs/formats.md §5.2).
 *
 * @param padTo - gives the size of the whole for the size of the bare archive: zeros follow up to it
 * @throws Refusal "unsafe-name" or "too-large" for what a header cannot hold; other naming rules are the reader's
 */
export function writeTar(
  entries: readonly Entry[],
  { padTo = (size) => size }: { readonly padTo?: (size: number) => number } = {},
): Uint8Array {
  const size = entries.reduce((sum, { bytes }) => sum + block + roundUp(bytes.length), 2 * block);
  const out = new Uint8Array(padTo(size));
  let at = 0;
  for (const { name, bytes } of entries) {
    out.set(writeHeader(name, bytes.length), at);
    out.set(bytes, at + block);
    at += block + roundUp(bytes.length);
  }
  return out;
}

/**
 * Reads a tar, accepted only if `writeTar` over the entries, followed by zeros, gives the same bytes
 * (docs/formats.md §5.2). Nothing is copied: the entries are views of `bytes`, in the order found.
 *
 * @throws Refusal "truncated", "bad-archive", "too-large", "trailing-data", "unsafe-name", "duplicate-entry" or
 * "not-canonical"
 */
export function readTar(bytes: Uint8Array, limits: ArchiveLimits): readonly Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  let left = limits.maxBytes;
  for (let header = blockAt(bytes, at); !isZero(header); header = blockAt(bytes, at)) {
    if (entries.length >= limits.maxEntries) throw tooLarge(`${limits.maxEntries} entries`);
    const { name, size } = readHeader(header, limits.extraNames);
    left -= size;
    if (left < 0) throw tooLarge(`${limits.maxBytes} bytes of contents`);
    const start = at + block;
    at = start + roundUp(size);
    if (at > bytes.length) throw truncated(`${size} bytes of ${name}`);
    checkFilling(bytes.subarray(start + size, at), name);
    entries.push({ name, bytes: bytes.subarray(start, start + size) });
  }
  checkEnd(bytes, at);
  checkClashes(
    entries.map(({ name }) => name),
    "tar",
  );
  return entries;
}

export function readHeader(
  header: Uint8Array,
  extraNames?: readonly string[],
): { name: string; size: number } {
  if (checksumField(checksum(header)) !== field(header, "checksum")) checkOtherChecksum(header);
  const name = nameIn(header);
  checkKind(field(header, "typeflag"), name);
  checkEntryName(name, "tar", extraNames);
  const size = readSize(field(header, "size"), name);
  checkCanonical(header, writeHeader(name, size), name);
  return { name, size };
}

/** A right checksum written in another way is a tar of another program; a wrong one is no tar header at all. */
function checkOtherChecksum(header: Uint8Array): void {
  const written = /^ *([0-7]+)[ \0]*$/.exec(field(header, "checksum"))?.[1];
  if (written === undefined || Number.parseInt(written, 8) !== checksum(header)) {
    throw new Refusal("bad-archive", "tar", "expected a header with the right checksum");
  }
}

function checkKind(typeflag: string, name: string): void {
  if (typeflag === "0") return;
  const found = otherKinds[typeflag] ?? `an entry of kind ${shown(typeflag)}`;
  throw new Refusal("not-canonical", `tar entry ${shown(name)}`, `expected plain files only, found ${found}`);
}

function readSize(written: string, name: string): number {
  if (/^[0-7]{11}\0$/.test(written)) return Number.parseInt(written, 8);
  const found = written.charCodeAt(0) >= 0x80 ? "a base-256 number" : "another writing";
  throw new Refusal(
    "not-canonical",
    `tar entry ${name}`,
    `expected a size of 11 octal digits, found ${found}`,
  );
}

function checkCanonical(found: Uint8Array, expected: Uint8Array, name: string): void {
  if (sameBytes(found, expected)) return;
  const names = Object.keys(fields) as FieldName[];
  const where = names.find((each) => field(found, each) !== field(expected, each));
  throw new Refusal(
    "not-canonical",
    `tar entry ${name}`,
    `expected the one way to write its ${where}, found another`,
  );
}

export function checkFilling(filling: Uint8Array, name: string): void {
  if (!isZero(filling))
    throw new Refusal("not-canonical", `tar entry ${name}`, "expected zeros up to the next block");
}

function checkEnd(bytes: Uint8Array, at: number): void {
  if (!isZero(bytes.subarray(at))) {
    throw new Refusal("trailing-data", "tar", "expected only zeros after the end of the archive");
  }
  if (bytes.length - at < 2 * block) throw truncated("two zero blocks at the end");
}

function writeBlankHeader(): Uint8Array {
  const header = new Uint8Array(block);
  put(header, "mode", "0000644\0");
  for (const each of ["uid", "gid", "devmajor", "devminor"] as const) put(header, each, "0000000\0");
  put(header, "mtime", "00000000000\0");
  put(header, "typeflag", "0");
  put(header, "magic", "ustar\0");
  put(header, "version", "00");
  return header;
}

export function writeHeader(name: string, size: number): Uint8Array {
  checkWritableName(name, "tar");
  if (size > largestSize) throw tooLarge("8 GiB in one entry");
  const header = blankHeader.slice();
  put(header, "name", name);
  put(header, "size", `${size.toString(8).padStart(11, "0")}\0`);
  put(header, "checksum", checksumField(checksum(header)));
  return header;
}

/** The sum of the header's bytes, those of the checksum itself counted as spaces. */
function checksum(header: Uint8Array): number {
  const [from, to] = fields.checksum;
  let sum = (to - from) * 0x20;
  for (let i = 0; i < block; i++) if (i < from || i >= to) sum += header[i]!;
  return sum;
}

function checksumField(sum: number): string {
  return `${sum.toString(8).padStart(6, "0")}\0 `;
}

function put(header: Uint8Array, name: FieldName, value: string): void {
  const [at] = fields[name];
  for (let i = 0; i < value.length; i++) header[at + i] = value.charCodeAt(i);
}

function field(header: Uint8Array, name: FieldName): string {
  const [from, to] = fields[name];
  return nameFromBytes(header.subarray(from, to));
}

/** A header's name: what stands before the first NUL, if there is one. */
function nameIn(header: Uint8Array): string {
  const nul = header.indexOf(0);
  return nameFromBytes(header.subarray(0, nul < 0 ? fields.name[1] : Math.min(nul, fields.name[1])));
}

function blockAt(bytes: Uint8Array, at: number): Uint8Array {
  if (bytes.length - at < block) throw truncated("another header or the end of the archive");
  return bytes.subarray(at, at + block);
}

export function isZero(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}

export function roundUp(size: number): number {
  return Math.ceil(size / block) * block;
}

export function truncated(expected: string): Refusal {
  return new Refusal("truncated", "tar", `expected ${expected}, found the end of the file`);
}

export function tooLarge(limit: string): Refusal {
  return new Refusal("too-large", "tar", `expected at most ${limit}`);
}
