import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { answerAsset } from "../services/assets";
import { guardHeadersWith } from "../services/policy";

/** What the server shows. */
export interface Site {
  /** the folder of the built renderer */
  readonly renderer: string;
  /** the file of the built `page` folder: the page's end of the bridge */
  readonly bridge: string;
  /** the file of the page that checks proof packs: never shown, given to the window to be packed */
  readonly verifierPage: string;
}

export interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** On every answer. Nothing is kept by the browser outside of its storage: calls carry what people wrote. */
export const answerHeaders: Readonly<Record<string, string>> = {
  ...guardHeadersWith("self"),
  "Cache-Control": "no-store",
};

const bridgePath = "/bridge.js";

/**
 * Answers for a page or one of its files.
 *
 * @param path - as it came, still encoded
 */
export async function showPage({ renderer, bridge }: Site, path: string): Promise<Shown> {
  if (path === "/" || path === "/index.html")
    return shown("html", withBridge(await read(renderer, "index.html")));
  if (path === bridgePath) return shown("javascript", await readFile(bridge, "utf8"));
  const { status, headers, body } = await answerAsset(renderer, "GET", path);
  return { status, headers: { ...headers, ...answerHeaders }, body };
}

/** A sentence, for somebody who came another way than intended. */
export function showSentence(status: number, sentence: string): Shown {
  return { ...shown("plain", `${sentence}\n`), status };
}

function read(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), "utf8");
}

/** The page's scripts need the bridge: it comes before them. */
function withBridge(page: string): string {
  if (!page.includes("<head>")) throw new Error("the built page has no head to put the bridge into");
  return page.replace("<head>", `<head><script src="${bridgePath}"></script>`);
}

function shown(kind: "html" | "javascript" | "plain", text: string): Shown {
  const headers = { ...answerHeaders, "Content-Type": `text/${kind}; charset=utf-8` };
  return { status: 200, headers, body: new TextEncoder().encode(text) };
}
