import { useSyncExternalStore } from "react";
import { onSpeech, speech } from "./speech";
import type { Speech } from "./speech";

/** The words of the screen's language; a screen that uses them is drawn again when the language changes. */
export function useText(): Speech {
  return useSyncExternalStore(onSpeech, speech);
}
