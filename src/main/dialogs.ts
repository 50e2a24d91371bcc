import { app, dialog } from "electron";
import type { FileFilter, OpenDialogOptions } from "electron";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileRules } from "../bridge/files";
import type { FileKind } from "../bridge/files";
import type { SavePlace, Shell } from "../services/shell";
import { theWindow } from "./window";

/** Asks for files of a kind; others may be chosen too. */
export async function askOpen(kind: FileKind): Promise<readonly string[] | null> {
  const window = theWindow();
  if (window === null) return null;
  const { extensions, many } = fileRules[kind];
  const options: OpenDialogOptions = {
    filters: [filterOf(extensions), filterOf(["*"])],
    properties: ["openFile", "dontAddToRecent", ...(many > 1 ? (["multiSelections"] as const) : [])],
  };
  const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
  return canceled ? null : filePaths;
}

/** Asks where to save, first where something was saved last since the program was started. */
export function saveDialog(): Shell["askSave"] {
  let last: string | null = null;
  return async (name): Promise<SavePlace | null> => {
    const window = theWindow();
    if (window === null) return null;
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(last !== null && existsSync(last) ? last : firstFolder(), name),
      // No filters: with them some systems add an ending after having asked whether that name may be replaced.
      properties: ["showOverwriteConfirmation", "createDirectory", "dontAddToRecent"],
    });
    if (canceled || filePath === "") return null;
    last = dirname(filePath);
    return { path: filePath, mayReplace: true };
  };
}

/** Named by its endings alone: they are the same in every language. */
function filterOf(extensions: readonly string[]): FileFilter {
  return { name: extensions.map((each) => `*.${each}`).join(", "), extensions: [...extensions] };
}

function firstFolder(): string {
  for (const name of ["documents", "downloads"] as const) {
    const path = app.getPath(name);
    if (existsSync(path)) return path;
  }
  return app.getPath("home");
}
