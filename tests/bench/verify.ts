import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "../../src/core/bundle/registry";
import { endorsementKind } from "../../src/core/endorsement/answers";
import type { Signed } from "../../src/core/statement/envelope";
import type { Kind } from "../../src/core/statement/kind";
import { readSigned } from "../../src/core/statement/statement";
import { pretending, signing, writeCampaign } from "../support/campaigns";
import type { Sign } from "../support/campaigns";
import { toolMissing } from "../support/tools";
import type { Bench, Peer, Work } from "./measure";
import { gpgFolder, install, run } from "./programs";

/**
 * Reads and verifies endorsements, and counts them. The campaign's other statements were read before. Ours parses,
 * checks the canonical form and the schema, verifies both signatures of each file and works out the campaign's
 * state; the peers verify only.
 */
export const verify: Bench = {
  name: "verify",
  async *works(folder) {
    yield work(1000, 5, join(folder, "1000"));
    yield work(5000, 3, join(folder, "5000"));
  },
};

function work(count: number, rounds: number, folder: string): Work {
  mkdirSync(folder);
  const { state, known, endorsements } = campaignOf(count);
  return {
    name: `${count.toLocaleString("en")} endorsements`,
    rounds,
    ours: () => {
      const read = endorsements.map(({ hash, bytes, signature }) =>
        readSigned(bytes, signature, kinds, hash),
      );
      const { organisations } = state([...known, ...read]).counts;
      if (organisations !== count) throw new Error(`expected ${count} organisations, found ${organisations}`);
    },
    peers: [minisign(endorsements, folder), ...gpgPeers(endorsements, folder)],
  };
}

/** Only what is measured is really signed. */
const sign: Sign = (kind, statement, signer) =>
  ((kind as unknown as Kind) === (endorsementKind as unknown as Kind) ? signing : pretending)(
    kind,
    statement,
    signer,
  );

function campaignOf(count: number) {
  const { foundation, version, card, admission, endorsement, state } = writeCampaign({ sign });
  const names = Array.from({ length: count }, (_, i) => `Association ${i} pour la paix et l’égalité`);
  const first = version("Alma");
  const cards = names.map((name) => card(name));
  const admissions = names.map((name) => admission("Alma", [name]));
  return {
    state,
    known: [foundation, first, ...cards, ...admissions],
    endorsements: names.map((name) => endorsement(name, first)),
  };
}

const mostMinisignFiles = 1000;
const mostGpgFiles = 100;

/** One process a file, called by a shell: nothing of ours is between them. */
function minisign(endorsements: readonly Signed[], folder: string): Peer {
  const sample = endorsements.slice(0, mostMinisignFiles);
  for (const { hash, bytes, signature } of sample) {
    writeFileSync(join(folder, `${hash}.json`), bytes);
    writeFileSync(join(folder, `${hash}.json.minisig`), signature);
  }
  const calls = sample.map(({ hash, statement }) => `minisign -QVHm ${hash}.json -P ${statement.key}\n`);
  const script = scriptOf(join(folder, "minisign.sh"), folder, calls);
  return {
    name: `minisign -VH, called for each file${sampled(sample.length, endorsements.length)}`,
    missing: toolMissing("minisign", ["-v"]) && install.minisign,
    run: () => scaled(() => run("sh", [script]), endorsements.length / sample.length),
  };
}

/** Called for each file as a script would; and all in one process, which the other peers cannot do. */
function gpgPeers(endorsements: readonly Signed[], folder: string): readonly Peer[] {
  const missing = toolMissing("gpg") && install.gpg;
  const sample = endorsements.slice(0, mostGpgFiles);
  const home = join(folder, "gpg");
  const names = sample.map(({ hash }) => join(folder, `${hash}.json`));
  const script = missing === null ? signWithGpg(sample, folder, home) : "";
  const whole = names.map((name) => `${name}.gpg`);
  const all = Array.from({ length: endorsements.length }, (_, i) => whole[i % whole.length]!);
  return [
    {
      name: `gpg --verify, called for each file${sampled(sample.length, endorsements.length)}`,
      missing,
      run: () => scaled(() => run("sh", [script]), endorsements.length / sample.length),
    },
    {
      name: "gpg --verify-files, one process, one key",
      missing,
      run: () => void run("gpg", ["--homedir", home, "--batch", "--quiet", "--verify-files", ...all]),
    },
  ];
}

function signWithGpg(sample: readonly Signed[], folder: string, home: string): string {
  const { gpg, addKeys, end } = gpgFolder(home);
  addKeys(["signer@bench.invalid"]);
  for (const { hash, bytes } of sample) {
    const name = join(folder, `${hash}.json`);
    writeFileSync(name, bytes);
    gpg(["--detach-sign", name]);
    gpg(["--output", `${name}.gpg`, "--sign", name]);
  }
  end();
  const calls = sample.map(
    ({ hash }) =>
      `gpg --homedir ${home} --batch --quiet --verify ${hash}.json.sig ${hash}.json 2>/dev/null\n`,
  );
  return scriptOf(join(folder, "gpg.sh"), folder, calls);
}

function scriptOf(file: string, folder: string, lines: readonly string[]): string {
  writeFileSync(file, ["set -e\n", `cd ${folder}\n`, ...lines].join(""));
  return file;
}

function scaled(act: () => void, factor: number): number {
  const start = performance.now();
  act();
  return ((performance.now() - start) / 1000) * factor;
}

function sampled(sample: number, all: number): string {
  return sample === all ? "" : ` (${sample} files, scaled)`;
}
