import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./root.mjs";

/** In pixels. Windows takes the next larger one and shrinks it, so the sizes it asks for at 125 and 150 % are there. */
export const icoSizes = [16, 20, 24, 32, 40, 48, 64, 256];

/** In pixels, as the icon themes of Linux desktops have them. */
export const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512];

/** In pixels, by the four-letter kinds of an icns file that hold a PNG; @2x kinds repeat a size. */
export const icnsKinds = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

/** How much of the canvas Apple leaves empty on each side of a square icon: 100 of 1024 pixels. */
const appleMargin = 100 / 1024;

/** @typedef {{ size: number, png: Uint8Array, pixels: Uint8Array }} Drawing pixels: RGBA, rows from the top, not premultiplied */

/**
 * Makes every icon that the packages need from the one drawing: `icon.ico`, `icon.icns` and `linux/16x16.png` and so
 * on. The same drawing gives the same bytes on every system.
 *
 * @param {string} folder is made if it is not there
 */
export async function writeIcons(folder) {
  const draw = await pencil();
  const svg = readFileSync(join(root, "resources", "icon.svg"), "utf8");
  const inset = withMargin(svg, appleMargin);
  mkdirSync(join(folder, "linux"), { recursive: true });
  writeFileSync(join(folder, "icon.ico"), ico(icoSizes.map((size) => draw(svg, size))));
  const kinds = Object.entries(icnsKinds);
  writeFileSync(join(folder, "icon.icns"), icns(kinds.map(([kind, size]) => [kind, draw(inset, size)])));
  for (const size of linuxSizes)
    writeFileSync(join(folder, "linux", `${size}x${size}.png`), draw(svg, size).png);
}

let started;

/** @returns {Promise<(svg: string, size: number) => Drawing>} */
async function pencil() {
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  // It refuses to be started twice.
  started ??= initWasm(readFileSync(wasm));
  await started;
  return (svg, size) => {
    const image = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render();
    return { size, png: image.asPng(), pixels: straight(image.pixels) };
  };
}

/** Undoes the multiplication by alpha. */
function straight(pixels) {
  return pixels.map((value, at) => {
    const alpha = pixels[at | 3];
    return (at & 3) === 3 || alpha === 0 ? value : Math.round((value * 255) / alpha);
  });
}

/** The same drawing, smaller within its canvas. */
function withMargin(svg, margin) {
  const [, side] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  if (side === undefined) throw new Error("resources/icon.svg: expected a square viewBox that begins at 0 0");
  const whole = side / (1 - 2 * margin);
  const edge = -whole * margin;
  return svg.replace(/viewBox="[^"]*"/, `viewBox="${edge} ${edge} ${whole} ${whole}"`);
}

/**
 * An icon file of Windows: bitmaps, and a PNG for the largest size, as Windows itself has them.
 *
 * @param {readonly Drawing[]} drawings
 */
function ico(drawings) {
  const images = drawings.map((drawing) => (drawing.size === 256 ? Buffer.from(drawing.png) : dib(drawing)));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  for (const [at, image] of images.entries()) {
    const entry = 6 + 16 * at;
    // 256 is written as 0.
    head.writeUInt8(drawings[at].size % 256, entry);
    head.writeUInt8(drawings[at].size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(image.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += image.length;
  }
  return Buffer.concat([head, ...images]);
}

/** A bitmap as it stands in an icon: BITMAPINFOHEADER, rows of BGRA from the bottom, and the mask of older Windows. */
function dib({ size, pixels }) {
  const maskRow = Math.ceil(size / 32) * 4;
  const bytes = Buffer.alloc(40 + size * size * 4 + size * maskRow);
  bytes.writeUInt32LE(40, 0);
  bytes.writeInt32LE(size, 4);
  // Twice the height: the mask counts.
  bytes.writeInt32LE(size * 2, 8);
  bytes.writeUInt16LE(1, 12);
  bytes.writeUInt16LE(32, 14);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 4;
      const row = size - 1 - y;
      const [red, green, blue, alpha] = pixels.subarray(from, from + 4);
      bytes.set([blue, green, red, alpha], 40 + (row * size + x) * 4);
      if (alpha === 0) bytes[40 + size * size * 4 + row * maskRow + (x >> 3)] |= 0x80 >> (x & 7);
    }
  }
  return bytes;
}

/**
 * An icon file of macOS: PNGs, each with its kind and length.
 *
 * @param {readonly (readonly [kind: string, drawing: Drawing])[]} images
 */
function icns(images) {
  const parts = images.flatMap(([kind, { png }]) => [icnsHead(kind, png.length), png]);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([icnsHead("icns", length), ...parts]);
}

function icnsHead(kind, length) {
  const head = Buffer.alloc(8, kind, "latin1");
  head.writeUInt32BE(length + 8, 4);
  return head;
}
