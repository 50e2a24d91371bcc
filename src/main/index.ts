import { app, dialog } from "electron";
import { answersOver } from "../services/answers";
import { answerCalls } from "./calls";
import { beforeEnding } from "./ending";
import { guardPages, guardSessions } from "./guards";
import { announceLocking } from "./locking";
import { followPreferences } from "./look";
import { keepNoLists, setMenu } from "./menu";
import { filesIn, handedOver } from "./opened";
import type { Handover } from "./opened";
import { registerScheme, servePages } from "./pages";
import { keepQuiet, keepResolverQuiet } from "./quiet";
import { electronShell } from "./shell";
import { openWindow, showWindow } from "./window";

registerScheme();
keepQuiet();
guardPages();

// Started from the sources, the program's own folder is the first argument.
const files = filesIn(process.argv.slice(1)).slice(app.isPackaged ? 0 : 1);

if (isUnprotected()) void app.whenReady().then(refuseUnprotected);
else if (app.requestSingleInstanceLock({ files } satisfies Handover)) run();
else app.quit();

function run(): void {
  const shell = electronShell();
  const { calls, offer, end } = answersOver(shell);
  beforeEnding(end);

  // On macOS files come so, and before the program is ready.
  app.on("open-file", (event, path) => {
    event.preventDefault();
    void offer([path]);
    showWindow();
  });
  app.on("second-instance", (_event, _args, _folder, data) => {
    void offer(handedOver(data));
    showWindow();
  });
  // On macOS too: a desk that was put away must not stay behind.
  app.on("window-all-closed", () => app.quit());

  const start = async (): Promise<void> => {
    keepResolverQuiet();
    guardSessions();
    keepNoLists();
    setMenu();
    servePages();
    answerCalls(await followPreferences(calls));
    announceLocking(shell.notify);
    await offer(files);
    await openWindow();
  };
  void app.whenReady().then(start).catch(giveUp);
}

/** Somebody, or a script around the program, switched off what keeps a hostile file inside its window. */
function isUnprotected(): boolean {
  return app.isPackaged && app.commandLine.hasSwitch("no-sandbox");
}

function refuseUnprotected(): void {
  dialog.showErrorBox(
    "Undersigned",
    "The program was started without its protection (--no-sandbox). It opens files from strangers, so it does not run like that. Your desks were not touched. Please start it without this option.",
  );
  app.exit(1);
}

/** Without its page the program has no words in other languages, and must not stay as a process that nobody sees. */
function giveUp(): void {
  dialog.showErrorBox(
    "Undersigned",
    "The program could not start, because files of its own are missing or damaged. Your desks were not touched. Please install it again.",
  );
  app.exit(1);
}
