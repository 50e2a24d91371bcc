import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { useText } from "./useText";

/**
 * Gives react-aria's parts the screen's language: their own few words, and the direction of arrows and menus. They get it
 * without the digits pinned in {@link Speech.locale}: its number field takes other digits than its own only then.
 */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const { language } = useText();
  return <I18nProvider locale={language}>{children}</I18nProvider>;
}
