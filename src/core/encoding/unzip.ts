import { crc32 } from "./crc32";
import { inflateExactly } from "./inflate";
import { checkClashes, nameFromBytes, shown } from "./names";
import { Refusal } from "./refusal";
import { lengths, methods, signatures } from "./ziprecords";

/** What a zip made by another program may hold at most; sizes are those after inflating, in bytes. */
export interface UnzipLimits {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
}

/** A zip whose structure has been checked, and whose contents are inflated one by one when asked for. */
export interface OpenedZip {
  /** The files in the order of the directory; folders are left out. */
  readonly names: readonly string[];
  /** @throws Refusal "missing-entry", or what is wrong with the contents: "bad-archive", "wrong-size", "wrong-hash" */
  readonly read: (name: string) => Uint8Array;
}

interface Member {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Where a member's compressed contents lie. */
interface Placed extends Member {
  readonly start: number;
}

/** Far longer than the names in Word files, and short enough to compare every folder on the way. */
const longestForeignName = 255;

/** Set in an entry's flags when its sizes and CRC follow the contents instead of preceding them. */
const sizesFollow = 0x0008;
/** How hard it was compressed, sizes following, UTF-8 names: the flags that say nothing about how to read it. */
const harmlessFlags = 0x0806 | sizesFollow;

/**
 * Opens a zip made by another program, such as a Word file: stored or deflated entries, one disk, no encryption, no
 * zip64, and nothing that two readers could understand in two ways. Declared sizes are held against the limits
 * before anything is inflated, and contents that become more than declared are refused as they do.
 *
 * @throws Refusal "truncated", "bad-archive", "too-large", "trailing-data", "unsafe-name" or "duplicate-entry"
 */
export function openZip(bytes: Uint8Array, limits: UnzipLimits): OpenedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const { count, from, to } = readEnd(view);
  if (count > limits.maxEntries) throw tooLarge("zip", `${limits.maxEntries} entries, found ${count}`);
  const members = readDirectory(bytes, view, { count, from, to });
  checkNames(members);
  checkSizes(members, limits);
  const placed = members.map((member) => place(bytes, view, member, from));
  checkOverlaps(placed);
  const files = new Map(placed.filter(({ name }) => !name.endsWith("/")).map((each) => [each.name, each]));
  return { names: [...files.keys()], read: (name) => contentsOf(bytes, files.get(name), name) };
}

function readEnd(view: DataView): { count: number; from: number; to: number } {
  const at = view.byteLength - lengths.end;
  if (at < 0 || view.getUint32(at, true) !== signatures.end) throw withoutEnd(view);
  const [disk, itsDisk, here, count] = [4, 6, 8, 10].map((field) => view.getUint16(at + field, true));
  const [size, from] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  if (disk !== 0 || itsDisk !== 0 || here !== count) throw broken("zip", "a zip on one disk");
  if (count === 0xffff || size === 0xffff_ffff || from === 0xffff_ffff) throw broken("zip", "no zip64");
  if (from + size !== at) throw broken("zip", "the directory right before the end record");
  if (view.getUint16(at + 20, true) !== 0) throw broken("zip", "no comment");
  return { count: count!, from, to: at };
}

/** Tells a comment or other data behind the end record from an end record that never came. */
function withoutEnd(view: DataView): Refusal {
  for (let at = view.byteLength - lengths.end - 1; at >= Math.max(0, view.byteLength - 0x1_0100); at--) {
    if (view.getUint32(at, true) === signatures.end) {
      return new Refusal("trailing-data", "zip", "expected nothing after the end record");
    }
  }
  const begun = view.byteLength < 4 || view.getUint32(0, true) === signatures.local;
  return new Refusal(
    begun ? "truncated" : "bad-archive",
    "zip",
    "expected an end record at the end of the file",
  );
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { count, from, to }: { count: number; from: number; to: number },
): readonly Member[] {
  const members: Member[] = [];
  let at = from;
  while (members.length < count) {
    if (to - at < lengths.central || view.getUint32(at, true) !== signatures.central) {
      throw broken("zip directory", `${count} entries`);
    }
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const next = at + lengths.central + name! + extra! + comment!;
    if (next > to) throw broken("zip directory", "whole entries");
    members.push(readMember(bytes, view, at));
    at = next;
  }
  if (at !== to) throw broken("zip directory", `no more than ${count} entries`);
  return members;
}

