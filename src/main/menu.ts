import { app, Menu } from "electron";

/** On macOS copying and pasting come from the menu, and so does leaving; elsewhere they come without one. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    process.platform === "darwin"
      ? Menu.buildFromTemplate([
          { role: "appMenu" },
          { role: "fileMenu" },
          { role: "editMenu" },
          { role: "windowMenu" },
        ])
      : null,
  );
}

/** Leaves no trace of what was opened in the lists that the system keeps of this program. */
export function keepNoLists(): void {
  if (process.platform === "win32") {
    app.setAppUserModelId("org.undersigned.desk");
    // An empty list of our own stands in the place of the system's, which names files.
    app.setJumpList([]);
  }
  // On Windows the same call empties the lists of all programs.
  if (process.platform === "darwin") app.clearRecentDocuments();
}
