import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { showLook } from "../../../src/renderer/frame/look";
import { setLanguage } from "../../../src/renderer/text/speech";
import { Spoken } from "../../../src/renderer/text/Spoken";
import { stories } from "./stories";

/** `?story=fields&lang=ar&look=dark` */
const asked = new URLSearchParams(location.search);
const story = stories[asked.get("story") ?? "actions"];
setLanguage(asked.get("lang"), ["en-GB"]);
showLook(asked.get("look") === "dark" ? "dark" : "light");

/** For tests: as the settings do. */
Object.assign(window, { setLanguage });

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Spoken>{story?.()}</Spoken>
  </StrictMode>,
);
