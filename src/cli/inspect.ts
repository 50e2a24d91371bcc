import type { Opened } from "../core/bundle/open";
import { isPublicKey } from "../core/crypto/keys";
import { instantOf } from "../core/encoding/values";
import { readArguments, wantsHelp } from "./arguments";
import { openAsked } from "./bundle";
import type { BundleAsked } from "./bundle";
import { holdingsOf } from "./holdings";
import { asRefusal, checkFile, WrongUsage, withUsage } from "./io";
import type { ExitStatus, Output } from "./io";
import { bundleUsage, helpFor, inspectedLines, otherOutcomeLines, refusedLines } from "./text";

type Bundle = Extract<Opened, { readonly outcome: "opened" }>;
type Other = Exclude<Opened, { readonly outcome: "opened" }>;

interface Shown {
  readonly json: object;
  readonly lines: readonly string[];
}

/** `inspect BUNDLE --identity FILE [--from RW…] [--json]`. */
export function inspectCommand(args: readonly string[], io: Output): Promise<ExitStatus> {
  return withUsage(bundleUsage.inspect, io, async () => {
    if (wantsHelp(args)) return help("inspect", io);
    const { values, positionals } = readArguments(args, {
      identity: { type: "string" },
      from: { type: "string" },
      json: { type: "boolean" },
    });
    const asked = await bundleAsked(positionals, values.identity, values.from);
    return runOn(asked, values.json === true, io, (bundle) => {
      const holdings = holdingsOf(bundle, instantOf(Math.floor(Date.now() / 1000)));
      const about = aboutBundle(bundle, asked);
      return Promise.resolve({
        json: { ...about, ...holdings },
        lines: inspectedLines(about, holdings),
      });
    });
  });
}

export function help(name: "inspect" | "open", io: Output): 0 {
  helpFor[name].forEach(io.stdout);
  return 0;
}

/** @throws WrongUsage when something is missing, twice, or not there */
export async function bundleAsked(
  positionals: readonly string[],
  identity: string | undefined,
  from: string | undefined,
): Promise<BundleAsked> {
  const [bundle, ...others] = positionals;
  if (bundle === undefined || bundle === "") throw new WrongUsage("Name the bundle.");
  if (others.length > 0) throw new WrongUsage("Name one bundle only.");
  if (identity === undefined) throw new WrongUsage("Name the file with your identity: --identity FILE.");
  if (from !== undefined && !isPublicKey(from)) {
    throw new WrongUsage("--from must be followed by a minisign public key line, RW….");
  }
  await checkFile(bundle, "bundle");
  await checkFile(identity, "identity");
  return { bundle, identity, ...(from !== undefined && { from }) };
}

/** Opens a bundle and shows it, or why it was not opened. */
export async function runOn(
  asked: BundleAsked,
  json: boolean,
  io: Output,
  show: (bundle: Bundle) => Promise<Shown>,
): Promise<ExitStatus> {
  const say = (shown: Shown) =>
    json ? io.stdout(JSON.stringify(shown.json)) : shown.lines.forEach(io.stdout);
  try {
    const opened = await openAsked(asked);
    if (opened.outcome !== "opened") {
      say(otherOutcome(opened));
      return 1;
    }
    say(await show(opened));
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) throw error;
    const { reason, message: detail } = asRefusal(error, "bundle");
    say({ json: { outcome: "refused", reason, detail }, lines: refusedLines(reason, detail) });
    return 1;
  }
}

/** What both commands say of a bundle first. */
export function aboutBundle({ from, manifest, remarks }: Bundle, asked: BundleAsked) {
  const { created, purpose, note } = manifest.statement;
  return {
    outcome: "opened",
    from,
    fromChecked: asked.from !== undefined,
    created,
    purpose,
    note,
    remarks,
  } as const;
}

export type AboutBundle = ReturnType<typeof aboutBundle>;

function otherOutcome(opened: Other): Shown {
  return {
    json: { outcome: opened.outcome, from: opened.from },
    lines: otherOutcomeLines(opened.outcome, opened.from),
  };
}
