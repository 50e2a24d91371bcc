/** Hostile zips, each record written by hand: none of the program's writers is used. */
import { deflateSync } from "fflate";
import { crc32 } from "node:zlib";

/** What the readers are given with them. */
export const zipLimits = { maxEntries: 4, maxBytes: 4096, extraNames: ["SHA256SUMS", "README.txt"] };

export interface HostileZip {
  readonly bytes: Buffer;
  /** What the reader of proof packs (docs/formats.md §7) says; null: accepted. */
  readonly strict: string | null;
  /** What the reader of Word files says, to opening it or to reading all its entries; null: accepted. */
  readonly foreign: string | null;
  readonly description: string;
}

interface Declared {
  version?: number;
  flags?: number;
  method?: number;
  time?: number;
  date?: number;
  crc?: number;
  packed?: number;
  size?: number;
  name?: string;
  extra?: Buffer;
}

interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** What both records say otherwise than the contents would have it. */
  readonly both?: Declared;
  readonly local?: Declared;
  readonly central?: Declared & { offset?: number; comment?: Buffer; madeBy?: number; attributes?: number };
  /** Bytes before the local header and after the contents. */
  readonly before?: Buffer;
  readonly after?: Buffer;
}

interface Whole {
  readonly count?: number;
  readonly offset?: number;
  readonly size?: number;
  readonly disk?: number;
  readonly comment?: Buffer;
  readonly order?: (central: readonly Buffer[]) => readonly Buffer[];
}

const words = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(2 * values.length);
  values.forEach((value, i) => out.writeUInt16LE(value, 2 * i));
  return out;
};
const longs = (...values: readonly number[]): Buffer => {
  const out = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => out.writeUInt32LE(value, 4 * i));
  return out;
};

function shared(part: Part, own: Declared = {}): { head: Buffer; name: Buffer; extra: Buffer } {
  const given = { ...part.both, ...own };
  const name = Buffer.from(given.name ?? part.name, "latin1");
  const extra = given.extra ?? Buffer.alloc(0);
  const head = Buffer.concat([
    words(given.version ?? 20, given.flags ?? 0, given.method ?? 0, given.time ?? 0, given.date ?? 0x21),
    longs(given.crc ?? crc32(part.data), given.packed ?? part.data.length, given.size ?? part.data.length),
    words(name.length, extra.length),
  ]);
  return { head, name, extra };
}

function zip(parts: readonly Part[], whole: Whole = {}): Buffer {
  const out: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const { head, name, extra } = shared(part, part.local);
    const before = part.before ?? Buffer.alloc(0);
    const all = Buffer.concat([before, longs(0x04034b50), head, name, extra, part.data, part.after ?? Buffer.alloc(0)]);
    central.push(centralOf(part, at + before.length));
    out.push(all);
    at += all.length;
  }
  const directory = Buffer.concat(whole.order?.(central) ?? central);
  const count = whole.count ?? parts.length;
  const comment = whole.comment ?? Buffer.alloc(0);
  const disk = whole.disk ?? 0;
  const sizes = longs(whole.size ?? directory.length, whole.offset ?? at);
  return Buffer.concat([
    ...out,
    directory,
    longs(0x06054b50),
    words(disk, disk, count, count),
    sizes,
    words(comment.length),
    comment,
  ]);
}

function centralOf(part: Part, offset: number): Buffer {
  const { head, name, extra } = shared(part, part.central);
  const comment = part.central?.comment ?? Buffer.alloc(0);
  return Buffer.concat([
    longs(0x02014b50),
    words(part.central?.madeBy ?? 20),
    head,
    words(comment.length, 0, 0),
    longs(part.central?.attributes ?? 0, part.central?.offset ?? offset),
    name,
    extra,
    comment,
  ]);
}

const text = Buffer.from("text");
const a: Part = { name: "a.txt", data: text };
const b: Part = { name: "b.txt", data: Buffer.from("more") };
const good = zip([a, b]);
const one = (change: Partial<Part>): Buffer => zip([{ ...a, ...change }, b]);

/** Contents deflated, declared as `size` bytes of them. */
function deflated(name: string, contents: Buffer, declared: Declared = {}): Part {
  const data = Buffer.from(deflateSync(contents, { level: 9, mem: 4 }));
  return { name, data, both: { method: 8, size: contents.length, crc: crc32(contents), ...declared } };
}

