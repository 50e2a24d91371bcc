import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { sameBytes } from "../../../src/core/encoding/bytes";
import { checkEntryNames } from "../../../src/core/encoding/names";
import { padmeSize } from "../../../src/core/encoding/padme";
import { Refusal } from "../../../src/core/encoding/refusal";
import { readTar, writeTar, type Entry } from "../../../src/core/encoding/tar";
import { anyEntries, anyHarm, reasonOf } from "../../support/archives";
import { runs } from "../../support/runs";
import { hostileTars, tarLimits } from "../../vectors/hostile-tars";

const limits = { maxEntries: 100, maxBytes: 1_000_000, extraNames: ["SHA256SUMS"] };
const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
const plain = (entries: readonly Entry[]): unknown => entries.map(({ name, bytes }) => [name, [...bytes]]);
const some: readonly Entry[] = [
  { name: "manifest.json", bytes: text("{}\n") },
  { name: "SHA256SUMS", bytes: text("") },
  { name: "texts/a.md", bytes: text("# A\n".repeat(128)) },
];

describe("writing then reading", () => {
  prop.prop([anyEntries], { numRuns: runs(200) })("gives the same entries in the same order", (entries) => {
    expect(plain(readTar(writeTar(entries), limits))).toEqual(plain(entries));
  });

  prop.prop([anyEntries, fc.nat(2000)], { numRuns: runs(100) })(
    "does so padded to any length",
    (entries, more) => {
      const padded = writeTar(entries, { padTo: (size) => size + more });
      expect(padded).toHaveLength(writeTar(entries).length + more);
      expect(plain(readTar(padded, limits))).toEqual(plain(entries));
    },
  );

  test("keeps the order given and copies nothing", () => {
    const bytes = writeTar(some, { padTo: padmeSize });
    const read = readTar(bytes, limits);
    expect(bytes).toHaveLength(65_536);
    expect(read.map(({ name }) => name)).toEqual(["manifest.json", "SHA256SUMS", "texts/a.md"]);
    expect(read.every((entry) => entry.bytes.buffer === bytes.buffer)).toBe(true);
  });

  test("works within a larger buffer", () => {
    const bytes = writeTar(some);
    const larger = new Uint8Array(bytes.length + 20).fill(1);
    larger.set(bytes, 7);
    expect(plain(readTar(larger.subarray(7, 7 + bytes.length), limits))).toEqual(plain(some));
  });

  test("of nothing is two zero blocks", () => {
    expect(writeTar([])).toEqual(new Uint8Array(1024));
    expect(readTar(new Uint8Array(1024), limits)).toEqual([]);
  });
});

describe("the writer refuses what a header cannot hold", () => {
  test.each(["", "a".repeat(101), "é", "a b", "a\nb"])("the name %j", (name) => {
    expect(reasonOf(() => writeTar([{ name, bytes: text("") }]))).toBe("unsafe-name");
  });
});

