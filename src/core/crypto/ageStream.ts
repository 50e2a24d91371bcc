import { Decrypter, Encrypter } from "age-encryption";
import { Refusal } from "../encoding/refusal";
import type { Random, Recipient } from "../encoding/values";
import { headerFault } from "./age";
import { readHeader } from "./header";
import { hybridIdentity, hybridRecipient } from "./hybrid";
import type { OpeningKey } from "./keys";

/*
 * age files that no memory should hold whole, written and read in chunks: for one hybrid recipient, as backups are
 * (docs/formats.md §8.7). As in `age.ts`, the library draws the file key and the payload's nonce itself.
 */

/** In bytes: more of a file than the header for one recipient takes. */
export const longestHeader = 4096;

const chunkBytes = 64 * 1024;
const tagBytes = 16;
const nonceBytes = 16;

/** Encrypts what comes, for one recipient. What `chunks` throws comes through as it is. */
export async function* encryptStream(
  chunks: AsyncIterable<Uint8Array>,
  recipient: Recipient,
  random: Random,
): AsyncGenerator<Uint8Array, void> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(hybridRecipient(recipient, random));
  yield* chunksOf((await encrypter.encrypt(streamOf(chunks) as never)) as unknown as ByteStream);
}

/** An age file for one hybrid recipient, as its beginning tells. */
export interface StreamHeader {
  /** where the payload begins */
  readonly size: number;
}

/**
 * Reads the header of a file for one hybrid recipient.
 *
 * @param start - the file's first bytes: {@link longestHeader} of them, or all
 * @throws Refusal "bad-header", "mixed-recipients", "too-large" or "truncated"; "wrong-type" for several recipients
 */
export function readStreamHeader(start: Uint8Array): StreamHeader {
  const { recipients, size } = readHeader(start);
  if (recipients !== 1)
    throw new Refusal("wrong-type", "age header", `expected one recipient, found ${recipients}`);
  return { size };
}

/**
 * How many bytes are encrypted in a file of `fileSize` bytes, or null when no age file has that size.
 *
 * @param headerSize - as {@link readStreamHeader} gives it
 */
export function plainSizeOf(fileSize: number, headerSize: number): number | null {
  const payload = fileSize - headerSize - nonceBytes;
  const last = payload % (chunkBytes + tagBytes);
  const chunks = Math.ceil(payload / (chunkBytes + tagBytes));
  const isWhole = payload >= tagBytes && (last === 0 || last > tagBytes || payload === tagBytes);
  return isWhole ? payload - chunks * tagBytes : null;
}

/**
 * Whether a file's header opens for an identity.
 *
 * @param start - at least the header
 * @throws Refusal "bad-header" for a header whose authentication code does not fit
 */
export async function opensFor(
  start: Uint8Array,
  { size }: StreamHeader,
  { identity }: OpeningKey,
): Promise<boolean> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(hybridIdentity(identity));
  try {
    await decrypter.decryptHeader(start.subarray(0, size));
    return true;
  } catch (error) {
    headerFault(error);
    return false;
  }
}

/**
 * Decrypts a file whose header opens for this identity. Chunks are handed out as they come, each checked by itself:
 * only when this ended without a refusal was the file whole.
 *
 * @param chunks - the whole file, header included; what it throws comes through as it is
 * @throws Refusal "damaged" when it was altered, cut off or added to
 */
export async function* decryptStream(
  chunks: AsyncIterable<Uint8Array>,
  { identity }: OpeningKey,
): AsyncGenerator<Uint8Array, void> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(hybridIdentity(identity));
  const own: { failure?: Error } = {};
  const watched = async function* (): AsyncGenerator<Uint8Array, void> {
    try {
      yield* chunks;
    } catch (error) {
      own.failure = error as Error;
      throw error;
    }
  };
  try {
    yield* chunksOf((await decrypter.decrypt(streamOf(watched()) as never)) as unknown as ByteStream);
  } catch {
    // The library tells its own faults apart by their wording only.
    if (own.failure !== undefined) throw own.failure;
    throw new Refusal("damaged", "age payload", "expected encrypted data that is whole and unaltered");
  }
}

/** What of the platform's streams the library needs. Core's own types know nothing of them. */
interface ByteStream {
  readonly getReader: () => {
    readonly read: () => Promise<
      { readonly done: true } | { readonly done: false; readonly value: Uint8Array }
    >;
    readonly cancel: () => Promise<void>;
  };
}

interface ByteSource {
  readonly pull: (controller: {
    readonly enqueue: (chunk: Uint8Array) => void;
    readonly close: () => void;
  }) => Promise<void>;
  readonly cancel: () => Promise<void>;
}

declare const ReadableStream: new (
  source: ByteSource,
  strategy: { readonly highWaterMark: number },
) => ByteStream;

/** A stream of chunks, each asked for when it is needed. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ByteStream {
  const iterator = parts(chunks);
  return new ReadableStream(
    {
      pull: async (controller) => {
        const { done, value } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await iterator.return()),
    },
    { highWaterMark: 0 },
  );
}

/** Of one large chunk the library would make all of its chunks at once. */
async function* parts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += chunkBytes) yield chunk.subarray(at, at + chunkBytes);
  }
}

async function* chunksOf(stream: ByteStream): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
