import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCommand } from "../../src/cli/demo";
import { openFolder } from "../../src/cli/demo/folder";
import { mostOrganisations, organisations } from "../../src/cli/demo/organisations";
import { inspectCommand } from "../../src/cli/inspect";
import { toolMissing } from "../support/tools";
import { validate } from "../support/word";

const base = mkdtempSync(join(tmpdir(), "undersigned-demo-"));
const out = join(base, "left");
afterAll(() => rmSync(base, { recursive: true }));

const cli = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["scripts/run.mjs", "src/cli/main.ts", ...args], { encoding: "utf8" });

const left = (name: string) => join(out, name);

interface Row {
  readonly file: string;
  readonly about: string;
  readonly what: string;
  readonly to: readonly string[];
}

/** bundles.txt */
const rows = (): readonly Row[] =>
  readFileSync(left("bundles.txt"), "utf8")
    .trimEnd()
    .split("\n")
    .map((row) => {
      const [file = "", about = "", what = "", , to = ""] = row.split("\t");
      return { file, about, what, to: to.replace(/^to /, "").split("; ") };
    });

/** The identity files by the organisations they say they are. */
const identities = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(left("identities"))
      .filter((name) => name.endsWith(".txt"))
      .map((name) => {
        const text = readFileSync(left(`identities/${name}`), "utf8");
        return [/^# organisation: (.*)$/m.exec(text)![1]!, left(`identities/${name}`)];
      }),
  );

async function inspected(file: string, receiver: string): Promise<Record<string, unknown>> {
  const lines: string[] = [];
  const io = { stdout: (line: string) => lines.push(line), stderr: () => undefined };
  const args = [left(file), "--identity", identities().get(receiver)!, "--json"];
  const status = await inspectCommand(args, io);
  return { status, ...(JSON.parse(lines[0]!) as Record<string, unknown>) };
}

