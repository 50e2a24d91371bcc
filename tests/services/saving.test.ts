import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { link, open, readFile, rename } from "node:fs/promises";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder, writeWhole } from "../../src/services/saving";
import type { Disk } from "../../src/services/saving";
import { mounted, temporary, withoutPrivileges } from "./folders";

const windows = process.platform === "win32";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const replace = { mayReplace: true };
const keep = { mayReplace: false };

/** An error as the system gives it. */
function fault(code: string): Error {
  return Object.assign(new Error(`${code}: in /home/somebody`), { code });
}

function refusing(code: string): () => Promise<never> {
  return async () => {
    throw fault(code);
  };
}

const realDisk: Disk = { link, open, rename };

test("a new file holds exactly what was to be written, is its owner's alone, and nothing is left beside it", async () => {
  const folder = temporary();
  for (const [name, how] of [
    ["a", replace],
    ["b", keep],
  ] as const) {
    const path = join(folder, name);
    expect(await writeWhole(path, bytes("letter"), how)).toEqual({ outcome: "written" });
    expect(readFileSync(path, "utf8")).toBe("letter");
    if (!windows) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).nlink).toBe(1);
  }
  expect(readdirSync(folder)).toEqual(["a", "b"]);
});

test("an empty file is written too", async () => {
  const path = join(temporary(), "a");
  expect(await writeWhole(path, new Uint8Array(), keep)).toEqual({ outcome: "written" });
  expect(statSync(path).size).toBe(0);
});

test("a file that is there is replaced when the person said so, and left when not", async () => {
  const folder = temporary();
  const path = join(folder, "a");
  writeFileSync(path, "what was there");
  expect(await writeWhole(path, bytes("new"), keep)).toEqual({ outcome: "hindered", hindrance: "other" });
  expect(readFileSync(path, "utf8")).toBe("what was there");
  expect(await writeWhole(path, bytes("new"), replace)).toEqual({ outcome: "written" });
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["a"]);
});

test("of many who write to one free name at the same moment, one does, and the others know", async () => {
  const folder = temporary();
  const texts = Array.from({ length: 20 }, (_, at) => `text ${at}`);
  for (const [name, disk] of [
    ["linked", realDisk],
    ["claimed", { ...realDisk, link: refusing("EPERM") }],
  ] as const) {
    const path = join(folder, name);
    const outcomes = await Promise.all(texts.map((text) => writeWhole(path, bytes(text), keep, disk)));
    const written = texts.filter((_, at) => outcomes[at]?.outcome === "written");
    expect(written).toEqual([readFileSync(path, "utf8")]);
  }
  expect(readdirSync(folder)).toEqual(["claimed", "linked"]);
});

test("whoever reads while a file is replaced sees the old or the new, never a part", async () => {
  const path = join(temporary(), "a");
  const old = "o".repeat(300_000);
  const young = "n".repeat(300_000);
  writeFileSync(path, old);
  const progress = { writing: true };
  const seen = new Set<string>();
  const look = async (): Promise<void> => {
    while (progress.writing) seen.add(await readFile(path, "utf8"));
  };
  const write = async (): Promise<void> => {
    for (let round = 0; round < 30; round++)
      await writeWhole(path, bytes(round % 2 === 0 ? young : old), replace);
    progress.writing = false;
  };
  await Promise.all([look(), look(), write()]);
  expect([...seen].filter((each) => each !== old && each !== young)).toEqual([]);
});

test("the contents are on the disk before the name, and then the folder", async () => {
  const folder = temporary();
  const steps: string[] = [];
  const nameOf = (path: unknown): string => {
    const name = basename(String(path));
    return name.endsWith(".part") ? "draft" : name;
  };
  const disk: Disk = {
    link: (from, to) => {
      steps.push(`link ${nameOf(from)} ${nameOf(to)}`);
      return link(from, to);
    },
    rename: (from, to) => {
      steps.push(`rename ${nameOf(from)} ${nameOf(to)}`);
      return rename(from, to);
    },
    open: async (path, flags, mode) => {
      const file = await open(path, flags, mode);
      const [sync, write] = [file.sync.bind(file), file.writeFile.bind(file)];
      file.sync = () => {
        steps.push(`sync ${nameOf(path)}`);
        return sync();
      };
      file.writeFile = (...args) => {
        steps.push(`write ${nameOf(path)}`);
        return write(...args);
      };
      return file;
    },
  };
  await writeWhole(join(folder, "a"), bytes("x"), replace, disk);
  await writeWhole(join(folder, "b"), bytes("x"), keep, disk);
  const whole = ["write draft", "sync draft"];
  const last = `sync ${basename(folder)}`;
  expect(steps).toEqual([...whole, "rename draft a", last, ...whole, "link draft b", last]);
});

test("a disk that fills up in the middle of writing says so, leaves what was there, and nothing else", async ({
  skip,
}) => {
  const small = mounted(temporary(), "size=256k");
  if ("missing" in small) return skip(small.missing);
  const path = join(small.at, "a");
  expect(await writeWhole(path, bytes("before"), replace)).toEqual({ outcome: "written" });
  for (const how of [replace, keep]) {
    const target = how === replace ? path : join(small.at, "b");
    expect(await writeWhole(target, new Uint8Array(1_000_000), how)).toEqual({
      outcome: "hindered",
      hindrance: "full",
    });
  }
  expect(readdirSync(small.at)).toEqual(["a"]);
  expect(readFileSync(path, "utf8")).toBe("before");
});

