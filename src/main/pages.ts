import { protocol } from "electron";
import { join } from "node:path";
import { answerAsset } from "../services/assets";
import { isOwn, scheme } from "../services/policy";

const pages = join(import.meta.dirname, "../renderer");

/** Before the program is ready: the scheme of our own pages is a secure one, with an origin. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

/** Answers every request for our own pages, and no other. */
export function servePages(): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const path = isOwn(url) ? new URL(url).pathname : "";
    const { status, headers, body } = await answerAsset(pages, method, path);
    return new Response(body, { status, headers });
  });
}
