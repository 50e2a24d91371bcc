import { beforeAll, expect, test } from "vitest";
import { cryptoReady, sha256 } from "../../src/core/crypto/sodium";
import type { Store, StoreValue } from "../../src/vault/store";

/** What every store must do, whatever it is made of. */
export function storeAcceptance(open: () => Promise<Store>): void {
  beforeAll(() => cryptoReady);
  const put = (kind: string, id: string, value: StoreValue) => ({ put: { kind, id, value } });

  test("what was written is read again, nested values and bytes alike", async () => {
    const store = await open();
    const value = {
      text: "رسالة 和平",
      whole: 3,
      none: null,
      yes: true,
      bytes: Uint8Array.of(0, 255, 10),
      list: [1, [2], { a: Uint8Array.of(1) }],
      empty: { list: [], fields: {}, text: "", bytes: new Uint8Array(0) },
    };
    await store.write([put("letter", "a", value)]);
    expect(await store.get("letter", "a")).toEqual(value);
  });

  test("what contents are kept is told, each with its size, in order, and no more once they are dropped", async () => {
    const store = await open();
    const contents = ["b", "a", ""].map((text) => new TextEncoder().encode(text));
    await store.write(contents.map((bytes) => ({ keep: { hash: sha256(bytes), bytes } })));
    const kept = contents.map((bytes) => ({ hash: sha256(bytes), size: bytes.length }));
    expect(await store.contents()).toEqual([...kept].sort((a, b) => (a.hash < b.hash ? -1 : 1)));
    await store.write([{ drop: { hash: kept[0]!.hash } }]);
    expect((await store.contents()).map(({ hash }) => hash)).not.toContain(kept[0]!.hash);
    expect(await store.contents()).toHaveLength(2);
  });

  test("nothing is there that was not written", async () => {
    const store = await open();
    await store.write([put("letter", "a", null)]);
    expect(await store.get("letter", "b")).toBeUndefined();
    expect(await store.get("contact", "a")).toBeUndefined();
    expect(await store.get("letter", "a")).toBeNull();
    expect(await store.list("contact")).toEqual([]);
  });

  test("a kind is listed by id in code point order", async () => {
    const store = await open();
    const ids = ["b", "a", "\u{1f54a}", "\uffee", "é", "B"];
    await store.write(ids.map((id) => put("letter", id, id)));
    await store.write([put("contact", "c", 1)]);
    const listed = await store.list("letter");
    expect(listed.map((record) => record.id)).toEqual(["B", "a", "b", "é", "\uffee", "\u{1f54a}"]);
    expect(listed.every((record) => record.value === record.id && record.kind === "letter")).toBe(true);
    expect(await store.shared("letter")).toEqual(listed);
    expect(await store.shared("draft")).toEqual([]);
  });

  test("names that objects are born with are names like others", async () => {
    const store = await open();
    await store.write([put("__proto__", "constructor", 1), put("letter", "__proto__", 2)]);
    expect(await store.get("__proto__", "constructor")).toBe(1);
    expect(await store.get("letter", "__proto__")).toBe(2);
    expect(await store.get("letter", "toString")).toBeUndefined();
  });

  test("a later change wins, and what is removed is gone", async () => {
    const store = await open();
    await store.write([put("letter", "a", 1), put("letter", "a", 2), put("letter", "b", 3)]);
    expect(await store.get("letter", "a")).toBe(2);
    await store.write([{ remove: { kind: "letter", id: "a" } }, { remove: { kind: "letter", id: "none" } }]);
    expect(await store.get("letter", "a")).toBeUndefined();
    expect((await store.list("letter")).map((record) => record.id)).toEqual(["b"]);
    await store.write([{ remove: { kind: "letter", id: "b" } }, put("letter", "b", 4)]);
    expect(await store.get("letter", "b")).toBe(4);
  });

  test("all changes are made or none", async () => {
    const store = await open();
    await store.write([put("letter", "a", 1)]);
    const impossible = [() => 1, new Map(), Number.NaN, undefined, new Date(0), { deep: [Symbol("s")] }];
    for (const value of impossible) {
      const changes = [put("letter", "a", 2), put("letter", "b", value as unknown as StoreValue)];
      await expect(store.write(changes)).rejects.toThrow(TypeError);
    }
    expect(await store.get("letter", "a")).toBe(1);
    expect(await store.get("letter", "b")).toBeUndefined();
  });

  test("values go in and come out as copies", async () => {
    const store = await open();
    const value = { bytes: Uint8Array.of(1), list: [1] };
    await store.write([put("letter", "a", value)]);
    value.bytes[0] = 9;
    value.list.push(9);
    const read = (await store.get("letter", "a")) as typeof value;
    expect(read).toEqual({ bytes: Uint8Array.of(1), list: [1] });
    read.bytes[0] = 8;
    read.list.push(8);
    ((await store.list("letter"))[0]!.value as typeof value).bytes[0] = 7;
    expect(await store.get("letter", "a")).toEqual({ bytes: Uint8Array.of(1), list: [1] });
  });

  test("contents are kept whole, whatever their size, until they are dropped", async () => {
    const store = await open();
    for (const size of [0, 1, 256 * 1024, 256 * 1024 + 1, 700_000]) {
      const bytes = Uint8Array.from({ length: size }, (_, i) => i % 251);
      const hash = sha256(bytes);
      expect(await store.content(hash)).toBeNull();
      await store.write([{ keep: { hash, bytes } }, put("letter", hash, size)]);
      await store.write([{ keep: { hash, bytes } }]);
      expect(Buffer.compare((await store.content(hash))!, bytes)).toBe(0);
      await store.write([{ drop: { hash } }, { drop: { hash } }]);
      expect(await store.content(hash)).toBeNull();
      expect(await store.get("letter", hash)).toBe(size);
    }
  });

  test("of several changes to one content the last counts", async () => {
    const store = await open();
    const bytes = Uint8Array.of(1, 2, 3);
    const hash = sha256(bytes);
    await store.write([{ keep: { hash, bytes } }, { drop: { hash } }]);
    expect(await store.content(hash)).toBeNull();
    await store.write([{ keep: { hash, bytes } }]);
    await store.write([{ drop: { hash } }, { keep: { hash, bytes } }]);
    expect(await store.content(hash)).toEqual(bytes);
  });

  test("writes that overlap are made in the order they were asked for", async () => {
    const store = await open();
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) => store.write([put("letter", "a", n), put("letter", `n${n}`, n)])),
    );
    expect(await store.get("letter", "a")).toBe(5);
    expect(await store.list("letter")).toHaveLength(6);
  });
}
