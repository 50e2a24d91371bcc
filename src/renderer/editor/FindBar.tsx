import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { Button } from "../components/actions/Button";
import { IconButton } from "../components/actions/IconButton";
import { useText } from "../text/useText";
import { findingOf, goOn, replaceAll, replaceOne, seek, showFound } from "./find";
import { cleanText } from "./grammar";
import { useWriting } from "./useWriting";
import type { Writing } from "./writing";

interface FindBarProps {
  readonly writing: Writing;
  readonly onClose: () => void;
}

/** Finds words in the letter, and puts others in their place. */
export function FindBar({ writing, onClose }: FindBarProps) {
  const { t } = useText();
  const [sought, setSought] = useState(() => selectedWords(writing));
  const [words, setWords] = useState("");
  const [replaced, setReplaced] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const count = useWriting(writing, (state) => findingOf(state).matches.length);
  const at = useWriting(writing, (state) => findingOf(state).at);
  const look = (text: string): void => {
    setSought(text);
    setReplaced(null);
    writing.run(seek(text));
    writing.run(showFound);
    bringIntoSight();
  };
  const start = useEffectEvent(() => writing.run(seek(sought)));
  useEffect(() => {
    start();
    field.current?.select();
    return () => void writing.run(seek(""));
  }, [writing]);
  const replaceEach = (): void => {
    setReplaced(count);
    writing.run(replaceAll(cleanText(words)));
    stay();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  const go = (step: 1 | -1): void => {
    writing.run(goOn(step));
    bringIntoSight();
  };
  const replace = (): void => {
    writing.run(replaceOne(cleanText(words)));
    writing.run(showFound);
    bringIntoSight();
    stay();
  };
  // With nothing left to replace, the button that was pressed takes no focus any more.
  const stay = (): void => {
    if (findingOf(writing.state()).matches.length === 0) field.current?.focus();
  };
  return (
    // Escape closes it from wherever one is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="find-bar" aria-label={t("editor.find.open")} onKeyDown={leave}>
      <div className="find-row">
        {" "}
        <input
          ref={field}
          className="input"
          aria-label={t("editor.find.sought")}
          placeholder={t("editor.find.sought")}
          dir="auto"
          spellCheck={false}
          value={sought}
          onChange={(event) => look(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
          }}
        />
        <output className="find-count">
          {replaced !== null && count === 0 && t("editor.find.replaced", { count: replaced })}
          {replaced === null && sought !== "" && count === 0 && t("editor.find.none")}
          {count > 0 && t("editor.find.at", { at: at + 1, count })}
        </output>
        <IconButton
          icon="up"
          label={t("editor.find.previous")}
          onPress={() => go(-1)}
          isDisabled={count === 0}
        />
        <IconButton
          icon="down"
          label={t("editor.find.next")}
          onPress={() => go(1)}
          isDisabled={count === 0}
        />
        <IconButton icon="cross" label={t("actions.close")} onPress={onClose} />
      </div>
      <div className="find-row">
        {" "}
        <input
          className="input"
          aria-label={t("editor.find.words")}
          placeholder={t("editor.find.words")}
          dir="auto"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) replace();
          }}
        />
        <Button look="quiet" onPress={replace} isDisabled={count === 0}>
          {t("editor.find.one")}
        </Button>
        <Button look="quiet" onPress={replaceEach} isDisabled={count === 0}>
          {t("editor.find.all")}
        </Button>
      </div>
    </section>
  );
}

/** The editor itself scrolls only while one writes in it. */
function bringIntoSight(): void {
  document.querySelector(".found-here")?.scrollIntoView({ block: "center" });
}

/** What one has selected is what one looks for, unless it is long. */
function selectedWords(writing: Writing): string {
  const { doc, selection } = writing.state();
  const selected = doc.textBetween(selection.from, selection.to, "\n");
  return selected.length <= 100 && !selected.includes("\n") ? selected : "";
}
