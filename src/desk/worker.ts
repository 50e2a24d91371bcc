import { usualWork } from "../core/crypto/passphrase";
import { toHex } from "../core/encoding/hex";
import { dexieDatabases } from "../vault/dexie";
import type { Order } from "./messages";
import { systemClock, systemRandom } from "./platform";
import { serveSession } from "./serveSession";

/*
 * The vault's thread: keys live here and nowhere else. It is ended when the desk is locked, since the memory of
 * WebAssembly cannot be wiped in another way.
 */

const take = serveSession((report) => postMessage(report), {
  databases: dexieDatabases(),
  claim,
  clock: systemClock,
  random: systemRandom,
  work: usualWork,
});
addEventListener("message", ({ data }: MessageEvent<Order>) => take(data));

const life = `undersigned-worker-${toHex(systemRandom(16))}`;
void navigator.locks.request(life, () => {
  postMessage({ report: "ready", life });
  return new Promise(() => undefined);
});

/** A lock of the browser, which is given up when this thread ends, however it ends. */
function claim(place: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    void navigator.locks.request(`undersigned-desk-${place}`, { ifAvailable: true }, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => {
        resolve(release);
      });
    });
  });
}
