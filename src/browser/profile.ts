import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Settings that no flag gives. Above all: a browser remembers what is typed into forms, and offers to keep passphrases;
 * outside of the vault, neither may reach the disk.
 */
const wanted: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  net: { network_prediction_options: 2 },
  profile: { password_manager_enabled: false, exit_type: "Normal" },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  // The flag for it counts only in a browser without windows.
  webrtc: { ip_handling_policy: "disable_non_proxied_udp" },
};

/** Makes the browser's profile, or brings its settings back to what they must be. The browser must not be running. */
export async function prepareProfile(profile: string): Promise<void> {
  const folder = join(profile, "Default");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "Preferences");
  const found = await readSettings(file);
  const sections = Object.entries(wanted).map(
    ([name, section]) => [name, { ...sectionOf(found[name]), ...section }] as const,
  );
  const settings = { ...found, ...Object.fromEntries(sections), credentials_enable_service: false };
  await writeFile(`${file}.new`, JSON.stringify(settings), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function readSettings(file: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return sectionOf(JSON.parse(await readFile(file, "utf8")));
  } catch {
    // There is none yet, or the browser will make a new one as well.
    return {};
  }
}

function sectionOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
