import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as ResEdit from "resedit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { icnsKinds, icoSizes, linuxSizes, writeIcons } from "../../scripts/lib/icons.mjs";

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "icons-"));
  await writeIcons(join(folder, "one"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (...path: readonly string[]) => readFileSync(join(folder, ...path));

const inkBlue = [0x27, 0x40, 0x7a, 0xff];
const paper = [0xfd, 0xfc, 0xf9, 0xff];

/** Width and height of a PNG, from its first chunk. */
function sidesOf(png: Buffer): readonly [number, number] {
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  expect(png.toString("latin1", 12, 16)).toBe("IHDR");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The images of a Windows icon by size. */
function icoImages(ico: Buffer): ReadonlyMap<number, Buffer> {
  const count = ico.readUInt16LE(4);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = 6 + 16 * at;
      const from = ico.readUInt32LE(entry + 12);
      return [ico[entry] || 256, ico.subarray(from, from + ico.readUInt32LE(entry + 8))];
    }),
  );
}

/** A pixel of a 32-bit bitmap as RGBA; its rows stand from the bottom, its colours as BGRA. */
function pixel(bitmap: Buffer, x: number, y: number): readonly (number | undefined)[] {
  const size = bitmap.readInt32LE(4);
  const at = 40 + ((size - 1 - y) * size + x) * 4;
  return [bitmap[at + 2], bitmap[at + 1], bitmap[at], bitmap[at + 3]];
}

test("Windows finds every size it asks for, and the packager's own reader agrees", () => {
  const ico = read("one", "icon.ico");
  const images = icoImages(ico);
  expect([...images.keys()]).toEqual(icoSizes);
  expect(sidesOf(images.get(256)!)).toEqual([256, 256]);
  const builder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
  const library = createRequire(builder.resolve("app-builder-lib"));
  const { Data } = library("resedit") as typeof ResEdit;
  const { icons } = Data.IconFile.from(ico);
  expect(icons.map(({ width, height }) => [width || 256, height || 256])).toEqual(
    icoSizes.map((size) => [size, size]),
  );
});

test("at 16 pixels the signature line is one clean row of paper on ink-blue, and the corners are clear", () => {
  const small = icoImages(read("one", "icon.ico")).get(16)!;
  expect(small.readUInt32LE(0)).toBe(40);
  expect(Array.from({ length: 16 }, (_, x) => pixel(small, x, 12))).toEqual([
    ...Array.from({ length: 3 }, () => inkBlue),
    ...Array.from({ length: 10 }, () => paper),
    ...Array.from({ length: 3 }, () => inkBlue),
  ]);
  expect(pixel(small, 8, 11)).toEqual(inkBlue);
  expect(pixel(small, 8, 13)).toEqual(inkBlue);
  expect(pixel(small, 0, 0)[3]).toBeLessThan(0x80);
  expect(pixel(small, 15, 15)[3]).toBeLessThan(0x80);
});

test("an edge pixel of a bitmap has the colour of the ink, however little of it shows", () => {
  const large = icoImages(read("one", "icon.ico")).get(64)!;
  const edges = Array.from({ length: 14 }, (_, x) => pixel(large, x, 2)).filter(
    ([, , , alpha = 0]) => alpha > 16 && alpha < 240,
  );
  expect(edges.length).toBeGreaterThan(0);
  for (const edge of edges) {
    for (const [channel, ink] of inkBlue.slice(0, 3).entries())
      expect(Math.abs((edge[channel] ?? 0) - ink)).toBeLessThan(8);
  }
});

test("macOS finds each kind at its size", () => {
  const icns = read("one", "icon.icns");
  expect(icns.toString("latin1", 0, 4)).toBe("icns");
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const found: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const [width, height] = sidesOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
    expect(height).toBe(width);
    found[icns.toString("latin1", at, at + 4)] = width;
  }
  expect(found).toEqual(icnsKinds);
});

test("Linux finds a file for each size", () => {
  const names = linuxSizes.map((size) => `${size}x${size}.png`);
  expect(readdirSync(join(folder, "one", "linux")).sort()).toEqual([...names].sort());
  for (const [at, name] of names.entries())
    expect(sidesOf(read("one", "linux", name)), name).toEqual([linuxSizes[at], linuxSizes[at]]);
});

test("drawn again, every file is the same to the byte", async () => {
  await writeIcons(join(folder, "two"));
  const names = readdirSync(join(folder, "one"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\./.test(name),
  );
  expect(names).toHaveLength(2 + linuxSizes.length);
  for (const name of names) expect(read("two", name).equals(read("one", name)), name).toBe(true);
});
