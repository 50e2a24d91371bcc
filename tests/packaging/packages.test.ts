import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isBuiltin } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linuxSizes } from "../../scripts/lib/icons.mjs";
import { which } from "../../scripts/lib/run.mjs";
import { dependencyTable, importsOf, root } from "../house/sources";
import { readAsar } from "./asar";
import type { Archive } from "./asar";
import { standIns } from "./standIn";
import type { StandIns } from "./standIn";

const reason =
  process.platform === "win32"
    ? " (skipped: the stand-ins for Electron and its tools are shell scripts)"
    : "";

describe.skipIf(reason !== "")(`npm run dist, with stand-ins for what it would download${reason}`, () => {
  let made: StandIns;
  let app: Archive;
  let resources: string;

  beforeAll(async () => {
    made = standIns();
    const { code, output } = await run(
      ["scripts/dist.mjs", "--linux", `-c.electronDist=${made.linux}`, ...into("linux")],
      made.env,
    );
    expect(code, output).toBe(0);
    resources = join(made.output, "linux", "linux-unpacked", "resources");
    app = readAsar(join(resources, "app.asar"));
  }, 120_000);
  afterAll(() => made.remove());

  const into = (folder: string) => [`-c.directories.output=${join(made.output, folder)}`];
  const text = (name: string) => app.get(name)?.toString("utf8") ?? "";

  test("the program's archive holds the build, the licence and a manifest, and nothing else", () => {
    const asset = /^out\/renderer\/assets\/[A-Za-z0-9_-]+-[A-Za-z0-9_-]{8}\.(?:js|css|svg|woff2)$/;
    const names = [...app.keys()].sort();
    expect(names.filter((name) => !asset.test(name))).toEqual([
      "LICENSE",
      "out/main/index.js",
      "out/preload/index.cjs",
      "out/renderer/index.html",
      "out/verify.html",
      "package.json",
    ]);
    const pages = names.filter((name) => name.startsWith("out/renderer/")).map(text);
    const assets = names.filter((name) => asset.test(name)).map((name) => name.split("/").at(-1) ?? "");
    expect(assets.filter((name) => !pages.some((page) => page.includes(name)))).toEqual([]);
    expect(assets.length).toBeGreaterThan(2);
  });

  test("its manifest starts what is there, and names no script and no package", () => {
    const manifest = JSON.parse(text("package.json")) as Record<string, string>;
    expect(Object.keys(manifest).sort()).toEqual([
      "author",
      "description",
      "desktopName",
      "homepage",
      "license",
      "main",
      "name",
      "productName",
      "type",
      "version",
    ]);
    expect(manifest["version"]).toBe(manifestOf(join(root, "package.json")).version);
    expect(app.has(manifest["main"] ?? "")).toBe(true);
  });

  test("what it starts needs nothing that is not in it", () => {
    for (const name of ["out/main/index.js", "out/preload/index.cjs"]) {
      const needed = importsOf(text(name)).filter((other) => other !== "electron" && !isBuiltin(other));
      expect(needed, name).toEqual([]);
      expect(importsOf(text(name)), name).toContain("electron");
    }
  });

  test("no file tells where it was built, or leads to its sources", () => {
    const telling = [root, `${homedir()}/`, made.output, "sourceMappingURL"];
    for (const [name, bytes] of app) {
      expect(
        telling.filter((word) => bytes.includes(word)),
        name,
      ).toEqual([]);
    }
  });

  test("beside it lie the licences of everything that is in it", () => {
    const licences = join(resources, "licences");
    expect(readFileSync(join(licences, "LICENSE.txt"))).toEqual(readFileSync(join(root, "LICENSE")));
    const notices = readFileSync(join(licences, "NOTICES.txt"), "utf8");
    const shipped = dependencyTable().filter(
      ({ name, layers }) => name !== "electron" && !layers.includes("build") && !layers.includes("tests"),
    );
    for (const { name, licence } of shipped) {
      // Installed under a plain name.
      const real = name === "libsodium-wrappers" ? "libsodium-wrappers-sumo" : name;
      expect(notices).toMatch(new RegExp(`^${real} [0-9.]+: ${licence.replace(/[()]/g, "\\$&")}$`, "m"));
    }
    expect(notices).toContain("SIL OPEN FONT LICENSE Version 1.1");
    expect(notices).not.toContain("electron-builder");
  });

  test("the AppImage asks for its sandbox, finds its window, and offers itself for bundles and cards", () => {
    const entry = readFileSync(join(made.appImage, "undersigned.desktop"), "utf8").split("\n");
    expect(entry).toContain("Exec=AppRun %U");
    expect(entry).toContain("StartupWMClass=undersigned");
    expect(entry).toContain("MimeType=application/vnd.age;application/x-undersigned-card;");
    const types = readFileSync(join(made.appImage, "usr/share/mime/packages/undersigned.xml"), "utf8");
    expect(
      [...types.matchAll(/type="(.*?)"|pattern="(.*?)"/g)].map(([, type, glob]) => type ?? glob),
    ).toEqual(["application/vnd.age", "*.age", "application/x-undersigned-card", "*.card"]);
    for (const size of linuxSizes.map((side) => `${side}x${side}`)) {
      const icon = join(made.appImage, "usr/share/icons/hicolor", size, "apps/undersigned.png");
      expect(readFileSync(icon), size).toEqual(
        readFileSync(join(root, "out/staged/icons/linux", `${size}.png`)),
      );
    }
  });

  test("where the system forbids the sandbox the AppImage does not start, and says so; elsewhere it hands on its files", () => {
    const start = (unshare: string) => {
      const bin = join(made.output, unshare);
      mkdirSync(bin, { recursive: true });
      // Of the programs of this machine only what the script needs: no window may open.
      for (const name of ["dirname", "readlink"]) symlinkSync(which(name) ?? name, join(bin, name));
      writeFileSync(join(bin, "unshare"), `#!/bin/sh\n${unshare}\n`, { mode: 0o755 });
      const args = ["/home/ada/a letter.age", "$(touch x)"];
      return spawnSync(join(made.appImage, "AppRun"), args, { env: { PATH: bin }, encoding: "utf8" });
    };
    const refused = start("exit 1");
    expect(refused.status).toBe(1);
    expect(refused.stdout).toBe("");
    expect(refused.stderr).toMatch(/^Undersigned was not started/);
    expect(start("exit 0")).toMatchObject({
      status: 0,
      stdout: "/home/ada/a letter.age\n$(touch x)\n",
      stderr: "",
    });
  });

  test("the Debian package opens files by their paths, and names no address that others could take", () => {
    const told = readFileSync(made.fpm, "utf8").split("\n");
    const after = (word: string) => told[told.indexOf(word) + 1];
    expect(after("--name")).toBe("undersigned");
    expect(after("--license")).toBe("GPL-3.0-or-later");
    for (const [, host] of told.join("\n").matchAll(/(?:@|:\/\/)([a-z0-9.-]+)/g))
      expect(host).toBe("undersigned.invalid");
    const entry = readFileSync(made.debEntry, "utf8").split("\n");
    expect(entry).toContain("Exec=/opt/Undersigned/undersigned %F");
    expect(entry).toContain("MimeType=application/vnd.age;application/x-undersigned-card;");
  });

  test("the sums are those of the packages, and there is nothing for an updater", () => {
    const folder = join(made.output, "linux");
    const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8").trimEnd().split("\n");
    const { version } = manifestOf(join(root, "package.json"));
    const files = [`Undersigned-${version}-linux-amd64.deb`, `Undersigned-${version}-linux-x86_64.AppImage`];
    if (process.arch === "x64") expect(sums.map((line) => line.split("  ")[1])).toEqual(files);
    expect(sums).toHaveLength(2);
    for (const [sum, file] of sums.map((line) => line.split("  ")))
      expect(sum).toBe(
        createHash("sha256")
          .update(readFileSync(join(folder, file ?? "")))
          .digest("hex"),
      );
    const updates = /^latest|\.blockmap$|^app-update/;
    expect([...readdirSync(folder), ...readdirSync(resources)].filter((name) => updates.test(name))).toEqual(
      [],
    );
  });

  test("built once more, for macOS, the archive is the same to the byte, and the system is told of a viewer among others", async () => {
    const { code, output } = await run(
      ["scripts/dist.mjs", "--mac", "--dir", `-c.electronDist=${made.mac}`, ...into("mac")],
      {},
    );
    expect(code, output).toBe(0);
    const folder = readdirSync(join(made.output, "mac")).find((name) => name.startsWith("mac")) ?? "";
    const contents = join(made.output, "mac", folder, "Undersigned.app", "Contents");
    expect(
      readFileSync(join(contents, "Resources", "app.asar")).equals(readFileSync(join(resources, "app.asar"))),
    ).toBe(true);

    const info = readFileSync(join(contents, "Info.plist"), "utf8");
    const valuesOf = (key: string) =>
      [...info.matchAll(new RegExp(`<key>${key}</key>\\s*<string>(.*?)</string>`, "g"))].map(([, it]) => it);
    expect([...info.matchAll(/<array>\s*<string>(age|card)<\/string>/g)].map(([, kind]) => kind)).toEqual([
      "age",
      "card",
    ]);
    expect(valuesOf("CFBundleTypeRole")).toEqual(["Viewer", "Viewer"]);
    expect(valuesOf("LSHandlerRank")).toEqual(["Alternate", "Alternate"]);
    expect(valuesOf("CFBundleIdentifier")[0]).toBe("org.undersigned.desk");
    expect(info).not.toContain("NSCameraUsageDescription");
    expect(existsSync(join(made.output, "mac", "SHA256SUMS"))).toBe(false);
  }, 120_000);

  test("an Electron whose hash is not the one in its package is refused, and nothing else is asked for", async () => {
    const asked: (string | undefined)[] = [];
    const mirror = createServer(({ url }, response) => {
      asked.push(url);
      response.end("another program");
    });
    await new Promise<void>((ready) => mirror.listen(0, "127.0.0.1", ready));
    const { port } = mirror.address() as AddressInfo;
    const { code, output } = await run(
      [
        "node_modules/electron-builder/cli.js",
        ...["--config", "electron-builder.config.mjs", "--publish", "never", "--linux", "--dir", "--x64"],
        ...into("mirrored"),
      ],
      { ELECTRON_MIRROR: `http://127.0.0.1:${port}/` },
    );
    mirror.close();
    const { version } = manifestOf(join(root, "node_modules/electron/package.json"));
    expect(asked).toEqual([`/v${version}/electron-v${version}-linux-x64.zip`]);
    expect(output).toContain("did not match expected checksum");
    expect(code).not.toBe(0);
    expect(existsSync(join(made.output, "mirrored", "linux-unpacked"))).toBe(false);
  }, 60_000);

  const manifestOf = (file: string) => JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };

  /** Runs a script of ours with a home of its own, so that nothing kept from earlier downloads is found. */
  function run(
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number | null; readonly output: string }> {
    const home = join(made.output, "home");
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { PATH: process.env["PATH"], HOME: home, XDG_CACHE_HOME: home, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
  }
});
