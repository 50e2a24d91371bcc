import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button as Pressable } from "react-aria-components";
import { Icon } from "../../../components/Icon";
import { LetterSheet } from "../../../components/letter/LetterSheet";
import { useText } from "../../../text/useText";
import type { ToldBoard } from "./types";

interface NextLetterProps {
  readonly board: ToldBoard;
  /** the block that one looks at */
  readonly at: number;
  readonly onLook: (block: number) => void;
}

/** In pixels: what is seen above or below the paragraph that one comes to. */
const margin = 48;

/** The letter as it will read with what was decided so far. Each paragraph on which there is something leads there. */
export function NextLetter({ board, at, onLook }: NextLetterProps) {
  const { t } = useText();
  const { next, language, frame } = board;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = ref.current?.closest(".inputs-letter");
    const block = ref.current?.querySelector(`[data-block="${at}"]`);
    if (!place || !block) return;
    const [outer, inner] = [place.getBoundingClientRect(), block.getBoundingClientRect()];
    // Only the letter moves, and only as far as it must: the page stays where one reads.
    if (inner.top < outer.top) place.scrollTop -= outer.top - inner.top + margin;
    else if (inner.bottom > outer.bottom) place.scrollTop += inner.bottom - outer.bottom + margin;
  }, [at]);
  const around = (drawn: ReactNode, row: number): ReactNode => {
    const { of, is } = next[row - 1]!;
    return (
      <div
        className="next-block"
        data-is={is}
        data-at={(of === at && is !== "added") || undefined}
        data-block={is === "added" ? undefined : of}
      >
        {is !== "kept" && <span className="next-is">{t(`inputs.next.${is}`)}</span>}
        {is === "removed" ? <del>{drawn}</del> : drawn}
        {is !== "added" && <Mark board={board} block={of} isAt={of === at} onLook={onLook} />}
      </div>
    );
  };
  return (
    <div ref={ref} className="next-letter">
      <div>
        <h2 className="next-title">{t("inputs.next.title")}</h2>
        <p className="soft">{t("inputs.next.help")}</p>
      </div>
      <LetterSheet
        letter={next.map(({ block }) => block)}
        language={language}
        frame={frame}
        around={around}
      />
    </div>
  );
}

interface MarkProps {
  readonly board: ToldBoard;
  readonly block: number;
  readonly isAt: boolean;
  readonly onLook: (block: number) => void;
}

/** In a paragraph's margin: how much there is on it. A press anywhere on the paragraph is a press on this. */
function Mark({ board, block, isAt, onLook }: MarkProps) {
  const text = useText();
  const { t, number } = text;
  const count = board.blocks.find((one) => one.block === block);
  if (!count) return null;
  const { undecided, suggestions } = count;
  const isOpen = board.conflicts.includes(block);
  const label = ((): string => {
    const which = { number: number(block) };
    if (isOpen) return t("inputs.mark.conflict", which);
    if (suggestions === 0) return t("inputs.mark.remarks", which);
    if (undecided === 0) return t("inputs.mark.settled", which);
    return t("inputs.mark.undecided", { ...which, count: undecided });
  })();
  const state = isOpen ? "conflict" : undecided > 0 ? "undecided" : "settled";
  return (
    <Pressable
      className="next-mark"
      data-state={state}
      aria-label={label}
      {...(isAt && { "aria-current": "true" })}
      onPress={() => onLook(block)}
    >
      {state === "undecided" ? (
        <bdi>{number(undecided)}</bdi>
      ) : (
        <Icon name={state === "conflict" ? "warning" : suggestions === 0 ? "engagement" : "check"} />
      )}
    </Pressable>
  );
}
