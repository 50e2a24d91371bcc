import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { flagsOf } from "../../src/browser/flags";
import { prepareProfile } from "../../src/browser/profile";
import { newFolder, removeFolders } from "./site";

afterAll(removeFolders);

const settingsOf = (profile: string) =>
  JSON.parse(readFileSync(join(profile, "Default/Preferences"), "utf8")) as Record<
    string,
    Record<string, unknown>
  >;

test("a new profile remembers no forms and keeps no passphrases", async () => {
  const profile = join(newFolder(), "browser");
  await prepareProfile(profile);
  const settings = settingsOf(profile);
  expect(settings["credentials_enable_service"]).toBe(false);
  expect(settings["autofill"]).toMatchObject({ enabled: false, profile_enabled: false });
  expect(settings["spellcheck"]).toMatchObject({ dictionaries: [] });
  expect(statSync(join(profile, "Default")).mode & 0o077, "nobody else looks in").toBe(0);
});

test("a profile in use keeps what the browser wrote, and what must be so is so again", async () => {
  const profile = newFolder();
  mkdirSync(join(profile, "Default"));
  const found = { browser: { window_placement: { left: 3 }, enable_spellchecking: true }, other: [1] };
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(found));
  await prepareProfile(profile);
  expect(settingsOf(profile)).toMatchObject({
    browser: { window_placement: { left: 3 }, enable_spellchecking: false },
    other: [1],
  });
});

test.each(["", "{", "null", "[]", `{"autofill":1}`])(
  "settings that are %j are made anew",
  async (damaged) => {
    const profile = newFolder();
    mkdirSync(join(profile, "Default"));
    writeFileSync(join(profile, "Default/Preferences"), damaged);
    await prepareProfile(profile);
    expect(settingsOf(profile)["autofill"]).toMatchObject({ profile_enabled: false });
  },
);

test("everything the browser asks for is asked of our server, loopback addresses too", () => {
  const flags = flagsOf({ profile: "/p", port: 1234 });
  expect(flags).toEqual(
    expect.arrayContaining([
      "--user-data-dir=/p",
      "--proxy-server=http://127.0.0.1:1234",
      "--proxy-bypass-list=<-loopback>",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    ]),
  );
  expect(flags.some((flag) => flag.includes("remote-debugging-port"))).toBe(false);
});
