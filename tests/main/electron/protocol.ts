import type * as Electron from "electron";
import type { Part } from "./part";
import type { FakeSession } from "./session";
import { stage } from "./stage";

type Serve = (request: Request) => Response | Promise<Response>;

const schemes = new Map<string, Electron.Privileges>();
const servers = new Map<string, Serve>();

export const protocol = {
  registerSchemesAsPrivileged(customSchemes: Electron.CustomScheme[]): void {
    stage.mustNotBeReady("registerSchemesAsPrivileged");
    for (const { scheme, privileges } of customSchemes) schemes.set(scheme, privileges ?? {});
  },
  handle(scheme: string, serve: Serve): void {
    stage.mustBeReady("protocol.handle");
    const privileges = schemes.get(scheme);
    // Without them its pages have no origin, hence no storage, and no workers.
    if (privileges?.standard !== true || privileges.secure !== true)
      throw new Error(`${scheme}: is not registered as a standard and secure scheme`);
    if (servers.has(scheme)) throw new Error(`${scheme}: is served already`);
    servers.set(scheme, serve);
  },
} satisfies Part<Electron.Protocol, "registerSchemesAsPrivileged" | "handle">;

/**
 * What a page gets for an address. Electron asks the session first, and takes the address as it is written by a URL.
 *
 * @throws Error as loadURL is rejected with
 */
export async function fetchFor(session: FakeSession, url: string, method = "GET"): Promise<Response> {
  if (!session.lets(url)) throw new Error(`ERR_BLOCKED_BY_CLIENT (-20) loading '${url}'`);
  const serve = servers.get(new URL(url).protocol.slice(0, -1));
  if (serve === undefined) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
  return serve(new Request(url, { method }));
}

/** The test's: what a scheme may do. */
export function privilegesOf(scheme: string): Electron.Privileges | undefined {
  return schemes.get(scheme);
}
