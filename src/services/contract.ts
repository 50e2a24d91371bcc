import type { Preferences } from "../bridge/bridge";
import { fileRules } from "../bridge/files";
import type { JournalGeneration } from "../bridge/journal";
import type { FileKind } from "../bridge/files";
import { nameFault } from "./names";

/** A call that breaks the contract of the bridge. Its text is safe to hand back: nothing of what came stands in it. */
export class BrokenCall extends Error {
  override readonly name = "BrokenCall";
}

/** In bytes. */
export const mostHeader = 64 * 1024;
export const mostSaved = 512 * 1024 * 1024;
export const mostJournalPart = 64 * 1024 * 1024;
export const mostJournalRead = 8 * 1024 * 1024;
export const mostFilePart = 8 * 1024 * 1024;
const mostEpochs = 0xffff;

// The window's types do not count here: a page that was taken over sends what it likes.

/** @throws BrokenCall */
export function kindOf(value: unknown): FileKind {
  if (typeof value !== "string" || !Object.hasOwn(fileRules, value))
    throw new BrokenCall("expected a kind of file");
  return value as FileKind;
}

/** @throws BrokenCall */
export function ticketOf(value: unknown): string {
  if (!isHexName(value)) throw new BrokenCall("expected a ticket");
  return value;
}

/** @throws BrokenCall */
export function placeOf(value: unknown): string {
  if (!isHexName(value)) throw new BrokenCall("expected a desk's place");
  return value;
}

/** 128 bits in lowercase hex: what a desk's folder is called, and a ticket. */
export function isHexName(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{32}$/.test(value);
}

/** @throws BrokenCall unless it is the header of some desk by its size: an empty one would lose the desk */
export function headerOf(value: unknown): Uint8Array {
  const header = bytesOf(value, mostHeader);
  if (header.length === 0) throw new BrokenCall("expected a header, found no bytes");
  return header;
}

/** @throws BrokenCall */
export function contentsOf(value: unknown): Uint8Array {
  return bytesOf(value, mostSaved);
}

/** @throws BrokenCall unless it counts one of a desk's vault keys */
export function epochOf(value: unknown): number {
  return wholeOf(value, 1, mostEpochs);
}

/** @throws BrokenCall unless it is a place in a file */
export function positionOf(value: unknown): number {
  return wholeOf(value, 0, Number.MAX_SAFE_INTEGER);
}

/** @throws BrokenCall unless it is how much of a journal may be read at a time */
export function readableOf(value: unknown): number {
  return wholeOf(value, 1, mostJournalRead);
}

/** @throws BrokenCall */
export function generationOf(value: unknown): JournalGeneration {
  if (value !== "present" && value !== "before") throw new BrokenCall("expected one of a desk's journals");
  return value;
}

/** @throws BrokenCall */
export function yesOrNoOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw new BrokenCall("expected yes or no");
  return value;
}

/** @throws BrokenCall */
export function journalPartOf(value: unknown): Uint8Array {
  return bytesOf(value, mostJournalPart);
}

/** @throws BrokenCall unless it is how much of a file may be read at a time */
export function filePartSizeOf(value: unknown): number {
  return wholeOf(value, 1, mostFilePart);
}

/** @throws BrokenCall */
export function filePartOf(value: unknown): Uint8Array {
  return bytesOf(value, mostFilePart);
}

/** @throws BrokenCall */
export function sumOf(value: unknown): string {
  if (typeof value !== "string" || !/^[0-9a-f]{64}$/.test(value)) throw new BrokenCall("expected a SHA-256");
  return value;
}

function wholeOf(value: unknown, least: number, most: number): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < least || value > most)
    throw new BrokenCall(`expected a whole number from ${least} to ${most}`);
  return value;
}

function bytesOf(value: unknown, most: number): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new BrokenCall("expected bytes");
  if (value.length > most) throw new BrokenCall(`expected at most ${most} bytes, found ${value.length}`);
  return value;
}

/** @throws BrokenCall unless it is a file's name by the rule of {@link nameFault} */
export function fileNameOf(value: unknown): string {
  if (typeof value !== "string") throw new BrokenCall("expected a file's name");
  const fault = nameFault(value);
  if (fault !== null) throw new BrokenCall(`a file's name: ${fault}`);
  return value;
}

/** @throws BrokenCall unless it is a text that somebody may have copied, of at most 16 Mi UTF-16 units */
export function copiedOf(value: unknown): string {
  if (typeof value !== "string" || value.length > 16 * 1024 * 1024) throw new BrokenCall("expected a text");
  return value;
}

/** @throws BrokenCall */
export function preferencesOf(value: unknown): Preferences {
  if (!isPreferences(value)) throw new BrokenCall("expected preferences");
  const { language, look, capture } = value;
  return { language, look, capture };
}

/** True for exactly these fields, each with a value it may have. */
export function isPreferences(value: unknown): value is Preferences {
  if (
    typeof value !== "object" ||
    value === null ||
    Object.keys(value).sort().join() !== "capture,language,look"
  )
    return false;
  const { language, look, capture } = value as Readonly<Record<keyof Preferences, unknown>>;
  return (
    (language === null || isLanguage(language)) &&
    ["system", "light", "dark"].includes(look as string) &&
    ["refused", "allowed"].includes(capture as string)
  );
}

/** As a tag is written, BCP 47; whether there is a catalogue of it is the window's to know. */
function isLanguage(value: unknown): boolean {
  return typeof value === "string" && value.length <= 35 && /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(value);
}
