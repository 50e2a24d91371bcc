/** Whom the window may ask by itself: nobody, or in the browser shell, whose bridge is a loopback server, that server. */
export type Reach = "none" | "self";

/** What the window may load and run. A worker takes its policy from its own response, so every response carries it. */
export function policyWith(reach: Reach): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src '${reach}'`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The headers of every response, found or not. */
export function guardHeadersWith(reach: Reach): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": policyWith(reach),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}

export const contentPolicy = policyWith("none");
export const guardHeaders = guardHeadersWith("none");

/** The scheme and host of the program's own pages. */
export const scheme = "app";
export const host = "undersigned";
export const home = `${scheme}://${host}/index.html`;

/** True for the program's own addresses. `origin` is "null" for such a scheme in Node: scheme and host are compared. */
export function isOwn(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === "" && url.port === "";
}
