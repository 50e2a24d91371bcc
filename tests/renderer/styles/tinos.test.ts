import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { root } from "../../house/sources";

const pack = `${root}node_modules/@fontsource/tinos/`;

function facesIn(sheet: string) {
  return [...sheet.matchAll(/@font-face \{([^}]*)\}/g)].map(([, face = ""]) => {
    const value = (name: string) =>
      new RegExp(`${name}:\\s*([^;]+);`).exec(face)?.[1]?.replaceAll(/["']/g, "");
    return {
      file: /files\/([\w-]+\.woff2)/.exec(face)?.[1],
      family: value("font-family"),
      style: value("font-style"),
      weight: value("font-weight"),
      range: value("unicode-range")?.replaceAll(/\s/g, ""),
    };
  });
}

test("each face of Tinos is there, and covers what its package says", () => {
  const ours = facesIn(readFileSync(`${root}src/renderer/styles/tinos.css`, "utf8"));
  const theirs = ["400", "400-italic", "700", "700-italic"].flatMap((name) =>
    facesIn(readFileSync(`${pack}${name}.css`, "utf8")),
  );
  expect(ours.length).toBeGreaterThan(20);
  expect(ours).toEqual(theirs);
  for (const { file } of ours) expect(existsSync(`${pack}files/${file}`), file).toBe(true);
});
