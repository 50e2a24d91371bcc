import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forgetAside, removeAside, setAside } from "../../src/services/aside";
import { writeHeader } from "../../src/services/desks";
import { temporary } from "./folders";

const kept = { outcome: "kept" };
const header = new TextEncoder().encode("a header of some desk");

function withDatabases() {
  const home = temporary();
  const databases = join(home, "IndexedDB");
  const fill = (words: string): void => {
    mkdirSync(databases);
    writeFileSync(join(databases, "CURRENT"), words);
  };
  return { home, databases, fill, names: () => readdirSync(home).filter((name) => name !== "desks") };
}

test("what is put aside stays whole under another name, however often", async () => {
  const { home, databases, fill, names } = withDatabases();
  for (const words of ["one", "two"]) {
    fill(words);
    expect(await setAside(databases)).toEqual(kept);
  }
  expect(names().sort()).toEqual(["IndexedDB-damaged-1", "IndexedDB-damaged-2"]);
  expect(readFileSync(join(home, "IndexedDB-damaged-2", "CURRENT"), "utf8")).toBe("two");
});

test("what is not a folder, or not there, or not known, is not put aside", async () => {
  const { home, databases } = withDatabases();
  expect(await setAside(databases)).toEqual({ outcome: "hindered", hindrance: "missing" });
  expect(await setAside(null)).toEqual({ outcome: "hindered", hindrance: "other" });
  mkdirSync(join(home, "elsewhere"));
  symlinkSync(join(home, "elsewhere"), databases);
  expect(await setAside(databases)).toEqual({ outcome: "hindered", hindrance: "not-a-file" });
  expect(readdirSync(home).sort()).toEqual(["IndexedDB", "elsewhere"]);
});

test("it is forgotten when the one desk is in order, and kept while another may need it", async () => {
  const { home, databases, fill, names } = withDatabases();
  fill("one");
  await setAside(databases);
  fill("now");
  for (const place of ["0", "1"]) await writeHeader(home, place.repeat(32), header);
  expect(await forgetAside(databases, home)).toEqual(kept);
  expect(names()).toEqual(["IndexedDB", "IndexedDB-damaged-1"]);

  const alone = withDatabases();
  alone.fill("one");
  await setAside(alone.databases);
  alone.fill("now");
  writeFileSync(join(alone.home, "IndexedDB-damaged-by-nobody"), "");
  await writeHeader(alone.home, "0".repeat(32), header);
  expect(await forgetAside(alone.databases, alone.home)).toEqual(kept);
  expect(alone.names(), "nothing else").toEqual(["IndexedDB", "IndexedDB-damaged-by-nobody"]);
});

test("all of it is removed with the last traces", async () => {
  const { databases, fill, names } = withDatabases();
  fill("one");
  await setAside(databases);
  expect(await removeAside(databases)).toEqual(kept);
  expect(names()).toEqual([]);
  expect(await removeAside(databases)).toEqual(kept);
  expect(await removeAside(null)).toEqual(kept);
});
