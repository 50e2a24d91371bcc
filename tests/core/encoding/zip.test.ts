import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 as theirCrc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sameBytes } from "../../../src/core/encoding/bytes";
import type { Entry } from "../../../src/core/encoding/tar";
import { crc32, openZip, readZip, writeZip, writeZipDeflated } from "../../../src/core/encoding/zip";
import { anyEntries, anyHarm, reasonOf } from "../../support/archives";
import { runs } from "../../support/runs";
import { hostileZips, zipLimits } from "../../vectors/hostile-zips";

const limits = { maxEntries: 100, maxBytes: 1_000_000, extraNames: ["SHA256SUMS", "README.txt"] };
const foreign = { maxEntries: 100, maxEntryBytes: 1_000_000, maxTotalBytes: 1_000_000 };
const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
const plain = (entries: readonly Entry[]): unknown => entries.map(({ name, bytes }) => [name, [...bytes]]);
const some: readonly Entry[] = [
  { name: "letter.docx", bytes: text("PK") },
  { name: "SHA256SUMS", bytes: text("") },
  { name: "texts/a.md", bytes: text("# A\n".repeat(50)) },
];

const readAll = (bytes: Uint8Array, its = foreign): readonly Entry[] => {
  const { names, read } = openZip(bytes, its);
  return names.map((name) => ({ name, bytes: read(name) }));
};

describe("the CRC", () => {
  test("of 123456789 is the published one", () => {
    expect(crc32(text("123456789"))).toBe(0xcbf43926);
  });

  prop.prop([fc.uint8Array({ maxLength: 200 })], { numRuns: runs(300) })("is zlib's", (bytes) => {
    expect(crc32(bytes)).toBe(theirCrc32(bytes));
  });
});

describe("writing then reading", () => {
  prop.prop([anyEntries], { numRuns: runs(200) })("gives the same entries in the same order", (entries) => {
    expect(plain(readZip(writeZip(entries), limits))).toEqual(plain(entries));
  });

  prop.prop([anyEntries], { numRuns: runs(100) })(
    "does so deflated, by the reader of Word files",
    (entries) => {
      expect(plain(readAll(writeZipDeflated(entries)))).toEqual(plain(entries));
      expect(plain(readAll(writeZip(entries)))).toEqual(plain(entries));
    },
  );

  test("works within a larger buffer", () => {
    const bytes = writeZip(some);
    const larger = new Uint8Array(bytes.length + 20).fill(1);
    larger.set(bytes, 7);
    const within = larger.subarray(7, 7 + bytes.length);
    expect(plain(readZip(within, limits))).toEqual(plain(some));
    expect(plain(readAll(within))).toEqual(plain(some));
  });

  test("copies nothing that is stored", () => {
    const bytes = writeZip(some);
    expect(readZip(bytes, limits).every((entry) => entry.bytes.buffer === bytes.buffer)).toBe(true);
  });

  test("deflated is smaller where that helps, stored where it does not, and the same each time", () => {
    const long = [{ name: "word/document.xml", bytes: text("<w:p/>".repeat(10_000)) }];
    const once = writeZipDeflated(long, { level: 9 });
    expect(once.length).toBeLessThan(1000);
    expect(writeZipDeflated(long, { level: 9 })).toEqual(once);
    const short = [{ name: "a", bytes: text("ab") }];
    expect(writeZipDeflated(short)).toEqual(writeZip(short));
  });

  test("gives these very bytes, whatever the machine", () => {
    const entries = [{ name: "a.xml", bytes: text("<a/>".repeat(9)) }];
    const records =
      "504b03041400000008000000210025a2e79a070000002400000005000000612e786d6cb349d4b7238401" +
      "504b010214001400000008000000210025a2e79a0700000024000000050000000000000000000000000000000000612e786d6c" +
      "504b05060000000001000100330000002a0000000000";
    expect(Buffer.from(writeZipDeflated(entries)).toString("hex")).toBe(records);
  });
});

describe("the writer refuses what a zip cannot hold", () => {
  test.each(["", "a".repeat(101), "é", "a b"])("the name %j", (name) => {
    expect(reasonOf(() => writeZip([{ name, bytes: text("") }]))).toBe("unsafe-name");
  });

  test("more entries than the end record can count", () => {
    const many = Array.from({ length: 0xffff }, (_, i) => ({ name: `${i}`, bytes: text("") }));
    expect(reasonOf(() => writeZip(many))).toBe("too-large");
  });
});

/** What docs/formats.md §7 says, done literally, with the other reader: write again, compare all bytes. */
function isRewritten(bytes: Uint8Array): boolean {
  let entries: readonly Entry[] = [];
  const reason = reasonOf(() => {
    entries = readAll(bytes);
  });
  return reason === null && sameBytes(writeZip(entries), bytes);
}

