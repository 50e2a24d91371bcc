import { createHash } from "node:crypto";
import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { claimInstance } from "../../src/browser/instance";
import type { Claim } from "../../src/browser/instance";
import { newFolder, removeFolders } from "./site";

afterAll(removeFolders);

const entry = join(import.meta.dirname, "instance.ts");
const children: ChildProcess[] = [];
const servers: Server[] = [];
const claims: Claim[] = [];

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) server.close();
  for (const claim of claims.splice(0)) if (claim.claim === "first") await claim.release();
});

/** Another process that claims the folder and, if it is the first, stays. */
async function startProcess(data: string, ...files: readonly string[]): Promise<Told> {
  const child = fork(entry, [data, ...files], { execArgv: ["--import", "tsx"] });
  children.push(child);
  const [message] = (await once(child, "message")) as [Told["message"]];
  return { child, message };
}
interface Told {
  readonly child: ChildProcess;
  readonly message: { readonly claim: string; readonly sentence?: string };
}

async function claim(
  data: string,
  files: readonly string[] = [],
  answer = (_files: readonly string[]) => Promise.resolve("I have them."),
  platform = process.platform,
): Promise<Claim> {
  const made = await claimInstance({ data, files, answer, platform });
  claims.push(made);
  return made;
}

const here = process.platform;
const ways = here === "win32" ? [here] : [here, "darwin" as const];

test("a second process hands its files to the first, says what that tells it, and does not start", async () => {
  const data = newFolder();
  const first = await startProcess(data);
  expect(first.message).toEqual({ claim: "first" });
  const second = await startProcess(data, "/a/letter.age", "/b/é.card");
  expect(second.message).toEqual({ claim: "second", sentence: "took /a/letter.age, /b/é.card" });
  const elsewhere = await startProcess(newFolder());
  expect(elsewhere.message).toEqual({ claim: "first" });
});

describe.each(ways)("where sockets are as on %s", (platform) => {
  test("a first that was killed leaves the place free", async () => {
    const data = newFolder();
    const first = await startProcess(data, `--as=${platform}`);
    expect(first.message).toEqual({ claim: "first" });
    if (platform === "darwin") expect(existsSync(join(data, "instance.socket"))).toBe(true);
    first.child.kill("SIGKILL");
    await once(first.child, "exit");
    expect((await claim(data, [], undefined, platform)).claim).toBe("first");
  });

  test("the first answers each second once", async () => {
    const data = newFolder();
    const answer = vi.fn((files: readonly string[]) => Promise.resolve(`${files.length} files`));
    expect((await claim(data, [], answer, platform)).claim).toBe("first");
    expect(await claim(data, ["/a"], undefined, platform)).toEqual({ claim: "second", sentence: "1 files" });
    expect(answer).toHaveBeenCalledExactlyOnceWith(["/a"]);
  });

  test("many that start at one moment become one first and its seconds", async () => {
    const data = newFolder();
    const all = await Promise.all(Array.from({ length: 6 }, () => claim(data, ["/a"], undefined, platform)));
    expect(all.map(({ claim }) => claim).sort()).toEqual(["first", ...Array(5).fill("second")]);
  });
});

test("the key in the data folder is for its owner's eyes only", async (context) => {
  if (here === "win32") return context.skip("Windows keeps such rights otherwise");
  const data = newFolder();
  await claim(data);
  expect(statSync(join(data, "instance-key")).mode & 0o777).toBe(0o600);
});

describe("somebody else on the computer", () => {
  test("who took the place while the program was not running learns no path", async (context) => {
    if (here !== "linux")
      return context.skip("the place is squatted by its abstract name, which only Linux has");
    const { data, place } = await placeOnce();
    const squatter = createServer();
    servers.push(squatter.listen({ path: place }));
    await once(squatter, "listening");
    const claiming = claim(data, ["/secret/letter.age"]);
    const [socket] = (await once(squatter, "connection")) as [Socket];
    // As far as it can go without the key: its own challenge, and a proof out of thin air.
    socket.write(`${"0".repeat(32)}\n${"0".repeat(64)}\n`);
    expect((await socket.setEncoding("utf8").toArray()).join("")).toMatch(/^[0-9a-f]{32}\n$/);
    expect(await claiming).toEqual({ claim: "silent" });
  });

  test("who talks to the first without the key hands over nothing", async (context) => {
    if (here !== "linux") return context.skip("the place is met by its abstract name, which only Linux has");
    const data = newFolder();
    const answer = vi.fn(() => Promise.resolve("never"));
    await claim(data, [], answer);
    const stranger = connect({ path: placeOf(data) });
    stranger.write(`${"0".repeat(32)}\n["/hostile.age"]\n${"0".repeat(64)}\n`);
    let heard = "";
    stranger.setEncoding("utf8").on("data", (text: string) => (heard += text));
    await once(stranger, "end");
    expect(
      heard
        .trim()
        .split("\n")
        .map((line) => line.length),
    ).toEqual([32, 64]);
    expect(answer).not.toHaveBeenCalled();
  });

  test("who only hangs up, or talks without end, does not end the first", async (context) => {
    if (here !== "linux") return context.skip("the place is met by its abstract name, which only Linux has");
    const data = newFolder();
    await claim(data);
    const brief = connect({ path: placeOf(data) });
    await once(brief, "connect");
    brief.destroy();
    const talker = connect({ path: placeOf(data) });
    talker.resume().write("x".repeat(5 * 1024 * 1024));
    // It is cut off in the middle of a word, which is an error on its side.
    await once(talker, "close").catch(() => undefined);
    expect((await claim(data)).claim).toBe("second");
  });
});

/** A folder that was claimed and released again, and the place that belongs to it. */
async function placeOnce(): Promise<{ readonly data: string; readonly place: string }> {
  const data = newFolder();
  const made = await claimInstance({ data, files: [], answer: async () => "", platform: here });
  if (made.claim !== "first") throw new Error("a new folder has a holder");
  await made.release();
  return { data, place: placeOf(data) };
}

function placeOf(data: string): string {
  return `\0undersigned-${createHash("sha256").update(data).digest("hex").slice(0, 32)}`;
}
