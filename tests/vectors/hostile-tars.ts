/** Hostile tars, each header written by hand: none of the program's writers is used. */

/** What the reader is given with them: see docs/formats.md §5.2. */
export const tarLimits = { maxEntries: 4, maxBytes: 4096, extraNames: ["SHA256SUMS"] };

export interface HostileTar {
  readonly bytes: Buffer;
  readonly reason: string;
  readonly description: string;
}

/** Bytes to put over a header, by where they begin. The checksum is made right afterwards. */
type Changes = Readonly<Record<number, string | Buffer>>;

const block = 512;
const at = { mode: 100, uid: 108, size: 124, mtime: 136, type: 156, link: 157, magic: 257, uname: 265, major: 329 };
const prefixAt = 345;
const checksumAt = 148;
const end = Buffer.alloc(2 * block);

function header(name: string, size: number, changes: Changes = {}): Buffer {
  const out = Buffer.alloc(block);
  out.write(name, 0, "latin1");
  out.write("0000644\0", at.mode, "latin1");
  out.write("0000000\0", at.uid, "latin1");
  out.write("0000000\0", at.uid + 8, "latin1");
  out.write(`${size.toString(8).padStart(11, "0")}\0`, at.size, "latin1");
  out.write("00000000000\0", at.mtime, "latin1");
  out.write("0", at.type, "latin1");
  out.write("ustar\x0000", at.magic, "latin1");
  out.write("0000000\0", at.major, "latin1");
  out.write("0000000\0", at.major + 8, "latin1");
  for (const [where, bytes] of Object.entries(changes)) Buffer.from(bytes as string, "latin1").copy(out, Number(where));
  return summed(out, (sum) => `${sum.toString(8).padStart(6, "0")}\0 `);
}

function summed(head: Buffer, write: (sum: number) => string): Buffer {
  head.fill(0x20, checksumAt, checksumAt + 8);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(write(sum), checksumAt, "latin1");
  return head;
}

function contents(text: string): Buffer {
  const out = Buffer.alloc(Math.ceil(text.length / block) * block);
  out.write(text, "latin1");
  return out;
}

const file = (name: string, text = "text", changes: Changes = {}): Buffer =>
  Buffer.concat([header(name, text.length, changes), contents(text)]);
const tar = (...parts: readonly Buffer[]): Buffer => Buffer.concat([...parts, end]);
const good = tar(file("a.txt"));

const cut: Record<string, [Buffer, string]> = {
  "nothing.tar": [Buffer.alloc(0), "no bytes at all"],
  "cut-in-header.tar": [good.subarray(0, 300), "ends within the first header"],
  "cut-in-contents.tar": [file("a.txt", "x".repeat(1000)).subarray(0, 1024), "ends within an entry's contents"],
  "no-end.tar": [file("a.txt"), "ends without an end marker"],
  "half-an-end.tar": [good.subarray(0, good.length - block), "ends after one of the two zero blocks"],
  "cut-in-end.tar": [good.subarray(0, good.length - 1), "lacks the last byte"],
  "size-beyond-file.tar": [tar(header("a.txt", 4000)), "declares more contents than there are"],
};

const large: Record<string, [Buffer, string]> = {
  "declares-8-gib.tar": [tar(header("a.txt", 0, { [at.size]: "77777777777" })), "declares 8 GiB in an entry"],
  "sum-of-sizes.tar": [
    tar(file("a.txt", "x".repeat(2049)), file("b.txt", "x".repeat(2048))),
    "two entries, each within the limit, together beyond it",
  ],
  "too-many.tar": [tar(...[1, 2, 3, 4, 5].map((n) => file(`a${n}.txt`))), "five entries where four are allowed"],
};

const wrong: Record<string, [Buffer, string]> = {
  "text.tar": [Buffer.from("hello\n".repeat(200)), "a text, not a tar"],
  "bad-checksum.tar": [flipped(good, 3), "one bit of a name flipped, so that the checksum is wrong"],
  "no-checksum.tar": [tar(blanked(file("a.txt"))), "the checksum is blank"],
};

