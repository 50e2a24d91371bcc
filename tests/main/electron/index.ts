// What `import … from "electron"` gives a main process, as far as this program uses it. Anything else is not there.
export { app } from "./app";
export { ipcMain } from "./ipc";
export { protocol } from "./protocol";
export { session } from "./session";
export { clipboard, dialog, Menu, nativeTheme, powerMonitor, shell } from "./system";
export { BrowserWindow } from "./window";

import { answeredChannels } from "./ipc";
import { fetchFor, privilegesOf } from "./protocol";
import { anotherSession } from "./session";
import { stage } from "./stage";
import { answers, copy } from "./system";

/** The test's side of it. */
export const backstage = { stage, answers, copy, answeredChannels, anotherSession, fetchFor, privilegesOf };
