import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dependencyTable, importsOf, layerOf, packageOf, root, sourcesIn } from "./sources";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as Manifest;
const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
const table = dependencyTable();
const sources = sourcesIn("src");

/** Licences that may be combined with GPL-3.0-or-later. */
const free = [
  "MIT",
  "ISC",
  "BSD-3-Clause",
  "Apache-2.0",
  "MPL-2.0",
  "OFL-1.1",
  "(MIT OR Apache-2.0)",
  "(0BSD OR CC0-1.0 OR Unlicense)",
];

test("every dependency stands in the table, and nothing else does", () => {
  expect(table.map(({ name }) => name).sort()).toEqual(Object.keys(all).sort());
});

test("every dependency is pinned to one version", () => {
  const loose = Object.entries(all).filter(
    ([, version]) => !/^(?:npm:[a-z@/-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test("every dependency has the licence the table gives, and a free one", () => {
  for (const { name, licence } of table) {
    const file = `${root}node_modules/${name}/package.json`;
    // An optional package is for one platform only.
    if (!existsSync(file) && name in manifest.optionalDependencies) continue;
    expect((JSON.parse(readFileSync(file, "utf8")) as { license: string }).license, name).toBe(licence);
    expect(free, name).toContain(licence);
  }
});

test("what the shipped program imports is a dependency, what only builds and tests it is not", () => {
  const ships = (layers: readonly string[]) =>
    !layers.some((layer) => layer === "build" || layer === "tests");
  for (const { name, layers } of table) {
    // The binary is shipped, not the package.
    if (name === "electron") continue;
    expect(name in manifest.dependencies, name).toBe(ships(layers));
  }
});

test("every import in src belongs to the layer that the table gives", () => {
  const strays = sources.flatMap(({ path, imports }) =>
    imports
      .map(packageOf)
      .filter((name) => name !== null)
      .filter((name) => !mayImport(layerOf(path), name))
      .map((name) => `${path}: ${name}`),
  );
  expect(strays).toEqual([]);
});

function mayImport(layer: string, name: string): boolean {
  if (name.startsWith("node:")) return ["services", "main", "browser", "cli"].includes(layer);
  return table.some((dependency) => dependency.name === name && dependency.layers.includes(layer));
}

test("electron is needed by main and preload alone", () => {
  const users = sources
    .filter(({ imports }) => imports.includes("electron"))
    .map(({ path }) => layerOf(path));
  expect(new Set(users)).toEqual(new Set(["main", "preload"]));
});

test("the layers are the ones of docs/architecture.md, and none was added by the way", () => {
  const known =
    /^(?:core\/(?:encoding|crypto|statement|contact|letter|endorsement|evidence|engagement|bundle|proof)|word|vault|desk|bridge|services|main|browser|preload|renderer|verifier|cli)$/;
  expect(sources.map(({ path }) => layerOf(path)).filter((layer) => !known.test(layer))).toEqual([]);
});

test("imports are seen in every form", () => {
  const source = `import a from "a"; import "b"; export * from 'c'; const d = import("d"); require("e"); import { f } from "./f"`;
  expect(importsOf(source)).toEqual(["a", "b", "c", "d", "e", "./f"]);
  expect(packageOf("@scope/name/deep.js")).toBe("@scope/name");
  expect(packageOf("./f")).toBe(null);
});
