import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeIcons } from "./icons.mjs";
import { notices } from "./notices.mjs";
import { root } from "./root.mjs";

/** Where a package is prepared; electron-builder.config.mjs reads from here. */
export const staged = join(root, "out", "staged");

/** Of what the build makes, what goes into the program. */
const built = ["main", "preload", "renderer", "verify.html"];

/**
 * Lays out everything that goes into a package: `app`, which becomes app.asar; `licences`, which lie beside it, to be
 * read without the program; what only `linux` needs; and `icons`. The program must have been built. Nothing else is
 * ever copied, so nothing has to be kept out.
 */
export async function stage() {
  rmSync(staged, { recursive: true, force: true });
  for (const name of built)
    cpSync(join(root, "out", name), join(staged, "app", "out", name), { recursive: true });
  cpSync(join(root, "LICENSE"), join(staged, "app", "LICENSE"));
  writeFileSync(join(staged, "app", "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);

  mkdirSync(join(staged, "licences"));
  cpSync(join(root, "LICENSE"), join(staged, "licences", "LICENSE.txt"));
  writeFileSync(join(staged, "licences", "NOTICES.txt"), notices());

  mkdirSync(join(staged, "linux"));
  cpSync(join(root, "resources", "AppRun"), join(staged, "linux", "AppRun"));
  chmodSync(join(staged, "linux", "AppRun"), 0o755);

  await writeIcons(join(staged, "icons"));
}

/** What Electron and the packages need to know, and no more: no scripts, and no dependencies, which are built in. */
function manifest() {
  const { name, productName, version, description, license, type, main } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return {
    name,
    productName,
    version,
    description,
    license,
    type,
    main,
    author: "The contributors of Undersigned",
    // Debian's packages must name an address. The project has none yet, and none may be named that others could take.
    homepage: "https://undersigned.invalid/",
    // By this the window is found to belong to undersigned.desktop.
    desktopName: `${name}.desktop`,
  };
}
