import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveFor } from "../../../src/renderer/components/table/keys";
import { rowsOf } from "../../../src/renderer/components/table/rows";
import { allToggled, amountOf, toggled, withRange } from "../../../src/renderer/components/table/selection";
import { pressed, sortedBy } from "../../../src/renderer/components/table/sorting";
import { rowsPerPage, rowsToDraw, topToShow } from "../../../src/renderer/components/table/window";

const scrolls = fc.record({
  top: fc.double({ min: 0, max: 5e6, noNaN: true }),
  height: fc.double({ min: 1, max: 3000, noNaN: true }),
  rowHeight: fc.double({ min: 10, max: 200, noNaN: true }),
});
const counts = fc.nat(100_000);

describe("the window on a long list", () => {
  prop.prop([counts, scrolls])("draws every row that is in sight, and few others", (count, scroll) => {
    const [first, end] = rowsToDraw(count, scroll);
    expect(first).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(count);
    expect(end - first).toBeLessThanOrEqual(scroll.height / scroll.rowHeight + 18);
    for (const y of [scroll.top + 0.01, scroll.top + scroll.height - 0.01]) {
      const at = Math.floor(y / scroll.rowHeight);
      if (at < count) expect(at >= first && at < end).toBe(true);
    }
  });

  prop.prop([counts, scrolls])("shows a row whole by moving no further than it must", (at, scroll) => {
    fc.pre(scroll.height >= scroll.rowHeight);
    const top = topToShow(at, scroll);
    const start = at * scroll.rowHeight;
    expect(top).toBeLessThanOrEqual(start);
    expect(top + scroll.height).toBeGreaterThanOrEqual(start + scroll.rowHeight - 1e-6);
    expect(topToShow(at, { ...scroll, top })).toBeCloseTo(top, 6);
  });

  test("before anything is laid out nothing is drawn", () => {
    expect(rowsToDraw(100_000, { top: 0, height: 500, rowHeight: 0 })).toEqual([0, 0]);
  });

  test("a page leaves one row in sight to go on from, and is never nothing", () => {
    expect(rowsPerPage({ top: 0, height: 450, rowHeight: 44 })).toBe(9);
    expect(rowsPerPage({ top: 0, height: 20, rowHeight: 44 })).toBe(1);
  });
});

const listOf = (ids: readonly string[]) => rowsOf(ids, (id) => id);

describe("selection", () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 20 });

  prop.prop([ids, fc.nat()])("a row that is toggled twice is as it was", (all, seed) => {
    const id = all[seed % all.length]!;
    expect(toggled(toggled(new Set(all), id), id)).toEqual(new Set(all));
  });

  prop.prop([ids, ids])("all or none of a list, and what is not in the list stays", (list, others) => {
    const before = new Set(others.filter((id) => !list.includes(id)));
    const all = allToggled(before, listOf(list));
    expect(amountOf(all, listOf(list))).toBe("all");
    expect(allToggled(all, listOf(list))).toEqual(before);
  });

  test("some of a list are some", () => {
    expect(amountOf(new Set(["a"]), listOf(["a", "b"]))).toBe("some");
    expect(amountOf(new Set(["z"]), listOf(["a", "b"]))).toBe("none");
  });

  test("a range is the same from either end", () => {
    const list = listOf(["a", "b", "c", "d"]);
    const of = (from: number, to: number) => [...withRange(new Set(), list, from, to)].sort();
    expect(of(1, 3)).toEqual(["b", "c", "d"]);
    expect(of(3, 1)).toEqual(["b", "c", "d"]);
  });
});

describe("order", () => {
  const collator = new Intl.Collator("en", { numeric: true });

  test("a head pressed again turns the order around, another one begins anew", () => {
    const first = pressed(null, "name");
    expect(first).toEqual({ column: "name", direction: "ascending" });
    expect(pressed(first, "name").direction).toBe("descending");
    expect(pressed(pressed(first, "name"), "name").direction).toBe("ascending");
    expect(pressed(first, "country")).toEqual({ column: "country", direction: "ascending" });
  });

  test("numbers in names count as numbers, and equal rows keep their order both ways", () => {
    const rows = ["Réseau 10", "reseau 9", "Reseau 10"].map((name, at) => ({ name, at }));
    const names = (direction: "ascending" | "descending") =>
      sortedBy(rows, () => "same", direction, collator).map(({ at }) => at);
    expect(sortedBy(rows, ({ name }) => name, "ascending", collator)[0]?.name).toBe("reseau 9");
    expect(names("ascending")).toEqual([0, 1, 2]);
    expect(names("descending")).toEqual([0, 1, 2]);
  });
});

describe("keys on a row", () => {
  const key = (name: string, more: Partial<KeyboardEvent> = {}) =>
    moveFor({ key: name, code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

  test("what is not the list's is left alone", () => {
    expect(key("Tab")).toBe(null);
    expect(key("x")).toBe(null);
    expect(key("ArrowDown", { altKey: true })).toBe(null);
    expect(key("l", { ctrlKey: true })).toBe(null);
    expect(key("a")).toBe(null);
  });

  test("all are selected by Ctrl+A and ⌘A, on an Arabic keyboard too", () => {
    expect(key("a", { ctrlKey: true })).toEqual({ to: "all" });
    expect(key("A", { metaKey: true })).toEqual({ to: "all" });
    expect(key("ش", { ctrlKey: true, code: "KeyA" })).toEqual({ to: "all" });
    expect(key("q", { ctrlKey: true, code: "KeyA" }), "A lies elsewhere on a French keyboard").toBe(null);
  });

  test("with shift a move takes the rows between along", () => {
    expect(key("End", { shiftKey: true })).toEqual({ to: "last", extends: true });
    expect(key("PageUp")).toEqual({ to: "page", sign: -1, extends: false });
  });
});
