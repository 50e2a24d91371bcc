import { encodeQR } from "qr";
import { decodeQR } from "qr/decode.js";
import { expect, test } from "vitest";
import { darkModules } from "../../../src/renderer/components/marks/modules";

/** The path painted as a browser does, eight pixels a module. */
function painted(path: string, size: number): { width: number; height: number; data: Uint8ClampedArray } {
  const scale = 8;
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let py = Number(y) * scale; py < (Number(y) + 1) * scale; py++)
      for (let px = Number(x) * scale; px < (Number(x) + Number(length)) * scale; px++)
        data.fill(0, (py * side + px) * 4, (py * side + px) * 4 + 3);
  }
  return { width: side, height: side, data };
}

test.each([`undersigned:fingerprint:${"0123456789abcdef".repeat(2)}`, "شبكة الوسيطات", "x".repeat(500)])(
  "a camera that sees the drawing of %s reads it back",
  (text) => {
    const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
    expect(decodeQR(painted(darkModules(rows), rows.length))).toBe(text);
  },
);

test("modules side by side are one rectangle", () => {
  expect(
    darkModules([
      [true, true, false, true],
      [false, false, false, false],
    ]),
  ).toBe("M0 0h2v1h-2zM3 0h1v1h-1z");
});
