import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";

/**
 * A note in the text: a raised number, which the style sheet counts. Its words are written in a dialog.
 *
 * @param says - what a screen reader says of a note with these words
 */
export function noteView(node: Node, says: (words: string) => string): NodeView {
  const dom = document.createElement("span");
  dom.className = "note-mark";
  dom.setAttribute("role", "img");
  const describe = ({ textContent }: Node): void => {
    dom.setAttribute("aria-label", says(textContent));
    dom.title = textContent;
  };
  describe(node);
  return {
    dom,
    update(changed) {
      if (changed.type !== node.type) return false;
      describe(changed);
      return true;
    },
  };
}
