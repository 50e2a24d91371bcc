import type { IncomingMessage } from "node:http";
import type { Call, Calls } from "../bridge/bridge";
import { MalformedMessage, readValue, writeValue } from "../bridge/wire";

const kibibyte = 1024;

/** Names and the like, and the JSON around the bytes. */
const words = 64 * kibibyte;

/** How much of a call's arguments is ever read, in bytes: what the bridge allows, and the words around it. */
export function mostOf(call: Call): number {
  switch (call) {
    case "saveFile":
      return 512 * kibibyte * kibibyte + words;
    case "writeHeader":
      return 64 * kibibyte + words;
    case "appendJournal":
    case "draftJournal":
      return 64 * kibibyte * kibibyte + words;
    case "appendFile":
      return 8 * kibibyte * kibibyte + words;
    default:
      return words;
  }
}

export type CallAnswer =
  | { readonly status: 200; readonly body: Uint8Array<ArrayBuffer> }
  /** the call was refused; the text may be shown to the page */
  | { readonly status: 400; readonly text: string }
  | { readonly status: 411 | 413 };

/**
 * Answers one call. What comes back is a list, as `writeValue` writes it, empty when there is nothing to tell.
 *
 * @param request - with the arguments as its body, of a length told beforehand
 */
export async function answerCall(calls: Calls, call: Call, request: IncomingMessage): Promise<CallAnswer> {
  const length = lengthOf(request);
  if (length === null) return { status: 411 };
  if (length > mostOf(call)) return { status: 413 };
  try {
    const args = argumentsIn(await readBody(request, length));
    const result = await (calls[call] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    return { status: 200, body: writeValue(result === undefined ? [] : [result]) };
  } catch (error) {
    // The answers' own errors are worded for the window: see services/answers.ts.
    return { status: 400, text: error instanceof Error ? error.message : "" };
  }
}

function lengthOf({ headers }: IncomingMessage): number | null {
  const told = headers["content-length"] ?? "";
  return /^\d{1,15}$/.test(told) ? Number(told) : null;
}

/** Exactly the length that was told: Node's parser ends the body there, and throws when it breaks off before. */
async function readBody(request: IncomingMessage, length: number): Promise<Uint8Array> {
  const body = new Uint8Array(length);
  let at = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function argumentsIn(body: Uint8Array): readonly unknown[] {
  const args = readValue(body);
  if (!Array.isArray(args)) throw new MalformedMessage("the arguments of a call are a list");
  return args;
}
