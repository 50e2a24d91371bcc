import type { Block, Inline, Text } from "../../core/letter/blocks";
import { normaliseBlock } from "../../core/letter/normalise";
import { cleanText, takesLink, withoutJoiners, withoutLooseJoiners } from "./grammar";

/** Running text without what no letter may hold; its spaces are not tidied yet. */
export function cleanContent(content: readonly Inline[]): Inline[] {
  return tidyStretches(
    content.map((inline): Inline => {
      if (inline.kind === "break") return inline;
      if (inline.kind === "note") return { ...inline, content: cleanContent(inline.content) as Text[] };
      const link = inline.link !== null && takesLink(inline.link) ? inline.link : null;
      return { ...inline, text: cleanText(inline.text), link };
    }),
  );
}

/** Joiners count across changes of marks, but not across a note or a break. */
function tidyStretches(content: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  let stretch: Text[] = [];
  const end = (): void => {
    const whole = stretch.map(({ text }) => text).join("");
    const isTidy = withoutLooseJoiners(whole) === whole.normalize("NFC");
    for (const run of stretch) out.push(isTidy ? run : { ...run, text: withoutLooseJoiners(run.text) });
    stretch = [];
  };
  for (const inline of content) {
    if (inline.kind === "text") stretch.push(inline);
    else {
      end();
      out.push(inline);
    }
  }
  end();
  return out;
}

/** A block with clean content in its one form, or null when nothing is in it. */
export function tidyBlock(block: Block): Block | null {
  try {
    return normaliseBlock(block, "block");
  } catch {
    // Joiners that tidying left alone: the words matter more.
    return normaliseBlock(
      mapContents(block, (content) => content.map(withoutItsJoiners)),
      "block",
    );
  }
}

function withoutItsJoiners<T extends Inline>(inline: T): T {
  if (inline.kind === "text") return { ...inline, text: withoutJoiners(inline.text) };
  return inline.kind === "note" ? { ...inline, content: inline.content.map(withoutItsJoiners) } : inline;
}

/** A block of any origin as a letter may hold it, or null when nothing is left of it. Not for titles. */
export function acceptable(block: Block): Block | null {
  return tidyBlock(mapContents(block, cleanContent));
}

function mapContents(block: Block, change: (content: readonly Inline[]) => Inline[]): Block {
  return block.kind === "list"
    ? { ...block, items: block.items.map(change) }
    : { ...block, content: change(block.content) };
}
