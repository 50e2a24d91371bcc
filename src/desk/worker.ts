import { inspect } from "./inspect";
import type { Inspection } from "./inspection";

/** What the client sends. A worker answers one request and is then ended, and the keys in its memory with it. */
export interface Request {
  readonly bundle: Uint8Array;
  readonly identity: Uint8Array;
}

/** A fault is a failure of the program, not of the file. */
export type Reply = { readonly inspection: Inspection } | { readonly fault: string };

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer({ bundle, identity }: Request): Promise<Reply> {
  try {
    return { inspection: await inspect(bundle, identity) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : "unknown" };
  }
}
