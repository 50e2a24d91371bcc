import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { answerAsset } from "../../src/services/assets";

const pages = fileURLToPath(new URL("../../out/renderer", import.meta.url));

export interface TestServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await answerAsset(pages, request.method ?? "", request.url ?? "");
  response.writeHead(status, headers).end(body);
}

/** Serves the built window on loopback as the program's own scheme does: the same answers, the same headers. */
export async function serveWindow(): Promise<TestServer> {
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
