import { protections } from "./breaking";
import type { Protection } from "./breaking";

/** What `npm run torture` is asked for. */
export interface Settings {
  readonly minutes: number;
  readonly seed: number;
  readonly broken: Protection | null;
  /** where the program runs: most of the time in a browser */
  readonly places: readonly ("browser" | "node")[];
}

const usage = `usage: npm run torture [-- --minutes M] [--seed N] [--only browser|node] [--break ${protections.join("|")}]`;

/** @returns how it is to be called, where it is called otherwise */
export function readSettings(args: readonly string[], seed: number): Settings | string {
  const settings = { minutes: 10, seed, broken: null as Protection | null };
  let places: Settings["places"] = ["browser", "node"];
  for (let at = 0; at < args.length; at += 2) {
    const value = args[at + 1] ?? "";
    const number = value === "" ? Number.NaN : Number(value);
    switch (args[at]) {
      case "--minutes":
        if (!(number > 0)) return usage;
        settings.minutes = number;
        break;
      case "--seed":
        if (!Number.isInteger(number) || number < 0 || number >= 2 ** 32) return usage;
        settings.seed = number;
        break;
      case "--only":
        if (value !== "browser" && value !== "node") return usage;
        places = [value];
        break;
      case "--break": {
        const broken = protections.find((one) => one === value);
        if (!broken) return usage;
        settings.broken = broken;
        break;
      }
      default:
        return usage;
    }
  }
  // What is switched off is put around the desk in Node: the program in the browser is as it is shipped.
  return { ...settings, places: settings.broken === null ? places : ["node"] };
}
