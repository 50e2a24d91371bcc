import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Calls } from "../bridge/bridge";
import { answerCall } from "./calls";
import { codeFolder, judge, portDoor, proxyDoor, strayIn } from "./gate";
import type { Asked, Door, Verdict } from "./gate";
import type { Notices } from "./notices";
import { answerHeaders, showPage, showSentence } from "./pages";
import type { Shown, Site } from "./pages";
import { newSession, oneTimeCodes } from "./session";
import type { Session } from "./session";
import { strayList } from "./strays";

export interface Serving {
  readonly door: Door;
  readonly port: number;
  /** for a browser that we drive: everybody else gets them by {@link invite} */
  readonly session: Session;
  /** an address that lets in whoever opens it first; the one given before is void from then on */
  readonly invite: () => string;
  /** every host but ours that was asked for here, and refused: `CONNECT example.org:443` */
  readonly strays: () => readonly string[];
  /** takes no more requests, lets the calls under way end, and then closes every connection */
  readonly stop: () => Promise<void>;
}

export type Started =
  | { readonly outcome: "serving"; readonly serving: Serving }
  /** another program has this port */
  | { readonly outcome: "taken" };

/**
 * Serves the page and answers its calls, on the loopback addresses only.
 *
 * @param way - "proxy" for a browser that has this server as its only proxy; otherwise the port, 0 for any
 */
export async function serve(
  site: Site,
  calls: Calls,
  notices: Notices,
  way: "proxy" | number,
): Promise<Started> {
  const answer = { site, calls, notices };
  const server = createServer(lasting);
  const heard = await listen(server, way === "proxy" ? 0 : way, "127.0.0.1");
  if (heard === "absent") throw new Error("this computer has no loopback address");
  if (heard === "taken") return { outcome: "taken" };
  const { port } = server.address() as AddressInfo;
  if (way === "proxy") return { outcome: "serving", serving: answerWith([server], proxyDoor, port, answer) };
  // A browser may ask the host's IPv6 address first: whoever listened there would be brought the code and the cookie.
  const twin = createServer(lasting);
  const heardTwice = await listen(twin, port, "::1");
  if (heardTwice === "taken") {
    server.close();
    return { outcome: "taken" };
  }
  const servers = heardTwice === "absent" ? [server] : [server, twin];
  return { outcome: "serving", serving: answerWith(servers, portDoor(port), port, answer) };
}

/** A connection that the page left idle stays: were it closed just as a call is made, that call would be lost. */
const lasting = { keepAliveTimeout: 0 };

/** @returns "taken" when another program has the port, "absent" when the computer has no such address */
function listen(server: Server, port: number, address: string): Promise<"listening" | "taken" | "absent"> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve("taken");
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve("absent");
      else reject(error);
    });
    server.listen({ port, host: address, exclusive: true }, () => resolve("listening"));
  });
}

interface Answering {
  readonly site: Site;
  readonly calls: Calls;
  readonly notices: Notices;
}

function answerWith(
  servers: readonly Server[],
  door: Door,
  port: number,
  { site, calls, notices }: Answering,
): Serving {
  const session = newSession();
  const codes = oneTimeCodes();
  const strays = strayList();
  const underWay = new Set<ServerResponse>();

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const verdict = judge(askedIn(request), door, session);
    switch (verdict.verdict) {
      case "page":
        return send(response, await showPage(site, verdict.path));
      case "call":
        return respondToCall(request, response, verdict);
      case "notices":
        return notices.open(response, answerHeaders);
      case "enter":
        return codes.redeem(verdict.code) ? letIn(response) : send(response, showSentence(403, usedCode));
      case "threshold":
        return send(response, showSentence(200, "Undersigned is opening."));
      case "stray":
        strays.note(verdict.to);
        return refuse(response, 403);
      case "refused":
        return verdict.status === 403 && door.way === "port"
          ? send(response, showSentence(403, noCookie))
          : refuse(response, verdict.status);
    }
  };

  const respondToCall = async (
    request: IncomingMessage,
    response: ServerResponse,
    { call }: Extract<Verdict, { verdict: "call" }>,
  ): Promise<void> => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
    const answer = await answerCall(calls, call, request);
    if (answer.status === 200) {
      const headers = { ...answerHeaders, "Content-Type": "application/octet-stream" };
      send(response, { status: 200, headers, body: answer.body });
    } else if (answer.status === 400) send(response, showSentence(400, answer.text));
    else refuse(response, answer.status);
  };

  const letIn = (response: ServerResponse): void => {
    const cookie = `${door.cookieName}=${session.cookie}; Path=/; HttpOnly; SameSite=Strict`;
    response.writeHead(303, { ...answerHeaders, "Set-Cookie": cookie, Location: `/#${session.key}` }).end();
  };

  for (const server of servers) {
    server.on("request", (request, response) => {
      // A request that cannot be answered must not end the program; why is not for whoever asked.
      respond(request, response).catch(() => refuse(response, 500));
    });
    server.on("connect", (request, socket) => {
      strays.note(strayIn(askedIn(request)));
      // Whoever hangs up first is no reason to end the program.
      socket.on("error", () => socket.destroy());
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
    });
  }

  return {
    door,
    port,
    session,
    invite: () => `${door.origin}${codeFolder}${codes.issue()}`,
    strays: strays.list,
    stop: async () => {
      const closed = servers.map((server) => close(server));
      notices.end();
      await Promise.race([Promise.all([...underWay].map((one) => once(one, "close"))), longEnough()]);
      for (const server of servers) server.closeAllConnections();
      await Promise.all(closed);
    },
  };
}

/** A page that does not take its answer must not keep the program from ending. */
function longEnough(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5000).unref();
  });
}

const usedCode =
  "This address has been used, or another one was printed after it. Start the program again to get a new one.";
const noCookie = "This page opens only with the address that the program prints.";

function askedIn({ method = "", url = "", headers, rawHeaders }: IncomingMessage): Asked {
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length;
  return { method, target: url, headers, hosts };
}

function send(response: ServerResponse, { status, headers, body }: Shown): void {
  response.writeHead(status, headers).end(body);
}

/** Says no more than that. What else was on its way on this connection is not read. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { ...answerHeaders, Connection: "close" }).end();
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
