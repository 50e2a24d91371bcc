import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readStart, readWhole } from "../../src/services/reading";
import { temporary } from "./folders";

const windows = process.platform === "win32";

test("a plain file is read as a whole, and its bytes have a buffer of their own", async () => {
  const path = join(temporary(), "a.age");
  for (const size of [0, 1, 65_536, 1_000_003]) {
    const contents = Buffer.alloc(size, "a letter, again and again ");
    writeFileSync(path, contents);
    const read = await readWhole(path, 1_000_003);
    if (read.outcome !== "read") throw new Error(read.outcome);
    expect(contents.equals(read.bytes)).toBe(true);
    expect(read.bytes.constructor).toBe(Uint8Array);
    expect(read.bytes.buffer.byteLength).toBe(size);
  }
});

test("a file of exactly the most is read, one byte more is not, and a huge one is told by its size alone", async () => {
  const path = join(temporary(), "a.age");
  writeFileSync(path, "12345");
  expect(await readWhole(path, 5)).toMatchObject({ outcome: "read" });
  expect(await readWhole(path, 4)).toEqual({ outcome: "too-large", size: 5 });
  // Sparse: it takes no room here either.
  truncateSync(path, 2 ** 40);
  expect(await readWhole(path, 384 * 1024 * 1024)).toEqual({ outcome: "too-large", size: 2 ** 40 });
});

test("what is not there, or below a file, is missing", async () => {
  const folder = temporary();
  writeFileSync(join(folder, "file"), "");
  for (const path of [join(folder, "nothing"), join(folder, "file", "below"), ""])
    expect(await readWhole(path, 10)).toEqual({ outcome: "hindered", hindrance: "missing" });
});

test("a folder is not a file, and neither is a link, wherever it leads", async () => {
  const folder = temporary();
  writeFileSync(join(folder, "secret"), "secret");
  mkdirSync(join(folder, "folder"));
  symlinkSync(join(folder, "secret"), join(folder, "to-file"));
  symlinkSync(join(folder, "folder"), join(folder, "to-folder"), "junction");
  symlinkSync(join(folder, "gone"), join(folder, "to-nothing"));
  for (const name of ["folder", "to-file", "to-folder", "to-nothing"])
    expect(await readWhole(join(folder, name), 10), name).toEqual({
      outcome: "hindered",
      hindrance: "not-a-file",
    });
  // A second name of the file is a plain file.
  linkSync(join(folder, "secret"), join(folder, "again"));
  expect(await readWhole(join(folder, "again"), 10)).toMatchObject({ outcome: "read" });
});

test("pipes, sockets and devices are not files, and reading them waits for nobody", async ({ skip }) => {
  if (windows) skip("Windows has none in its folders");
  const folder = temporary();
  spawnSync("mkfifo", [join(folder, "pipe")]);
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(join(folder, "socket"), resolve);
  });
  onTestFinished(() => {
    server.close();
  });
  expect(existsSync(join(folder, "pipe"))).toBe(true);
  for (const path of [join(folder, "pipe"), join(folder, "socket"), "/dev/zero", "/dev/tty"])
    expect(await readWhole(path, 10), path).toEqual({ outcome: "hindered", hindrance: "not-a-file" });
});

test("a file that has more or less in it than it says is not taken for what was read of it", async ({
  skip,
}) => {
  // The system's own files are such: of one it says nothing is in it, of the other a whole page is.
  const [more, less] = ["/proc/self/status", "/sys/kernel/mm/transparent_hugepage/enabled"] as const;
  if (!existsSync(more) || !existsSync(less)) skip("only Linux has files that misstate their size");
  expect([statSync(more).size, statSync(less).size]).toEqual([0, 4096]);
  for (const path of [more, less])
    expect(await readWhole(path, 10_000)).toEqual({ outcome: "hindered", hindrance: "other" });
});

test("of a file's beginning no more is read than asked for", async () => {
  const path = join(temporary(), "header");
  writeFileSync(path, "12345");
  for (const [most, expected] of [
    [3, "123"],
    [5, "12345"],
    [9, "12345"],
  ] as const) {
    const read = await readStart(path, most);
    expect(read).toEqual({ outcome: "read", bytes: new Uint8Array(new TextEncoder().encode(expected)) });
    expect(read.outcome === "read" && read.bytes.buffer.byteLength).toBe(expected.length);
  }
  expect(await readStart(join(path, "below"), 3)).toEqual({ outcome: "hindered", hindrance: "missing" });
});
