import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyCommand } from "../../src/cli/verify";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { proofOf, roundOf, unpacked } from "../support/proof";
import type { Round } from "../support/proof";

let round: Round;
let files: Map<string, Uint8Array>;
const base = mkdtempSync(join(tmpdir(), "verify-"));
const zip = join(base, "proof.zip");
const folder = join(base, "proof");
const altered = join(base, "altered.zip");

beforeAll(async () => {
  round = await roundOf();
  const bytes = await proofOf(round);
  files = unpacked(bytes);
  writeFileSync(zip, bytes);
  writeFileSync(
    altered,
    bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)),
  );
  unpackTo(folder);
});
afterAll(() => rmSync(base, { recursive: true }));

function unpackTo(target: string): void {
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), bytes);
  }
}

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await verifyCommand(args, {
    stdout: (line) => out.push(line),
    stderr: (line) => err.push(line),
  });
  return { status, out, err };
}

const json = async (...args: readonly string[]) => {
  const { status, out } = await run(...args, "--json");
  expect(out).toHaveLength(1);
  return { status, ...(JSON.parse(out[0]!) as Record<string, unknown>) };
};

test("the first thing said is that the keys are unconfirmed; then what was verified", async () => {
  const { status, out, err } = await run(zip);
  expect(status).toBe(0);
  expect(out[0]).toMatch(/^KEYS UNCONFIRMED/);
  const text = out.join("\n");
  expect(text).toContain("VERIFIED: 3 organisations signed exactly this text.");
  for (const name of ["Paz (KE)", "سلام (JO)", "平和 (JP)", "withholds 1 name"]) expect(text).toContain(name);
  expect(text).toContain(fingerprintOf(round.alice.key).words.join(" "));
  expect(err).toEqual([]);
});

test("a key or the words got in another way confirm it", async () => {
  const words = fingerprintOf(round.alice.key).words.join(" ");
  for (const args of [["--key", round.alice.key], [`--key=${round.alice.key}`], ["--key", words]]) {
    const { status, out } = await run(zip, ...args);
    expect(status).toBe(0);
    expect(out[0]).toMatch(/^Keys confirmed/);
  }
  expect(await json("--key", round.alice.key, folder)).toMatchObject({
    status: 0,
    outcome: "verified",
    keys: "confirmed",
  });
});

test("--json prints one object with outcome and keys", async () => {
  expect(await json(zip)).toMatchObject({ status: 0, outcome: "verified", keys: "unconfirmed", withheld: 1 });
  expect(await json(altered)).toMatchObject({
    status: 1,
    outcome: "refused",
    keys: "unconfirmed",
    reason: "wrong-hash",
  });
});

test("a refusal says not to rely on it, with the stable word and a sentence", async () => {
  const { status, out } = await run(altered);
  expect(status).toBe(1);
  expect(out[0]).toMatch(/^REFUSED/);
  expect(out.join("\n")).toContain("wrong-hash");
});

describe("a folder from hostile hands", () => {
  const hostile = join(base, "hostile");
  const refusedAfter = async (alter: () => void) => {
    rmSync(hostile, { recursive: true, force: true });
    unpackTo(hostile);
    alter();
    return (await json(hostile)) as { status: number; reason: string };
  };

  test("a link in a file's place is not followed", async () => {
    const found = await refusedAfter(() => {
      rmSync(join(hostile, "README.txt"));
      symlinkSync(join(folder, "README.txt"), join(hostile, "README.txt"));
    });
    expect(found).toMatchObject({ status: 1, reason: "unsafe-name" });
  });

  test("a link in a folder's place is not followed", async () => {
    const found = await refusedAfter(() => {
      rmSync(join(hostile, "cards"), { recursive: true });
      symlinkSync(join(folder, "cards"), join(hostile, "cards"));
    });
    expect(found).toMatchObject({ status: 1, reason: "unsafe-name" });
  });

  test("a huge file is refused before it is read", async () => {
    const found = await refusedAfter(() => truncateSync(join(hostile, "README.txt"), 2 ** 40));
    expect(found).toMatchObject({ status: 1, reason: "too-large" });
  });

  test("a huge zip is refused before it is read", async () => {
    const huge = join(base, "huge.zip");
    writeFileSync(huge, "");
    truncateSync(huge, 2 ** 40);
    expect(await json(huge)).toMatchObject({ status: 1, reason: "too-large" });
  });

  test("folders without end are not walked", async () => {
    const found = await refusedAfter(() => mkdirSync(join(hostile, "a/b/c/d/e/f"), { recursive: true }));
    expect(found).toMatchObject({ status: 1, reason: "unsafe-name" });
  });

  test.skipIf(process.platform === "win32")("a pipe is not waited for", async () => {
    const found = await refusedAfter(() => spawnSync("mkfifo", [join(hostile, "pipe")]));
    expect(found).toMatchObject({ status: 1, reason: "unsafe-name" });
    spawnSync("mkfifo", [join(base, "pipe.zip")]);
    expect(await json(join(base, "pipe.zip"))).toMatchObject({ status: 1, reason: "unsafe-name" });
  });
});

test.each([[[]], [["--frob", "x.zip"]], [["a.zip", "b.zip"]], [["a.zip", "--key"]], [["/no/such/pack.zip"]]])(
  "wrong usage %j is told on stderr alone, with exit status 2",
  async (args) => {
    const { status, out, err } = await run(...args);
    expect([status, out]).toEqual([2, []]);
    expect(err.at(-1)).toMatch(/^usage: verify/);
  },
);

test("a key with a fault in it is wrong usage, not a proof refused", async () => {
  expect((await run(zip, "--key", "RWnonsense")).status).toBe(2);
  expect(
    (await run(zip, "--key", "twelve words that are not on the list at all, not one of them")).status,
  ).toBe(2);
});

test("--help says what it does", async () => {
  const { status, out } = await run("--help");
  expect(status).toBe(0);
  expect(out.join("\n")).toContain("--key");
});

test("what a pack says cannot steer a terminal", async () => {
  const { out } = await run(zip);
  for (const line of out) expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
