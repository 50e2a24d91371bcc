import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { join } from "node:path";
import { lines, write } from "./lines";
import { isSame, newSecret } from "./session";

/**
 * One program for each data folder. A second one does not start: it hands its files to the first.
 *
 * Anybody on the computer may see the place where the two meet, or take it while the program is not running. So each
 * proves to the other that it can read a key in the data folder, before any path is told.
 */
export type Claim =
  | { readonly claim: "first"; readonly release: () => Promise<void> }
  /** another was there, has taken the files, and says this */
  | { readonly claim: "second"; readonly sentence: string }
  /** something holds the place and does not answer as our program does */
  | { readonly claim: "silent" };

export interface Meeting {
  /** the data folder; it must be there */
  readonly data: string;
  /** absolute paths, to hand over if another is there */
  readonly files: readonly string[];
  /** called when another is started later: takes its files, and says what it is to tell */
  readonly answer: (files: readonly string[]) => Promise<string>;
  /** where the system keeps no names of its own for sockets, they are files; tests try that elsewhere too */
  readonly platform: NodeJS.Platform;
}

/** In milliseconds: a first program that is still opening its window takes a while. */
const patience = 15_000;
const shortPatience = 500;

export async function claimInstance(meeting: Meeting): Promise<Claim> {
  const place = placeFor(meeting.data, meeting.platform);
  // Once more is enough, but several programs may start at one moment.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const first = await listenAt(place, meeting);
    if (first !== null) return first;
    const said = await meetFirst(place, meeting);
    if (said !== "nobody") return said === "silent" ? { claim: said } : { claim: "second", ...said };
    // A socket that is a file outlives a program that was killed.
    if (place.startsWith(meeting.data)) await rm(place, { force: true });
  }
  return { claim: "silent" };
}

/** @returns null when the place is taken */
async function listenAt(place: string, { data, answer }: Meeting): Promise<Claim | null> {
  // Who holds the place writes the key: no two do so at a time. Whoever comes before it is written waits for it.
  const key = newSecret();
  let tell: (key: Promise<string>) => void = () => undefined;
  const written = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const guests = new Set<Socket>();
  const server = await listen(place, (socket) => {
    guests.add(socket);
    socket.once("close", () => guests.delete(socket));
    void meetSecond(socket, written, answer);
  });
  if (server === null) return null;
  const writing = writeKey(data, key);
  // Whether it could be written is told below; guests are only turned away then.
  written.catch(() => undefined);
  tell(writing.then(() => key));
  try {
    await writing;
  } catch (error) {
    server.close();
    throw error;
  }
  return { claim: "first", release: () => close(server, guests) };
}

/** A name that the kernel forgets with the program, where there is such a thing. */
function placeFor(data: string, platform: NodeJS.Platform): string {
  const name = `undersigned-${createHash("sha256").update(data).digest("hex").slice(0, 32)}`;
  if (platform === "linux") return `\0${name}`;
  if (platform === "win32") return `\\\\.\\pipe\\${name}`;
  return join(data, "instance.socket");
}

const keyFile = (data: string): string => join(data, "instance-key");

async function writeKey(data: string, key: string): Promise<void> {
  await writeFile(`${keyFile(data)}.new`, key, { mode: 0o600 });
  await rename(`${keyFile(data)}.new`, keyFile(data));
}

/** @returns null when the place is taken */
function listen(place: string, meet: (socket: Socket) => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(meet);
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen({ path: place, exclusive: true }, () => resolve(server));
  });
}

/** Lets go of the place. Who was about to be answered is; who only holds the line is not waited for. */
function close(server: Server, guests: Iterable<Socket>): Promise<void> {
  for (const guest of guests) guest.setTimeout(shortPatience);
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

async function meetSecond(
  socket: Socket,
  written: Promise<string>,
  answer: Meeting["answer"],
): Promise<void> {
  const hear = lines(socket, patience);
  try {
    const key = await written;
    const mine = randomBytes(16).toString("hex");
    write(socket, mine);
    const theirs = await hear();
    write(socket, proof(key, "first", theirs, mine));
    const told = await hear();
    if (!isSame(await hear(), proof(key, "second", mine, theirs, told))) return;
    write(socket, JSON.stringify(await answer(JSON.parse(told) as readonly string[])));
  } catch {
    // Whoever it was hung up, or was none of ours.
  } finally {
    socket.end();
  }
}

async function meetFirst(
  place: string,
  { data, files }: Meeting,
): Promise<"nobody" | "silent" | { readonly sentence: string }> {
  const socket = await reach(place);
  if (socket === null) return "nobody";
  try {
    const hear = lines(socket, patience);
    const mine = randomBytes(16).toString("hex");
    const theirs = await hear();
    const key = await readFile(keyFile(data), "utf8");
    write(socket, mine);
    if (!isSame(await hear(), proof(key, "first", mine, theirs))) return "silent";
    const told = JSON.stringify(files);
    write(socket, told);
    write(socket, proof(key, "second", theirs, mine, told));
    return { sentence: JSON.parse(await hear()) as string };
  } catch {
    return "silent";
  } finally {
    socket.destroy();
  }
}

/** @returns null when nobody is there */
function reach(place: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: place });
    socket.once("connect", () => resolve(socket));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" || error.code === "ENOENT") resolve(null);
      else reject(error);
    });
  });
}

function proof(key: string, ...said: readonly string[]): string {
  return createHmac("sha256", key).update(said.join("\n")).digest("hex");
}
