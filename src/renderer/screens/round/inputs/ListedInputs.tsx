import { useEffect, useMemo, useRef, useState } from "react";
import { LinkButton } from "../../../components/actions/LinkButton";
import { LetterBlock } from "../../../components/letter/LetterBlock";
import { useHotkey } from "../../../hooks/hotkeys";
import { directionOf } from "../../../text/locale";
import { useText } from "../../../text/useText";
import { BlockChooser } from "./BlockChooser";
import type { BlockInputsProps } from "./BlockInputs";
import { CommentList } from "./CommentList";
import { MoreToShow } from "./MoreToShow";
import { paragraphName } from "./paragraphs";
import { SuggestionCard } from "./SuggestionCard";
import { astray } from "./types";
import type { ListedBlock } from "./types";
import { useQuotes } from "./useQuotes";

interface ListedInputsProps extends BlockInputsProps {
  readonly listed: ListedBlock;
  readonly onMore: () => void;
  /** a decision about it was made or taken back here */
  readonly onDecided: (id: string) => void;
}

/** One paragraph as it stands, and the cards of what is suggested for it. J and K lead from one to the next. */
export function ListedInputs(props: ListedInputsProps) {
  const { board, at, places, onLook, onStep, onEverything, listed, onMore, onDecided } = props;
  const text = useText();
  const { t, number } = text;
  const { before, suggestions, found, comments, commentsFound } = listed;
  const head = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const ids = suggestions.map(({ id }) => id);
  const place = current === null ? -1 : ids.indexOf(current);
  const late = useMemo(
    () => new Set(board.contributors.flatMap(({ input, isLate }) => (isLate ? [input] : []))),
    [board.contributors],
  );
  useQuotes(words, comments);
  /** the place of a card that is to have the focus as soon as it is here */
  const awaited = useRef<number | null>(null);

  const enter = (id: string | undefined): void => {
    if (id === undefined) head.current?.focus();
    else document.getElementById(cardId(id))?.focus();
  };
  useEffect(() => {
    if (at.focus === "first") enter(ids[0]);
    if (at.focus === "last") enter(ids.at(-1));
    // Only where one comes to another paragraph: cards that are decided keep the focus where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at]);
  useEffect(() => {
    if (awaited.current === null || ids.length <= awaited.current) return;
    enter(ids[awaited.current]);
    awaited.current = null;
  }, [ids]);

  const next = (): void => {
    if (place + 1 < ids.length) return enter(ids[place + 1]);
    if (ids.length === found) return onStep(1, "first");
    awaited.current = ids.length;
    onMore();
  };
  const previous = (): void => (place > 0 ? enter(ids[place - 1]) : onStep(-1, "last"));
  useHotkey("nextOne", t("inputs.keys.next"), next);
  useHotkey("previousOne", t("inputs.keys.previous"), previous);

  return (
    <div className="inputs-block">
      <BlockChooser board={board} at={at.block} places={places} onLook={onLook} onStep={onStep} />
      <div ref={head} tabIndex={-1} className="inputs-stands focused">
        <h2 className="inputs-part">
          {before === null
            ? paragraphName(at.block, board.letter, text)
            : t("inputs.stands", { number: number(board.number) })}
        </h2>
        {before === null ? (
          <p className="soft">{at.block === astray ? t("inputs.noBlock") : t("inputs.start")}</p>
        ) : (
          <div ref={words} className="inputs-words" lang={board.language} dir={directionOf(board.language)}>
            <LetterBlock block={before} />
          </div>
        )}
      </div>
      {suggestions.length === 0 && comments.length === 0 && (
        <p className="soft">
          {t("inputs.filter.nothing")}{" "}
          <LinkButton onPress={onEverything}>{t("inputs.filter.reset")}</LinkButton>
        </p>
      )}
      <ul className="input-cards">
        {suggestions.map((suggestion) => (
          <SuggestionCard
            key={suggestion.id}
            domId={cardId(suggestion.id)}
            board={board}
            before={before}
            suggestion={suggestion}
            late={late}
            isCurrent={suggestion.id === current}
            onCurrent={setCurrent}
            onDecided={onDecided}
          />
        ))}
      </ul>
      <MoreToShow count={found - suggestions.length} onMore={onMore} />
      <CommentList comments={comments} before={before} />
      <MoreToShow count={commentsFound - comments.length} onMore={onMore} />
    </div>
  );
}

function cardId(id: string): string {
  return `suggestion-${id}`;
}