/** What docs/formats.md §5.2 says, done literally: read loosely, write again, add zeros, compare all bytes. */
function isRewritten(bytes: Uint8Array): boolean {
  const entries: Entry[] = [];
  let at = 0;
  while (at + 512 <= bytes.length && bytes[at] !== 0) {
    const header = Buffer.from(bytes.subarray(at, at + 512));
    const size = Number.parseInt(header.toString("latin1", 124, 136), 8);
    if (!(size >= 0 && at + 512 + size <= bytes.length)) return false;
    const name = header.toString("latin1", 0, 100).split("\0")[0]!;
    entries.push({ name, bytes: bytes.subarray(at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  try {
    checkEntryNames(
      entries.map(({ name }) => name),
      "tar",
      limits.extraNames,
    );
    const again = writeTar(entries, { padTo: (size) => Math.max(size, bytes.length) });
    return sameBytes(again, bytes);
  } catch (fault) {
    if (fault instanceof Refusal) return false;
    throw fault;
  }
}

describe("what is accepted is what the writer writes", () => {
  prop.prop([anyEntries, fc.array(anyHarm, { maxLength: 2 }), fc.nat(700)], { numRuns: runs(1000) })(
    "harmed archives are refused exactly when writing them again gives other bytes",
    (entries, harms, more) => {
      const harmed = harms.reduce(
        (bytes, harm) => harm(bytes),
        writeTar(entries, { padTo: (size) => size + more }),
      );
      expect(reasonOf(() => readTar(harmed, limits)) === null).toBe(isRewritten(harmed));
    },
  );

  prop.prop([fc.uint8Array({ maxLength: 2000 })], { numRuns: runs(200) })(
    "any bytes end in a refusal",
    (bytes) => {
      expect(reasonOf(() => readTar(bytes, limits)) === null).toBe(isRewritten(bytes));
    },
  );

  test("each byte flipped gives a refusal or other contents, never the same entries", () => {
    const bytes = writeTar(some);
    for (let i = 0; i < bytes.length; i++) {
      const flipped = bytes.map((byte, at) => (at === i ? byte ^ 0x20 : byte));
      const reason = reasonOf(() => {
        expect(plain(readTar(flipped, limits))).not.toEqual(plain(some));
      });
      expect(reason === null).toBe(isRewritten(flipped));
    }
  });

  test("each shorter beginning is truncated", () => {
    const bytes = writeTar(some);
    for (let length = 0; length < bytes.length; length++) {
      expect(reasonOf(() => readTar(bytes.subarray(0, length), limits))).toBe("truncated");
    }
  });
});

describe("the corpus of hostile tars", () => {
  const folder = new URL("../../vectors/tar/", import.meta.url);
  const index = JSON.parse(readFileSync(new URL("index.json", folder), "utf8")) as {
    files: Record<string, { reason: string; description: string }>;
  };

  test("is the one its script makes", () => {
    expect(Object.keys(index.files)).toEqual([...hostileTars.keys()]);
    for (const [name, { bytes }] of hostileTars) {
      expect(readFileSync(new URL(name, folder)).equals(bytes), name).toBe(true);
    }
  });

  test.each(
    Object.entries(index.files).map(([name, { reason, description }]) => ({ name, reason, description })),
  )("$name ($description): $reason", ({ name, reason }) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    expect(reasonOf(() => readTar(bytes, tarLimits))).toBe(reason);
  });
});

test("a link is called a link", () => {
  const bytes = hostileTars.get("symbolic-link.tar")!.bytes;
  expect(() => readTar(bytes, tarLimits)).toThrow(/a\.txt: expected plain files only, found a symbolic link/);
});

test("another writing is told by its field", () => {
  const bytes = hostileTars.get("time.tar")!.bytes;
  expect(() => readTar(bytes, tarLimits)).toThrow(/mtime/);
});

const gnuTar = spawnSync("tar", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU tar") === true;
if (!gnuTar) console.log("skipped: the comparison with the system's tar, which is not GNU tar or is missing");

describe.skipIf(!gnuTar)("the system's tar", () => {
  const inFolder = (work: (folder: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), "tar-"));
    try {
      work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test("lists and unpacks what the writer writes", () => {
    inFolder((folder) => {
      writeFileSync(join(folder, "x.tar"), writeTar(some, { padTo: padmeSize }));
      const listed = execFileSync("tar", ["tf", "x.tar"], { cwd: folder, encoding: "utf8" });
      expect(listed).toBe("manifest.json\nSHA256SUMS\ntexts/a.md\n");
      execFileSync("tar", ["xf", "x.tar"], { cwd: folder });
      for (const { name, bytes } of some)
        expect(new Uint8Array(readFileSync(join(folder, name)))).toEqual(bytes);
    });
  });

  test("writes the same bytes when told to write as we do", () => {
    inFolder((folder) => {
      for (const { name, bytes } of some) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      const plainly = "--format=ustar --owner=0 --group=0 --numeric-owner --mtime=@0 --mode=0644".split(" ");
      execFileSync("tar", [...plainly, "-cf", "x.tar", ...some.map(({ name }) => name)], { cwd: folder });
      const theirs = new Uint8Array(readFileSync(join(folder, "x.tar")));
      expect(theirs).toEqual(writeTar(some, { padTo: () => theirs.length }));
      expect(plain(readTar(theirs, limits))).toEqual(plain(some));
    });
  });
});
