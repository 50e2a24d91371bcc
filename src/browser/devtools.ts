import type { Readable, Writable } from "node:stream";

/** What a command or an event carries. */
export type Fields = Readonly<Record<string, unknown>>;

/** A browser's debugging protocol, over the two pipes it was started with. */
export interface Devtools {
  /**
   * @param session - of an attached page; without it the browser itself is meant
   * @throws when the browser refuses, or ends before it has answered
   */
  readonly send: (method: string, parameters?: Fields, session?: string) => Promise<Fields>;
  /** @returns a function that ends the listening */
  readonly on: (event: string, listener: (parameters: Fields) => void) => () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Fields;
  readonly result?: Fields;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: Fields) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * @param commands - what the browser reads
 * @param answers - what it writes: JSON, each message followed by a byte of zero
 */
export function devtoolsOver(commands: Writable, answers: Readable): Devtools {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(parameters: Fields) => void>>();
  let last = 0;

  const receive = ({ id, method, params = {}, result = {}, error }: Message): void => {
    if (id === undefined) {
      for (const listener of listeners.get(method ?? "") ?? []) listener(params);
      return;
    }
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asker?.resolve(result);
    else asker?.reject(new Error(`the browser refused: ${error.message}`));
  };
  const end = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("the browser has ended"));
    waiting.clear();
  };

  eachMessage(answers, receive);
  answers.once("close", end);
  // A browser that is gone cannot be written to: that it ended is told by the pipe it wrote to.
  commands.on("error", () => undefined);

  return {
    send: (method, params = {}, session) =>
      new Promise((resolve, reject) => {
        if (answers.destroyed) {
          reject(new Error("the browser has ended"));
          return;
        }
        last += 1;
        waiting.set(last, { resolve, reject });
        const message = {
          id: last,
          method,
          params,
          ...(session === undefined ? {} : { sessionId: session }),
        };
        commands.write(`${JSON.stringify(message)}\0`);
      }),
    on: (event, listener) => {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener));
      return () => heard.delete(listener);
    },
  };
}

function eachMessage(stream: Readable, receive: (message: Message) => void): void {
  let begun: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
      const whole = Buffer.concat([...begun, chunk.subarray(from, end)]).toString("utf8");
      begun = [];
      from = end + 1;
      receive(JSON.parse(whole) as Message);
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  });
  stream.on("error", () => stream.destroy());
}
