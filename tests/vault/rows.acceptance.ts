import { expect, test } from "vitest";
import type { Row, Rows } from "../../src/vault/rows";

/** What every place for sealed rows must do. */
export function rowsAcceptance(open: () => Promise<Rows>): void {
  const row = (digit: string, ...bytes: number[]): Row => ({
    id: digit.repeat(32),
    sealed: Uint8Array.from(bytes),
  });
  const sorted = async (rows: Rows) => [...(await rows.all())].sort((a, b) => (a.id < b.id ? -1 : 1));

  test("rows that were put are there, whole", async () => {
    const rows = await open();
    expect(await rows.all()).toEqual([]);
    await rows.write([row("a", 1, 2, 3), row("b")], []);
    expect(await sorted(rows)).toEqual([row("a", 1, 2, 3), row("b")]);
  });

  test("a row put again replaces the one of its id, and one taken out is gone", async () => {
    const rows = await open();
    await rows.write([row("a", 1), row("b", 2), row("c", 3)], []);
    await rows.write([row("a", 9)], ["b".repeat(32), "f".repeat(32)]);
    expect(await sorted(rows)).toEqual([row("a", 9), row("c", 3)]);
  });

  test("nothing changes when nothing is written", async () => {
    const rows = await open();
    await rows.write([row("a", 1)], []);
    await rows.write([], []);
    expect(await rows.all()).toEqual([row("a", 1)]);
  });
}
