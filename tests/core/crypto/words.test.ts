import { fc, test as law } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { fromWords, randomWords, toWords } from "../../../src/core/crypto/words";
import { fromHex } from "../../../src/core/encoding/hex";
import { runs } from "../../support/runs";

/** From the test vectors that BIP 39 names (trezor/python-mnemonic, vectors.json). */
const published = [
  ["00".repeat(32), `${"abandon ".repeat(23)}art`],
  [
    "7f".repeat(32),
    `${"legal winner thank year wave sausage worth useful ".repeat(2)}legal winner thank year wave sausage worth title`,
  ],
  ["ff".repeat(32), `${"zoo ".repeat(23)}vote`],
  ["00".repeat(16), `${"abandon ".repeat(11)}about`],
  [
    "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c",
    "hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length",
  ],
] as const;

const [, , , , [hex, sentence]] = published;
const seed = fromHex(hex, "seed");

describe("words", () => {
  test.each(published)("of %s are the published ones, and give it back", (hex, sentence) => {
    const bytes = fromHex(hex, "seed");
    expect(toWords(bytes).join(" ")).toBe(sentence);
    expect(fromWords(sentence, sentence.split(" ").length)).toEqual({ outcome: "read", bytes });
  });

  law.prop([fc.uint8Array({ minLength: 32, maxLength: 32 })], { numRuns: runs(100) })(
    "give back any 32 bytes",
    (bytes) => {
      expect(fromWords(toWords(bytes).join(" "), 24)).toEqual({ outcome: "read", bytes });
    },
  );

  test("may be typed as people write them down", () => {
    const words = sentence.split(" ");
    const typed = [
      sentence.toUpperCase(),
      `  ${words.join("\n")}\r\n`,
      words.join("\u00a0"),
      words.join("\u3000"),
      words.map((word, i) => `${i + 1}. ${word[0]!.toUpperCase()}${word.slice(1)}`).join("\t"),
      words.map((word, i) => `${i + 1}) ${word}`).join(", "),
      words.join(" – "),
    ];
    for (const text of typed) expect(fromWords(text, 24), text).toEqual({ outcome: "read", bytes: seed });
  });

  test("that are not on the list are pointed at", () => {
    const words = sentence.split(" ");
    const typed = words.with(2, "privat").with(23, "length").with(20, "shrugg");
    expect(fromWords(typed.join(" "), 24)).toEqual({ outcome: "unknown-words", at: [2, 20] });
  });

  test("too few or too many are counted", () => {
    expect(fromWords(sentence.slice(0, -7), 24)).toEqual({ outcome: "wrong-count", count: 23 });
    expect(fromWords(`${sentence} zoo`, 24)).toEqual({ outcome: "wrong-count", count: 25 });
    expect(fromWords("", 24)).toEqual({ outcome: "wrong-count", count: 0 });
    expect(fromWords("zoo ".repeat(1_000_000), 24)).toEqual({ outcome: "wrong-count", count: 2500 });
  });

  test("that changed places or are another than was meant do not fit their checksum", () => {
    const words = sentence.split(" ");
    const swapped = words.with(0, words[1]!).with(1, words[0]!);
    expect(fromWords(swapped.join(" "), 24)).toEqual({ outcome: "wrong-checksum" });
    expect(fromWords(words.with(5, "able").join(" "), 24)).toEqual({ outcome: "wrong-checksum" });
  });

  law.prop([fc.string({ unit: "grapheme", maxLength: 300 })], { numRuns: runs(300) })(
    "of any text are read or told what is wrong",
    (text) => {
      expect(fromWords(text, 24).outcome).not.toBe("read");
    },
  );
});

describe("words at random", () => {
  test("reach the whole list, each by as many draws as any other", () => {
    const drawn = new Map<string, number>();
    for (let value = 0; value < 65_536; value++) {
      const [word = ""] = randomWords(1, () => Uint8Array.of(value >> 8, value & 255));
      drawn.set(word, (drawn.get(word) ?? 0) + 1);
    }
    expect(drawn.size).toBe(2048);
    expect(new Set(drawn.values())).toEqual(new Set([32]));
  });

  test("are drawn anew for each word", () => {
    let calls = 0;
    expect(randomWords(6, () => Uint8Array.of(0, calls++))).toEqual([
      "abandon",
      "ability",
      "able",
      "about",
      "above",
      "absent",
    ]);
  });
});
