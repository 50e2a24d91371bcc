import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** What the person asked for on the command line. */
export interface Wish {
  /** files to open, absolute */
  readonly files: readonly string[];
  readonly mode: "window" | "serve";
  readonly port: number;
  /** the folder in which everything is kept, absolute; null for the usual one */
  readonly data: string | null;
  /** the folder into which files are saved, absolute; null for the usual one */
  readonly saveTo: string | null;
  /** the browser for the window */
  readonly browser: string | null;
  /** without a window: for tests */
  readonly headless: boolean;
}

export type Read =
  | { readonly outcome: "wish"; readonly wish: Wish }
  | { readonly outcome: "help" }
  | { readonly outcome: "fault"; readonly sentence: string };

/** Storage belongs to the origin, and the origin to its port: without --port it must be the same each time. */
export const usualPort = 27407;

export const help = `npm start -- [FILE…] [option…]      opens Undersigned, and the files in it

  --serve           prints an address for a browser of your own, instead of opening a window
  --port N          with --serve: at this port (${usualPort}); what desks keep belongs to the port
  --data DIR        keeps everything in this folder
  --files DIR       saves files into this folder
  --browser PATH    the Chromium, Chrome or Edge whose window is used
  --browser-shell   does not use Electron, although it is there
  --headless        without a window: for tests
`;

/** @param folder - against which paths are read */
export function readArguments(args: readonly string[], folder: string): Read {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return { outcome: "help" };
    const port = portIn(values.port);
    if (port === null) return fault("--port takes a number from 1024 to 65535.");
    if (values.port !== undefined && values.serve !== true) return fault("--port goes with --serve.");
    const wish: Wish = {
      files: positionals.map((path) => resolve(folder, path)),
      mode: values.serve === true ? "serve" : "window",
      port,
      data: values.data === undefined ? null : resolve(folder, values.data),
      saveTo: values.files === undefined ? null : resolve(folder, values.files),
      browser: values.browser === undefined ? null : resolve(folder, values.browser),
      headless: values.headless === true,
    };
    return { outcome: "wish", wish };
  } catch (error) {
    return fault(error instanceof Error ? error.message : "The arguments cannot be read.");
  }
}

const options = {
  serve: { type: "boolean" },
  port: { type: "string" },
  data: { type: "string" },
  files: { type: "string" },
  browser: { type: "string" },
  headless: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

function portIn(text: string | undefined): number | null {
  if (text === undefined) return usualPort;
  const port = /^\d{4,5}$/.test(text) ? Number(text) : 0;
  return port >= 1024 && port <= 65_535 ? port : null;
}

function fault(sentence: string): Read {
  return { outcome: "fault", sentence };
}
