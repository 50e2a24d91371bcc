import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { readEntries } from "../../../src/core/bundle/release";
import { entriesOf } from "../../../src/core/bundle/pack";
import { hashed } from "../../../src/core/bundle/sums";
import { readCardText, writeCardText } from "../../../src/core/contact/cardText";
import { toBase64 } from "../../../src/core/encoding/base64";
import { Refusal } from "../../../src/core/encoding/refusal";
import { writeTar } from "../../../src/core/encoding/tar";
import { writeCampaign } from "../../support/campaigns";
import { runs } from "../../support/runs";

const { card, rotation } = writeCampaign();
const dia = rotation("Dia's old desk", "Dia");
const entries = entriesOf({ statements: [dia], texts: [], attachments: [] }).map(({ name, bytes }) => ({
  name,
  bytes,
}));
const text = writeCardText(entries);
const [opening, ...lines] = text.trimEnd().split("\n");

function refusalOf(read: () => unknown): string {
  try {
    read();
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

describe("a card as text", () => {
  test("brings the card with both signatures", () => {
    const { statements, refused } = readEntries(readCardText(text).map(hashed));
    expect(refused).toEqual([]);
    expect(statements).toEqual([{ ...dia, statement: expect.objectContaining(dia.statement) as unknown }]);
    expect(entries.map(({ name }) => name.replace(dia.hash, "…"))).toEqual([
      "statements/….json",
      "statements/….json.minisig",
      "statements/….previous.minisig",
    ]);
  });

  test("has short lines of ASCII", () => {
    expect(opening).toBe("-----BEGIN UNDERSIGNED CARD-----");
    for (const line of lines) expect(line).toMatch(/^[ -~]{1,64}$/);
  });

  test.each([
    ["Windows line ends", text.replaceAll("\n", "\r\n")],
    ["words before and after", `Dear Alma,\nhere is our card:\n\n${text}\nBest > wishes -- Dia`],
    ["a reply that quotes it", text.replace(/^/gm, "> ")],
    ["a reply to a reply", text.replace(/^/gm, "> >")],
    ["another style of quoting", text.replace(/^/gm, "| ")],
    ["indentation and trailing spaces", text.replace(/^/gm, "\t  ").replace(/$/gm, "   ")],
    ["no line ends at all", text.replaceAll("\n", " ")],
    ["lines wrapped after 30 characters", text.replace(/(.{30})/g, "$1\n")],
    ["empty lines between", text.replaceAll("\n", "\n\n")],
    ["no-break spaces", text.replaceAll("\n", "\u00a0\n\u00a0").replaceAll(" ", "\u00a0")],
    ["zero-width spaces", text.replace(/(.{10})/g, "$1\u200b")],
    ["direction marks and a byte order mark", `\ufeff\u200f${text}\u200e`],
    ["lines wrapped after 7 characters", text.replace(/(.{7})/g, "$1\r\n> ")],
    ["dashes that were corrected", text.replaceAll("-----", "——-")],
  ])("survives %s", (_, changed) => {
    expect(readCardText(changed)).toEqual(entries);
  });

  test.each([
    ["nothing", "", "bad-encoding"],
    ["no block", "Dear Alma, here is our card", "bad-encoding"],
    ["no end", text.slice(0, -40), "truncated"],
    ["an end before the beginning", `${lines.at(-1)!}\n${opening!}`, "truncated"],
    ["two blocks", text + text, "trailing-data"],
    ["two beginnings", `${opening!}\n${text}`, "trailing-data"],
    ["more than 64 KiB", text + " ".repeat(65_536), "too-large"],
    ["an empty block", `${opening!}\n${lines.at(-1)!}`, "truncated"],
    ["a lost line", [opening, ...lines.toSpliced(3, 1)].join("\n"), "bad-archive"],
    ["a letter that is no base64", text.replace(lines[2]!, lines[2]!.replace(/.$/, "*")), "bad-encoding"],
    ["dashes without end", "-".repeat(65_000), "bad-encoding"],
  ])("with %s is refused", (_, changed, reason) => {
    expect(refusalOf(() => readCardText(changed))).toBe(reason);
  });

  test("with an archive that leaves its folder is refused", () => {
    const hostile = toBase64(writeTar([{ name: "../../etc/passwd", bytes: new Uint8Array(1) }]));
    expect(refusalOf(() => readCardText(`${opening!}\n${hostile}\n${lines.at(-1)!}`))).toBe("unsafe-name");
  });

  test("is not written when it could not be read", () => {
    const many = entriesOf({
      statements: Array.from({ length: 12 }, (_, i) => card("Dia", { seq: i })),
      texts: [],
      attachments: [],
    });
    expect(refusalOf(() => writeCardText(many))).toBe("too-large");
  });

  const place = fc.nat(text.length - 1);
  const character = fc.constantFrom(..."AZaz09+/=-> \n*é");

  test.prop([place, character], { numRuns: runs(300) })(
    "with one character changed is the same card, or refused",
    (at, other) => {
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      const outcome = refusalOf(() => {
        const { statements, refused } = readEntries(readCardText(changed).map(hashed));
        if (refused.length > 0) throw new Refusal("damaged", "card", "");
        expect(statements[0]!.bytes).toEqual(dia.bytes);
      });
      expect(outcome).toMatch(/^[a-z-]+$/);
    },
  );

  test.prop([fc.nat(text.indexOf("-----END") + 20)], { numRuns: runs(100) })(
    "cut anywhere is refused",
    (at) => {
      expect(refusalOf(() => readCardText(text.slice(0, at)))).not.toBe("read");
    },
  );
});

/** The card texts of tests/vectors/card (made by tests/vectors/make-cards.ts). */
describe("a card text from hostile or careless hands", () => {
  const folder = join(import.meta.dirname, "../../vectors/card");
  const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as Record<
    string,
    { readonly reason: string; readonly about: string }
  >;

  test.each(Object.entries(index).map(([name, vector]) => ({ name, ...vector })))(
    "$name: $reason ($about)",
    ({ name, reason }) => {
      const found = refusalOf(() => {
        const { refused, statements } = readEntries(
          readCardText(readFileSync(join(folder, name), "utf8")).map(hashed),
        );
        expect(statements).toHaveLength(refused.length === 0 ? 1 : 0);
        for (const one of refused) throw new Refusal(one.reason, one.name, one.detail);
      });
      expect(found).toBe(reason);
    },
  );
});
