import { chainCommands, deleteSelection, selectAll } from "@tiptap/pm/commands";
import { redo, undo } from "@tiptap/pm/history";
import { InputRule, inputRules } from "@tiptap/pm/inputrules";
import { keymap } from "@tiptap/pm/keymap";
import { TextSelection } from "@tiptap/pm/state";
import type { Command, Plugin } from "@tiptap/pm/state";
import { toggleKind, turnInto } from "./blocks";
import type { BlockKind } from "./blocks";
import { backward, enter, forward, newLine } from "./joining";
import { bold, italic } from "./marks";
import { schema } from "./schema";

/** What opens something of the editor's surroundings. */
export interface Openers {
  readonly link: () => void;
  /** opens the marked note; false when none is */
  readonly note: () => boolean;
}

function opening(open: () => void): Command {
  return () => {
    open();
    return true;
  };
}

/** The keys as people know them from other programs. Tab is left alone: it leads out of the letter. */
export function keys({ link, note }: Openers): Plugin {
  const back = chainCommands(deleteSelection, backward);
  const ahead = chainCommands(deleteSelection, forward);
  return keymap({
    "Mod-b": bold,
    "Mod-i": italic,
    "Mod-k": opening(link),
    "Mod-z": undo,
    "Mod-y": redo,
    "Shift-Mod-z": redo,
    "Mod-a": selectAll,
    "Mod-Alt-0": turnInto("body"),
    "Mod-Alt-1": toggleKind("heading"),
    "Shift-Mod-7": toggleKind("numbered"),
    "Shift-Mod-8": toggleKind("bulleted"),
    "Shift-Mod-9": toggleKind("quote"),
    Enter: chainCommands(() => note(), enter),
    "Shift-Enter": newLine,
    "Mod-Enter": newLine,
    Backspace: back,
    "Shift-Backspace": back,
    "Mod-Backspace": back,
    Delete: ahead,
    "Mod-Delete": ahead,
  });
}

/** "- " or "1. " at the start of running text begins a list, as in other programs; undo takes that back. */
export function listRules(): Plugin {
  return inputRules({ rules: [beginning(/^[-•]\s$/, "bulleted"), beginning(/^1[.)]\s$/, "numbered")] });
}

function beginning(typed: RegExp, kind: BlockKind): InputRule {
  return new InputRule(typed, (state, _match, start, end) => {
    const { parent } = state.doc.resolve(start);
    if (parent.type !== schema.nodes.paragraph || parent.attrs["role"] !== "body") return null;
    const emptied = state.apply(state.tr.delete(start, end));
    const { tr } = state;
    tr.delete(start, end);
    turnInto(kind)(emptied, (turned) => {
      for (const step of turned.steps) tr.step(step);
      tr.setSelection(TextSelection.create(tr.doc, turned.selection.anchor));
    });
    return tr;
  });
}
