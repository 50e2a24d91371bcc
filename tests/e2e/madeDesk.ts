import { cpSync } from "node:fs";
import { newFolder } from "../browser/site";
import type { Instant } from "../../src/core/encoding/values";
import { systemClock, systemRandom } from "../../src/desk/platform";
import { expiryOf } from "../../src/renderer/components/card/draft";
import { plantWhole } from "../support/barePage/open";
import { plantVault } from "../support/plantedVault";
import { organisation, passphrase } from "./states/gate";
import type { MadeDesk } from "./states/gate";

/** A data folder with a desk that nobody works at yet. Its locks ask for as little work as they may. */
export interface ReadyDesk {
  readonly home: string;
  readonly made: MadeDesk;
}

/** One for each of Playwright's workers: copied for each test, it is made once. */
let ready: Promise<ReadyDesk> | undefined;

/** A data folder of its own, with the desk that `makeDesk` makes by hand. */
export async function copyOfDesk(): Promise<ReadyDesk> {
  ready ??= plantDesk();
  const { home, made } = await ready;
  const copy = newFolder();
  cpSync(home, copy, { recursive: true });
  return { home: copy, made };
}

/** A data folder with a desk that was made then. */
export async function plantDesk(now: Instant = systemClock()): Promise<ReadyDesk> {
  const home = newFolder();
  const planted = await plantVault(0, {
    random: systemRandom,
    passphrase,
    organisation,
    now,
    expires: expiryOf("twoYears", Date.parse(now)),
  });
  await plantWhole(home, planted);
  return { home, made: { passphrase, words: planted.words } };
}
