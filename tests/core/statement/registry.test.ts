import { beforeAll, describe, expect, test } from "vitest";
import { writeJson } from "../../../src/core/encoding/json";
import { Refusal } from "../../../src/core/encoding/refusal";
import { utf8 } from "../../../src/core/crypto/sodium";
import type { Envelope } from "../../../src/core/statement/envelope";
import type { Kinds } from "../../../src/core/statement/statement";
import {
  readSigned,
  readStatement,
  signStatement,
  writeStatement,
} from "../../../src/core/statement/statement";
import { deskOf } from "../../support/desks";
import type { TestDesk } from "../../support/desks";
import { allKinds, exampleOf } from "../../support/statements";

const kinds: Kinds = new Map(allKinds.map((kind) => [kind.type, kind]));
let alice: TestDesk;
let bob: TestDesk;
beforeAll(async () => {
  alice = await deskOf("Alice");
  bob = await deskOf("Bob");
});

function reasonOf(value: unknown): string {
  try {
    readStatement(utf8(typeof value === "string" ? value : writeJson(value)), kinds, "test");
    return "accepted";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

describe.each(allKinds.map((kind) => kind.type))("%s", (type) => {
  const kind = kinds.get(type)!;
  const example = () => exampleOf(type, alice, bob);

  test("what is signed reads back the same, byte for byte", () => {
    const signed = signStatement(kind, example(), alice.signing);
    const read = readSigned(signed.bytes, signed.signature, kinds, "test");
    expect(read.statement).toEqual(example());
    expect(writeStatement(kind, read.statement)).toEqual(signed.bytes);
    expect(read.hash).toBe(signed.hash);
  });

  test("another key than the one it names may not sign it", () => {
    expect(() => signStatement(kind, example(), bob.signing)).toThrow("signer's own key");
  });

  test("a missing, an unknown and a misplaced field are refused", () => {
    for (const field of Object.keys(example())) {
      const { [field]: _, ...rest } = example();
      expect(reasonOf(rest), `without ${field}`).toBe("bad-schema");
    }
    expect(reasonOf({ ...example(), extra: 1 })).toBe("bad-schema");
    const entries = Object.entries(example());
    expect(reasonOf(Object.fromEntries([...entries.slice(1), ...entries.slice(0, 1)]))).toBe("not-canonical");
    expect(reasonOf(writeJson(example()).replace("{", '{\n  "__proto__": {},'))).toBe("bad-schema");
  });

  test("a value of another kind in any field is refused", () => {
    for (const field of Object.keys(example())) {
      for (const wrong of [
        {},
        { length: 1 },
        "\u202e",
        1.5,
        -1,
        [[]],
        [{ a: 1 }],
        true,
        "🏴\u{e0067}",
        "\u0000",
      ]) {
        if (field === "deleted" || field === "withdrawn" || field === "successorsMayRead") {
          if (wrong === true) continue;
        }
        expect(reasonOf({ ...example(), [field]: wrong }), `${field}: ${JSON.stringify(wrong)}`).toMatch(
          /^bad-/,
        );
      }
    }
  });

  test("other writings of the same value are refused", () => {
    const canonical = writeJson(example());
    expect(reasonOf(canonical.trimEnd())).toBe("not-canonical");
    expect(reasonOf(` ${canonical}`)).toBe("not-canonical");
    expect(reasonOf(canonical.replaceAll("\n", "\r\n"))).toBe("not-canonical");
    expect(reasonOf(JSON.stringify(example()))).toBe("not-canonical");
    expect(reasonOf(canonical.replace('"seq": 1795000000', '"seq": 1.795e9'))).toBe("not-canonical");
    expect(reasonOf(canonical.replace('"key"', '"\\u006bey"'))).toBe("not-canonical");
    expect(reasonOf(canonical.replace('"seq"', '"seq": 1,\n  "seq"'))).toBe("not-canonical");
    expect(reasonOf(`\ufeff${canonical}`)).toBe("bad-encoding");
  });

  test("truncated at each byte, it is refused", () => {
    const bytes = utf8(writeJson(example()));
    const step = Math.max(1, Math.floor(bytes.length / 400));
    for (let length = 0; length < bytes.length; length += step) {
      expect(() => readStatement(bytes.subarray(0, length), kinds, "test")).toThrow(Refusal);
    }
  });

  test("with a bit flipped anywhere, the signature does not hold", () => {
    const signed = signStatement(kind, example(), alice.signing);
    const step = Math.max(1, Math.floor(signed.bytes.length / 200));
    for (let i = 0; i < signed.bytes.length; i += step) {
      const flipped = signed.bytes.slice();
      flipped[i]! ^= 0x02;
      expect(() => readSigned(flipped, signed.signature, kinds, "test"), `byte ${i}`).toThrow(Refusal);
    }
  });
});

describe("a statement of a type from the future", () => {
  const newer = () => ({
    ...exampleOf("undersigned/decline/1", alice, bob),
    type: "undersigned/decline/2",
    extra: { a: [] },
  });

  test("is kept, unjudged, when it is canonical and correctly signed", () => {
    const kind = { type: newer().type, mostBytes: 65_536, check: (value: unknown) => value as Envelope };
    const signed = signStatement(kind, newer(), alice.signing);
    expect(readSigned(signed.bytes, signed.signature, kinds, "test").statement).toMatchObject({
      unknown: true,
      type: "undersigned/decline/2",
      key: alice.key,
    });
  });

  test("is refused when it is not canonical, lacks the envelope or holds forbidden text", () => {
    expect(reasonOf(JSON.stringify(newer()))).toBe("not-canonical");
    expect(reasonOf({ ...newer(), key: "RWnone" })).toBe("bad-schema");
    expect(reasonOf({ ...newer(), extra: "\u202e" })).toBe("bad-text");
    const { seq, ...rest } = newer();
    expect(reasonOf({ ...rest, seq })).toBe("bad-schema");
  });
});

describe("hostile JSON", () => {
  test.each([
    ["nothing", "", "bad-json"],
    ["not JSON", "<xml/>", "bad-json"],
    ["an array", "[]\n", "bad-schema"],
    ["null", "null\n", "bad-schema"],
    ["a bomb of brackets", "[".repeat(100_000), "too-large"],
    ["a type with a path", writeJson({ type: "undersigned/../card/1" }), "bad-schema"],
    ["a prototype for a type", writeJson({ type: "__proto__" }), "bad-schema"],
    ["an endless number", '{"type": 1e999}\n', "bad-schema"],
    ["two values", "{}\n{}\n", "bad-json"],
  ])("%s", (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  test("bytes that are not UTF-8", () => {
    expect(() => readStatement(Uint8Array.of(0x22, 0xff, 0x22), kinds, "test")).toThrow("UTF-8");
  });

  test("a statement beyond its size", () => {
    const long = {
      ...exampleOf("undersigned/revocation/1", alice, bob),
      stands: Array(2000).fill("a".repeat(64)),
    };
    expect(reasonOf(long)).toBe("too-large");
  });
});
