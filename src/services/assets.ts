import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { guardHeaders } from "./policy";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** One of the built files: plain segments and a known ending. Nothing is decoded, so nothing can be hidden. */
const plainPath = /^(?:\/[A-Za-z0-9_-]+)*\/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.([a-z0-9]+)$/;

export interface Answer {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Answers a request for one of the built files of the window.
 *
 * @param folder - the built renderer
 * @param path - as it came, still encoded: `/index.html`
 * @returns 404 for whatever is not plainly one of these files
 */
export async function answerAsset(folder: string, method: string, path: string): Promise<Answer> {
  if (method !== "GET") return refusal(405);
  const type = types[plainPath.exec(path)?.[1] ?? ""];
  if (type === undefined) return refusal(404);
  try {
    const body = new Uint8Array(await readFile(join(folder, path)));
    return { status: 200, headers: { ...guardHeaders, "Content-Type": type }, body };
  } catch {
    return refusal(404);
  }
}

function refusal(status: 404 | 405): Answer {
  return { status, headers: guardHeaders, body: new Uint8Array() };
}
