import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./sources";

/** What each layer may do: no rule may object to any of it. */
const allowed: Readonly<Record<string, string>> = {
  "src/core/encoding/plain.ts": `export * from "@scure/base"; export * from "fflate"; export * from "./other";`,
  "src/core/crypto/plain.ts": `export * from "libsodium-wrappers"; export * from "age-encryption"; export * from "@scure/bip39"; export * from "../encoding/plain";`,
  "src/core/statement/plain.ts": `export * from "valibot"; export * from "../crypto/plain";`,
  "src/core/contact/plain.ts": `export * from "../statement/plain";`,
  "src/core/letter/plain.ts": `export * from "../statement/plain";`,
  "src/core/endorsement/plain.ts": `export * from "../letter/plain"; export * from "../contact/plain";`,
  "src/core/evidence/plain.ts": `export * from "../letter/plain";`,
  "src/core/engagement/plain.ts": `export * from "../letter/plain";`,
  "src/core/bundle/plain.ts": `export * from "../endorsement/plain"; export * from "../evidence/plain";`,
  "src/core/proof/plain.ts": `export * from "../bundle/plain";`,
  "src/word/plain.ts": `export * from "docx"; export * from "../core/letter/plain";`,
  "src/vault/plain.ts": `export * from "../core/crypto/plain";`,
  "src/desk/client.ts": `import type { A } from "../bridge/plain"; export * from "../core/proof/plain"; export * from "../word/plain"; export * from "../vault/plain"; export type B = A;`,
  "src/bridge/plain.ts": `export interface A { readonly a: string }`,
  "src/services/plain.ts": `export * from "node:fs/promises"; export * from "../bridge/plain";`,
  "src/browser/plain.ts": `export * from "node:http"; export * from "../services/plain"; export type { A } from "../bridge/plain";`,
  "src/browser/page/plain.ts": `export * from "../../bridge/plain";`,
  "src/main/plain.ts": `import { app } from "electron"; export * from "node:fs"; export * from "../services/plain"; app.quit();`,
  "src/main/calls.ts": `import { ipcMain } from "electron"; ipcMain.removeHandler("a");`,
  "src/preload/plain.ts": `import { ipcRenderer } from "electron"; export * from "../bridge/plain"; ipcRenderer.send("a");`,
  "src/renderer/screens/Plain.tsx": `import { useState } from "react"; export { Button } from "react-aria-components"; export { default as i18next } from "i18next"; export { default as qr } from "qr"; export { default as read } from "qr/decode.js"; import type { A } from "../../core/letter/plain"; export * from "../../core/letter/parse"; export { Schema } from "@tiptap/pm/model"; export { diffWords } from "diff"; export * from "../../desk/client"; export * from "../../bridge/plain"; export * from "../text/en"; export const b: A = useState;`,
  "src/verifier/plain.ts": `export * from "../core/proof/plain"; export * from "../word/plain";`,
  "src/cli/plain.ts": `export * from "../core/proof/plain"; export * from "../word/plain"; export * from "../vault/plain"; export * from "../desk/client"; export * from "node:fs/promises";`,
};

const imports = "eslint(no-restricted-imports)";

