import { EditorState, TextSelection } from "@tiptap/pm/state";
import type { Command } from "@tiptap/pm/state";
import { history, undo } from "@tiptap/pm/history";
import { expect, test } from "vitest";
import { parseLetter } from "../../../src/core/letter/parse";
import { writeLetter } from "../../../src/core/letter/write";
import { selectedKind, toggleKind, turnInto } from "../../../src/renderer/editor/blocks";
import { findingOf, finding, goOn, replaceAll, replaceOne, seek } from "../../../src/renderer/editor/find";
import { fromLetter } from "../../../src/renderer/editor/fromLetter";
import { guard } from "../../../src/renderer/editor/guard";
import { backward, enter, forward, newLine } from "../../../src/renderer/editor/joining";
import { asLink, linkAt, removeLink, setLink } from "../../../src/renderer/editor/marks";
import { putBlocks } from "../../../src/renderer/editor/paste/paste";
import { blocksOfText } from "../../../src/renderer/editor/paste/plain";
import { fill } from "../../../src/renderer/editor/placeholders";
import { toLetter } from "../../../src/renderer/editor/toLetter";

/** A letter in the editor, with the caret or a selection where "|" stands in its text. */
function opened(text: string): EditorState {
  const doc = fromLetter(parseLetter(text.replaceAll("|", "")));
  const state = EditorState.create({ doc, plugins: [guard, finding, history()] });
  const marked: number[] = [];
  const [from = 1, to = from] = marksIn(text, state, marked);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

/** Letters before each mark are counted in the document: markup of the letter text must not stand in the way. */
function marksIn(text: string, { doc }: EditorState, found: number[]): readonly number[] {
  const plain = text.replaceAll(/(?:^|\n)(?:# |## |- |\d\. |> |\[\w+\] )/g, "\n").replaceAll(/\\?\n/g, "");
  for (let at = plain.indexOf("|"); at !== -1; at = plain.indexOf("|", at + 1)) {
    let left = at - found.length;
    let place = -1;
    doc.descendants((node, pos) => {
      if (place !== -1 || !node.isTextblock) return place === -1;
      const { length } = node.textContent;
      // At a border of two blocks it is the end of the first.
      if (left <= length) place = pos + 1 + inside(node.children, left);
      left -= length;
      return false;
    });
    found.push(place);
  }
  return found;
}

function inside(
  children: readonly { readonly isText: boolean; readonly nodeSize: number }[],
  left: number,
): number {
  let [place, rest] = [0, left];
  for (const child of children) {
    if (rest <= 0) break;
    place += child.isText ? Math.min(child.nodeSize, rest) : child.nodeSize;
    if (child.isText) rest -= child.nodeSize;
  }
  return place;
}

function after(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((now, command) => {
    let next = now;
    command(now, (tr) => (next = now.apply(tr)));
    next.doc.check();
    return next;
  }, state);
}

const typing =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };
const textOf = (state: EditorState) => writeLetter(toLetter(state.doc));
/** Puts the caret at the start of the block that begins with these words. */
function atStart(state: EditorState, words: string): EditorState {
  let place = -1;
  state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent.startsWith(words)) place = pos + 1;
    return !node.isTextblock;
  });
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
}

test("Enter goes on with text after a title, a date and a heading; after a closing with another", () => {
  for (const [text, expected] of [
    ["# Peace|\n", "# Peace\n\nnew\n"],
    ["# Pe|ace\n", "# Pe\n\nnewace\n"],
    ["# T\n\n[date] today|\n", "# T\n\n[date] today\n\nnew\n"],
    ["# T\n\n## Asks|\n", "# T\n\n## Asks\n\nnew\n"],
    ["# T\n\n## Our| asks\n", "# T\n\n## Our\n\n## new asks\n"],
    ["# T\n\n[closing] Amina|\n", "# T\n\n[closing] Amina\n\n[closing] new\n"],
    ["# T\n\n- one|\n- two\n", "# T\n\n- one\n- new\n- two\n"],
  ] as const) {
    expect(textOf(after(opened(text), enter, typing("new"))), text).toBe(expected);
  }
});

