import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { readValue } from "../../src/bridge/wire";
import { ask, typed } from "./asking";
import { browserPid, isRunning } from "./processes";
import { newFolder, newProgram, removeFolders } from "./site";

afterAll(removeFolders);

const found = await findBrowser();
const running: Run[] = [];
let program: string;

beforeAll(async () => {
  program = await newProgram();
});
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});

interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  /** what it has said so far */
  readonly said: () => string;
  /** waits until it has said this */
  readonly says: (words: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
}

/** The built program, as `npm start` runs it. */
function start(...args: readonly string[]): Run {
  const child = spawn(process.execPath, [program, ...args]);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close").then(([code]) => code as number | null);
  const says = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const match = words.exec(said);
      if (match !== null) return match;
      const more = await Promise.race([once(child.stdout, "data"), ended.then(() => null)]);
      if (more === null && !words.test(said)) throw new Error(`it ended having said: ${said}`);
    }
  };
  const run = { child, said: () => said, says, ended };
  running.push(run);
  return run;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

describe("with a window", () => {
  beforeEach((context) => {
    if (found === undefined) context.skip("no browser on this machine, and none could be fetched");
    if (process.platform === "win32") context.skip("processes are not looked up here on Windows");
  });

  /** The arguments of a start without a display, in a folder of its own. */
  function place() {
    const folder = newFolder();
    const data = join(folder, "data");
    const args = ["--headless", "--browser", found!.path, "--data", data, "--files", join(folder, "files")];
    return { folder, data, args, profile: join(data, "browser") };
  }

  test("it opens, says where files go, and ends in order when it is told to", async () => {
    const { folder, data, args, profile } = place();
    const run = start(...args);
    const [sentence] = await run.says(/Undersigned is open.*\n/);
    expect(sentence).toContain(join(folder, "files"));
    expect(statSync(data).mode & 0o077, "the data folder is its owner's alone").toBe(0);
    const browser = browserPid(profile)!;
    expect(isRunning(browser)).toBe(true);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(isRunning(browser)).toBe(false);
    expect(readdirSync(profile), "the browser ended by itself, and unlocked its profile").not.toContain(
      "SingletonLock",
    );
  });

  test("when the program is killed, the browser ends too, and the next start finds all in order", async () => {
    const { args, profile } = place();
    const run = start(...args);
    await run.says(/Undersigned is open/);
    const browser = browserPid(profile)!;
    run.child.kill("SIGKILL");
    await run.ended;
    await expect.poll(() => isRunning(browser), { timeout: 10_000 }).toBe(false);
    await start(...args).says(/Undersigned is open/);
  });

  test("when the browser is killed, the program says so and ends", async () => {
    const { args, profile } = place();
    const run = start(...args);
    await run.says(/Undersigned is open/);
    process.kill(browserPid(profile)!, "SIGKILL");
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain("The browser ended by itself (signal SIGKILL)");
  });

  test("a second start hands over and ends; another folder is another program", async () => {
    const { folder, args } = place();
    const file = join(folder, "letter.age");
    writeFileSync(file, "bundle");
    const first = start(...args);
    await first.says(/Undersigned is open/);
    const second = start(...args, file);
    expect(await second.ended).toBe(0);
    expect(second.said()).toBe("Undersigned is open already: its window is in front now.\n");
    await start(...place().args).says(/Undersigned is open/);
  });

  test("a start that comes while the first is still opening waits for it", async () => {
    const { args } = place();
    const runs = [start(...args), start(...args)];
    const codes = Promise.race(runs.map(({ ended }) => ended));
    expect(await codes).toBe(0);
    const said = runs.map((run) => run.said());
    expect(said.join("")).toContain("its window is in front now");
  });

  test("a browser that cannot start is told in a sentence, with its own last words", async () => {
    const broken = join(newFolder(), "chromium");
    const script = "#!/bin/sh\necho '[1:2:ERROR:a.cc(3)] Missing X server or $DISPLAY' >&2\nexit 1\n";
    writeFileSync(broken, script, { mode: 0o755 });
    const run = start("--browser", broken, "--data", newFolder(), "--files", newFolder());
    expect(await run.ended).toBe(1);
    expect(run.said()).toBe(
      "The browser ended before its window was there (code 1). Missing X server or $DISPLAY\n",
    );
  });
});

describe("served to a browser of one's own", () => {
  const place = () => ["--data", newFolder(), "--files", newFolder()];

  test("it prints an address that works once; a second start prints another and voids it", async () => {
    const port = await freePort();
    const args = ["--serve", "--port", String(port), ...place()];
    const first = start(...args);
    const printed = /http:\/\/undersigned\.localhost:(\d+)(\/enter\/\S+)/;
    const [, at, path] = await first.says(printed);
    expect(Number(at)).toBe(port);
    const headers = { ...typed, Host: `undersigned.localhost:${port}` };
    const enter = (target: string) => ask(port, { target, headers });
    const entered = await enter(path!);
    expect(entered.status).toBe(303);
    expect((await enter(path!)).status).toBe(403);

    const second = start(...args);
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain("Undersigned is running already.");
    const [, , another] = printed.exec(second.said())!;
    expect((await enter(another!)).status).toBe(303);

    const [cookie = ""] = entered.headers["set-cookie"]![0]!.split(";");
    const about = await ask(port, {
      method: "POST",
      target: "/call/about",
      headers: {
        Host: `undersigned.localhost:${port}`,
        Origin: `http://undersigned.localhost:${port}`,
        Cookie: cookie,
        "Sec-Fetch-Site": "same-origin",
        "Sec-Fetch-Mode": "cors",
        "X-Undersigned-Key": entered.headers.location!.slice("/#".length),
        "Content-Length": 6,
      },
      body: Buffer.from([0, 0, 0, 2, ...Buffer.from("[]")]),
    });
    expect(readValue(about.body)).toMatchObject([
      { version: "1.2.3", shell: "browser", can: { pdf: false } },
    ]);
    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
  });

  test("a port that is taken is told, with how to choose another and what that means", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    await once(other, "listening");
    const run = start("--serve", "--port", String(port), ...place());
    expect(await run.ended).toBe(1);
    other.close();
    expect(run.said()).toContain(`Port ${port} is taken`);
    expect(run.said()).toContain("npm start -- --serve --port N");
    expect(run.said()).toContain("belongs to the port");
  });

  test("what desks keep beside the browser's storage is kept apart by port, as that is", async () => {
    const data = newFolder();
    const port = await freePort();
    const run = start("--serve", "--port", String(port), "--data", data, "--files", newFolder());
    await run.says(/Open this address/);
    expect(existsSync(join(data, `port-${port}`))).toBe(true);
  });
});

describe("what cannot be done is said in a sentence", () => {
  test.each([
    [["--nothing"], 2, "--help lists what there is."],
    [["--port", "8080"], 2, "--port goes with --serve."],
    [["--data", join(process.execPath, "here")], 1, "Undersigned could not go on"],
    [["--help"], 0, "--serve"],
    [["--browser", "nothing-here"], 1, "There is no browser at"],
  ])("%j", async (args, code, words) => {
    const run = start("--data", newFolder(), "--files", newFolder(), ...args);
    expect(await run.ended).toBe(code);
    expect(run.said()).toContain(words);
    expect(run.said()).not.toMatch(/\n +at /);
  });

  test("a window without a browser", async () => {
    const run = start("--data", newFolder(), "--files", newFolder());
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(/A window needs a browser.*--serve/);
  });
});
