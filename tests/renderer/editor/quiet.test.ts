import { expect, test } from "vitest";
import { quiet } from "../../../src/renderer/editor/paste/quiet";

test("styles and handlers are renamed, words and other attributes are not", () => {
  expect(quiet(`<p class="a" style="x" onclick='y'>style = on</p>`)).toBe(
    `<p class="a" data-style="x" data-onclick='y'>style = on</p>`,
  );
  expect(quiet(`<img/style=x/onerror = y>`)).toBe(`<img/data-style=x/data-onerror = y>`);
  expect(quiet(`<STYLE type=a>p > b {}</STYLE>`)).toBe(`<x-style type=a>p > b {}</x-style>`);
  expect(quiet(`<a title="a > b" STYLE="c">`)).toBe(`<a title="a > b" data-STYLE="c">`);
  expect(quiet("1 < 2 and <unfinished style=")).toBe("1 < 2 and <unfinished style=");
});

test("a hostile page takes no longer than its length", () => {
  const before = performance.now();
  quiet(`<a="`.repeat(500_000));
  quiet("<".repeat(1_000_000));
  quiet(`<p style="">`.repeat(200_000));
  expect(performance.now() - before).toBeLessThan(5000);
});
