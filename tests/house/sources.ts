import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A source file and every module it names, statically or not. */
export interface Source {
  /** from the repository's root, with forward slashes */
  readonly path: string;
  readonly imports: readonly string[];
}

// What a module may be named by: no more, or the end of a text on "from" would begin one.
const naming = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*["']([\w@./:?=&-]+)["']/g;

export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path, imports: importsOf(readFileSync(`${root}${path}`, "utf8")) }));
}

export function importsOf(source: string): readonly string[] {
  return [...source.matchAll(naming)].map(([, name]) => name ?? "");
}

/** `@scope/name` or `name` of a module named without a path; null for a relative one. */
export function packageOf(name: string): string | null {
  if (name.startsWith(".")) return null;
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

/** `core/letter`, `word`, `main`: the layer a source file belongs to. */
export function layerOf(path: string): string {
  const [, layer = "", folder = ""] = path.split("/");
  return layer === "core" ? `core/${folder}` : layer;
}

export interface Dependency {
  readonly name: string;
  readonly layers: readonly string[];
  readonly licence: string;
}

/** The table of docs/decisions/002-dependencies.md. */
export function dependencyTable(): readonly Dependency[] {
  const text = readFileSync(`${root}docs/decisions/002-dependencies.md`, "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:Package|-)/.test(line))
    .map((line) => {
      const [, name = "", layers = "", licence = ""] = line.split("|").map((cell) => cell.trim());
      return { name, layers: layers.split(", "), licence };
    });
}
