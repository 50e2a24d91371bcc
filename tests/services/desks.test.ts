import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDesks, writeHeader } from "../../src/services/desks";
import { mounted, temporary, withoutPrivileges } from "./folders";

const windows = process.platform === "win32";
const place = "0123456789abcdef0123456789abcdef";
const other = "fedcba9876543210fedcba9876543210";
const header = new Uint8Array(new TextEncoder().encode("header"));

test("a computer on which nothing was begun has no desks, and looking makes none", async () => {
  const home = join(temporary(), "never-made");
  expect(await findDesks(home)).toEqual({ outcome: "found", desks: [] });
  expect(readdirSync(join(home, ".."))).toEqual([]);
});

test("headers come back as they were written, by place, and one replaces the other as a whole", async () => {
  const home = join(temporary(), "not", "yet", "made");
  expect(await writeHeader(home, other, header)).toEqual({ outcome: "kept" });
  expect(await writeHeader(home, place, new Uint8Array(64 * 1024))).toEqual({ outcome: "kept" });
  expect(await writeHeader(home, place, header)).toEqual({ outcome: "kept" });
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [
      { place, header, copy: header, isErased: false },
      { place: other, header, copy: header, isErased: false },
    ],
  });
  expect(readdirSync(join(home, "desks", place))).toEqual(["header", "header.copy"]);
  if (windows) return;
  expect(statSync(join(home, "desks", place)).mode & 0o777).toBe(0o700);
  expect(statSync(join(home, "desks", place, "header")).mode & 0o777).toBe(0o600);
});

test("what else lies among the desks is not looked at", async () => {
  const home = temporary();
  const desks = join(home, "desks");
  await writeHeader(home, place, header);
  for (const name of [place.toUpperCase(), place.slice(1), `${place}0`, "..hidden", "ünïcode"])
    mkdirSync(join(desks, name));
  writeFileSync(join(desks, other), "a file with a desk's name");
  symlinkSync(join(desks, place), join(desks, "f".repeat(32)), "junction");
  writeFileSync(join(desks, place, ".undersigned-00.part"), "left by a crash");
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [{ place, header, copy: header, isErased: false }],
  });
});

test("locks that a kill left half-way in the folder are gone once others are written", async () => {
  const home = temporary();
  await writeHeader(home, place, header);
  const left = `.undersigned-${"a".repeat(32)}.part`;
  for (const one of [place, other]) {
    mkdirSync(join(home, "desks", one), { recursive: true });
    writeFileSync(join(home, "desks", one, left), "the locks of before");
  }
  await writeHeader(home, place, header);
  expect(readdirSync(join(home, "desks", place))).toEqual(["header", "header.copy"]);
  expect(readdirSync(join(home, "desks", other)), "of another desk").toEqual([left]);
});

test("a desk without a header is still told: its rows may be there", async () => {
  const home = temporary();
  mkdirSync(join(home, "desks", place), { recursive: true });
  mkdirSync(join(home, "desks", other, "header"), { recursive: true });
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [
      { place, header: null, copy: null, isErased: false },
      { place: other, header: null, copy: null, isErased: false },
    ],
  });
});

test("a header that leads elsewhere is not followed", async ({ skip }) => {
  if (windows) skip("Windows makes links only for some");
  const home = temporary();
  mkdirSync(join(home, "desks", place), { recursive: true });
  writeFileSync(join(home, "secret"), "secret");
  symlinkSync(join(home, "secret"), join(home, "desks", place, "header"));
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [{ place, header: null, copy: null, isErased: false }],
  });
  expect(await writeHeader(home, place, header)).toEqual({ outcome: "kept" });
  expect(readFileSync(join(home, "secret"), "utf8")).toBe("secret");
});

test("a header that is far too large is cut where its reader must see that it is", async () => {
  const home = temporary();
  mkdirSync(join(home, "desks", place), { recursive: true });
  const large = Buffer.alloc(5_000_000, "header ");
  writeFileSync(join(home, "desks", place, "header"), large);
  const found = await findDesks(home);
  const cut = found.outcome === "found" ? found.desks[0]?.header : null;
  expect(cut && large.subarray(0, 64 * 1024 + 1).equals(cut)).toBe(true);
});

test("a header that is there and cannot be read does not look like one that is gone", async ({ skip }) => {
  if (windows) skip("Windows has other rules of who may read");
  const home = temporary();
  await writeHeader(home, place, header);
  const path = join(home, "desks", place, "header");
  chmodSync(path, 0);
  withoutPrivileges(home, join(home, "desks"), join(home, "desks", place), `${path}.copy`);
  expect(await findDesks(home), "its copy is enough").toEqual({
    outcome: "found",
    desks: [{ place, header: null, copy: header, isErased: false }],
  });
  rmSync(`${path}.copy`);
  expect(await findDesks(home)).toEqual({ outcome: "hindered", hindrance: "denied" });
});

test("desks that cannot be listed are not none", async () => {
  const home = temporary();
  // A folder name that no system takes.
  expect(await findDesks(join(home, "x".repeat(5000)))).toEqual({ outcome: "hindered", hindrance: "other" });
});

test("where a header cannot be kept, the one before stays", async ({ skip }) => {
  const small = mounted(temporary(), "size=256k");
  if ("missing" in small) return skip(small.missing);
  const home = small.at;
  await writeHeader(home, place, header);
  writeFileSync(join(home, "filling"), new Uint8Array(256 * 1024 - 4096 * 2));
  const full = { outcome: "hindered", hindrance: "full" };
  expect(await writeHeader(home, place, new Uint8Array(20_000))).toEqual(full);
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [{ place, header, copy: header, isErased: false }],
  });
  expect(readdirSync(join(home, "desks", place))).toEqual(["header", "header.copy"]);
  small.remount("ro");
  expect(await writeHeader(home, other, header)).toEqual({ outcome: "hindered", hindrance: "denied" });
});

test("a copy that finds no room is taken away: it would keep the locks of before", async ({ skip }) => {
  const small = mounted(temporary(), "size=64k");
  if ("missing" in small) return skip(small.missing);
  const home = small.at;
  await writeHeader(home, place, header);
  const large = new Uint8Array(20_000);
  writeFileSync(join(home, "filling"), new Uint8Array(64 * 1024 - 4096 * 8));
  expect(await writeHeader(home, place, large)).toEqual({ outcome: "kept" });
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [{ place, header: large, copy: null, isErased: false }],
  });
});

test("a desk's folder that is a file or leads elsewhere is not written to", async () => {
  const home = temporary();
  mkdirSync(join(home, "desks"));
  mkdirSync(join(home, "elsewhere"));
  writeFileSync(join(home, "desks", place), "a file");
  symlinkSync(join(home, "elsewhere"), join(home, "desks", other), "junction");
  const not = { outcome: "hindered", hindrance: "not-a-file" };
  expect(await writeHeader(home, place, header)).toEqual(not);
  expect(await writeHeader(home, other, header)).toEqual(not);
  expect(readdirSync(join(home, "elsewhere"))).toEqual([]);
});