test("Enter in an empty item ends the list there, also in its middle", () => {
  expect(textOf(after(opened("# T\n\n1. one|\n2. two\n"), enter, enter, typing("between")))).toBe(
    "# T\n\n1. one\n\nbetween\n\n1. two\n",
  );
});

test("Shift and Enter begin a line within text, and an item where there can be no line", () => {
  expect(textOf(after(opened("# T\n\none|two\n"), newLine))).toBe("# T\n\none\\\ntwo\n");
  expect(textOf(after(opened("# T\n\n- one|two\n"), newLine))).toBe("# T\n\n- one\n- two\n");
});

test("Backspace makes plain text first, then joins with what is before it", () => {
  const list = atStart(opened("# T\n\nBefore\n\n- one\n- two\n"), "one");
  const plain = after(list, backward);
  expect(textOf(plain)).toBe("# T\n\nBefore\n\none\n\n- two\n");
  const joined = after(plain, backward);
  expect(textOf(joined)).toBe("# T\n\nBeforeone\n\n- two\n");
  expect(textOf(after(joined, typing(" ")))).toBe("# T\n\nBefore one\n\n- two\n");
  expect(textOf(after(atStart(opened("# T\n\nText\n"), "Text"), backward)), "into the title").toBe(
    "# TText\n",
  );
  const title = atStart(opened("# Title\n\nText\n"), "Title");
  expect(textOf(after(title, backward)), "nothing is before a title").toBe("# Title\n\nText\n");
  const afterList = atStart(opened("# T\n\n- one\n\na\\\nb\n"), "a");
  expect(textOf(after(afterList, backward)), "an item is one line").toBe("# T\n\n- onea b\n");
});

test("Delete joins with what comes after, and takes an empty list away with its last item", () => {
  expect(textOf(after(opened("# T\n\none|\n\n- two\n"), forward))).toBe("# T\n\nonetwo\n");
  expect(textOf(after(opened("# T|\n\none\n"), forward))).toBe("# Tone\n");
  expect(textOf(after(opened("# T\n\nend|\n"), forward))).toBe("# T\n\nend\n");
});

test("selected blocks become a list and text again, a break becoming a space; the title stays one", () => {
  const state = opened("# Ti|tle\n\none\\\nmore\n\n## two|\n\n> three\n");
  expect(selectedKind(state)).toBe(null);
  const listed = after(state, toggleKind("numbered"));
  expect(textOf(listed)).toBe("# Title\n\n1. one more\n2. two\n\n> three\n");
  const again = after(listed, toggleKind("bulleted"));
  expect(textOf(again)).toBe("# Title\n\n- one more\n- two\n\n> three\n");
  expect(textOf(after(atStart(again, "two"), toggleKind("bulleted")))).toBe(
    "# Title\n\n- one more\n\ntwo\n\n> three\n",
  );
  expect(turnInto("quote")(opened("# Tit|le\n")), "a title is one for good").toBe(false);
});

test("the caret stays at its word when its block becomes another", () => {
  const state = after(opened("# T\n\nbefore\n\none t|wo\n\nlast\n"), turnInto("bulleted"), typing("X"));
  expect(textOf(state)).toBe("# T\n\nbefore\n\n- one tXwo\n\nlast\n");
});

test("two lists of one kind that meet become one, as they are read", () => {
  const state = atStart(opened("# T\n\n1. one\n\nbetween\n\n1. two\n"), "between");
  const joined = after(state, turnInto("numbered"));
  expect(joined.doc.childCount, "one list on screen too").toBe(2);
  expect(textOf(joined)).toBe("# T\n\n1. one\n2. between\n3. two\n");
});

