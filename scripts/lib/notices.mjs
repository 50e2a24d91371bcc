import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const licenceFile = /^(?:licen[cs]e|copying|notice)/i;

/**
 * The licences of the packages whose code or type is inside the built program, with their texts, as those licences
 * ask for.
 *
 * @returns {string} one text, the packages by name; the same lock file gives the same text
 * @throws when a package states no licence
 */
export function notices() {
  const chapters = shipped().map(({ name, version, folder, license }) => {
    if (typeof license !== "string") throw new Error(`${folder}: package.json names no licence`);
    const texts = readdirSync(folder)
      .filter((file) => licenceFile.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
    return [`${name} ${version}: ${license}`, ...texts].join("\n\n");
  });
  const head = "Undersigned contains these packages, each under the licence given with it.";
  return `${[head, ...chapters].join(`\n\n${"=".repeat(80)}\n\n`)}\n`;
}

/** What the lock file marks as needed to run, and not only to build and test. */
function shipped() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  return Object.entries(packages)
    .filter(([path, { dev, optional, devOptional }]) => path !== "" && !dev && !optional && !devOptional)
    .map(([path]) => {
      const folder = join(root, path);
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return { name, version, license, folder };
    })
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
