import type { Page } from "@playwright/test";
import type { Language } from "../../src/renderer/text/locale";
import type { Chapter } from "./states/tour";
import { localeOf, spoken } from "./states/words";
import type { ShellOptions } from "./shell";
import type { Fixtures } from "./watched";

export type Look = Pick<ShellOptions, "colorScheme" | "viewport">;

/** Opens the program, walks through a chapter, and does something in each of its states. */
export async function eachState(
  chapter: Chapter,
  language: Language,
  { open, openDesk }: Fixtures,
  look: Look,
  visit: (page: Page, state: string) => Promise<void>,
): Promise<void> {
  const speech = spoken(language);
  const options = { ...look, locale: localeOf[language] };
  if (chapter.from === "new") {
    const { page } = await open(options);
    for await (const state of chapter.walk(page, speech)) await visit(page, state);
    return;
  }
  const { page, made } = await openDesk(speech, options);
  for await (const state of chapter.walk(page, speech, made)) await visit(page, state);
}
