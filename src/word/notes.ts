import { lineOf } from "./lines";
import type { ReadingAid, WordLine } from "./lines";
import { differs } from "./unpack";
import { elementsOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

const part = "word/footnotes.xml";

/** Footnotes by the order in which they are called, which is how they are numbered and shown. */
export function newNotes(footnotes: XmlElement | null) {
  const notes = new Map<string, XmlElement>();
  for (const note of footnotes === null ? [] : elementsOf(footnotes)) {
    const id = note.attributes.get("w:id") ?? "";
    if (notes.has(id)) throw differs(part, "each note once");
    notes.set(id, note);
  }
  const called = new Set<string>();
  return {
    call: (id: string): number => {
      const note = notes.get(id);
      if (note === undefined || isSeparator(note)) throw differs(part, `note ${id} to be there`);
      if (called.has(id)) throw differs(part, "each note to be called once");
      return called.add(id).size;
    },
    /** The lines of all notes called before; a note nobody calls, or text in the line above the notes, is refused. */
    lines: (aid: ReadingAid): WordLine[] => {
      for (const [id, note] of notes) {
        if (!called.has(id) && !isSeparator(note)) throw differs(part, "every note to be called");
        if (isSeparator(note)) checkSeparator(note, aid);
      }
      return [...called].flatMap((id, at) =>
        elementsOf(notes.get(id)!).map((paragraph, index) => ({
          ...lineOf(paragraph, "note", part, aid),
          label: index === 0 ? String(at + 1) : null,
        })),
      );
    },
  };
}

function isSeparator(note: XmlElement): boolean {
  return (note.attributes.get("w:type") ?? "normal") !== "normal";
}

function checkSeparator(note: XmlElement, aid: ReadingAid): void {
  const texts = elementsOf(note).map((paragraph) => lineOf(paragraph, "note", part, aid).text);
  if (texts.some((text) => text !== "")) throw differs(part, "no text in separators");
}
