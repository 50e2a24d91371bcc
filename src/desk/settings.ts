import { Refusal } from "../core/encoding/refusal";
import type { Desk } from "./desk";
import { find, own, put, settingsRecord } from "./records";
import type { SettingsRecord } from "./records";

export type Settings = SettingsRecord;

/** In minutes. */
export const lockAfterChoices = [1, 2, 5, 10, 15, 30, 60] as const;

const usual: Settings = { lockAfter: 10 };

export async function readSettings(desk: Desk): Promise<Settings> {
  return { ...usual, ...(await find(desk, settingsRecord, own)) };
}

/** @throws Refusal "bad-schema" for a number of minutes that is not offered */
export async function writeSettings(desk: Desk, settings: Settings): Promise<void> {
  if (!lockAfterChoices.some((choice) => choice === settings.lockAfter)) {
    throw new Refusal("bad-schema", "settings", `expected one of ${lockAfterChoices.join(", ")} minutes`);
  }
  await desk.store.write([put(settingsRecord, own, { lockAfter: settings.lockAfter })]);
}