const behind: Record<string, [Buffer, string]> = {
  "second-archive.tar": [Buffer.concat([good, tar(file("b.txt"))]), "a second archive behind the end marker"],
  "second-archive-after-padding.tar": [
    Buffer.concat([good, Buffer.alloc(4096), tar(file("b.txt"))]),
    "a second archive behind the padding",
  ],
  "entry-after-one-zero-block.tar": [
    Buffer.concat([file("a.txt"), Buffer.alloc(block), tar(file("b.txt"))]),
    "an entry behind a single zero block, which some programs skip",
  ],
  "last-byte.tar": [Buffer.concat([good, Buffer.alloc(99), Buffer.from([1])]), "padding that ends in a one"],
};

const kind = (type: string, changes: Changes = {}, name = "a.txt"): Buffer =>
  tar(header(name, 0, { [at.type]: type, ...changes }), file("b.txt"));

const otherWriting: Record<string, [Buffer, string]> = {
  "hard-link.tar": [kind("1", { [at.link]: "/etc/passwd" }), "a hard link"],
  "symbolic-link.tar": [kind("2", { [at.link]: "../../secret" }), "a symbolic link"],
  "link-name-on-file.tar": [tar(file("a.txt", "text", { [at.link]: "/etc/passwd" })), "a file with a link's target"],
  "character-device.tar": [kind("3"), "a character device"],
  "block-device.tar": [kind("4"), "a block device"],
  "folder.tar": [kind("5", {}, "folder/"), "a folder"],
  "pipe.tar": [kind("6"), "a named pipe"],
  "contiguous.tar": [kind("7"), "a contiguous file"],
  "pax-header.tar": [
    tar(file("pax", "15 path=../x.y\n", { [at.type]: "x" }), file("a.txt")),
    "a pax header that renames the next entry",
  ],
  "pax-global.tar": [tar(file("pax", "13 size=9999\n", { [at.type]: "g" }), file("a.txt")), "a global pax header"],
  "gnu-long-name.tar": [
    tar(file("././@LongLink", "../x\0", { [at.type]: "L" }), file("a.txt")),
    "a GNU long name for the next entry",
  ],
  "gnu-long-link.tar": [tar(file("././@LongLink", "../x\0", { [at.type]: "K" }), file("a.txt")), "a GNU long link"],
  "gnu-sparse.tar": [kind("S"), "a GNU sparse file"],
  "unknown-kind.tar": [kind("Z"), "a kind nobody knows"],
  "old-kind.tar": [kind("\0"), "a file of the oldest kind"],
  "gnu-magic.tar": [tar(file("a.txt", "text", { [at.magic]: "ustar  \0" })), "GNU's own header"],
  "no-magic.tar": [tar(file("a.txt", "text", { [at.magic]: "\0".repeat(8) })), "a header before ustar"],
  "executable.tar": [tar(file("a.txt", "text", { [at.mode]: "0000755\0" })), "an executable file"],
  "set-user-id.tar": [tar(file("a.txt", "text", { [at.mode]: "0004755\0" })), "a set-user-id file"],
  "owner.tar": [tar(file("a.txt", "text", { [at.uid]: "0001750\0" })), "an owner"],
  "owner-name.tar": [tar(file("a.txt", "text", { [at.uname]: "root" })), "an owner's name"],
  "time.tar": [tar(file("a.txt", "text", { [at.mtime]: "14735602000\0" })), "a time, which would tell when it was packed"],
  "device-number.tar": [tar(file("a.txt", "text", { [at.major]: "0000001\0" })), "a device number on a file"],
  "prefix.tar": [tar(file("a.txt", "text", { [prefixAt]: "../.." })), "a folder in the prefix field"],
  "hidden-after-name.tar": [tar(file("a.txt\0../b.txt")), "a second name behind the first one's NUL"],
  "hidden-at-header-end.tar": [tar(file("a.txt", "text", { 500: "hidden" })), "bytes in the unused end of a header"],
  "hidden-after-contents.tar": [tar(withFilling(file("a.txt"))), "bytes between the contents and the next block"],
  "base-256-size.tar": [
    tar(file("a.txt", "text", { [at.size]: Buffer.from("800000000000000000000004", "hex") })),
    "a size as a base-256 number",
  ],
  "size-in-spaces.tar": [tar(file("a.txt", "text", { [at.size]: "         4 \0" })), "a size filled with spaces"],
  "twelve-digit-size.tar": [tar(file("a.txt", "text", { [at.size]: "000000000004" })), "a size without its NUL"],
  "checksum-in-spaces.tar": [tar(spacedChecksum(file("a.txt"))), "the right checksum in another writing"],
};

