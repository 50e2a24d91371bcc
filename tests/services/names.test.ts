import { writeFileSync, existsSync, readdirSync } from "node:fs";
import { basename, join, win32 } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { nameFault } from "../../src/services/names";
import { temporary } from "./folders";

test.for([
  "desk.card",
  "parcel 12.age",
  "رسالة إلى الأمين العام.docx",
  "致秘书长的信.docx",
  "Lettre à l’Administrateur (2).docx",
  "nullable.card",
  "com.card",
  "con-sult.txt",
  "a..b",
  "x".repeat(120),
])("%j is a file's name", (name) => {
  expect(nameFault(name)).toBe(null);
});

test.for([
  "",
  ".",
  "..",
  "../a.card",
  "..\\a.card",
  "a/b",
  "a\\b",
  "/etc/passwd",
  "C:\\a",
  "C:a",
  "a.card:stream",
  ".hidden",
  " a",
  "a ",
  "a.",
  "a. .",
  "a\0.card",
  "a\n.card",
  "a\u007f",
  "a\u0085",
  "a\u2028b",
  "a\ud800",
  "gpj.\u202Eexe",
  "a\u2067b",
  "\uFEFFa",
  "con",
  "CON.card",
  "nul.tar.gz",
  "Aux",
  "prn .txt",
  "com1",
  "LPT9.age",
  "com¹.age",
  "CONIN$",
  "a*",
  "a?",
  "a|b",
  "<a>",
  'a"b',
  "x".repeat(121),
])("%j is not, on every system", (name) => {
  expect(nameFault(name)).not.toBe(null);
});

test("what is wrong with a name is said without repeating it", () => {
  for (const name of ["evil/../name", `evil${"x".repeat(200)}`, "evil."])
    expect(nameFault(name)).not.toContain("evil");
});

const parts = [
  "..",
  ".",
  "/",
  "\\",
  "C:",
  "a",
  "con",
  "\0",
  "\u202e",
  " ",
  "é",
  ".card",
  "$",
  "~",
  "%2e",
  ":",
];
const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 130 }),
  fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((each) => each.join("")),
);

property.prop([anyName])("whatever passes is one name in its folder, here and on Windows", (name) => {
  if (nameFault(name) !== null) return;
  expect(basename(join("/folder", name))).toBe(name);
  expect(win32.basename(win32.join("C:\\folder", name))).toBe(name);
  expect(win32.isAbsolute(name)).toBe(false);
});

property.prop([anyName], { numRuns: 50 })("whatever passes and is short can be written", (name) => {
  if (nameFault(name) !== null || Buffer.byteLength(name) > 255) return;
  const folder = temporary();
  writeFileSync(join(folder, name), "");
  expect(existsSync(join(folder, name))).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
});
