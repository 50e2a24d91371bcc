import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inspectCommand } from "../../src/cli/inspect";
import { openCommand } from "../../src/cli/open";
import { packBundle } from "../../src/core/bundle/pack";
import { writeArmor } from "../../src/core/crypto/age";
import { utf8 } from "../../src/core/crypto/sodium";
import { systemRandom } from "../../src/desk/platform";
import { limits } from "../../src/core/bundle/limits";
import { signStatement } from "../../src/core/statement/statement";
import type { Envelope } from "../../src/core/statement/envelope";
import type { Kind } from "../../src/core/statement/kind";
import { created, deskOf } from "../support/desks";
import type { TestDesk } from "../support/desks";
import { letterText, packFor } from "../support/bundles";
import { signerOf, writeCampaign } from "../support/campaigns";

const folder = mkdtempSync(join(tmpdir(), "undersigned-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

let baraka: TestDesk;
let amina: TestDesk;
let bundle: string;
let identity: string;
let secretOnly: string;

beforeAll(async () => {
  [amina, baraka] = await Promise.all([deskOf("Amina"), deskOf("Baraka")]);
  bundle = file("bundle.age", (await packFor(amina, [baraka])).bytes);
  identity = file(
    "baraka.txt",
    `# created: today\n# public key: ${baraka.recipient}\n# minisign public key: ${baraka.key}\n${baraka.opening.identity}\n`,
  );
  secretOnly = file("secret.txt", `${baraka.opening.identity}\n`);
});

const file = (name: string, contents: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, contents);
  return path;
};

type Command = typeof inspectCommand;

async function run(command: Command, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await command(args, { stdout: (line) => out.push(line), stderr: (line) => err.push(line) });
  const text = [...out, ...err].join("\n");
  expect(text).not.toContain("AGE-SECRET-KEY-PQ-1Q");
  for (const desk of [amina, baraka]) expect(text).not.toContain(desk.opening.identity);
  expect(text).not.toMatch(/^\s+at /m);
  return { status, out, err, text };
}

/** The one object that `--json` prints. */
async function json(command: Command, ...args: string[]): Promise<Record<string, unknown>> {
  const { status, out, err } = await run(command, ...args, "--json");
  expect(out).toHaveLength(1);
  expect(err).toEqual([]);
  return { status, ...(JSON.parse(out[0]!) as Record<string, unknown>) };
}

/** A statement such as a later version of the program might sign. */
function newerStatement(campaign: string) {
  const type = "undersigned/answer/2";
  const kind: Kind<Envelope> = { type, mostBytes: 65_536, check: (value) => value as Envelope };
  const signer = signerOf("Dora");
  return signStatement(kind, { type, key: signer.key, campaign, seq: 2, created }, signer);
}

describe("inspect", () => {
  test("says what a bundle holds, whom it comes from, and that nobody checked that", async () => {
    const result = await json(inspectCommand, bundle, "--identity", identity);
    expect(result).toMatchObject({
      status: 0,
      outcome: "opened",
      from: amina.key,
      fromChecked: false,
      purpose: "test",
      remarks: [],
      statements: [
        { hash: amina.card.hash, type: "undersigned/card/1", key: amina.key, organisation: "Amina", seq: 1 },
      ],
      refused: [],
      held: [],
      newer: [],
    });
    expect(result).toMatchObject({ texts: [expect.stringMatching(/^[0-9a-f]{64}$/)], attachments: [] });
    const { out } = await run(inspectCommand, bundle, "--identity", identity);
    expect(out[0]).toMatch(/NOT CHECKED whom it comes from/);
    expect(out.join("\n")).toContain("Amina");
  });

  test("the expected sender opens, another one is unknown", async () => {
    const known = await json(inspectCommand, bundle, "--identity", identity, "--from", amina.key);
    expect(known).toMatchObject({ status: 0, outcome: "opened", fromChecked: true });
    const other = await json(inspectCommand, bundle, "--identity", identity, "--from", baraka.key);
    expect(other).toEqual({ status: 1, outcome: "unknown-sender", from: amina.key });
  });

  test("without the addressee's public key the first line says what nobody checked", async () => {
    const result = await json(inspectCommand, bundle, "--identity", secretOnly);
    expect(result).toMatchObject({ status: 0, remarks: ["addressee-unchecked"] });
    const { out } = await run(inspectCommand, bundle, "--identity", secretOnly);
    expect(out[0]).toMatch(/NOT CHECKED for whom/);
  });

  test("a file for somebody else is not for this identity, whether or not it decrypts", async () => {
    const own = file("amina.txt", `${amina.opening.identity}\n`);
    expect(await json(inspectCommand, bundle, "--identity", own)).toEqual({
      status: 1,
      outcome: "not-for-me",
      from: null,
    });
    const mismatch = file(
      "mismatch.txt",
      `# minisign public key: ${amina.key}\n${baraka.opening.identity}\n`,
    );
    expect(await json(inspectCommand, bundle, "--identity", mismatch)).toMatchObject({
      status: 1,
      outcome: "not-for-me",
      from: amina.key,
    });
  });

  test("an armored bundle opens", async () => {
    const armored = file("bundle.asc", writeArmor(readFileSync(bundle)));
    expect(await json(inspectCommand, armored, "--identity", identity)).toMatchObject({ outcome: "opened" });
  });

  test("what is refused, held, or for a newer program is listed with its reason", async () => {
    const { foundation, campaign, version, endorsement } = writeCampaign({ coordinators: ["Alma"] });
    const input = version("Alma", [], { phase: "input" });
    const early = endorsement("Bram", input);
    const waiting = endorsement("Cora", version("Alma"));
    const forged = { ...waiting, bytes: utf8("{}\n"), hash: "0".repeat(64) };
    const newer = newerStatement(campaign);
    const statements = [foundation, input, early, waiting, forged, newer];
    const packed = await packFor(amina, [baraka], {
      contents: { statements, texts: [letterText()], attachments: [] },
    });
    const path = file("campaign.age", packed.bytes);
    const result = await json(inspectCommand, path, "--identity", identity);
    expect(result).toMatchObject({ status: 0, outcome: "opened" });
    const named = (hash: string, reason: string) => ({ name: `statements/${hash}.json`, reason });
    expect(result["held"]).toMatchObject([named(waiting.hash, "missing-version")]);
    expect(result["refused"]).toMatchObject([
      named(forged.hash, "wrong-hash"),
      named(early.hash, "not-for-endorsement"),
    ]);
    expect(result["newer"]).toMatchObject([{ hash: newer.hash, type: "undersigned/answer/2" }]);
    const { text } = await run(inspectCommand, path, "--identity", identity);
    expect(text).toContain("Held, as something is missing");
  });

  test("damaged files are refused with the stable word", async () => {
    const bytes = readFileSync(bundle);
    const flipped = Uint8Array.from(bytes);
    flipped[flipped.length - 1]! ^= 1;
    const cases: readonly (readonly [Uint8Array | string, string])[] = [
      [flipped, "damaged"],
      [bytes.subarray(0, 100), "truncated"],
      ["hello\n", "bad-header"],
      ["-----BEGIN AGE ENCRYPTED FILE-----\nhello\n", "bad-encoding"],
    ];
    for (const [contents, reason] of cases) {
      const result = await json(inspectCommand, file("damaged.age", contents), "--identity", identity);
      expect(result).toMatchObject({ status: 1, outcome: "refused", reason, detail: expect.any(String) });
    }
  });

  test("a huge file is refused before it is read", async () => {
    const path = file("huge.age", "");
    truncateSync(path, 2 * limits.bundleBytes);
    const result = await json(inspectCommand, path, "--identity", identity);
    expect(result).toMatchObject({ status: 1, outcome: "refused", reason: "too-large" });
  });

  test("an identity file that holds no identity is refused, and never repeated", async () => {
    const broken = `${baraka.opening.identity.slice(0, -5)}AAAAA`;
    for (const contents of ["", `${broken}\n`, `${baraka.opening.identity}\n${baraka.opening.identity}\n`]) {
      const { status, text } = await run(inspectCommand, bundle, "--identity", file("broken.txt", contents));
      expect(status).toBe(1);
      expect(text).toContain("bad-key");
      expect(text).not.toContain(broken);
    }
    const comment = file("comment.txt", `# minisign public key: RWhello\n${baraka.opening.identity}\n`);
    expect(await json(inspectCommand, bundle, "--identity", comment)).toMatchObject({ reason: "bad-key" });
  });

  test("wrong usage is told from a refusal", async () => {
    const wrong = [
      [],
      [bundle],
      [bundle, bundle, "--identity", identity],
      [join(folder, "nothing"), "--identity", identity],
      [bundle, "--identity", join(folder, "nothing")],
      [folder, "--identity", identity],
      [bundle, "--identity", identity, "--from", "RWhello"],
      [bundle, "--identity", identity, "--frmo", amina.key],
      [bundle, "--identity"],
    ];
    for (const args of wrong) {
      const { status, out, err } = await run(inspectCommand, ...args);
      expect([args, status, out]).toEqual([args, 2, []]);
      expect(err.join("\n")).toContain("usage: inspect");
    }
    expect(await run(inspectCommand, "--help")).toMatchObject({ status: 0, err: [] });
  });
});

describe("open", () => {
  const target = (name: string) => join(folder, name);

  test("writes the verified entries into a new folder, and never over anything", async () => {
    const out = target("opened");
    const result = await json(openCommand, bundle, "--identity", identity, "--out", out);
    expect(result).toMatchObject({ status: 0, outcome: "opened", out, refused: [] });
    const { hash } = amina.card;
    expect(readdirSync(out).sort()).toEqual([
      "SHA256SUMS",
      "manifest.json",
      "manifest.json.minisig",
      "statements",
      "texts",
    ]);
    expect(readdirSync(join(out, "statements")).sort()).toEqual([`${hash}.json`, `${hash}.json.minisig`]);
    expect(new Uint8Array(readFileSync(join(out, "statements", `${hash}.json`)))).toEqual(amina.card.bytes);
    const again = await run(openCommand, bundle, "--identity", identity, "--out", out);
    expect(again.status).toBe(2);
    expect(again.text).toContain("not empty");
    const onFile = await run(openCommand, bundle, "--identity", identity, "--out", bundle);
    expect(onFile.status).toBe(2);
  });

  test("writes nothing of what is refused, forwarded or from another sender", async () => {
    const out = target("nothing-here");
    const damaged = readFileSync(bundle);
    damaged[damaged.length - 1]! ^= 1;
    const cases = [
      [file("damaged.age", damaged), "--identity", identity],
      [bundle, "--identity", identity, "--from", baraka.key],
      [bundle, "--identity", file("amina.txt", amina.opening.identity)],
    ];
    for (const args of cases) expect((await run(openCommand, ...args, "--out", out)).status).toBe(1);
    expect(readdirSync(folder)).not.toContain("nothing-here");
  });

  test("an entry that is refused by itself is not written", async () => {
    const forged = { ...amina.card, bytes: utf8("{}\n"), hash: "1".repeat(64) };
    const packed = await packBundle(
      {
        from: amina.signing,
        to: [baraka],
        purpose: "test",
        note: null,
        seq: 2,
        now: "2026-11-22T13:51:00Z",
        contents: { statements: [amina.card, forged], texts: [], attachments: [] },
      },
      systemRandom,
    );
    const out = target("partly");
    const result = await json(
      openCommand,
      file("partly.age", packed.bytes),
      "--identity",
      identity,
      "--out",
      out,
    );
    expect(result).toMatchObject({ outcome: "opened", refused: [{ reason: "wrong-hash" }] });
    expect(readdirSync(join(out, "statements"))).toHaveLength(2);
  });

  test("wrong usage and help", async () => {
    expect((await run(openCommand, bundle, "--identity", identity)).status).toBe(2);
    expect((await run(openCommand, "--help")).status).toBe(0);
  });
});