test("a file system that may only be read is denied", async ({ skip }) => {
  const small = mounted(temporary(), "size=256k");
  if ("missing" in small) return skip(small.missing);
  small.remount("ro");
  const denied = { outcome: "hindered", hindrance: "denied" };
  expect(await writeWhole(join(small.at, "a"), bytes("x"), replace)).toEqual(denied);
  expect(await writeWhole(join(small.at, "a"), bytes("x"), keep)).toEqual(denied);
});

test("a folder in which this program may not write is denied", async ({ skip }) => {
  if (windows) skip("Windows has other rules of who may write");
  const folder = temporary();
  chmodSync(folder, 0o500);
  withoutPrivileges(folder);
  expect(await writeWhole(join(folder, "a"), bytes("x"), replace)).toEqual({
    outcome: "hindered",
    hindrance: "denied",
  });
});

test("a folder that is gone is missing", async () => {
  const path = join(temporary(), "gone", "a");
  for (const how of [replace, keep])
    expect(await writeWhole(path, bytes("x"), how)).toEqual({ outcome: "hindered", hindrance: "missing" });
});

test("a folder or a pipe is never replaced; of a link only the link is, not what it leads to", async ({
  skip,
}) => {
  const folder = temporary();
  mkdirSync(join(folder, "folder"));
  const not = { outcome: "hindered", hindrance: "not-a-file" };
  expect(await writeWhole(join(folder, "folder"), bytes("x"), replace)).toEqual(not);
  if (windows) skip("Windows has no pipes in its folders, and links only for some");
  // One of its own: were the rule broken, a test run by root would replace the system's.
  spawnSync("mkfifo", [join(folder, "pipe")]);
  expect(await writeWhole(join(folder, "pipe"), bytes("x"), replace)).toEqual(not);
  expect(lstatSync(join(folder, "pipe")).isFIFO()).toBe(true);
  writeFileSync(join(folder, "elsewhere"), "another's");
  symlinkSync(join(folder, "elsewhere"), join(folder, "link"));
  expect(await writeWhole(join(folder, "link"), bytes("x"), keep)).toMatchObject({ outcome: "hindered" });
  expect(readlinkSync(join(folder, "link"))).toBe(join(folder, "elsewhere"));
  expect(await writeWhole(join(folder, "link"), bytes("x"), replace)).toEqual({ outcome: "written" });
  expect(readFileSync(join(folder, "elsewhere"), "utf8")).toBe("another's");
  expect(lstatSync(join(folder, "link")).isFile()).toBe(true);
});

test("a memory stick, which knows no links, is written to as well, and no file on it is lost either", async () => {
  const folder = temporary();
  for (const code of ["EPERM", "ENOTSUP", "ENOSYS", "EISDIR"]) {
    const stick: Disk = { ...realDisk, link: refusing(code) };
    const path = join(folder, code);
    expect(await writeWhole(path, bytes("first"), keep, stick)).toEqual({ outcome: "written" });
    expect(await writeWhole(path, bytes("second"), keep, stick)).toMatchObject({ outcome: "hindered" });
    expect(readFileSync(path, "utf8")).toBe("first");
  }
  expect(readdirSync(folder)).toEqual(["EISDIR", "ENOSYS", "ENOTSUP", "EPERM"]);
});

test("whatever step fails, what was there is as it was, and nothing is left beside it", async () => {
  const folder = temporary();
  const path = join(folder, "a");
  for (const [how, disk, hindrance] of [
    [replace, { rename: refusing("EPERM") }, "denied"],
    [replace, { open: refusing("EDQUOT") }, "full"],
    [replace, { rename: refusing("EIO") }, "other"],
    [keep, { link: refusing("EPERM"), rename: refusing("ENOSPC") }, "full"],
  ] as const) {
    if (how === replace) writeFileSync(path, "what was there");
    const target = how === replace ? path : join(folder, "free");
    expect(await writeWhole(target, bytes("new"), how, { ...realDisk, ...disk })).toEqual({
      outcome: "hindered",
      hindrance,
    });
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readFileSync(path, "utf8")).toBe("what was there");
  }
});

test("a folder that cannot be opened to be made lasting is no failure: the file is there", async () => {
  const path = join(temporary(), "a");
  const disk: Disk = {
    ...realDisk,
    open: async (name, flags, mode) => {
      if (flags === "r") throw fault("EISDIR");
      return open(name, flags, mode);
    },
  };
  expect(await writeWhole(path, bytes("x"), replace, disk)).toEqual({ outcome: "written" });
  expect(readFileSync(path, "utf8")).toBe("x");
});

test("a folder is made with those above it, for its owner alone, and one that is there is left", async () => {
  const folder = temporary();
  const path = join(folder, "one", "two");
  await makeFolder(path);
  await makeFolder(path);
  for (const each of [path, join(folder, "one")]) {
    expect(statSync(each).isDirectory()).toBe(true);
    if (!windows) expect(statSync(each).mode & 0o777).toBe(0o700);
  }
  writeFileSync(join(folder, "file"), "");
  await expect(makeFolder(join(folder, "file"))).rejects.toThrow("EEXIST");
});
