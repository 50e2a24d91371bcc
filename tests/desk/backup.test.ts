import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { backedUp, backedUpOf, furnished, onDisk, ticket } from "./backups";
import { computer, passphrase } from "./doors";
import { got } from "./people";

beforeAll(() => cryptoReady);

test("a desk is backed up, lost, and restored on an empty computer with everything on it", async () => {
  const { one, program, words } = await furnished();
  const bytes = await backedUp(one, program);
  program.end();
  const before = await onDisk(one);

  const other = computer();
  other.files.set(ticket, bytes);
  const fresh = other.start();
  const file = { ticket, size: bytes.length };
  const looked = got(await fresh.door.lookIntoBackup(file, words.join(" ")), "read");
  expect(looked.about).toMatchObject({ organisation: "Réseau des médiatrices", letters: 1, contents: 2 });
  expect(await fresh.door.restoreDesk(file, words.join(" "), "another four wild geese")).toEqual({
    outcome: "unlocked",
  });
  fresh.end();
  const after = await onDisk(other, "another four wild geese");
  expect(backedUpOf(after.records)).toEqual(backedUpOf(before.records));
  expect(after.sums).toEqual(before.sums);
  expect(after.contents).toEqual(before.contents);
  expect(passphrase).not.toBe("");
});
