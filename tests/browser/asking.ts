import { request } from "node:http";
import type { IncomingMessage, OutgoingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { writeValue } from "../../src/bridge/wire";
import type { Serving } from "../../src/browser/server";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export interface Question {
  readonly method?: string;
  /** as it stands in the first line */
  readonly target: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Uint8Array;
  /** `::1` instead of `127.0.0.1` */
  readonly address?: string;
}

/** Asks exactly this, as no browser would let one ask. */
export function ask(port: number, question: Question): Promise<Reply> {
  const { method = "GET", target, headers = {}, body, address = "127.0.0.1" } = question;
  return new Promise((resolve, reject) => {
    const asking = request({
      host: address,
      port,
      method,
      path: target,
      headers,
      agent: false,
      setHost: false,
    });
    asking.once("error", reject);
    asking.once("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.once("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.end(body);
  });
}

/** Sends bytes, and gives what comes until the other side hangs up. */
export function say(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port }, () => socket.write(text));
    let heard = "";
    socket.setEncoding("utf8").on("data", (part: string) => (heard += part));
    socket.once("error", reject);
    socket.once("close", () => resolve(heard));
  });
}

/** What our page sends with a request, of the serving it was opened by. */
export function ourHeaders({ door, session }: Serving): Readonly<Record<string, string>> {
  return {
    Host: door.host,
    Origin: door.origin,
    Cookie: `${door.cookieName}=${session.cookie}`,
    "Sec-Fetch-Site": "same-origin",
    "Sec-Fetch-Mode": "cors",
    "Sec-Fetch-Dest": "empty",
    "X-Undersigned-Key": session.key,
  };
}

/** What a browser sends when somebody types an address. */
export const typed = { "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };

/** Makes a call as our page does. */
export function callAs(serving: Serving, call: string, args: readonly unknown[]): Promise<Reply> {
  const body = writeValue(args);
  const target = `${serving.door.way === "proxy" ? serving.door.origin : ""}/call/${call}`;
  const headers = { ...ourHeaders(serving), "Content-Length": body.length };
  return ask(serving.port, { method: "POST", target, headers, body });
}
