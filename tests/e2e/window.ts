import { chromium, test as base } from "@playwright/test";
import type { Browser, BrowserContextOptions, Page, Worker } from "@playwright/test";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { serveWindow } from "./server";
import type { TestServer } from "./server";

/** The built window in a browser, and everything it did that it should not have. */
export interface Opened {
  readonly page: Page;
  /** what the content policy stopped, in the page and in its workers, and every error on the console */
  readonly violations: readonly string[];
  /** every request that was not for our own server */
  readonly strays: readonly string[];
}

interface Fixtures {
  readonly openWindow: (options?: BrowserContextOptions) => Promise<Opened>;
}
interface Shared {
  readonly driven: Browser | null;
  readonly server: TestServer;
}

export const test = base.extend<Fixtures, Shared>({
  driven: [
    async ({}, use) => {
      const found = await findBrowser();
      if (found === undefined) return use(null);
      const env = { ...process.env, ...found.env } as Record<string, string>;
      const browser = await chromium.launch({ executablePath: found.path, env });
      await use(browser);
      await browser.close();
    },
    { scope: "worker" },
  ],
  server: [
    async ({}, use) => {
      const server = await serveWindow();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  openWindow: async ({ driven, server }, use) => {
    test.skip(driven === null, "no browser on this machine, and none could be fetched");
    const contexts = new Set<{ close: () => Promise<void> }>();
    await use(async (options = {}) => {
      const context = await driven!.newContext(options);
      contexts.add(context);
      const violations: string[] = [];
      const strays: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error" || message.text().includes("Content Security Policy")) {
          violations.push(message.text());
        }
      });
      context.on("weberror", (error) => violations.push(String(error.error())));
      context.on("request", (request) => {
        if (new URL(request.url()).origin !== server.origin) strays.push(request.url());
      });
      const page = await context.newPage();
      page.on("worker", (worker) => void firstViolation(worker).then((found) => violations.push(...found)));
      await page.goto(`${server.origin}/index.html`);
      // Keys pressed before the screen is there go nowhere.
      await page.getByRole("heading", { level: 1 }).waitFor();
      return { page, violations, strays };
    });
    for (const context of contexts) await context.close();
  },
});

/** Violations in a worker reach no console: the worker is asked. Empty when it ended without one. */
async function firstViolation(worker: Worker): Promise<readonly string[]> {
  try {
    const directive = await worker.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        }),
    );
    return [`in a worker: ${directive}`];
  } catch {
    return [];
  }
}

export { expect } from "@playwright/test";
