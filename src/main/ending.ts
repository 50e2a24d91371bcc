import { app } from "electron";

/** Something to be done before the program ends, or null when there is nothing to do. */
type Ending = () => Promise<void> | null;

const endings: Ending[] = [];
let state: "running" | "ending" | "done" = "running";

/** The program ends only once this is done, however it comes out. */
export function beforeEnding(ending: Ending): void {
  if (endings.length === 0) app.on("will-quit", holdUp);
  endings.push(ending);
}

function holdUp(event: Electron.Event): void {
  if (state === "done") return;
  if (state === "ending") return event.preventDefault();
  const underWay = endings.map((ending) => ending()).filter((work) => work !== null);
  if (underWay.length === 0) return;
  event.preventDefault();
  state = "ending";
  void Promise.allSettled(underWay).finally(() => {
    state = "done";
    app.quit();
  });
}
