import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Preferences } from "../../src/bridge/bridge";
import { readPreferences, writePreferences } from "../../src/services/preferences";
import { temporary } from "./folders";

const standard = { language: null, look: "system", capture: "refused" };

const anyPreferences: fc.Arbitrary<Preferences> = fc.record({
  language: fc.constantFrom(null, "ar", "en", "fr", "zh-Hans", "pt-BR", "sr-Latn-RS"),
  look: fc.constantFrom("system", "light", "dark"),
  capture: fc.constantFrom("refused", "allowed"),
});

property.prop([anyPreferences, anyPreferences], { numRuns: 25 })(
  "what was chosen last is what is read, in a home that was never there before too",
  async (first, last) => {
    const home = join(temporary(), "home");
    expect(await readPreferences(home)).toEqual(standard);
    expect(await writePreferences(home, first)).toEqual({ outcome: "kept" });
    expect(await writePreferences(home, last)).toEqual({ outcome: "kept" });
    expect(await readPreferences(home)).toEqual(last);
  },
);

test("the file can be read by anybody", async () => {
  const home = temporary();
  await writePreferences(home, { language: "ar", look: "dark", capture: "allowed" });
  expect(readFileSync(join(home, "preferences.json"), "utf8")).toBe(
    '{"language":"ar","look":"dark","capture":"allowed"}\n',
  );
});

test.for<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["a list", '["ar","dark"]'],
  ["null", "null"],
  ["a field too few", '{"language":"ar"}'],
  ["a field too many", '{"language":"ar","look":"dark","more":1}'],
  ["a look that is none", '{"language":"ar","look":"sepia"}'],
  ["a word on pictures that is none", '{"language":"ar","look":"dark","capture":true}'],
  ["a language that is none", '{"language":"<script>","look":"dark"}'],
  ["a language that is a path", '{"language":"../../etc","look":"dark"}'],
  ["a language without end", `{"language":"ar${"-a".repeat(20)}","look":"dark"}`],
  ["a number for a language", '{"language":1,"look":"dark"}'],
  ["a look in a list", '{"language":null,"look":["dark"]}'],
  ["a prototype", '{"__proto__":{"language":"ar","look":"dark"}}'],
  ["other letters", new Uint8Array([0xff, 0xfe, 0x7b])],
  [
    "letters that are none",
    new Uint8Array([...Buffer.from('{"language":"'), 0xff, ...Buffer.from('","look":"dark"}')]),
  ],
  ["far too much", `{"language":"ar","look":"dark"}${" ".repeat(5000)}`],
])("preferences that hold %s count as none", async ([, contents]) => {
  const home = temporary();
  writeFileSync(join(home, "preferences.json"), contents);
  expect(await readPreferences(home)).toEqual(standard);
});

test("what version 0.1 wrote is read, and windows refuse pictures", async () => {
  const home = temporary();
  writeFileSync(join(home, "preferences.json"), '{"language":"ar","look":"dark"}\n');
  expect(await readPreferences(home)).toEqual({ language: "ar", look: "dark", capture: "refused" });
});

test("a folder in the place of the preferences is none, and is not replaced", async () => {
  const home = temporary();
  mkdirSync(join(home, "preferences.json"));
  expect(await readPreferences(home)).toEqual(standard);
  expect(await writePreferences(home, { language: null, look: "dark", capture: "allowed" })).toEqual({
    outcome: "hindered",
    hindrance: "not-a-file",
  });
});

test("a home that cannot be made is a value", async () => {
  const folder = temporary();
  writeFileSync(join(folder, "file"), "");
  expect(
    await writePreferences(join(folder, "file", "home"), {
      language: null,
      look: "dark",
      capture: "allowed",
    }),
  ).toEqual({
    outcome: "hindered",
    hindrance: "missing",
  });
});
