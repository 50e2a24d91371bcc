import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBundle } from "../../src/core/bundle/open";
import { packBundle } from "../../src/core/bundle/pack";
import { systemRandom } from "../../src/desk/platform";
import { receiver } from "../support/bundles";
import { created, deskOf } from "../support/desks";
import type { TestDesk } from "../support/desks";
import { ageMissing, toolMissing } from "../support/tools";
import type { Bench, Peer, Work } from "./measure";
import { gpgFolder, install, run } from "./programs";

/**
 * Packs a file for 50 recipients, and opens it as one of them; files are read and written by all. Ours also signs,
 * lists and hashes what is inside, pads it, adds recipients up to 64, and when opening checks all of that.
 */
export const bundle: Bench = {
  name: "bundle",
  async *works(folder) {
    const desks = await Promise.all(Array.from({ length: 50 }, (_, i) => deskOf(`desk ${i}`)));
    const gpg = gpgSealer(folder, desks.length);
    const sealers = [hybridAge(folder, desks), classicAge(folder, desks.length), gpg];
    try {
      yield* worksOf(1, 5, folder, desks, sealers);
      yield* worksOf(100, 3, folder, desks, sealers);
    } finally {
      gpg.end();
    }
  },
};

/** Another program that encrypts to 50 recipients and decrypts for one of them. */
interface Sealer {
  readonly name: string;
  readonly missing: string | null;
  readonly seal: (from: string, to: string) => void;
  readonly unseal: (from: string, to: string) => void;
}

function* worksOf(
  megabytes: number,
  rounds: number,
  folder: string,
  desks: readonly TestDesk[],
  sealers: readonly Sealer[],
): Generator<Work> {
  const plain = join(folder, `${megabytes}`);
  writeFileSync(plain, randomBytes(megabytes * 1_000_000));
  const packed = `${plain}.bundle`;
  yield {
    name: `pack ${megabytes} MB`,
    rounds,
    ours: () => pack(plain, packed, desks),
    peers: sealers.map(({ name, missing, seal }, i): Peer => {
      return { name, missing, run: () => seal(plain, `${plain}.${i}`) };
    }),
  };
  yield {
    name: `open ${megabytes} MB`,
    rounds,
    ours: () => open(packed, `${plain}.out`, desks),
    peers: sealers.map(({ name, missing, unseal }, i): Peer => {
      return { name, missing, run: () => unseal(`${plain}.${i}`, `${plain}.out`) };
    }),
    remark: () =>
      `at most ${Math.round(process.resourceUsage().maxRSS / 1000)} MB of memory held at once by this process`,
  };
}

async function pack(from: string, to: string, desks: readonly TestDesk[]): Promise<void> {
  const sender = desks[0]!;
  const { bytes } = await packBundle(
    {
      from: sender.signing,
      to: desks,
      purpose: "bench",
      note: null,
      seq: 1,
      now: created,
      contents: { statements: [sender.card], texts: [], attachments: [readFileSync(from)] },
    },
    systemRandom,
  );
  writeFileSync(to, bytes);
}

async function open(from: string, to: string, desks: readonly TestDesk[]): Promise<void> {
  const opened = await openBundle(readFileSync(from), receiver(desks.at(-1)!));
  if (opened.outcome !== "opened") throw new Error(`expected an opened bundle, found ${opened.outcome}`);
  for (const bytes of opened.attachments.values()) writeFileSync(to, bytes);
}

/** The same recipients as ours, without the padding. */
function hybridAge(folder: string, desks: readonly TestDesk[]): Sealer {
  const missing = ageMissing() === null ? null : install.age;
  const recipients = desks.map(({ recipient }) => recipient);
  return ageSealer("age, hybrid recipients", missing, folder, recipients, desks.at(-1)!.opening.identity);
}

function classicAge(folder: string, count: number): Sealer {
  const missing = toolMissing("age-keygen", ["--version"]) && install.classicAge;
  if (missing !== null) return ageSealer("age, classic recipients", missing, folder, [], "");
  const version = run("age", ["--version"]).trim().replace(/^v/, "");
  const identities = Array.from({ length: count }, () => run("age-keygen", []));
  const recipients = identities.map((text) => /public key: (age1\w+)/.exec(text)![1]!);
  return ageSealer(`age ${version}, classic recipients`, null, folder, recipients, identities.at(-1)!);
}

function ageSealer(
  name: string,
  missing: string | null,
  folder: string,
  recipients: readonly string[],
  identity: string,
): Sealer {
  const base = join(folder, name.replaceAll(/\W+/g, "-"));
  const [recipientFile, identityFile] = [`${base}.recipients`, `${base}.identity`];
  writeFileSync(recipientFile, recipients.map((line) => `${line}\n`).join(""));
  writeFileSync(identityFile, `${identity}\n`, { mode: 0o600 });
  return {
    name,
    missing,
    seal: (from, to) => void run("age", ["-R", recipientFile, "-o", to, from]),
    unseal: (from, to) => void run("age", ["-d", "-i", identityFile, "-o", to, from]),
  };
}

function gpgSealer(folder: string, count: number): Sealer & { readonly end: () => void } {
  const missing = toolMissing("gpg") && install.gpg;
  const { gpg, addKeys, end } = gpgFolder(join(folder, "gpg"));
  const names = Array.from({ length: count }, (_, i) => `desk${i}@bench.invalid`);
  if (missing === null) addKeys(names);
  const recipients = names.flatMap((name) => ["--recipient", name]);
  const options = ["--trust-model", "always", "--compress-algo", "none"];
  return {
    name: "gpg, cv25519 recipients",
    missing,
    seal: (from, to) => void gpg([...options, ...recipients, "--output", to, "--encrypt", from]),
    unseal: (from, to) => void gpg([...options, "--output", to, "--decrypt", from]),
    end: () => missing === null && end(),
  };
}
