import { useSyncExternalStore } from "react";
import type { EditorState } from "@tiptap/pm/state";
import type { Writing } from "./writing";

/**
 * Something about the letter that is being written; the component is drawn again only when it is another.
 *
 * @param about - a text or a number, so that it can be compared
 */
export function useWriting<T extends string | number | boolean>(
  writing: Writing,
  about: (state: EditorState) => T,
): T {
  return useSyncExternalStore(writing.subscribe, () => about(writing.state()));
}
