import type { Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { title } from "./gate";
import type { Walk } from "./gate";

/** Home, as it stands. */
export async function* atHome(page: Page, { t }: Speech): Walk {
  await page.keyboard.press("Control+1");
  await title(page, t("places.home")).waitFor();
  await page.locator(".tasks, .home-calm").waitFor();
  yield (await page.locator(".home-calm").count()) > 0 ? "home-calm" : "home";
}
