import { useEffect, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Block, Letter } from "../../../core/letter/blocks";
import { IconButton } from "../../components/actions/IconButton";
import { Menu } from "../../components/actions/Menu";
import { BlockDifference } from "../../components/letter/BlockDifference";
import { useText } from "../../text/useText";
import { excerptOf, suggestedBlock, tidyQuote } from "./drafting";
import type { Part } from "./drafting";

export type BlockAct = "replace" | "delete" | "insert" | "comment";

interface SuggestibleBlockProps {
  readonly drawn: ReactNode;
  readonly number: number;
  readonly block: Block;
  readonly letter: Letter;
  readonly language: LanguageTag;
  /** what is suggested and remarked here */
  readonly here: readonly Part[];
  /** @param quote - the words that are selected in it */
  readonly onAct: (act: BlockAct, block: number, quote: string | null) => void;
}

/** A block of the letter with what one suggests for it, and the ways to suggest something. */
export function SuggestibleBlock(props: SuggestibleBlockProps) {
  const { drawn, number, block, letter, language, here, onAct } = props;
  const { t } = useText();
  const words = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLDivElement>(null);
  const selected = useSelected(words, button);
  const suggestions = here.flatMap((part) => (part.is === "suggestion" ? [part.one] : []));
  const fate = suggestions.find(({ op }) => op !== "insert");
  const came = suggestions.filter(({ op }) => op === "insert");
  const comments = here.length - suggestions.length;
  const act = (did: BlockAct): void => onAct(did, number, did === "comment" ? selected.current : null);
  const icons = { replace: "signature", insert: "plus", comment: "engagement", delete: "trash" } as const;
  // A letter without a title is none.
  const acts: readonly BlockAct[] =
    block.kind === "title" ? ["replace", "insert", "comment"] : ["replace", "insert", "comment", "delete"];
  const ways = t("suggesting.ways", { words: excerptOf(letter, number) ?? "" });
  const after = fate && suggestedBlock(fate, letter);
  return (
    <div className="suggestible" data-touched={here.length > 0 || undefined}>
      <div ref={words} className="suggestible-words">
        {fate === undefined || after?.outcome === "unfit" ? (
          drawn
        ) : (
          <BlockDifference
            before={block}
            after={after?.outcome === "block" ? after.block : null}
            language={language}
          />
        )}
        {comments > 0 && (
          <p className="suggestible-comments">{t("suggesting.comments", { count: comments })}</p>
        )}
        {came.map((one, at) => {
          const made = suggestedBlock(one, letter);
          return (
            made?.outcome === "block" && (
              // New blocks have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <BlockDifference key={at} before={null} after={made.block} language={language} />
            )
          );
        })}
      </div>
      <div ref={button}>
        <Menu
          label={ways}
          actions={acts.map((id) => ({
            id,
            words: t(`suggesting.way.${id}`),
            icon: icons[id],
            act: () => act(id),
          }))}
        >
          <IconButton icon="more" label={ways} />
        </Menu>
      </div>
    </div>
  );
}

/** What is selected in the words when somebody goes to the button: pressing it lets go of the selection. */
function useSelected(words: RefObject<HTMLElement | null>, button: RefObject<HTMLElement | null>) {
  const selected = useRef<string | null>(null);
  useEffect(() => {
    const element = button.current;
    const look = (): void => {
      selected.current = selectedIn(words.current);
    };
    for (const event of ["pointerdown", "keydown"]) element?.addEventListener(event, look, { capture: true });
    return () => {
      for (const event of ["pointerdown", "keydown"]) {
        element?.removeEventListener(event, look, { capture: true });
      }
    };
  }, [words, button]);
  return selected;
}

/** The words that are selected inside of an element, or null. */
function selectedIn(element: HTMLElement | null): string | null {
  const selection = document.getSelection();
  if (element === null || selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return null;
  const words = tidyQuote(selection.toString());
  return words === "" ? null : words;
}
