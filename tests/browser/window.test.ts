import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdirSync, openSync, closeSync, readFileSync, ftruncateSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findBrowser, findWindowBrowser } from "../../scripts/lib/browser.mjs";
import { binaryBehind } from "../../src/browser/binary";
import type { Site } from "../../src/browser/pages";
import { startProgram } from "../../src/browser/program";
import type { Running } from "../../src/browser/program";
import { openWindow } from "../../src/browser/window";
import type { AppWindow } from "../../src/browser/window";
import { processes } from "./processes";
import { newFolder, newLivingSite, removeFolders } from "./site";

afterAll(removeFolders);

type Program = Extract<Running, { outcome: "running" }>;

const found = await findBrowser();
const windowed = await findWindowBrowser();
let site: Site;
const ends: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  site = await newLivingSite();
});
beforeEach((context) => {
  if (found === undefined) context.skip("no browser on this machine, and none could be fetched");
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(home: string, way: "proxy" | number = "proxy"): Promise<Program> {
  const saveTo = join(home, "files");
  const running = await startProgram({
    site,
    way,
    shell: { home, profile: null, saveTo, version: "1.2.3", pdf: null },
  });
  if (running.outcome === "taken") throw new Error("the port is taken");
  ends.push(running.serving.stop);
  return running;
}

async function open({ serving }: Program, home: string, path = found!.path): Promise<AppWindow> {
  const browser = { binary: binaryBehind(path), profile: join(home, "browser"), headless: true };
  const opened = await openWindow(browser, serving);
  if (opened.outcome === "ended") throw new Error(`the browser ended: ${JSON.stringify(opened.ending)}`);
  ends.push(opened.window.close);
  await expect.poll(() => evaluate(opened.window, "document.readyState")).toBe("complete");
  return opened.window;
}

/** What an expression gives in the page, awaited; as if the person had just clicked. */
function evaluate<T = unknown>(window: AppWindow, expression: string): Promise<T> {
  return evaluateUnasked(window, expression, true);
}

async function evaluateUnasked<T = unknown>(
  window: AppWindow,
  expression: string,
  userGesture = false,
): Promise<T> {
  const asked = { expression, awaitPromise: true, returnByValue: true, userGesture };
  const { result, exceptionDetails } = await window.send("Runtime.evaluate", asked);
  if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails));
  return (result as { value: T }).value;
}

function nextOf(window: AppWindow, event: string): Promise<Readonly<Record<string, unknown>>> {
  return new Promise((resolve) => {
    const stop = window.on(event, (fields) => {
      stop();
      resolve(fields);
    });
  });
}

