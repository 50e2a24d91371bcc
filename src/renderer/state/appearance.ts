import { showLook } from "../frame/look";
import { setLanguage } from "../text/speech";
import type { Program } from "./program";

/** Shows the program in the language and the look that were chosen, now and whenever others are. */
export function followPreferences({ snapshot, subscribe }: Program): void {
  let shown = snapshot().preferences;
  const show = (): void => {
    setLanguage(shown.language, snapshot().about.languages);
    showLook(shown.look);
  };
  show();
  subscribe(() => {
    const { preferences } = snapshot();
    if (preferences === shown) return;
    shown = preferences;
    show();
  });
}
