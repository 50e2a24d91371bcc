// Writes src/core/encoding/unicode.ts from the Unicode 15.0 data files (Debian package `unicode-data`).
// Usage: node scripts/make-unicode-table.mjs [folder of UnicodeData.txt, default /usr/share/unicode]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? "/usr/share/unicode";
const read = (name) => readFileSync(join(folder, name), "utf8");

// UnicodeData.txt names no version; DerivedAge.txt of the same package does.
if (!read("DerivedAge.txt").startsWith("# DerivedAge-15.0.0.txt")) {
  throw new Error(`${folder} does not hold the Unicode 15.0.0 files`);
}

const outside = 0;
const assigned = 1;
const joinable = 2;
const marks = ["_", ".", ":"];

const classes = new Uint8Array(0x110000);
readCategories();
readEmoji();
writeFileSync(new URL("../src/core/encoding/unicode.ts", import.meta.url), moduleText(encodeRuns()));

/** Everything but controls, surrogates, private use and the unassigned; letters and marks may stand beside a joiner. */
function readCategories() {
  let first = 0;
  for (const line of read("UnicodeData.txt").split("\n")) {
    if (line === "") continue;
    const [hex, name, category] = line.split(";");
    const code = Number.parseInt(hex, 16);
    if (name.endsWith(", First>")) {
      first = code;
      continue;
    }
    const from = name.endsWith(", Last>") ? first : code;
    if (["Cc", "Cs", "Co"].includes(category)) continue;
    classes.fill("LM".includes(category[0]) ? joinable : assigned, from, code + 1);
  }
}

function readEmoji() {
  for (const line of read("emoji/emoji-data.txt").split("\n")) {
    const found = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(?:Extended_Pictographic|Emoji_Modifier)\s*#/.exec(
      line,
    );
    if (found === null) continue;
    const last = Number.parseInt(found[2] ?? found[1], 16);
    for (let code = Number.parseInt(found[1], 16); code <= last; code++) {
      if (classes[code] !== outside) classes[code] = joinable;
    }
  }
}

function encodeRuns() {
  let out = "";
  for (let start = 0, code = 1; code <= classes.length; code++) {
    if (code < classes.length && classes[code] === classes[start]) continue;
    out += marks[classes[start]] + (code - start).toString(36);
    start = code;
  }
  return out;
}

function moduleText(runs) {
  const lines = runs.match(/.{1,100}/g).map((line) => `  "${line}"`);
  return `/**
 * Which code points Unicode 15.0 assigns, and which of them may stand beside a joiner. Runtimes differ in
 * their Unicode version; this table does not (docs/formats.md §1.2).
 *
 * Made by scripts/make-unicode-table.mjs from UnicodeData.txt and emoji-data.txt 15.0.0. Not edited by hand.
 *
 * Runs of code points from U+0000 on, each a class and a length in base 36: "_" not assigned, or a control,
 * surrogate or private-use code point; "." assigned; ":" assigned, and a letter, a mark or an emoji.
 */
export const unicodeRuns =
${lines.join(" +\n")};
`;
}