/** The first entry's contents are the second one's header and contents: much from little (D. Fifield, 2019). */
function overlapping(): Buffer {
  const inner = zip([b]).subarray(0, 30 + b.name.length + b.data.length);
  const whole = zip([{ name: "a.txt", data: inner }]);
  const at = 30 + "a.txt".length;
  const central = [centralOf({ name: "a.txt", data: inner }, 0), centralOf(b, at)];
  const contents = whole.subarray(0, at + inner.length);
  const directory = Buffer.concat(central);
  const end = [longs(0x06054b50), words(0, 0, 2, 2), longs(directory.length, contents.length), words(0)];
  return Buffer.concat([contents, directory, ...end]);
}

const zeros = Buffer.alloc(4_000_000);
const descriptor = Buffer.concat([longs(0x08074b50, crc32(text), text.length, text.length)]);
const blank = { crc: 0, packed: 0, size: 0 };
const broken: Record<string, [Buffer, string | null, string | null, string]> = {
  "nothing.zip": [Buffer.alloc(0), "truncated", "truncated", "no bytes at all"],
  "cut-in-header.zip": [good.subarray(0, 20), "truncated", "truncated", "ends within the first header"],
  "cut-in-name.zip": [good.subarray(0, 32), "truncated", "truncated", "ends within the first name"],
  "cut-in-contents.zip": [good.subarray(0, 37), "truncated", "truncated", "ends within an entry's contents"],
  "no-directory.zip": [good.subarray(0, 78), "truncated", "truncated", "ends before the directory"],
  "cut-in-directory.zip": [good.subarray(0, 100), "truncated", "truncated", "ends within the directory"],
  "no-end.zip": [good.subarray(0, good.length - 22), "truncated", "truncated", "ends without an end record"],
  "cut-in-end.zip": [good.subarray(0, good.length - 1), "truncated", "truncated", "lacks the last byte"],
  "text.zip": [Buffer.from("hello\n".repeat(20)), "bad-archive", "bad-archive", "a text, not a zip"],
  "prefixed.zip": [
    Buffer.concat([Buffer.from("#!/bin/sh\n"), good]),
    "bad-archive",
    "bad-archive",
    "a program in front of the zip",
  ],
  "second-archive.zip": [
    Buffer.concat([zip([a]), zip([b])]),
    "trailing-data",
    "bad-archive",
    "a second zip behind the first: some programs read one, some the other",
  ],
  "byte-behind.zip": [Buffer.concat([good, Buffer.from([0])]), "trailing-data", "trailing-data", "a byte behind the end"],
  "comment.zip": [
    zip([a], { comment: Buffer.from("hello") }),
    "not-canonical",
    "trailing-data",
    "a comment, in which anything can stand",
  ],
  "end-within-comment.zip": [
    zip([a], { comment: zip([b]) }),
    "not-canonical",
    "bad-archive",
    "a whole other zip within the comment",
  ],
  "other-time.zip": [one({ both: { time: 0x6000, date: 0x5a76 } }), "not-canonical", null, "dated entries"],
  "other-version.zip": [one({ both: { version: 10 } }), "not-canonical", null, "another version"],
  "extra-field.zip": [
    one({ both: { extra: Buffer.from("555405000300000000", "hex") } }),
    "not-canonical",
    null,
    "a time in an extra field",
  ],
  "extra-in-directory.zip": [
    one({ central: { extra: Buffer.from("555405000300000000", "hex") } }),
    "not-canonical",
    null,
    "an extra field in the directory only",
  ],
  "made-on-unix.zip": [
    one({ central: { madeBy: 0x0314, attributes: 0o100644 * 65536 } }),
    "not-canonical",
    null,
    "permissions",
  ],
  "symbolic-link.zip": [
    one({ central: { madeBy: 0x0314, attributes: 0o120777 * 65536 } }),
    "not-canonical",
    null,
    "a symbolic link: read as a file with that text",
  ],
  "entry-comment.zip": [one({ central: { comment: Buffer.from("hello") } }), "not-canonical", null, "an entry's comment"],
  "sizes-follow.zip": [
    one({ both: { flags: 8 }, local: blank, after: descriptor }),
    "not-canonical",
    null,
    "sizes behind the contents",
  ],
  "deflated.zip": [zip([deflated("a.txt", Buffer.alloc(99))]), "not-canonical", null, "compressed contents"],
  "folder.zip": [zip([{ name: "texts/", data: Buffer.alloc(0) }, a]), "unsafe-name", null, "a folder as an entry"],
  "folder-with-contents.zip": [zip([{ name: "texts/", data: text }]), "unsafe-name", "bad-archive", "a folder with text"],
  "hidden-between.zip": [one({ after: Buffer.from("hidden") }), "bad-archive", null, "bytes between two entries"],
  "not-in-directory.zip": [
    zip([a, b], { order: ([first]) => [first!], count: 1 }),
    "not-canonical",
    null,
    "an entry that the directory leaves out: not read",
  ],
  "other-order.zip": [
    zip([a, b], { order: (entries) => entries.toReversed() }),
    "not-canonical",
    null,
    "a directory in another order than the contents",
  ],
  "encrypted.zip": [one({ both: { flags: 1 } }), "not-canonical", "bad-archive", "encrypted contents"],
  "patch.zip": [one({ both: { flags: 0x20 } }), "not-canonical", "bad-archive", "patch data"],
  "masked.zip": [one({ both: { flags: 0x2000 } }), "not-canonical", "bad-archive", "a masked directory"],
  "other-method.zip": [one({ both: { method: 93 } }), "not-canonical", "bad-archive", "contents compressed by zstd"],
  "two-disks.zip": [zip([a], { disk: 1 }), "not-canonical", "bad-archive", "a zip on several disks"],
  "count-too-low.zip": [zip([a, b], { count: 1 }), "not-canonical", "bad-archive", "fewer entries declared than listed"],
  "count-too-high.zip": [zip([a, b], { count: 3 }), "not-canonical", "bad-archive", "more entries declared than listed"],
  "zip64-count.zip": [zip([a], { count: 0xffff }), "not-canonical", "bad-archive", "a zip64 number of entries"],
  "zip64-offset.zip": [zip([a], { offset: 0xffffffff }), "not-canonical", "bad-archive", "a zip64 offset"],
  "offset-beyond.zip": [zip([a], { offset: 0x7fffffff }), "not-canonical", "bad-archive", "a directory beyond the end"],
  "directory-size.zip": [zip([a], { size: 50 }), "not-canonical", "bad-archive", "a directory of another size"],
  "entry-beyond.zip": [one({ central: { offset: 0x7fffffff } }), "not-canonical", "bad-archive", "an entry beyond the end"],
  "entry-elsewhere.zip": [one({ central: { offset: 1 } }), "not-canonical", "bad-archive", "an entry where none begins"],
  "two-names.zip": [one({ local: { name: "c.txt" } }), "not-canonical", "bad-archive", "one entry under two names"],
  "two-sizes.zip": [one({ central: { size: 3, packed: 3 } }), "not-canonical", "bad-archive", "one entry of two sizes"],
  "two-crcs.zip": [one({ central: { crc: 1 } }), "not-canonical", "bad-archive", "one entry with two checksums"],
  "two-methods.zip": [
    zip([{ ...deflated("a.txt", Buffer.alloc(99)), local: { method: 0 } }]),
    "not-canonical",
    "bad-archive",
    "stored in one place and deflated in the other",
  ],
  "stored-sizes-differ.zip": [one({ both: { size: 5 } }), "not-canonical", "bad-archive", "stored, but of two sizes"],
  "wrong-crc.zip": [one({ both: { crc: 1 } }), "wrong-hash", "wrong-hash", "contents that are not of their checksum"],
  "overlap.zip": [overlapping(), "not-canonical", "bad-archive", "entries that share their contents"],
  "same-contents.zip": [
    zip([a, b], { order: ([first]) => [first!, first!] }),
    "not-canonical",
    "duplicate-entry",
    "the directory lists one entry twice",
  ],
  "declares-4-gib.zip": [
    one({ both: { packed: 0xfffffff0, size: 0xfffffff0 } }),
    "too-large",
    "too-large",
    "declares 4 GiB in an entry",
  ],
  "sum-of-sizes.zip": [
    zip(["a", "b"].map((name) => ({ name, data: Buffer.alloc(2100) }))),
    "too-large",
    "too-large",
    "two entries, each within the limit, together beyond it",
  ],
  "too-many.zip": [
    zip([1, 2, 3, 4, 5].map((n) => ({ name: `a${n}.txt`, data: text }))),
    "too-large",
    "too-large",
    "five entries where four are allowed",
  ],
  "declared-bomb.zip": [zip([deflated("a.txt", zeros)]), "too-large", "too-large", "4 MB in 4 KB, as it declares"],
  "lying-bomb.zip": [
    zip([deflated("a.txt", zeros, { size: 4000 })]),
    "not-canonical",
    "too-large",
    "4 MB in 4 KB, declared as 4,000 bytes",
  ],
  "impossible-size.zip": [
    zip([deflated("a.txt", Buffer.alloc(0), { size: 4096 })]),
    "not-canonical",
    "wrong-size",
    "declares more than its bytes could become",
  ],
  "too-small.zip": [
    zip([deflated("a.txt", Buffer.alloc(99), { size: 100 })]),
    "not-canonical",
    "wrong-size",
    "becomes less than declared",
  ],
  "not-deflate.zip": [
    zip([{ name: "a.txt", data: Buffer.from("ffffffff", "hex"), both: { method: 8, size: 4 } }]),
    "not-canonical",
    "bad-archive",
    "contents that are no DEFLATE data",
  ],
  "deflate-cut.zip": [
    zip([{ name: "a.txt", data: Buffer.from("4b4c4a", "hex"), both: { method: 8, size: 3 } }]),
    "not-canonical",
    "bad-archive",
    "DEFLATE data that end too soon",
  ],
  "twice.zip": [zip([a, { ...a, data: Buffer.from("b") }]), "duplicate-entry", "duplicate-entry", "one name twice"],
  "twice-but-for-case.zip": [
    zip([{ ...a, name: "readme.txt" }, { ...a, name: "README.txt" }]),
    "duplicate-entry",
    "duplicate-entry",
    "one name twice on systems without case",
  ],
  "file-and-folder.zip": [
    zip([{ ...a, name: "texts" }, { ...a, name: "texts/a.md" }]),
    "duplicate-entry",
    "duplicate-entry",
    "a file that is also a folder",
  ],
};

