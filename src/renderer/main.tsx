import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { bridgeName } from "../bridge/bridge";
import type { Bridge } from "../bridge/bridge";
import { App } from "./App";
import { NoProgram } from "./screens/gate/NoProgram";
import { followPreferences } from "./state/appearance";
import { startProgram } from "./state/program";
import { setLanguage } from "./text/speech";

const root = createRoot(document.getElementById("root")!);
/** There is none where the page was opened without the program around it. */
const bridge = (window as unknown as Partial<Record<string, Bridge>>)[bridgeName];

async function start(bridge: Bridge): Promise<void> {
  const program = await startProgram(bridge);
  followPreferences(program);
  root.render(
    <StrictMode>
      <App program={program} />
    </StrictMode>,
  );
}

function failToStart(error: unknown): void {
  setLanguage(null, navigator.languages);
  root.render(<NoProgram error={error} />);
}

if (bridge === undefined) failToStart(null);
else start(bridge).catch(failToStart);