describe("what is accepted is what the writer writes", () => {
  prop.prop([anyEntries, fc.array(anyHarm, { maxLength: 2 })], { numRuns: runs(1000) })(
    "harmed archives are refused exactly when writing them again gives other bytes",
    (entries, harms) => {
      const harmed = harms.reduce((bytes, harm) => harm(bytes), writeZip(entries));
      const reason = reasonOf(() => readZip(harmed, limits));
      if (reason !== "unsafe-name") expect(reason === null).toBe(isRewritten(harmed));
    },
  );

  test("each byte flipped is refused", () => {
    const bytes = writeZip(some);
    for (let i = 0; i < bytes.length; i++) {
      const flipped = bytes.map((byte, at) => (at === i ? byte ^ 0x20 : byte));
      expect(
        reasonOf(() => readZip(flipped, limits)),
        `byte ${i}`,
      ).not.toBeNull();
    }
  });

  test("each shorter beginning is truncated", () => {
    const bytes = writeZip(some);
    for (let length = 0; length < bytes.length; length++) {
      expect(reasonOf(() => readZip(bytes.subarray(0, length), limits))).toBe("truncated");
      expect(reasonOf(() => openZip(bytes.subarray(0, length), foreign))).toBe("truncated");
    }
  });
});

describe("the reader of Word files", () => {
  prop.prop([anyEntries, fc.array(anyHarm, { minLength: 1, maxLength: 3 })], { numRuns: runs(1000) })(
    "refuses harmed archives or keeps within its limits",
    (entries, harms) => {
      const tight = { maxEntries: 4, maxEntryBytes: 600, maxTotalBytes: 1200 };
      const harmed = harms.reduce((bytes, harm) => harm(bytes), writeZipDeflated(entries));
      reasonOf(() => {
        const read = readAll(harmed, tight);
        expect(read.length).toBeLessThanOrEqual(4);
        expect(read.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThanOrEqual(1200);
      });
    },
  );

  prop.prop([anyEntries, anyHarm], { numRuns: runs(300) })(
    "never gives an entry other contents",
    (entries, harm) => {
      const before = new Map(entries.map(({ name, bytes }) => [name, bytes]));
      reasonOf(() => {
        for (const { name, bytes } of readAll(harm(writeZipDeflated(entries)))) {
          if (before.has(name)) expect(bytes).toEqual(before.get(name));
        }
      });
    },
  );

  test("names what is not there", () => {
    expect(reasonOf(() => openZip(writeZip(some), foreign).read("word/document.xml"))).toBe("missing-entry");
    expect(reasonOf(() => openZip(writeZip(some), foreign).read("__proto__"))).toBe("missing-entry");
  });

  test("holds declared sizes against its limits before it inflates", () => {
    const bytes = writeZipDeflated([
      { name: "a", bytes: new Uint8Array(600) },
      { name: "b", bytes: new Uint8Array(600) },
    ]);
    const open = (change: object) => reasonOf(() => openZip(bytes, { ...foreign, ...change }));
    expect(open({ maxEntryBytes: 599 })).toBe("too-large");
    expect(open({ maxTotalBytes: 1199 })).toBe("too-large");
    expect(open({ maxEntries: 1 })).toBe("too-large");
    expect(open({ maxEntries: 2, maxEntryBytes: 600, maxTotalBytes: 1200 })).toBeNull();
  });
});

describe("the corpus of hostile zips", () => {
  const folder = new URL("../../vectors/zip/", import.meta.url);
  const index = JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as {
    files: Record<string, { strict: string | null; foreign: string | null; description: string }>;
  };
  const { maxEntries, maxBytes } = zipLimits;
  const its = { maxEntries, maxEntryBytes: maxBytes, maxTotalBytes: maxBytes };

  test("is the one its script makes", () => {
    expect(Object.keys(index.files)).toEqual([...hostileZips.keys()]);
    for (const [name, { bytes }] of hostileZips) {
      expect(readFileSync(new URL(name, folder)).equals(bytes), name).toBe(true);
    }
  });

  test.each(Object.entries(index.files).map(([name, expected]) => ({ name, ...expected })))(
    "$name ($description): $strict as a proof pack, $foreign as a Word file",
    ({ name, strict, foreign: asForeign }) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
      expect(reasonOf(() => readZip(bytes, zipLimits))).toBe(strict);
      expect(reasonOf(() => readAll(bytes, its))).toBe(asForeign);
    },
  );
});

const tools: readonly [tool: string, args: readonly string[]][] = [
  ["unzip", ["-t"]],
  ["python3", ["-m", "zipfile", "-t"]],
];

describe.each(tools)("the system's %s", (tool, args) => {
  const missing = spawnSync(tool, [tool === "unzip" ? "-v" : "--version"]).status !== 0;
  if (missing) console.log(`skipped: the check with ${tool}, which is missing`);

  test.skipIf(missing)("finds no fault with what the writers write", () => {
    const folder = mkdtempSync(join(tmpdir(), "zip-"));
    try {
      for (const bytes of [writeZip(some), writeZipDeflated(some)]) {
        writeFileSync(join(folder, "x.zip"), bytes);
        execFileSync(tool, [...args, "x.zip"], { cwd: folder, stdio: "pipe" });
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