test("what no letter may hold goes as it comes in, and what is too long for a title moves on: undo brings it back", () => {
  expect(after(opened("# T\n\na|b\n"), typing("\u202e\u0000x\t")).doc.textContent).toBe("Tax b");
  const long = "peace ".repeat(50);
  const state = after(opened("# T|\n"), typing(long));
  expect(state.doc.childCount).toBe(2);
  expect(state.doc.textContent.replaceAll(" ", "")).toBe(`T${long}`.replaceAll(" ", ""));
  expect(textOf(after(state, undo))).toBe("# T\n");
});

test("what is looked for is found whatever its case, gone through, and replaced with its marks in one step", () => {
  const text = "# Peace\n\nOn **peace** and PEACE.^[peace in a note]\n";
  const state = after(opened(text), seek("peace"));
  expect(findingOf(state).matches).toHaveLength(3);
  expect(findingOf(after(state, goOn(-1))).at).toBe(2);
  expect(textOf(after(state, goOn(1), replaceOne("security")))).toBe(
    text.replace("**peace**", "**security**"),
  );
  const all = after(state, replaceAll("dialogue"));
  expect(textOf(all)).toBe("# dialogue\n\nOn **dialogue** and dialogue.^[peace in a note]\n");
  expect(findingOf(all).matches).toEqual([]);
  expect(textOf(after(all, undo))).toBe(text);
  for (const odd of ["(", "a-b", "[x]{2}", "\\", "$^", "/"]) {
    expect(findingOf(after(opened("# T\n\nx\n"), typing(`${odd} `), seek(odd))).matches, odd).toHaveLength(1);
  }
});

test("placeholders are filled all at once, in notes and marked words too, and never read again", () => {
  const state = opened("# On {{date}}\n\n**{{name}}**, {{name}}^[{{date}}] {{other}}\n");
  const filled = state.apply(fill(state, { date: "22 November", name: "{{date}}" }));
  expect(textOf(filled)).toBe("# On 22 November\n\n**{{date}}**, {{date}}^[22 November] {{other}}\n");
  expect(textOf(after(filled, undo))).toBe(textOf(state));
});

test("links lead to secure pages only", () => {
  expect(asLink("www.un.org")).toBe("https://www.un.org/");
  expect(asLink(" https://en.wikipedia.org/wiki/Peace_(law) ")).toBe(
    "https://en.wikipedia.org/wiki/Peace_%28law%29",
  );
  expect(asLink("https://موقع.example/a b")).toMatch(/^https:\/\/xn--[a-z0-9-]+\.example\/a%20b$/);
  for (const bad of [
    "http://un.org",
    "javascript:alert(1)",
    "mailto:a@b.example",
    "https://localhost",
    "https://10.0.0.1/",
    "",
    "https://u:p@un.org",
  ]) {
    expect(asLink(bad), bad).toBe(null);
  }
  const state = after(opened("# T\n\nsee |this page| now\n"), setLink("https://un.org"));
  expect(textOf(state)).toBe("# T\n\nsee [this page](https://un.org) now\n");
  const inside = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 10)));
  expect(linkAt(inside)?.address).toBe("https://un.org");
  expect(textOf(after(inside, removeLink))).toBe("# T\n\nsee this page now\n");
});

test("what is pasted as plain text becomes paragraphs and lists, and keeps its words apart", () => {
  const paste = (text: string, state: EditorState) =>
    textOf(state.apply(putBlocks(state, blocksOfText(text))));
  expect(paste("one\r\ntwo\n\n- a\n• b\n\n1) c\n2. d\n", opened("# T|\n"))).toBe(
    "# T\n\none\\\ntwo\n\n- a\n- b\n\n1. c\n2. d\n",
  );
  expect(paste(" in the middle ", opened("# T\n\nput|here\n"))).toBe("# T\n\nput in the middle here\n");
  expect(paste("x\n\ny", opened("# T\n\nput|here\n"))).toBe("# T\n\nputx\n\nyhere\n");
  expect(paste("A title\n\nand text", opened("# {{title}}\n"))).toBe("# A title\n\nand text\n");
  expect(paste("two\nlines", opened("# T\n\n- it|em\n"))).toBe("# T\n\n- ittwo linesem\n");
});