/** One violation a file, and the rule that must see it. */
const planted: readonly (readonly [file: string, code: string, rule: string])[] = [
  ["src/core/encoding/up.ts", `export * from "../crypto/plain";`, imports],
  ["src/core/crypto/up.ts", `export * from "../statement/plain";`, imports],
  ["src/core/statement/up.ts", `export * from "../contact/plain";`, imports],
  ["src/core/contact/up.ts", `export * from "../letter/plain";`, imports],
  ["src/core/letter/up.ts", `export * from "../bundle/plain";`, imports],
  ["src/core/letter/sideways.ts", `export * from "../contact/plain";`, imports],
  ["src/core/letter/roundabout.ts", `export * from "./../../word/plain";`, imports],
  ["src/core/letter/later.ts", `export const word = () => import("../../word/plain");`, imports],
  ["src/core/letter/again.ts", `export * from "../bundle/plain";`, imports],
  ["src/core/endorsement/up.ts", `export * from "../bundle/plain";`, imports],
  ["src/core/evidence/up.ts", `export * from "../endorsement/plain";`, imports],
  ["src/core/engagement/up.ts", `export * from "../evidence/plain";`, imports],
  ["src/core/bundle/up.ts", `export * from "../proof/plain";`, imports],
  ["src/core/proof/out.ts", `export * from "../../desk/client";`, imports],
  ["src/core/letter/node.ts", `export * from "node:fs";`, imports],
  ["src/core/letter/sodium.ts", `export * from "libsodium-wrappers";`, imports],
  ["src/core/bundle/age.ts", `export * from "age-encryption";`, imports],
  ["src/core/letter/base.ts", `export * from "@scure/base";`, imports],
  ["src/core/letter/words.ts", `export * from "@scure/bip39";`, imports],
  ["src/core/bundle/zip.ts", `export * from "fflate";`, imports],
  ["src/word/inflate.ts", `export * from "fflate";`, imports],
  ["src/core/proof/docx.ts", `export * from "docx";`, imports],
  ["src/word/valibot.ts", `export * from "valibot";`, imports],
  ["src/word/vault.ts", `export * from "../vault/plain";`, imports],
  ["src/vault/desk.ts", `export * from "../desk/client";`, imports],
  ["src/desk/bridge.ts", `import { a } from "../bridge/plain"; export const b: unknown = a;`, imports],
  ["src/desk/screen.ts", `export * from "../renderer/screens/Plain";`, imports],
  ["src/bridge/core.ts", `export * from "../core/letter/plain";`, imports],
  ["src/services/shell.ts", `export { app } from "electron";`, imports],
  ["src/services/page.ts", `export * from "../browser/page/plain";`, imports],
  ["src/browser/shell.ts", `export { app } from "electron";`, imports],
  ["src/browser/desk.ts", `export * from "../desk/client";`, imports],
  ["src/browser/page/node.ts", `export * from "node:http";`, imports],
  ["src/renderer/screens/Vite.tsx", `export { build } from "vite";`, imports],
  ["src/renderer/screens/Dexie.tsx", `export * from "dexie";`, imports],
  ["src/renderer/screens/Words.tsx", `export * from "@scure/bip39";`, imports],
  ["src/main/core.ts", `export * from "../core/crypto/plain";`, imports],
  ["src/main/calls2.ts", `import { ipcMain } from "electron"; ipcMain.removeHandler("a");`, imports],
  ["src/main/all.ts", `import * as electron from "electron"; electron.ipcMain.removeHandler("a");`, imports],
  ["src/main/default.ts", `import electron from "electron"; electron.ipcMain.removeHandler("a");`, imports],
  ["src/preload/node.ts", `export * from "node:fs";`, imports],
  ["src/preload/desk.ts", `export * from "../desk/client";`, imports],
  ["src/renderer/electron.ts", `import { ipcRenderer } from "electron"; ipcRenderer.send("a");`, imports],
  ["src/renderer/core.ts", `export * from "../core/letter/version";`, imports],
  ["src/renderer/screens/Verb.tsx", `export * from "../../desk/writing/draftLetter";`, imports],
  ["src/renderer/vault.ts", `export * from "../vault/plain";`, imports],
  ["src/vault/react.ts", `export * from "react";`, imports],
  ["src/verifier/desk.ts", `export * from "../desk/client";`, imports],
  ["src/desk/round.ts", `export * from "./../main/plain";`, imports],
  ["src/desk/package.ts", `export * from "valibot";`, imports],
  ["src/renderer/sodium.ts", `export * from "libsodium-wrappers";`, imports],
  ["src/renderer/scure.ts", `export * from "@scure/base";`, imports],
  ["src/renderer/node.ts", `export * from "node:fs";`, imports],
  ["src/cli/main.ts", `export * from "../main/plain";`, imports],
  ["src/cli/react.ts", `export * from "react";`, imports],
  [
    "src/vault/here.ts",
    `import { there } from "./there"; export const here: unknown = there;`,
    "import(no-cycle)",
  ],
  [
    "src/vault/there.ts",
    `import { here } from "./here"; export const there: unknown = here;`,
    "import(no-cycle)",
  ],
  ["src/core/letter/dice.ts", `export const roll = () => Math.random();`, "eslint(no-restricted-properties)"],
  ["src/core/letter/clock.ts", `export const now = () => Date.now();`, "eslint(no-restricted-properties)"],
  [
    "src/vault/lost.ts",
    `const save = async () => 1; export function go() { save(); }`,
    "typescript(no-floating-promises)",
  ],
  ["src/vault/any.ts", `export const a: any = 1;`, "typescript(no-explicit-any)"],
  [
    "src/vault/unsafe.ts",
    `export const a = (JSON.parse("1") as { b: any }).b.c;`,
    "typescript(no-unsafe-member-access)",
  ],
  ["src/vault/long.ts", "export {};\n".repeat(301), "eslint(max-lines)"],
  [
    "src/renderer/Raw.tsx",
    `export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />;`,
    "react(no-danger)",
  ],
];

