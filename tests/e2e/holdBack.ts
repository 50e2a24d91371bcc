import type { Page } from "@playwright/test";
import type { Call } from "../../src/bridge/bridge";
import { pathOf } from "../../src/bridge/loopback";

/**
 * Lets the program wait for a call, as for a slow disk.
 *
 * @returns lets what waited go on, and whatever comes after it
 */
export async function holdBack(page: Page, call: Call): Promise<() => void> {
  let goOn = (): void => {};
  const isOver = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(
    (url) => url.pathname === pathOf(call),
    async (route) => {
      await isOver;
      await route.continue();
    },
  );
  return goOn;
}
