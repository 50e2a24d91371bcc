import type { Node } from "@tiptap/pm/model";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Letter } from "../../../core/letter/blocks";
import { writeLetter } from "../../../core/letter/write";
import type { Trouble } from "../../../desk/trouble";
import type { DraftChanges } from "../../../desk/writing/saveDraft";
import { toLetter } from "../../editor/toLetter";
import { isTrouble } from "../../state/outcomes";
import { useKept } from "../../state/useKept";
import type { Keeping, Saved } from "../../state/useKept";
import { useDesk } from "../../state/useProgram";
import { tidyFrame } from "./lines";
import type { DraftOnDesk, Frame } from "./types";

/**
 * A draft's text and the lines around it, saved as they are typed.
 *
 * @param draft - as the desk has it now
 * @param document - the text as it is opened
 * @param known - each text that the desk is given is put in
 */
export function useDraft(draft: DraftOnDesk, document: Node, known: Set<string>) {
  const { desk } = useDesk();
  const { id } = draft;
  const give = useCallback(
    async (changes: DraftChanges): Promise<Saved> => {
      const said = await desk.saveDraft(id, changes);
      if (isTrouble(said)) return said;
      // A draft that was published or removed meanwhile is not there any more: the page says so.
      return said.outcome === "saved" ? "saved" : "lost";
    },
    [desk, id],
  );
  const saveText = useCallback(
    async (changed: Node): Promise<Saved> => {
      const text = textOf(changed);
      if (typeof text !== "string") return text;
      known.add(text);
      return give({ text });
    },
    [give, known],
  );
  const saveFrame = useCallback((frame: Frame) => give(tidyFrame(frame)), [give]);
  const text = useKept(document, saveText);
  const { letterhead, addressee } = draft;
  const kept = useMemo((): Frame => ({ letterhead, addressee }), [letterhead, addressee]);
  const frame = useKept(kept, saveFrame);
  return { text, frame };
}

/** The letter text of a document; or why there is none: a letter has a greatest size. */
function textOf(document: Node): string | Trouble {
  try {
    return writeLetter(toLetter(document));
  } catch {
    return {
      outcome: "refused",
      reason: "too-large",
      part: "text",
      expected: "expected at most 1 MiB of text",
    };
  }
}

/** What is told of two things that are saved apart: the worse of both. */
export function worse(one: Keeping, other: Keeping): Keeping {
  const order = ["untouched", "saved", "saving", "not-saved"];
  return order.indexOf(one.state) > order.indexOf(other.state) ? one : other;
}

/** In milliseconds without a key, after which what depends on the whole letter is worked out. */
const pause = 350;

/** The letter as it was when one last paused: counts and pages are of it. */
export function useSettledLetter(document: Node): Letter {
  const [settled, setSettled] = useState(document);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(document), pause);
    return () => clearTimeout(timer);
  }, [document]);
  return useMemo(() => toLetter(settled), [settled]);
}
