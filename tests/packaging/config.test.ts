import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import config from "../../electron-builder.config.mjs";
import { withoutSecrets } from "../../scripts/lib/withoutSecrets.mjs";
import { fileRules } from "../../src/bridge/files";
import { root } from "../house/sources";

const builder = createRequire(createRequire(import.meta.url).resolve("electron-builder"));
const library = createRequire(builder.resolve("app-builder-lib"));
const { validateConfiguration } = library("./util/config/config.js") as {
  validateConfiguration: (config: object, log: object) => Promise<void>;
};
/** The builder mends what it is given, so it gets a copy. */
const validate = (changed: object) =>
  validateConfiguration({ ...structuredClone(plain), ...changed }, { isEnabled: false });
const plain = JSON.parse(JSON.stringify(config)) as object;

test("electron-builder's own schema accepts the configuration, and would not accept a slip", async () => {
  await expect(validate({})).resolves.toBeUndefined();
  await expect(validate({ nsis: { oneclick: true } })).rejects.toThrow(/configuration.nsis/);
  await expect(validate({ publish: { provider: "github", sekret: 1 } })).rejects.toThrow(
    /configuration.publish/,
  );
});

test("bundles and cards are offered to each system by the endings that the program itself looks for", () => {
  const offered = ["age", "card"];
  expect(fileRules.bundle.extensions).toContain("age");
  expect(fileRules.card.extensions).toContain("card");
  for (const system of [config.mac, config.linux])
    expect([system?.fileAssociations ?? []].flat().map(({ ext }) => ext)).toEqual(offered);
  const installer = readFileSync(join(root, "resources/installer.nsh"), "utf8");
  for (const verb of ["offerToOpen", "takeOfferBack"]) {
    const endings = [...installer.matchAll(new RegExp(`insertmacro ${verb} "\\.([a-z]+)"`, "g"))];
    expect(endings.map(([, ending]) => ending)).toEqual(offered);
  }
});

test("on Windows nothing is taken over from another program: the packager's own associations would", () => {
  expect("fileAssociations" in config).toBe(false);
  expect("fileAssociations" in (config.win ?? {})).toBe(false);
});

test("removing the program keeps the desks", () => {
  expect(config.nsis?.deleteAppDataOnUninstall).toBe(false);
  expect(readFileSync(join(root, "resources/installer.nsh"), "utf8")).not.toMatch(/RMDir\s+\/r/);
});

test("packaging knows neither the certificate nor the tokens of whoever packages", () => {
  const found = withoutSecrets({
    PATH: "/bin",
    ELECTRON_MIRROR: "http://127.0.0.1/",
    CSC_LINK: "ada.p12",
    CSC_NAME: "Ada Lovelace",
    WIN_CSC_KEY_PASSWORD: "secret",
    APPLE_ID: "ada",
    AZURE_CLIENT_SECRET: "secret",
    GH_TOKEN: "secret",
    GITHUB_TOKEN: "secret",
    NODE_ENV: "production",
  });
  expect(found).toEqual({
    PATH: "/bin",
    ELECTRON_MIRROR: "http://127.0.0.1/",
    CSC_IDENTITY_AUTO_DISCOVERY: "false",
  });
});
