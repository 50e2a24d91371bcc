import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { pictureSize } from "../../../src/renderer/screens/contacts/pictureSize";

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : [...part])),
  );
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const png = (width: number, height: number) =>
  bytes([0x89], "PNG\r\n\x1a\n", u32(13), "IHDR", u32(width), u32(height), [8, 0, 0, 0, 0], u32(0), [
    ...deflateSync(Buffer.alloc(10)),
  ]);
const jpeg = (width: number, height: number, marker = 0xc0) =>
  bytes(
    [0xff, 0xd8],
    [0xff, 0xe1, 0, 6, 0xff, 0xc0, 1, 1], // a segment that holds what looks like a frame
    [0xff, 0xc4, 0, 3, 0],
    [0xff, 0xff, marker, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0],
  );

test("a picture's size is read before anything is decoded", () => {
  expect(pictureSize(png(640, 70_000))).toEqual({ type: "image/png", width: 640, height: 70_000 });
  expect(pictureSize(jpeg(4000, 3000))).toEqual({ type: "image/jpeg", width: 4000, height: 3000 });
  expect(pictureSize(jpeg(4000, 3000, 0xc2))?.width, "a progressive one").toBe(4000);
  const lossy = bytes("RIFF", u32(0), "WEBPVP8 ", u32(0), [0, 0, 0, 0x9d, 1, 0x2a], [0x40, 0x41, 0x20, 0]);
  expect(pictureSize(lossy)).toEqual({ type: "image/webp", width: 0x140, height: 0x20 });
  const lossless = bytes("RIFF", u32(0), "WEBPVP8L", u32(0), [0x2f], [0xff, 0xc0, 0x07, 0], [0, 0, 0]);
  expect(pictureSize(lossless)).toEqual({ type: "image/webp", width: 256, height: 32 });
  const extended = bytes("RIFF", u32(0), "WEBPVP8X", u32(0), u32(0), [0xff, 0xff, 0, 0x1f, 0, 1]);
  expect(pictureSize(extended)).toEqual({ type: "image/webp", width: 65_536, height: 65_568 });
});

test("whatever is no picture, or breaks off, is none", () => {
  const whole = [png(10, 10), jpeg(10, 10)];
  for (const picture of whole) {
    for (let length = 0; length < 24; length++) {
      expect(pictureSize(picture.subarray(0, length)), `${length} bytes`).toBeNull();
    }
  }
  expect(pictureSize(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>     "))).toBeNull();
  expect(pictureSize(bytes("GIF89a", u32(0), u32(0), u32(0), u32(0)))).toBeNull();
  expect(pictureSize(bytes([0xff, 0xd8, 0xff, 0xda, 0, 3, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))).toBeNull();
  expect(
    pictureSize(
      bytes(
        "RIFF",
        u32(0),
        "WAVEVP8X",
        Array.from({ length: 20 }, () => 0),
      ),
    ),
  ).toBeNull();
  expect(
    pictureSize(
      bytes(
        "RIFF",
        u32(0),
        "WEBPVP9 ",
        Array.from({ length: 20 }, () => 0),
      ),
    ),
  ).toBeNull();
});
