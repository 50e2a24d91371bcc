import { Refusal } from "../core/encoding/refusal";
import type { Desk } from "./desk";
import { find, own, put, settingsRecord } from "./records";
import type { SettingsRecord } from "./records";

export type Settings = Required<SettingsRecord>;

/** In minutes. */
export const lockAfterChoices = [1, 2, 5, 10, 15, 30, 60] as const;

const usual: Settings = { lockAfter: 10, hidesBehind: false };

export async function readSettings(desk: Desk): Promise<Settings> {
  return { ...usual, ...(await find(desk, settingsRecord, own)) };
}

/** @throws Refusal "bad-schema" for a number of minutes that is not offered, or what is no choice */
export async function writeSettings(desk: Desk, changes: Partial<Settings>): Promise<void> {
  const { lockAfter, hidesBehind } = { ...(await readSettings(desk)), ...changes };
  if (!lockAfterChoices.some((choice) => choice === lockAfter)) {
    throw new Refusal("bad-schema", "settings", `expected one of ${lockAfterChoices.join(", ")} minutes`);
  }
  if (typeof hidesBehind !== "boolean")
    throw new Refusal("bad-schema", "settings", "expected hidesBehind to be true or false");
  await desk.store.write([put(settingsRecord, own, { lockAfter, hidesBehind })]);
}
