import type { ServerResponse } from "node:http";
import type { Notice } from "../bridge/bridge";

/** Tells every page that listens. */
export interface Notices {
  readonly tell: (notice: Notice) => void;
  /** @param headers - of the answer, beside its kind */
  readonly open: (response: ServerResponse, headers: Readonly<Record<string, string>>) => void;
  readonly end: () => void;
}

export function noticeStreams(): Notices {
  const streams = new Set<ServerResponse>();
  return {
    tell: (notice) => {
      for (const stream of streams) stream.write(messageOf(notice));
    },
    open: (response, headers) => {
      streams.add(response);
      response.once("close", () => streams.delete(response));
      response.writeHead(200, { ...headers, "Content-Type": "text/event-stream" });
      // Files may have come before anybody listened: whoever begins to listen looks once.
      response.write(messageOf({ notice: "files" }));
    },
    end: () => {
      for (const stream of streams) stream.end();
    },
  };
}

function messageOf(notice: Notice): string {
  return `data: ${JSON.stringify(notice)}\n\n`;
}