function readMember(bytes: Uint8Array, view: DataView, at: number): Member {
  const start = at + lengths.central;
  const member = {
    name: nameFromBytes(bytes.subarray(start, start + view.getUint16(at + 28, true))),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const part = partOf(member.name);
  if ((member.flags & ~harmlessFlags) !== 0) throw broken(part, "no encryption and no patches");
  if (member.method !== methods.stored && member.method !== methods.deflated) {
    throw broken(part, `stored or deflated contents, found method ${member.method}`);
  }
  if (view.getUint16(at + 34, true) !== 0) throw broken(part, "a zip on one disk");
  if (member.method === methods.stored && member.packed !== member.size)
    throw broken(part, "one size if stored");
  return member;
}

function checkNames(members: readonly Member[]): void {
  for (const { name, size } of members) {
    const isFolder = name.endsWith("/");
    if (isFolder && size !== 0) throw broken(partOf(name), "a folder without contents");
    const segments = (isFolder ? name.slice(0, -1) : name).split("/");
    if (name.length > longestForeignName) {
      throw new Refusal("unsafe-name", partOf(name), `expected at most ${longestForeignName} bytes`);
    }
    const leaves = segments.some((each) => each === "" || each === "." || each === "..");
    if (leaves || /[^\x20-\x7e\x80-\xff]|[\\:]/.test(name)) {
      throw new Refusal(
        "unsafe-name",
        partOf(name),
        "expected a name that stays in its folder on every system",
      );
    }
  }
  checkClashes(
    members.map(({ name }) => name),
    "zip",
  );
}

function checkSizes(members: readonly Member[], { maxEntryBytes, maxTotalBytes }: UnzipLimits): void {
  let total = 0;
  for (const { name, size } of members) {
    if (size > maxEntryBytes) throw tooLarge(partOf(name), `${maxEntryBytes} bytes, found ${size}`);
    total += size;
  }
  if (total > maxTotalBytes) throw tooLarge("zip", `${maxTotalBytes} bytes of contents, found ${total}`);
}

/** Finds a member's contents behind its local header, which must say the same as the directory. */
function place(bytes: Uint8Array, view: DataView, member: Member, directory: number): Placed {
  const { name, offset: at } = member;
  const part = partOf(name);
  if (at + lengths.local > directory || view.getUint32(at, true) !== signatures.local) {
    throw broken(part, "a local header where the directory says");
  }
  const nameEnd = at + lengths.local + view.getUint16(at + 26, true);
  const start = nameEnd + view.getUint16(at + 28, true);
  if (start + member.packed > directory) throw broken(part, "contents before the directory");
  if (nameFromBytes(bytes.subarray(at + lengths.local, nameEnd)) !== name) throw broken(part, "one name");
  const [flags, method] = [view.getUint16(at + 6, true), view.getUint16(at + 8, true)];
  if (flags !== member.flags || method !== member.method) throw broken(part, "one method and the same flags");
  const declared = [14, 18, 22].map((field) => view.getUint32(at + field, true));
  const left = (member.flags & sizesFollow) !== 0 && declared.every((each) => each === 0);
  const agrees = [member.crc, member.packed, member.size].every((each, i) => each === declared[i]);
  if (!left && !agrees) throw broken(part, "the same CRC and sizes in the local header and the directory");
  return { ...member, start };
}

function checkOverlaps(placed: readonly Placed[]): void {
  let end = 0;
  for (const { name, offset, start, packed } of placed.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end) throw broken(partOf(name), "contents of its own, found some shared with another entry");
    end = start + packed;
  }
}

function contentsOf(bytes: Uint8Array, member: Placed | undefined, name: string): Uint8Array {
  const part = partOf(name);
  if (member === undefined) throw new Refusal("missing-entry", part, "expected to be in the zip");
  const { start, packed, size, crc, method } = member;
  const data = bytes.subarray(start, start + packed);
  const contents = method === methods.stored ? data : inflateExactly(data, size, part);
  if (crc32(contents) !== crc) throw new Refusal("wrong-hash", part, "expected the CRC-32 it declares");
  return contents;
}

function partOf(name: string): string {
  return `zip entry ${shown(name)}`;
}

function broken(part: string, expected: string): Refusal {
  return new Refusal("bad-archive", part, `expected ${expected}`);
}

function tooLarge(part: string, limit: string): Refusal {
  return new Refusal("too-large", part, `expected at most ${limit}`);
}
