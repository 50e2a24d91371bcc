import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { startProgram } from "../../src/browser/program";
import type { Serving } from "../../src/browser/server";
import { ask, ourHeaders } from "./asking";
import { newFolder, newLivingSite, removeFolders } from "./site";

afterAll(removeFolders);

const found = await findBrowser();
const site = await newLivingSite();
const ends: (() => Promise<unknown>)[] = [];
let browser: Browser | undefined;
let serving: Serving;
let page: Page;

beforeAll(async () => {
  if (found === undefined) return;
  browser = await chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env },
  });
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async (context) => {
  if (browser === undefined) return context.skip("no browser on this machine, and none could be fetched");
  const home = newFolder();
  const running = await startProgram({
    site,
    way: 0,
    shell: { home, profile: null, saveTo: home, version: "1.2.3", pdf: null },
  });
  if (running.outcome === "taken") throw new Error("any port is taken");
  serving = running.serving;
  const fresh = await browser.newContext();
  page = await fresh.newPage();
  ends.push(serving.stop, () => fresh.close());
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const about = (where: Page) =>
  where.evaluate("undersigned.about().then(({ shell }) => shell, (error) => error.message)");

/** Another server on this computer, under the host that is ours, and what it was sent. */
async function neighbour(
  html: string,
): Promise<{ readonly address: string; readonly seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.setHeader("Content-Type", "text/html").end(html);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  ends.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://undersigned.localhost:${(server.address() as AddressInfo).port}/`, seen };
}

test("the printed address leads to the page, and neither code nor key stays in the address", async () => {
  await page.goto(serving.invite());
  await page.getByText("ready").waitFor();
  expect(page.url()).toBe(`${serving.door.origin}/`);
  expect(await about(page)).toBe("browser");
  await page.reload();
  expect(await about(page)).toBe("browser");
  expect(await page.evaluate("document.cookie"), "no script sees the cookie").toBe("");
});

test("another tab, without the key, sees the page and is refused every call", async () => {
  await page.goto(serving.invite());
  const other = await page.context().newPage();
  await other.goto(`${serving.door.origin}/`);
  await other.getByText("ready").waitFor();
  expect(await about(other)).toBe("about was refused (403)");
});

test("a link on somebody else's page opens nothing, and does not use up the code", async () => {
  const address = serving.invite();
  const { address: elsewhere } = await neighbour(`<a href="${address}">open</a>`);
  await page.goto(elsewhere);
  await page.getByRole("link").click();
  await page.getByText("opens only with the address").waitFor();
  await page.goto(address);
  await page.getByText("ready").waitFor();
});

test("a page of another port of this host can call nothing, not even with our cookie", async () => {
  await page.goto(serving.invite());
  await page.getByText("ready").waitFor();
  const { address, seen } = await neighbour("<p>neighbour</p>");
  await page.goto(address);
  const answers = await page.evaluate(
    async ({ origin, key }) => {
      const url = `${origin}/call/about`;
      const body = new Uint8Array([0, 0, 0, 2, 91, 93]);
      const plain = { method: "POST", credentials: "include", body } as const;
      const outcomes: unknown[] = [];
      for (const options of [
        plain,
        { ...plain, mode: "no-cors" },
        { ...plain, headers: { "X-Undersigned-Key": key } },
      ])
        outcomes.push(
          await fetch(url, options as RequestInit).then(
            (response) => response.type,
            () => "blocked",
          ),
        );
      const script = document.createElement("script");
      script.src = `${origin}/bridge.js`;
      outcomes.push(
        await new Promise((resolve) => {
          script.addEventListener("load", () => resolve("loaded"));
          script.addEventListener("error", () => resolve("blocked"));
          document.head.append(script);
        }),
      );
      const frame = document.createElement("iframe");
      frame.src = `${origin}/`;
      outcomes.push(
        await new Promise((resolve) => {
          frame.addEventListener("load", () => resolve(frame.contentDocument === null ? "blocked" : "open"));
          document.body.append(frame);
        }),
      );
      return outcomes;
    },
    // Even somebody who had the key could not send it from here.
    { origin: serving.door.origin, key: serving.session.key },
  );
  expect(answers).toEqual(["blocked", "blocked", "blocked", "blocked", "blocked"]);

  // What the neighbour was sent it may use without a browser, which says of itself whatever it likes.
  const cookies = seen.map(({ headers }) => headers.cookie).filter((cookie) => cookie !== undefined);
  expect(cookies, "cookies know no ports: this is why calls need a key").toContain(
    `${serving.door.cookieName}=${serving.session.cookie}`,
  );
  const headers = { ...ourHeaders(serving), "X-Undersigned-Key": "A".repeat(43), "Content-Length": 6 };
  const body = Buffer.from([0, 0, 0, 2, 91, 93]);
  const answer = await ask(serving.port, { method: "POST", target: "/call/about", headers, body });
  expect([answer.status, answer.body.toString()]).toEqual([403, expect.not.stringContaining("1.2.3")]);
});