/** What `src/core` must not even know. */
const unknown = [
  "document.title",
  "process.argv",
  "new TextEncoder()",
  "Buffer.from([])",
  "crypto.randomUUID()",
  "setTimeout",
];

test("each planted violation of the house rules is caught, and the same tree without them is clean", () => {
  const house = build(Object.entries(allowed));
  expect(lint(house)).toEqual(new Map());
  plant(house, planted);
  const found = lint(house);
  const missed = planted
    .filter(([file, , rule]) => !found.get(file)?.has(rule))
    .map(([file, , rule]) => `${file}: ${rule}`);
  expect(missed).toEqual([]);
  expect([...found.keys()].filter((file) => file in allowed)).toEqual([]);
  rmSync(house, { recursive: true });
});

test("core knows no DOM, no Node and no randomness: each use is a compile error, and without them it compiles", () => {
  const house = build([["src/core/letter/plain.ts", "export const plain = [...'abc'].length;"]]);
  expect(compileErrors(house)).toEqual([]);
  plant(
    house,
    unknown.map((code, at) => [`src/core/letter/at${at}.ts`, `export const found: unknown = ${code};`]),
  );
  expect(compileErrors(house)).toEqual(unknown.map((_, at) => `letter/at${at}.ts`));
  rmSync(house, { recursive: true });
});

type File = readonly [file: string, code: string, ...rest: readonly string[]];

function build(files: readonly File[]): string {
  const house = mkdtempSync(join(tmpdir(), "house-"));
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"), "junction");
  mkdirSync(join(house, "src/core"), { recursive: true });
  for (const file of [".oxlintrc.json", "tsconfig.json", "src/core/tsconfig.json"])
    copyFileSync(join(root, file), join(house, file));
  plant(house, files);
  return house;
}

function plant(house: string, files: readonly File[]): void {
  for (const [file, code] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${code}\n`);
  }
}

/** The rules broken, by file. */
function lint(house: string): ReadonlyMap<string, ReadonlySet<string>> {
  const args = [join(root, "node_modules/oxlint/bin/oxlint"), "--type-aware", "--format=json", "src"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
  const report = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
  const found = new Map<string, Set<string>>();
  for (const { code, filename } of report.diagnostics) {
    const file = filename.replaceAll("\\", "/");
    found.set(file, (found.get(file) ?? new Set()).add(code));
  }
  return found;
}

function compileErrors(house: string): readonly string[] {
  const args = [join(root, "node_modules/typescript/bin/tsc"), "-p", "src/core", "--pretty", "false"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: "utf8" });
  return [...stdout.matchAll(/^(?:src\/core\/)?(\S+?)\(\d+,\d+\): error/gm)]
    .map(([, file]) => file ?? "")
    .sort();
}
