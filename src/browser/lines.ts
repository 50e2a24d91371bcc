import type { Socket } from "node:net";

/** More than the paths of all files that may be handed over. */
const most = 4 * 1024 * 1024;

/**
 * Hears a socket line by line.
 *
 * @param patience - in milliseconds, for each line
 * @returns a function that gives the next line, and throws when none comes
 */
export function lines(socket: Socket, patience: number): () => Promise<string> {
  const iterator = eachLine(socket);
  // Until the first line is waited for, nobody else would hear an error.
  socket.on("error", () => undefined);
  socket.setTimeout(patience, () => socket.destroy());
  return async () => {
    const { done, value } = await iterator.next();
    if (done === true) throw new Error("the other side hung up");
    return value;
  };
}

export function write(socket: Socket, line: string): void {
  socket.write(`${line}\n`);
}

async function* eachLine(socket: Socket): AsyncGenerator<string, undefined> {
  socket.setEncoding("utf8");
  let begun = "";
  for await (const chunk of socket as AsyncIterable<string>) {
    begun += chunk;
    if (begun.length > most) throw new Error("the other side talks too much");
    for (let end = begun.indexOf("\n"); end !== -1; end = begun.indexOf("\n")) {
      yield begun.slice(0, end);
      begun = begun.slice(end + 1);
    }
  }
  return undefined;
}
