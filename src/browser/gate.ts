import type { IncomingHttpHeaders } from "node:http";
import { calls } from "../bridge/bridge";
import type { Call } from "../bridge/bridge";
import { callFolder, keyHeader, noticePath, pageCalls } from "../bridge/loopback";
import { isSame } from "./session";
import type { Session } from "./session";

/** Every browser takes this host for the own computer, and its pages for secure ones. */
const host = "undersigned.localhost";

/** How a browser comes in. */
export interface Door {
  readonly way: "proxy" | "port";
  /** as the Host header must say, exactly */
  readonly host: string;
  readonly origin: string;
  /** Cookies know no ports: two of these programs must not overwrite each other's. */
  readonly cookieName: string;
}

/** The server is the browser's only proxy: its port is not part of the origin, to which all storage belongs. */
export const proxyDoor: Door = { way: "proxy", host, origin: `http://${host}`, cookieName: "undersigned" };

/** Any browser, at a port that stays the same. */
export function portDoor(port: number): Door {
  return {
    way: "port",
    host: `${host}:${port}`,
    origin: `http://${host}:${port}`,
    cookieName: `undersigned-${port}`,
  };
}

/** What is looked at of a request. */
export interface Asked {
  readonly method: string;
  /** as it stands in the first line: a path, or in requests to a proxy a whole address */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  /** how many Host headers came: Node drops all but the first */
  readonly hosts: number;
}

export type Verdict =
  | { readonly verdict: "page"; readonly path: string }
  | { readonly verdict: "call"; readonly call: Call }
  | { readonly verdict: "notices" }
  /** somebody brings a one-time code */
  | { readonly verdict: "enter"; readonly code: string }
  /** what our own window shows before it has been given its cookie */
  | { readonly verdict: "threshold" }
  /** not for us at all */
  | { readonly verdict: "stray"; readonly to: string }
  | { readonly verdict: "refused"; readonly status: 403 | 404 | 405 };

export const thresholdPath = "/opening";
export const codeFolder = "/enter/";

/** Decides what a request may have. Every rule must be met; what none of them allows is refused. */
export function judge(asked: Asked, door: Door, session: Session): Verdict {
  const path = pathAt(asked, door);
  if (path === null) return { verdict: "stray", to: strayIn(asked) };
  if (door.way === "proxy" && path === thresholdPath) return only("GET", asked, { verdict: "threshold" });
  if (door.way === "port" && path.startsWith(codeFolder)) return judgeEntry(asked, path);
  if (!hasCookie(asked, door, session)) return forbidden;
  if (path.startsWith(callFolder)) return judgeCall(asked, path, door, session);
  if (path === noticePath)
    return isFromOurPage(asked) ? only("GET", asked, { verdict: "notices" }) : forbidden;
  if (!isFromOurPage(asked) && !isTopNavigation(asked)) return forbidden;
  return only("GET", asked, { verdict: "page", path });
}

const forbidden: Verdict = { verdict: "refused", status: 403 };

function only(method: string, asked: Asked, verdict: Verdict): Verdict {
  return asked.method === method ? verdict : { verdict: "refused", status: 405 };
}

/** The path that is asked for, as it came; null when it is another host's. */
function pathAt({ target, headers, hosts }: Asked, door: Door): string | null {
  if (hosts !== 1 || headers.host !== door.host) return null;
  const lead = door.way === "proxy" ? door.origin : "";
  return target.startsWith(`${lead}/`) ? target.slice(lead.length) : null;
}

/** Whom a request that is not for us was for. Never its path: that may say what it was about. */
export function strayIn({ method, target, headers }: Asked): string {
  const named = method === "CONNECT" ? target : /^[a-z]+:\/\/([^/?#]*)/i.exec(target)?.[1];
  const authority = named ?? headers.host ?? "";
  return `${method} ${authority.slice(0, 100)}`;
}

/** Somebody who follows a link on another page did not read it from the terminal. */
function judgeEntry(asked: Asked, path: string): Verdict {
  if (!isTopNavigation(asked)) return forbidden;
  return only("GET", asked, { verdict: "enter", code: path.slice(codeFolder.length) });
}

function judgeCall(asked: Asked, path: string, door: Door, session: Session): Verdict {
  const call = calls.find((one) => one === path.slice(callFolder.length));
  if (call === undefined || pageCalls.includes(call)) return { verdict: "refused", status: 404 };
  if (asked.method !== "POST") return { verdict: "refused", status: 405 };
  const key = asked.headers[keyHeader.toLowerCase()];
  if (!isFromOurPage(asked) || asked.headers.origin !== door.origin) return forbidden;
  if (typeof key !== "string" || !isSame(key, session.key)) return forbidden;
  return { verdict: "call", call };
}

function hasCookie({ headers }: Asked, door: Door, session: Session): boolean {
  return (headers.cookie ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .some((pair) => isSame(pair, `${door.cookieName}=${session.cookie}`));
}

/** Scripts cannot set these headers: the browser says them itself. */
function isFromOurPage({ headers }: Asked): boolean {
  return headers["sec-fetch-site"] === "same-origin" && headers["sec-fetch-mode"] !== "navigate";
}

/** A page of its own, opened by the person or by our page; not inside another, and not from a link elsewhere. */
function isTopNavigation({ headers }: Asked): boolean {
  const site = headers["sec-fetch-site"];
  return (
    (site === "none" || site === "same-origin") &&
    headers["sec-fetch-mode"] === "navigate" &&
    headers["sec-fetch-dest"] === "document"
  );
}