const names: Record<string, [string, string]> = {
  "absolute.tar": ["/etc/passwd", "an absolute path"],
  "parent-folder.tar": ["../a.txt", "a path out of the folder"],
  "parent-folder-within.tar": ["texts/../../a.txt", "a path out of the folder, further on"],
  "this-folder.tar": ["./a.txt", "a path by way of the same folder"],
  "empty-segment.tar": ["texts//a.txt", "an empty segment"],
  "ends-in-slash.tar": ["texts/", "a file named as a folder"],
  "no-name.tar": ["", "no name"],
  "backslash.tar": ["..\\a.txt", "a path out of the folder, on Windows"],
  "drive.tar": ["c:a.txt", "a drive"],
  "stream.tar": ["a.txt:b", "a second stream of a file"],
  "upper-case.tar": ["A.txt", "upper case, which clashes on some systems"],
  "device.tar": ["nul", "a device name of Windows"],
  "device-with-ending.tar": ["texts/con.txt", "a device name of Windows with an ending"],
  "device-with-number.tar": ["lpt1/a.txt", "a device name of Windows as a folder"],
  "hidden.tar": [".profile", "a hidden file"],
  "option.tar": ["-rf", "a name that looks like an option"],
  "trailing-dot.tar": ["a.txt.", "a dot at the end, which Windows drops"],
  "trailing-space.tar": ["a.txt ", "a space at the end, which Windows drops"],
  "double-dot.tar": ["a..txt", "two dots together"],
  "line-break.tar": ["a.txt\nb.txt", "a line break, which makes two lines of SHA256SUMS"],
  "escape.tar": ["a\u001b[2J.txt", "a terminal's escape sequence"],
  "not-ascii.tar": ["\u00c3\u00a9.txt", "a name outside ASCII"],
  "right-to-left.tar": ["a\u00e2\u0080\u00aetxt.exe", "a right-to-left override"],
  "wildcard.tar": ["*.txt", "a wildcard"],
  "sums-in-folder.tar": ["texts/SHA256SUMS", "an extra name where it does not belong"],
};

const clashes: Record<string, [Buffer, string]> = {
  "twice.tar": [tar(file("a.txt", "one"), file("a.txt", "two")), "one name twice"],
  "file-and-folder.tar": [tar(file("texts"), file("texts/a.md")), "a file that is also a folder"],
  "folder-and-file.tar": [tar(file("texts/b/a.md"), file("texts/b")), "a folder that is also a file"],
  "twice-but-for-case.tar": [tar(file("SHA256SUMS"), file("sha256sums")), "one name twice on systems without case"],
};

function flipped(bytes: Buffer, where: number): Buffer {
  const out = Buffer.from(bytes);
  out[where]! ^= 1;
  return out;
}

function blanked(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  out.fill(0x20, checksumAt, checksumAt + 8);
  return out;
}

function withFilling(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  out.write("hidden", bytes.length - 6, "latin1");
  return out;
}

function spacedChecksum(bytes: Buffer): Buffer {
  const head = summed(Buffer.from(bytes.subarray(0, block)), (sum) => `${sum.toString(8).padStart(6)}\0 `);
  return Buffer.concat([head, bytes.subarray(block)]);
}

const of = (reason: string, group: Record<string, [Buffer, string]>): [string, HostileTar][] =>
  Object.entries(group).map(([name, [bytes, description]]) => [name, { bytes, reason, description }]);

const named = Object.entries(names).map(([name, [entry, description]]): [string, [Buffer, string]] => [
  name,
  [tar(file(entry)), description],
]);

/** File name → contents, the reason of the refusal, and what it is. */
export const hostileTars: ReadonlyMap<string, HostileTar> = new Map([
  ...of("truncated", cut),
  ...of("too-large", large),
  ...of("bad-archive", wrong),
  ...of("trailing-data", behind),
  ...of("not-canonical", otherWriting),
  ...of("unsafe-name", Object.fromEntries(named)),
  ...of("duplicate-entry", clashes),
]);
