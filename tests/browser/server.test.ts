import { EventEmitter, once } from "node:events";
import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { calls as names } from "../../src/bridge/bridge";
import type { Calls } from "../../src/bridge/bridge";
import { readValue, writeValue } from "../../src/bridge/wire";
import { noticeStreams } from "../../src/browser/notices";
import { serve } from "../../src/browser/server";
import type { Serving } from "../../src/browser/server";
import { ask, callAs, ourHeaders, say, typed } from "./asking";
import { newSite, removeFolders } from "./site";

afterAll(removeFolders);

const origin = "http://undersigned.localhost";
const site = newSite();
const notices = noticeStreams();
const open: Serving[] = [];
const busy: Server[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((serving) => serving.stop()));
  for (const server of busy.splice(0)) server.close();
});

/** Answers each call with its own name, but for those given. */
function standIn(given: Partial<Record<keyof Calls, (...args: never[]) => unknown>> = {}): Calls {
  const all = names.map((name) => [name, () => Promise.resolve(name)]);
  return { ...Object.fromEntries(all), ...given };
}

async function start(way: "proxy" | number = "proxy", calls: Calls = standIn()): Promise<Serving> {
  const started = await serve(site, calls, notices, way);
  if (started.outcome === "taken") throw new Error("the port is taken");
  open.push(started.serving);
  return started.serving;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Another program that has a port. */
async function occupy(port: number, address: string): Promise<void> {
  const server = createServer().listen(port, address);
  busy.push(server);
  await once(server, "listening");
}

describe("the page", () => {
  test("comes with the bridge before its own scripts, under the policy, and is not kept by the browser", async () => {
    const serving = await start();
    const headers = { ...ourHeaders(serving), ...typed };
    const page = await ask(serving.port, { target: `${origin}/`, headers });
    expect(page.status).toBe(200);
    const scripts = [...page.body.toString().matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toEqual(["/bridge.js", "/assets/page.js"]);
    expect(page.headers["content-security-policy"]).toContain("connect-src 'self'");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
  });

  test("brings its files, each with the policy, from the bridge to the last", async () => {
    const serving = await start();
    for (const path of ["/bridge.js", "/assets/page.js"]) {
      const { status, headers } = await ask(serving.port, {
        target: `${origin}${path}`,
        headers: ourHeaders(serving),
      });
      expect([status, headers["content-type"]], path).toEqual([200, "text/javascript; charset=utf-8"]);
      expect(headers["content-security-policy"]).toContain("connect-src 'self'");
    }
  });

  test.each([
    "/../secret.js",
    "/..%2fsecret.js",
    "/assets/../../secret.js",
    "/assets/..\\..\\secret.js",
    "/%2e%2e/secret.js",
    "//secret.js",
    "/assets/page.js?x",
    "/bridge.js/",
    "/assets",
  ])("%s leads nowhere", async (path) => {
    const serving = await start();
    const { status, headers, body } = await ask(serving.port, {
      target: `${origin}${path}`,
      headers: ourHeaders(serving),
    });
    expect([status, body.length]).toEqual([404, 0]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("is not shown to whoever lacks the cookie, and the refusal says nothing", async () => {
    const serving = await start();
    const headers = { ...typed, Host: "undersigned.localhost" };
    const { status, body, headers: answered } = await ask(serving.port, { target: `${origin}/`, headers });
    expect([status, body.length]).toEqual([403, 0]);
    expect(answered["content-security-policy"]).toContain("default-src 'none'");
  });
});

describe("whatever the browser tries elsewhere", () => {
  test("ends here and is listed, each host once, by its name alone", async () => {
    const serving = await start();
    const headers = { ...ourHeaders(serving), Host: "example.org" };
    for (const path of ["/a", "/b?secret"]) {
      const reply = await ask(serving.port, { target: `http://example.org${path}`, headers });
      expect([reply.status, reply.body.length]).toEqual([403, 0]);
    }
    const host = "Host: example.org:443\r\n";
    expect(await say(serving.port, `CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`)).toMatch(
      /^HTTP\/1.1 403 /,
    );
    const upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
    expect(
      await say(serving.port, `GET http://example.net/x HTTP/1.1\r\nHost: example.net\r\n${upgrade}\r\n`),
    ).toMatch(/^HTTP\/1.1 403 /);
    expect(serving.strays()).toEqual(["GET example.org", "CONNECT example.org:443", "GET example.net"]);
  });

  test("cannot fill the memory with hosts", async () => {
    const serving = await start();
    const lines = Array.from(
      { length: 700 },
      (_, at) => `GET http://h${at}.example/ HTTP/1.1\r\nHost: h${at}.example\r\n\r\n`,
    );
    for (const line of lines) await say(serving.port, line);
    expect(serving.strays()).toHaveLength(500);
  });

  test("nonsense instead of a request is hung up on", async () => {
    const serving = await start();
    expect(await say(serving.port, "nonsense\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
  });
});

describe("a call", () => {
  test("brings its arguments and takes its answer back, words and bytes", async () => {
    const takeFile = vi.fn(() =>
      Promise.resolve({ outcome: "taken", file: { name: "é", bytes: Buffer.from([1, 2]) } }),
    );
    const serving = await start("proxy", standIn({ takeFile }));
    const reply = await callAs(serving, "takeFile", ["a".repeat(32), "card"]);
    expect(takeFile).toHaveBeenCalledWith("a".repeat(32), "card");
    expect(readValue(reply.body)).toEqual([
      { outcome: "taken", file: { name: "é", bytes: new Uint8Array([1, 2]) } },
    ]);
    expect(reply.headers).toMatchObject({ "cache-control": "no-store", "x-content-type-options": "nosniff" });
  });

  test("that has nothing to tell answers with nothing", async () => {
    const serving = await start("proxy", standIn({ showInFolder: () => Promise.resolve(undefined) }));
    expect(readValue((await callAs(serving, "showInFolder", ["a"])).body)).toEqual([]);
  });

  test("that is refused brings the words of the refusal", async () => {
    const refuse = () => Promise.reject(new Error("expected a kind of file"));
    const serving = await start("proxy", standIn({ takeFile: refuse }));
    const { status, body } = await callAs(serving, "takeFile", []);
    expect([status, body.toString()]).toEqual([400, "expected a kind of file\n"]);
  });

  test("with a broken message, or with anything but a list, does not reach the program", async () => {
    const about = vi.fn(() => Promise.resolve(null));
    const serving = await start("proxy", standIn({ about }));
    const headers = ourHeaders(serving);
    for (const body of [
      Buffer.from("nonsense"),
      writeValue({ 0: "a" }),
      writeValue("abc"),
      new Uint8Array(),
    ]) {
      const asked = { method: "POST", target: `${origin}/call/about`, body };
      const reply = await ask(serving.port, {
        ...asked,
        headers: { ...headers, "Content-Length": body.length },
      });
      expect(reply.status).toBe(400);
    }
    expect(about).not.toHaveBeenCalled();
  });

  test("that is too large is refused by the length it tells, before any of it is read", async () => {
    const saveFile = vi.fn(() => Promise.resolve(null));
    const serving = await start("proxy", standIn({ saveFile }));
    for (const [call, length] of [
      ["about", 64 * 1024 + 1],
      ["writeHeader", 128 * 1024 + 1],
      ["saveFile", 512 * 1024 * 1024 + 64 * 1024 + 1],
      ["saveFile", 1e12],
    ] as const) {
      const first = `POST ${origin}/call/${call} HTTP/1.1\r\n`;
      expect(
        await say(serving.port, `${first}${headersOf(serving)}Content-Length: ${length}\r\n\r\n`),
      ).toMatch(/^HTTP\/1.1 413 /);
    }
    expect(saveFile).not.toHaveBeenCalled();
  });

  test("that does not tell its length is refused", async () => {
    const serving = await start();
    const first = `POST ${origin}/call/about HTTP/1.1\r\n`;
    const chunked = "Transfer-Encoding: chunked\r\n\r\n5\r\n\0\0\0\u0002[\r\n";
    expect(await say(serving.port, `${first}${headersOf(serving)}${chunked}`)).toMatch(/^HTTP\/1.1 411 /);
  });

  test("that breaks off half-way does not reach the program", async () => {
    const saveFile = vi.fn(() => Promise.resolve(null));
    const serving = await start("proxy", standIn({ saveFile }));
    const socket = connect({ host: "127.0.0.1", port: serving.port });
    socket.write(
      `POST ${origin}/call/saveFile HTTP/1.1\r\n${headersOf(serving)}Content-Length: 1000\r\n\r\nabc`,
    );
    socket.end();
    await once(socket.resume(), "close");
    await serving.stop();
    expect(saveFile).not.toHaveBeenCalled();
  });

  test("is answered before the program ends", async () => {
    const saving = new EventEmitter();
    const saveFile = async () => {
      saving.emit("begun");
      await once(saving, "written");
      return "saved";
    };
    const serving = await start("proxy", standIn({ saveFile }));
    const reply = callAs(serving, "saveFile", ["a", new Uint8Array(1)]);
    await once(saving, "begun");
    const stopped = serving.stop();
    saving.emit("written");
    expect(readValue((await reply).body)).toEqual(["saved"]);
    await stopped;
  });
});

test("a notice reaches every page that listens, and whoever begins to listen looks for files", async () => {
  const serving = await start();
  const heard = await Promise.all([listenTo(serving), listenTo(serving)]);
  notices.tell({ notice: "lock" });
  for (const next of heard) expect(await next()).toBe('data: {"notice":"lock"}\n\n');
});

describe("at a port of its own, for any browser", () => {
  test("a code lets in once: the browser gets its cookie, and the page its key behind the #", async () => {
    const serving = await start(await freePort());
    const { host, cookieName } = serving.door;
    const target = new URL(serving.invite()).pathname;
    const headers = { ...typed, Host: host };
    const entered = await ask(serving.port, { target, headers });
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe(`/#${serving.session.key}`);
    expect(entered.headers["set-cookie"]).toEqual([
      `${cookieName}=${serving.session.cookie}; Path=/; HttpOnly; SameSite=Strict`,
    ]);
    const again = await ask(serving.port, { target, headers });
    expect([again.status, again.headers["set-cookie"]]).toEqual([403, undefined]);
    const page = await ask(serving.port, {
      target: "/",
      headers: { ...headers, Cookie: `${cookieName}=${serving.session.cookie}` },
    });
    expect(page.status).toBe(200);
  });

  test("a code that was guessed does not use up the real one, and a newer one does", async () => {
    const serving = await start(await freePort());
    const headers = { ...typed, Host: serving.door.host };
    const first = new URL(serving.invite()).pathname;
    const statusOf = async (target: string) => (await ask(serving.port, { target, headers })).status;
    expect(await statusOf("/enter/")).toBe(403);
    expect(await statusOf(`/enter/${"A".repeat(43)}`)).toBe(403);
    expect(await statusOf(first)).toBe(303);
    const [older, newer] = [new URL(serving.invite()).pathname, new URL(serving.invite()).pathname];
    expect(await statusOf(older)).toBe(403);
    expect(await statusOf(newer)).toBe(303);
  });

  test("a port that another program has is left to it, on either loopback address", async (context) => {
    const port = await freePort();
    await occupy(port, "127.0.0.1");
    expect(await serve(site, standIn(), notices, port)).toEqual({ outcome: "taken" });
    if (!hasAddress("::1")) return context.skip("this computer has no IPv6 loopback address");
    const other = await freePort();
    await occupy(other, "::1");
    expect(await serve(site, standIn(), notices, other)).toEqual({ outcome: "taken" });
    // And nothing of ours stays behind.
    await occupy(other, "127.0.0.1");
  });

  test("both loopback addresses are answered, and no other", async () => {
    const serving = await start(await freePort());
    const headers = { ...ourHeaders(serving), ...typed };
    const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address, internal, family, scopeid } of addresses) {
      const where = family === "IPv6" && scopeid ? `${address}%${scopeid}` : address;
      const reply = ask(serving.port, { target: "/", headers, address: where });
      if (internal) expect((await reply).status, address).toBe(200);
      else await expect(reply, address).rejects.toThrow();
    }
  });
});

function headersOf(serving: Serving): string {
  return Object.entries(ourHeaders(serving))
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
}

function hasAddress(wanted: string): boolean {
  return Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === wanted));
}

/** Listens to the notices, and gives the next one when asked. */
async function listenTo(serving: Serving): Promise<() => Promise<string>> {
  const asking = request({
    host: "127.0.0.1",
    port: serving.port,
    path: `${origin}/notices`,
    headers: ourHeaders(serving),
    setHost: false,
  }).end();
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  expect(response.headers["content-type"]).toBe("text/event-stream");
  const parts = response.setEncoding("utf8")[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
  const next = async () => (await parts.next()).value ?? "";
  expect(await next()).toBe('data: {"notice":"files"}\n\n');
  return next;
}
