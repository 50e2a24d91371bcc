import { fileRules } from "../../../bridge/files";
import type { FileKind } from "../../../bridge/files";

export type Dropped =
  | { readonly outcome: "files"; readonly files: readonly File[] }
  /** words or a picture out of another program, not a file */
  | { readonly outcome: "nothing" }
  | { readonly outcome: "folder" }
  | { readonly outcome: "too-many"; readonly most: number }
  /** nothing of it was read */
  | { readonly outcome: "too-large"; readonly name: string; readonly size: number; readonly most: number };

/** What was dropped, checked against the rule of its kind before any of it is read. */
export function takeDropped(transfer: DataTransfer, kind: FileKind): Dropped {
  const items = [...transfer.items].filter((item) => item.kind === "file");
  if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) return { outcome: "folder" };
  return checkFiles(
    items.flatMap((item) => item.getAsFile() ?? []),
    kind,
  );
}

/** As {@link takeDropped}, for files at hand. */
export function checkFiles(files: readonly File[], kind: FileKind): Dropped {
  const { most, many } = fileRules[kind];
  if (files.length === 0) return { outcome: "nothing" };
  if (files.length > many) return { outcome: "too-many", most: many };
  const large = files.find(({ size }) => size > most);
  if (large !== undefined) return { outcome: "too-large", name: large.name, size: large.size, most };
  return { outcome: "files", files };
}