describe("the window", () => {
  test("shows the page from the same origin each time, and what the page stored is there again", async () => {
    const home = newFolder();
    const database = `new Promise((done, fail) => {
      const asked = indexedDB.open("desk", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("rows");
      asked.onerror = fail;
      asked.onsuccess = () => done(asked.result);
    })`;
    const first = await start(home);
    const window = await open(first, home);
    expect(
      await evaluate(window, "[document.body.textContent, location.href, isSecureContext, history.length]"),
    ).toEqual(["ready", "http://undersigned.localhost/", true, 1]);
    await evaluate(
      window,
      `${database}.then((db) => new Promise((done) => {
        const change = db.transaction("rows", "readwrite", { durability: "strict" });
        change.objectStore("rows").put("sealed", "key");
        change.oncomplete = () => done();
      }))`,
    );
    expect(await evaluate(window, "navigator.storage.persisted()")).toBe(true);
    await window.close();
    expect((await window.ended).how, "it ended in order").toBe("code 0");
    await first.serving.stop();

    const second = await start(home);
    expect(second.serving.port).not.toBe(first.serving.port);
    const again = await open(second, home);
    const read = `${database}.then((db) => new Promise((done) => {
      const asked = db.transaction("rows").objectStore("rows").get("key");
      asked.onsuccess = () => done(asked.result);
    }))`;
    expect(await evaluate(again, read)).toBe("sealed");
  });

  // What keeps one browser from the network need not keep another: a flag for it may count in one of them only.
  test.for([
    { which: "the browser of the tests", path: found?.path },
    { which: "a browser with windows", path: windowed },
  ])("reaches our server and nobody else, whatever its page tries: $which", async ({ path }, { skip }) => {
    if (path === undefined) return skip("there is none on this machine");
    const home = newFolder();
    const program = await start(home);
    const window = await open(program, home, path);
    const own = program.serving.strays();
    const udp = createSocket("udp4");
    let packets = 0;
    udp.on("message", () => (packets += 1));
    udp.bind(0, "127.0.0.1");
    await once(udp, "listening");
    const outside = createServer().listen(0, "127.0.0.1");
    let visits = 0;
    outside.on("connection", () => (visits += 1));
    await once(outside, "listening");
    const { port } = outside.address() as AddressInfo;
    ends.push(
      async () => udp.close(),
      async () => outside.close(),
    );
    const gathered = evaluate(window, `gatherCandidates(${udp.address().port}); ${gatherCandidates}`);
    await Promise.race([gathered, once(udp, "message")]);
    gathered.catch(() => undefined);
    // Past the content policy: a page of another host, and one on a loopback address.
    for (const url of [`http://127.0.0.1:${port}/`, "http://example.org/", "https://example.org/"]) {
      await window.send("Page.navigate", { url });
    }
    expect(program.serving.strays().filter((stray) => !own.includes(stray))).toEqual(
      expect.arrayContaining([`GET 127.0.0.1:${port}`, "GET example.org", "CONNECT example.org:443"]),
    );
    expect([packets, visits]).toEqual([0, 0]);
  });

  test("and its secrets are in no command line, for all to read", async (context) => {
    if (process.platform === "win32") return context.skip("command lines are not read here on Windows");
    const home = newFolder();
    const { serving } = await start(home);
    await open({ serving, offer: async () => {}, outcome: "running" }, home);
    const commands = processes().map(({ command }) => command);
    expect(
      commands.some((command) => command.includes(join(home, "browser"))),
      "they are looked at",
    ).toBe(true);
    for (const secret of [serving.session.cookie, serving.session.key])
      expect(commands.filter((command) => command.includes(secret))).toEqual([]);
  });

  test("has no permission but to keep its storage and to copy", async () => {
    const home = newFolder();
    const window = await open(await start(home), home);
    const states = await evaluate(
      window,
      `Promise.all(["geolocation", "notifications", "camera", "microphone", "persistent-storage", "clipboard-read"]
        .map((name) => navigator.permissions.query({ name }).then(({ state }) => state)))`,
    );
    expect(states).toEqual(["denied", "denied", "denied", "denied", "granted", "denied"]);
  });

  test("makes a PDF of its page", async () => {
    const home = newFolder();
    const window = await open(await start(home), home);
    const bytes = await window.pdf();
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    expect(bytes.length).toBeGreaterThan(500);
  });

  test("that cannot be started is told, and nothing is left", async () => {
    const { serving } = await start(newFolder());
    const nothing = { binary: "/nowhere/chromium", profile: newFolder(), headless: true };
    expect(await openWindow(nothing, serving)).toMatchObject({ outcome: "ended" });
    const other = { binary: process.execPath, profile: newFolder(), headless: true };
    const ended = await openWindow(other, serving);
    expect(ended).toMatchObject({
      outcome: "ended",
      ending: { how: expect.stringMatching(/^code \d/) as unknown },
    });
  });
});

const gatherCandidates = `function gatherCandidates(port) {
  const connection = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:" + port }] });
  connection.createDataChannel("a");
  return new Promise((done) => {
    // On a computer without any network it does not even begin.
    setTimeout(done, 5000);
    connection.onicegatheringstatechange = () => connection.iceGatheringState === "complete" && done();
    void connection.createOffer().then((offer) => connection.setLocalDescription(offer));
  });
}`;

