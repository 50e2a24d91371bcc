import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { bridgeName } from "../bridge/bridge";
import type { Bridge } from "../bridge/bridge";
import { App } from "./App";
import { catalogueFor } from "./text/languages";

/** There is no bridge where the page runs in a browser without the program around it. */
const bridge = (window as unknown as Partial<Record<string, Bridge>>)[bridgeName];

async function start(): Promise<void> {
  const text = catalogueFor((await bridge?.languages()) ?? navigator.languages);
  const version = (await bridge?.version()) ?? null;
  document.documentElement.lang = text.language;
  document.documentElement.dir = text.direction;
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <App text={text} version={version} />
    </StrictMode>,
  );
}

void start();