const names: Record<string, [string, string | null, string]> = {
  "absolute.zip": ["/etc/passwd", "unsafe-name", "an absolute path"],
  "parent-folder.zip": ["../a.txt", "unsafe-name", "a path out of the folder"],
  "parent-folder-within.zip": ["word/../../a.txt", "unsafe-name", "a path out of the folder, further on"],
  "this-folder.zip": ["./a.txt", "unsafe-name", "a path by way of the same folder"],
  "empty-segment.zip": ["word//a.txt", "unsafe-name", "an empty segment"],
  "no-name.zip": ["", "unsafe-name", "no name"],
  "backslash.zip": ["..\\a.txt", "unsafe-name", "a path out of the folder, on Windows"],
  "drive.zip": ["c:/a.txt", "unsafe-name", "a drive"],
  "escape.zip": ["a\u001b[2J.txt", "unsafe-name", "a terminal's escape sequence"],
  "nul-in-name.zip": ["a.txt\0.exe", "unsafe-name", "a NUL in a name"],
  "long-name.zip": ["a".repeat(300), "unsafe-name", "a name of 300 bytes"],
  "long-path.zip": [`${"a/".repeat(140)}a`, "unsafe-name", "a path of 281 bytes"],
  "upper-case.zip": ["[Content_Types].xml", null, "upper case and brackets, as in a Word file"],
  "device.zip": ["con.txt", null, "a device name of Windows"],
};

const named = Object.entries(names).map(([file, [name, foreign, description]]): [string, HostileZip] => [
  file,
  { bytes: zip([{ ...a, name }]), strict: "unsafe-name", foreign, description },
]);

/** File name → contents, what each reader says, and what it is. */
export const hostileZips: ReadonlyMap<string, HostileZip> = new Map([
  ...Object.entries(broken).map(([file, [bytes, strict, foreign, description]]): [string, HostileZip] => [
    file,
    { bytes, strict, foreign, description },
  ]),
  ...named,
]);
