import type { ReadAs } from "../../../desk/contacts/importTable";

/** What a column may tell, in the order in which it is asked for. A desk's table with another field does not compile. */
export const tableFieldIds = [
  "organisation",
  "country",
  "sectors",
  "languages",
  "groups",
  "note",
  "atRisk",
] as const satisfies readonly (keyof ReadAs["columns"])[];

export const separatorOf = { comma: ",", semicolon: ";", tab: "\t", bar: "|" } as const satisfies Readonly<
  Record<string, ReadAs["separator"]>
>;
export const separatorIds = ["comma", "semicolon", "tab", "bar"] as const;

export const encodingIds = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
] as const satisfies readonly ReadAs["encoding"][];
