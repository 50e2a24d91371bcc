import { test as prop } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { checkClashes, checkEntryNames, nameFault, shown } from "../../../src/core/encoding/names";
import { anyEntries, anyName, reasonOf } from "../../support/archives";
import { runs } from "../../support/runs";

const hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

describe("a name", () => {
  test.each([
    "manifest.json",
    "manifest.json.minisig",
    `statements/${hash}.json.minisig`,
    `attachments/${hash}`,
    "a",
    "0",
    "letter-undp.docx",
    "console.txt",
    "com10",
    "nul-and-void",
    "a/con-tents",
    "a".repeat(100),
  ])("%s is fine", (name) => {
    expect(nameFault(name)).toBeNull();
  });

  test.each([
    ["", /found none/],
    ["a".repeat(101), /100 bytes, found 101/],
    ["/a", /segments/],
    ["a/", /segments/],
    ["a//b", /segments/],
    [".", /segments/],
    ["..", /segments/],
    ["a/../b", /segments/],
    [".hidden", /segments/],
    ["a.", /segments/],
    ["a..b", /segments/],
    ["-a", /segments/],
    ["_a", /segments/],
    ["A", /segments/],
    ["a b", /segments/],
    ["a\\b", /segments/],
    ["a\n", /segments/],
    ["é", /segments/],
    ["conin$", /segments/],
    ["con", /device/],
    ["nul.tar.gz", /device/],
    ["a/aux", /device/],
    ["prn/a", /device/],
    ["com0", /device/],
    ["lpt9.txt", /device/],
  ])("%j is not", (name, why) => {
    expect(nameFault(name)).toMatch(why);
  });

  prop.prop([anyName], { numRuns: runs(200) })("made by the rule has no fault", (name) => {
    expect(nameFault(name)).toBeNull();
  });
});

describe("the names of an archive", () => {
  test("may have extra ones where the caller gives them, exactly as given", () => {
    const allowed = ["SHA256SUMS", "README.txt"];
    expect(reasonOf(() => checkEntryNames(["a", "SHA256SUMS"], "zip", allowed))).toBeNull();
    expect(reasonOf(() => checkEntryNames(["a", "SHA256SUMS"], "zip"))).toBe("unsafe-name");
    expect(reasonOf(() => checkEntryNames(["a", "Sha256sums"], "zip", allowed))).toBe("unsafe-name");
    expect(reasonOf(() => checkEntryNames(["a", "b/SHA256SUMS"], "zip", allowed))).toBe("unsafe-name");
  });

  test.each([
    [["a", "a"]],
    [["a", "b", "a"]],
    [["README.txt", "readme.txt"]],
    [["a", "a/b"]],
    [["a/b", "a"]],
    [["a/b/c/d", "a/b"]],
    [["README.txt", "readme.txt/b"]],
  ])("%j would overwrite one another", (names) => {
    expect(reasonOf(() => checkClashes(names, "tar"))).toBe("duplicate-entry");
  });

  test("that only begin alike do not", () => {
    expect(reasonOf(() => checkEntryNames(["a", "ab", "a.b", "a-b/c", "b/a", "b/ab"], "tar"))).toBeNull();
  });

  prop.prop([anyEntries], { numRuns: runs(100) })("that do not clash pass", (entries) => {
    checkEntryNames(
      entries.map(({ name }) => name),
      "tar",
    );
  });

  test("fifty thousand long ones are checked without delay", () => {
    const names = Array.from({ length: 50_000 }, (_, i) => `${"a/".repeat(45)}${i}`);
    const begun = performance.now();
    checkEntryNames(names, "tar");
    expect(performance.now() - begun).toBeLessThan(3000);
  });
});

test("a refusal prints a hostile name without its control characters, and not all of it", () => {
  expect(shown("a\u001b[2J\n\u202eb")).toBe("a?[2J??b");
  expect(shown("a".repeat(5000))).toHaveLength(101);
});
