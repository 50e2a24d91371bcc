import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../../house/sources";

const folder = `${root}src/renderer/styles/`;
const sheets = readdirSync(folder).map((name) => ({
  name,
  // Comments speak of what is not there.
  text: readFileSync(folder + name, "utf8").replace(/\/\*[\s\S]*?\*\//g, ""),
}));
const declarations = sheets.flatMap(({ name, text }) =>
  [...text.matchAll(/(?<=[;{]\s*)(-{0,2}[a-z][\w-]*)\s*:\s*([^;{}]+);/g)].map(
    ([, property = "", value = ""]) => ({ name, property, value: value.trim() }),
  ),
);
const found = (faulty: (one: (typeof declarations)[number]) => boolean) =>
  declarations.filter(faulty).map(({ name, property, value }) => `${name}: ${property}: ${value}`);

test("there is something to look at", () => {
  expect(declarations.length).toBeGreaterThan(500);
});

test("screens are mirrored by logical properties: none names a side of the window", () => {
  const physical =
    /^(?:(?:min-|max-)?(?:width|height)|left|right|top|bottom|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|float|clear)$/;
  expect(found(({ property }) => physical.test(property))).toEqual([]);
  expect(
    found(
      ({ property, value }) =>
        /^(?:text-align|float|justify|resize)/.test(property) && /\b(?:left|right)\b/.test(value),
    ),
  ).toEqual([]);
  // With four values a shorthand names the sides.
  const shorthand = /^(?:margin|padding|inset|border-width|scroll-padding)$/;
  expect(found(({ property, value }) => shorthand.test(property) && partsOf(value) === 4)).toEqual([]);
});

test("colours are tokens", () => {
  const besides = ["tokens.css"];
  const colour = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab|lch)a?\(/i;
  const strays = found(({ name, value }) => !besides.includes(name) && colour.test(value));
  // A QR code is black on white in every look.
  expect(strays).toEqual(["marks.css: background: #fff", "marks.css: fill: #000"]);
});

test("sizes grow with the size of type: none is given in pixels", () => {
  expect(
    found(({ value }) => /(?<![\w.-])(?!0px)\d*\.?\d+px\b/.test(value) && !/shadow/.test(value)),
  ).toEqual(found(({ property }) => property.startsWith("--shadow")));
});

test("every token that is used is defined, and every one that is defined is used", () => {
  const besides = ["src/verifier/style.css", "src/renderer/components/table/columns.ts"].map((file) =>
    readFileSync(root + file, "utf8"),
  );
  const defined = new Set(declarations.map(({ property }) => property).filter((one) => one.startsWith("--")));
  const used = new Set(
    [...sheets.map(({ text }) => text), ...besides].flatMap((text) =>
      [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name),
    ),
  );
  // Set as the program runs: by react-aria, and by components/table/columns.ts.
  const given = ["--trigger-width", "--columns"];
  expect([...used].filter((name) => !defined.has(name) && !given.includes(name))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});

test("every sheet is part of the window's", () => {
  const base = readFileSync(`${folder}base.css`, "utf8");
  const imported = [...base.matchAll(/@import "\.\/([\w-]+\.css)";/g)].map(([, name]) => name);
  const others = sheets.map(({ name }) => name).filter((name) => name !== "base.css");
  expect(new Set(imported)).toEqual(new Set(others));
});

test("the two sheets that the proof page takes bring no file with them", () => {
  for (const name of ["tokens.css", "elements.css"]) {
    expect(readFileSync(folder + name, "utf8"), name).not.toMatch(/url\(|@import/);
  }
});

test("each file of type is there, and covers what its package says", () => {
  const faces = [...readFileSync(`${folder}fonts.css`, "utf8").matchAll(/@font-face \{([^}]*)\}/g)];
  expect(faces.length).toBe(16);
  for (const [, face = ""] of faces) {
    const [, pack = "", file = ""] =
      /url\("(@fontsource-variable\/[\w-]+)\/files\/([\w-]+\.woff2)"\)/.exec(face) ?? [];
    expect(existsSync(`${root}node_modules/${pack}/files/${file}`), file).toBe(true);
    const original = readFileSync(`${root}node_modules/${pack}/index.css`, "utf8")
      .split("@font-face")
      .find((one) => one.includes(file));
    expect(rangeOf(face), file).toBe(rangeOf(original ?? ""));
    expect(face, file).toContain(/font-family: '([^']+)'/.exec(original ?? "")?.[1]);
  }
});

function rangeOf(face: string): string | undefined {
  return /unicode-range:\s*([^;]+);/.exec(face)?.[1]?.replaceAll(/\s/g, "");
}

function partsOf(value: string): number {
  // Spaces within parentheses part nothing.
  return value.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, "()").split(/\s+/).length;
}