describe("a demo with eight organisations", () => {
  let report = "";

  beforeAll(() => {
    const run = cli("demo", "--out", out, "--organisations", "8");
    expect(run.stderr).toContain("The co-chairs exchange collections");
    expect(run).toMatchObject({ status: 0 });
    report = run.stdout;
  }, 180_000);

  test("says what was told apart, by name, and where to look", () => {
    const names = ["withheld", "declined", "withdrawn", "old version", "forged", "replayed", "late"];
    for (const name of [...names, "forwarded", "not admitted", "recorded"]) {
      expect(report).toMatch(new RegExp(`^  ${name} +\\S`, "m"));
    }
    expect(report).toContain("Both co-chairs have the same state of each campaign");
    expect(report).toContain(out);
  });

  test("leaves its files, and bundles whose names tell the day and nothing else", () => {
    const wanted = ["letter.docx", "letter-undp.docx", "brief.docx", "proof.zip", "README.txt"];
    for (const name of wanted) expect(existsSync(left(name)), name).toBe(true);
    const names = readdirSync(left("bundles")).sort();
    expect(names.filter((name) => !/^\d{4}-\d\d-\d\d-[0-9a-f]{4}\.age$/.test(name))).toEqual([]);
    expect(names).toEqual(
      rows()
        .map(({ file }) => file.replace("bundles/", ""))
        .sort(),
    );
    expect(identities().size).toBe(8 + 3);
  });

  test("its Word files have no fault", async ({ skip }) => {
    for (const name of ["letter.docx", "letter-undp.docx", "brief.docx", "letter-for-the-addressee.docx"]) {
      const asked = await validate(readFileSync(left(name)));
      if (!asked.asked) return skip(asked.reason);
      expect([name, ...asked.answer]).toEqual([name]);
    }
  });

  test("every bundle is what the list says, on the desk of its receiver", async () => {
    for (const { file, what, to } of rows()) {
      const found = await inspected(file, to[0]!);
      if (what.includes("passed on")) {
        expect([file, found["outcome"], found["status"]]).toEqual([file, "not-for-me", 1]);
        continue;
      }
      expect([file, found["outcome"], found["remarks"]]).toEqual([file, "opened", []]);
      const refused = (found["refused"] as { reason: string }[]).map(({ reason }) => reason);
      if (what.includes("forged")) expect(refused).toEqual(["bad-signature"]);
      else expect(refused.filter((reason) => reason !== "not-for-endorsement")).toEqual([]);
    }
  });

  test("whoever is not among the receivers cannot open", async () => {
    const { file, to } = rows().find(({ what }) => what.startsWith("an endorsement"))!;
    const stranger = [...identities().keys()].find((name) => !to.includes(name))!;
    expect(await inspected(file, stranger)).toEqual({ status: 1, outcome: "not-for-me", from: null });
  });

  /** What README.txt says to type: in the program's folder, or in the demo's. */
  const commands = (where: "program" | "demo"): readonly string[] =>
    readFileSync(left("README.txt"), "utf8")
      .split("\n")
      .filter((line) => /^ {2}(?:npm|mkdir|python3|\(cd) /.test(line))
      .map((line) => line.trim())
      .filter((line) => line.startsWith("npm") === (where === "program"));

  const pasted = (command: string, cwd: string) => {
    const run = spawnSync("bash", ["-c", command], { cwd, encoding: "utf8" });
    expect(run.stdout + run.stderr).not.toMatch(/BAD|FAILED/);
    return [command, run.status, run.stdout.startsWith("not-for-me")];
  };

  test("the program's commands in README.txt do what it says", () => {
    const outcomes = commands("program").map((command) => pasted(command, process.cwd()));
    const expected = commands("program").map((command) => {
      const isForwarded = command.includes("puentes-de-barrio");
      return [command, isForwarded ? 1 : 0, isForwarded];
    });
    expect(outcomes).toEqual(expected);
    expect(outcomes).toHaveLength(4);
    expect(readdirSync(left("opened"))).toContain("manifest.json");
  }, 60_000);

  test("the public tools' commands in README.txt do what it says", ({ skip }) => {
    const missing = ["minisign", "sha256sum", "python3"]
      .map((tool) => toolMissing(tool, ["-v"]))
      .find(Boolean);
    if (missing) skip(missing);
    const [making, ...rest] = commands("demo");
    expect(making, "the folder that the program's command has made").toBe("mkdir opened");
    expect(rest).toHaveLength(7);
    for (const command of rest) expect(pasted(command, out)).toEqual([command, 0, false]);
  }, 60_000);

  test("the proof holds, with the co-chairs' keys", () => {
    const keys = ["harbour-peace-network", "institute-for-open-dialogue"].map(
      (name) => readFileSync(left(`identities/${name}.pub`), "utf8").split("\n")[1]!,
    );
    const run = cli("verify", left("proof.zip"), ...keys.flatMap((key) => ["--key", key]), "--json");
    const verified = JSON.parse(run.stdout) as Record<string, unknown>;
    expect(verified).toMatchObject({ outcome: "verified", keys: "confirmed", withheld: 2 });
    expect(
      (verified["listed"] as { organisation: string }[]).map(({ organisation }) => organisation).sort(),
    ).toEqual(["Green Valley Dialogue Centre", "Youth Lantern Collective"]);
    expect(run.status).toBe(0);
  });
});

describe("the demo's folder", () => {
  test("is refused when it holds anything else, which stays as it is", () => {
    const used = join(base, "used");
    mkdirSync(used);
    writeFileSync(join(used, "letter.docx"), "mine");
    const run = cli("demo", "--out", used);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("overwrites nothing");
    expect(readdirSync(used)).toEqual(["letter.docx"]);
    expect(readFileSync(join(used, "letter.docx"), "utf8")).toBe("mine");
  });

  test("an earlier demo's is used again, without what that demo left, and with what others put there", async () => {
    const path = join(base, "again");
    const first = await openFolder(path);
    if (first.outcome !== "ready") throw new Error(first.outcome);
    await first.folder.write("bundles/2026-11-22-0000.age", "old");
    await first.folder.write("letter.docx", "old");
    writeFileSync(join(path, "notes.txt"), "mine");
    writeFileSync(join(base, "outside.txt"), "mine");
    const marker = join(path, ".undersigned-demo");
    writeFileSync(
      marker,
      `${readFileSync(marker, "utf8")}../outside.txt\nbundles/../../outside.txt\nnotes.txt/../x\n`,
    );
    const second = await openFolder(path);
    expect(second.outcome).toBe("ready");
    expect(readdirSync(path).sort()).toEqual([".undersigned-demo", "notes.txt"]);
    expect(readFileSync(join(base, "outside.txt"), "utf8")).toBe("mine");
  });

  test("a file is no folder", async () => {
    writeFileSync(join(base, "file"), "");
    expect(await openFolder(join(base, "file"))).toEqual({ outcome: "not-a-folder" });
  });
});

test("no two organisations of the demo have the same name or file name", () => {
  const all = organisations(mostOrganisations);
  expect(new Set(all.map(({ name }) => name)).size).toBe(mostOrganisations);
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(mostOrganisations);
  expect(all.filter(({ slug }) => !/^[a-z0-9-]+$/.test(slug))).toEqual([]);
});

describe("the command line", () => {
  test("wrong usage is told, and help is given", () => {
    const nothing = cli();
    expect(nothing).toMatchObject({ status: 2, stdout: "" });
    expect(nothing.stderr).toContain("usage:");
    const unknown = cli("frobnicate");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("no command frobnicate");
    const help = cli("--help");
    expect(help).toMatchObject({ status: 0, stderr: "" });
    for (const name of ["demo", "verify", "inspect", "open"]) expect(help.stdout).toContain(`  ${name} `);
  });

  test("the demo takes its two options and nothing else", async () => {
    const run = async (...args: readonly string[]) => {
      const [stdout, stderr]: string[][] = [[], []];
      const status = await demoCommand(args, {
        stdout: (line) => stdout!.push(line),
        stderr: (line) => stderr!.push(line),
      });
      return { status, stdout: stdout!, stderr: stderr!.join("\n") };
    };
    const wrong = [
      ["--organisations", "7"],
      ["--organisations", "8x"],
      ["--organisations", "5000"],
      ["--outt", base],
      ["more"],
    ];
    for (const args of wrong) {
      const { status, stdout, stderr } = await run(...args);
      expect([args, status, stdout]).toEqual([args, 2, []]);
      expect(stderr).toContain("usage: demo");
    }
    expect(await run("--help")).toMatchObject({ status: 0, stderr: "" });
  });
});
