import { expect, test } from "vitest";
import type { Databases, Row, RowChange } from "../../src/vault/rows";
import { noChange } from "../../src/vault/rows";

/** What every place for sealed rows must do. */
export function rowsAcceptance(make: () => Databases): void {
  const open = () => make().open("desk");
  const row = (digit: string, ...bytes: number[]): Row => ({
    id: digit.repeat(32),
    sealed: Uint8Array.from(bytes),
  });
  const put = (...rows: readonly Row[]): RowChange => ({ put: rows, remove: [] });
  const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

  test("rows that were put are there, whole", async () => {
    const rows = await open();
    expect(await rows.records()).toEqual([]);
    await rows.write(put(row("a", 1, 2, 3), row("b")), put(row("c", 4)));
    expect(sorted(await rows.records())).toEqual([row("a", 1, 2, 3), row("b")]);
    expect(await rows.pieces(["c".repeat(32)])).toEqual([row("c", 4)]);
    expect(await rows.recordsOf(["a".repeat(32), "c".repeat(32)])).toEqual([row("a", 1, 2, 3)]);
    const { records, pieces } = await rows.ids();
    expect([...records].sort()).toEqual(["a".repeat(32), "b".repeat(32)]);
    expect(pieces).toEqual(["c".repeat(32)]);
  });

  test("a row put again replaces the one of its id, and one taken out is gone", async () => {
    const rows = await open();
    const all = put(row("a", 1), row("b", 2), row("c", 3));
    await rows.write(all, all);
    const change = { put: [row("a", 9)], remove: ["b".repeat(32), "f".repeat(32)] };
    await rows.write(change, change);
    expect(sorted(await rows.records())).toEqual([row("a", 9), row("c", 3)]);
    const ids = ["c", "b", "a"].map((digit) => digit.repeat(32));
    expect(sorted(await rows.pieces(ids))).toEqual([row("a", 9), row("c", 3)]);
  });

  test("nothing changes when nothing is written", async () => {
    const rows = await open();
    await rows.write(put(row("a", 1)), noChange);
    await rows.write(noChange, noChange);
    expect(await rows.records()).toEqual([row("a", 1)]);
    expect(await rows.pieces([])).toEqual([]);
  });

  test("many rows come part by part, each once, and all of them in the end", async () => {
    const rows = await open();
    const many = Array.from({ length: 700 }, (_, i) => ({
      id: i.toString(16).padStart(32, "0"),
      sealed: Uint8Array.of(i >> 8, i & 0xff),
    }));
    for (const size of [700, 512]) {
      await rows.write({ put: many, remove: [] }, noChange);
      await rows.write({ put: [], remove: many.slice(size).map(({ id }) => id) }, noChange);
      const parts: (readonly Row[])[] = [];
      const all = await rows.records((part) => void parts.push(part));
      expect(sorted(parts.flat())).toEqual(many.slice(0, size));
      expect(sorted(all)).toEqual(many.slice(0, size));
    }
  });

  test("what whoever takes a part throws ends the reading", async () => {
    const rows = await open();
    await rows.write(put(row("a", 1)), noChange);
    const taking = async () =>
      rows.records(() => {
        throw new Error("not taken");
      });
    await expect(taking()).rejects.toThrow("not taken");
  });

  test("a database is there under its name until it is removed, and no other is touched", async () => {
    const databases = make();
    expect(await databases.names()).toEqual([]);
    await databases.remove("desk-1");
    const [first, second] = [await databases.open("desk-1"), await databases.open("desk-2")];
    await first.write(put(row("a", 1)), put(row("b", 2)));
    await second.write(put(row("c", 3)), noChange);
    first.close();
    expect([...(await databases.names())].sort()).toEqual(["desk-1", "desk-2"]);
    const again = await databases.open("desk-1");
    expect(await again.records()).toEqual([row("a", 1)]);
    again.close();
    await databases.remove("desk-1");
    expect(await databases.names()).toEqual(["desk-2"]);
    expect(await (await databases.open("desk-1")).records()).toEqual([]);
    expect(await second.records()).toEqual([row("c", 3)]);
  });
}