describe("the bridge, from the page", () => {
  let home: string;
  let program: Program;
  let window: AppWindow;

  beforeEach(async () => {
    home = newFolder();
    program = await start(home);
    window = await open(program, home);
  });

  test("tells of the preview, and of the languages the browser's reader prefers", async () => {
    await window.send("Emulation.setUserAgentOverride", { userAgent: "any", acceptLanguage: "ar-EG,fr" });
    expect(await evaluate(window, "undersigned.about()")).toEqual({
      version: "1.2.3",
      shell: "browser",
      languages: ["ar-EG", "fr"],
      can: { showInFolder: false, print: true, pdf: false, refuseCapture: false, clearCopied: false },
    });
    expect(await evaluate(window, "Object.isFrozen(undersigned)")).toBe(true);
  });

  test("survives a reload: the key is the tab's", async () => {
    await evaluate(window, "(before = true)");
    await window.send("Page.reload");
    const isThere = () => evaluate(window, `!("before" in window) && document.readyState === "complete"`);
    await expect.poll(isThere).toBe(true);
    expect(await evaluate(window, "undersigned.about()")).toMatchObject({ shell: "browser" });
  });

  test("is refused to a page that has the cookie and not the key", async () => {
    const answer = evaluate(
      window,
      `sessionStorage.clear(), fetch("/call/about", { method: "POST" }).then((r) => r.status)`,
    );
    expect(await answer).toBe(403);
  });

  test("hears notices, and then finds the files that came", async () => {
    const file = join(home, "came.age");
    writeFileSync(file, "bundle");
    await evaluate(
      window,
      `heard = []; deaf = []; stop = undersigned.listen((notice) => deaf.push(notice)); stop();
      undersigned.listen((notice) => heard.push(notice)); 0`,
    );
    await program.offer([file]);
    await expect.poll(() => evaluate(window, "heard")).toContainEqual({ notice: "files" });
    expect(await evaluate(window, "deaf"), "who stopped listening hears nothing").toEqual([]);
    const taken = await evaluate(
      window,
      `undersigned.waitingFiles().then(([{ ticket, name, size }]) =>
        undersigned.takeFile(ticket, "bundle").then(({ outcome, file }) =>
          [name, size, outcome, file.name, new TextDecoder().decode(file.bytes)]))`,
    );
    expect(taken).toEqual(["came.age", 6, "taken", "came.age", "bundle"]);
  });

  test("passes on why a call is refused", async () => {
    const why = await evaluate(
      window,
      `undersigned.saveFile("../a", new Uint8Array()).catch((error) => error.message)`,
    );
    expect(why).toMatch(/file's name/);
  });

  test("says so when the program has ended", async () => {
    await program.serving.stop();
    const why = await evaluate(window, "undersigned.about().catch((error) => error.message)");
    expect(why).toMatch(/the program has ended|was refused/);
  });

  test("saves 20 MB byte for byte, under a name that is free", async () => {
    const size = 20 * 1024 * 1024;
    mkdirSync(join(home, "files"));
    writeFileSync(join(home, "files/proof.zip"), "mine");
    const saved = await evaluate<{ readonly place: string; readonly took: number }>(
      window,
      `(async () => {
        const bytes = new Uint8Array(${size});
        for (let at = 0; at < ${size}; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
        sent = bytes;
        const began = performance.now();
        return { ...(await undersigned.saveFile("proof.zip", bytes)), took: performance.now() - began };
      })()`,
    );
    expect(saved).toMatchObject({ outcome: "saved", place: join(home, "files", "proof (2).zip") });
    expect(readFileSync(join(home, "files/proof.zip"), "utf8"), "what was there is as it was").toBe("mine");

    await program.offer([saved.place]);
    const back = await evaluate<{ readonly same: boolean; readonly took: number }>(
      window,
      `(async () => {
        const [{ ticket }] = await undersigned.waitingFiles();
        const began = performance.now();
        const { file: { bytes } } = await undersigned.takeFile(ticket, "bundle");
        const took = performance.now() - began;
        return { same: indexedDB.cmp(bytes, sent) === 0, took };
      })()`,
    );
    expect(back.same).toBe(true);
    // Seen: under 0.2 s each way. This only holds that it is not a matter of many seconds.
    expect(Math.max(saved.took, back.took)).toBeLessThan(10_000);
  });

  describe("has files chosen in the page", () => {
    /** What the page's chooser is answered with, and what the page makes of it. */
    async function choose(kind: string, files: readonly string[] | "cancel"): Promise<unknown> {
      await window.send("Page.enable");
      await window.send("Page.setInterceptFileChooserDialog", { enabled: true, cancel: files === "cancel" });
      const opened = nextOf(window, "Page.fileChooserOpened");
      const chosen = evaluate(window, `undersigned.chooseFiles("${kind}").then((chosen) => (last = chosen))`);
      if (files !== "cancel") {
        const { backendNodeId } = await opened;
        await window.send("DOM.setFileInputFiles", { files, backendNodeId });
      }
      return chosen;
    }
    const take = (at: number, kind: string) =>
      evaluate(
        window,
        `undersigned.takeFile(last.tickets[${at}].ticket, "${kind}").then((taken) =>
          "file" in taken ? { ...taken, file: { ...taken.file, bytes: [...taken.file.bytes] } } : taken)`,
      );

    test("several, each read once and never sent anywhere", async () => {
      writeFileSync(join(home, "a.card"), Uint8Array.of(1, 2));
      writeFileSync(join(home, "é.card"), "");
      expect(await choose("card", [join(home, "a.card"), join(home, "é.card")])).toMatchObject({
        outcome: "chosen",
        tickets: [
          { name: "a.card", size: 2 },
          { name: "é.card", size: 0 },
        ],
      });
      expect(await take(0, "card")).toEqual({ outcome: "taken", file: { name: "a.card", bytes: [1, 2] } });
      expect(await take(0, "card")).toEqual({ outcome: "no-such-file" });
      expect(await take(1, "card")).toEqual({ outcome: "taken", file: { name: "é.card", bytes: [] } });
    });

    test("a huge one is refused before it is read, by the rule of what it is taken for", async () => {
      const huge = join(home, "huge.card");
      const file = openSync(huge, "w");
      ftruncateSync(file, 8 * 1024 ** 3);
      closeSync(file);
      await choose("card", [huge]);
      const most = 256 * 1024;
      expect(await take(0, "card")).toEqual({
        outcome: "too-large",
        name: "huge.card",
        size: 8 * 1024 ** 3,
        most,
      });
    });

    test("one that is gone, or was changed meanwhile, is told", async () => {
      const gone = join(home, "gone.card");
      writeFileSync(gone, "a");
      await choose("card", [gone]);
      rmSync(gone);
      expect(await take(0, "card")).toMatchObject({ outcome: "hindered", name: "gone.card" });
    });

    test("more than may be, or none", async () => {
      const many = Array.from({ length: 501 }, (_, at) => join(home, `${at}.card`));
      for (const path of many) writeFileSync(path, "");
      expect(await choose("card", many)).toEqual({ outcome: "too-many", most: 500 });
      expect(await choose("card", "cancel")).toEqual({ outcome: "cancelled" });
    });

    test("not by itself: only a person's click opens the chooser", async () => {
      // Past the moment in which the click that opened the page still counts.
      await expect
        .poll(() => evaluateUnasked(window, "navigator.userActivation.isActive"), { timeout: 10_000 })
        .toBe(false);
      const why = await evaluateUnasked(
        window,
        `undersigned.chooseFiles("card").catch((error) => error.message)`,
      );
      expect(why).toMatch(/click or a key/);
    });
  });
});
