import { useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { parseLetter } from "../../../core/letter/parse";
import { titleOf } from "../../../core/letter/plain";
import { tell } from "../../components/messages/toasts";
import { emptyTitle } from "../../editor/emptyTitle";
import { FindBar } from "../../editor/FindBar";
import { fromLetter } from "../../editor/fromLetter";
import { placeOfNote } from "../../editor/goTo";
import { LinkDialog } from "../../editor/LinkDialog";
import { NoteDialog } from "../../editor/NoteDialog";
import { Toolbar } from "../../editor/Toolbar";
import { WritingPlace } from "../../editor/WritingPlace";
import { newWriting } from "../../editor/writing";
import type { Surroundings } from "../../editor/writing";
import { useHotkey } from "../../hooks/hotkeys";
import { directionOf } from "../../text/locale";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { DraftPanel } from "./DraftPanel";
import { FrameFields } from "./FrameFields";
import { NoteList } from "./NoteList";
import { SaveState } from "./SaveState";
import { Summary } from "./Summary";
import type { DraftOnDesk } from "./types";
import { useDraft, useSettledLetter, worse } from "./useDraft";
import { useMeasured } from "./useMeasured";

interface WrittenProps {
  /** as it was when it was opened */
  readonly first: DraftOnDesk;
  /** as the desk has it now: its kind and language are chosen beside the text */
  readonly now: DraftOnDesk;
  /** the texts that are known to come from here */
  readonly known: Set<string>;
  readonly actions?: ReactNode;
  readonly next?: ReactNode;
}

/** What is open over the letter or beside it. */
type Open = { readonly what: "link" } | { readonly what: "note"; readonly at: number | null } | null;

/** The sheet on which one writes, the tools above it and the panel beside it. */
export function Written({ first, now, known, actions, next }: WrittenProps) {
  const { t } = useText();
  const [opened] = useState(() => fromLetter(parseLetter(first.text)));
  const { text, frame } = useDraft(now, opened, known);
  const [open, setOpen] = useState<Open>(null);
  const [isFinding, setFinding] = useState(false);
  const letter = useSettledLetter(text.value);
  const { language, kind } = now;
  const pages = useMeasured(now, letter, frame.value);
  const tooMuch = (): void => tell({ words: t("editor.tooMuch") });
  const surroundings: Surroundings = {
    label: t("editor.text"),
    titleHint: t("editor.titleHint"),
    noteSays: (words) => t("editor.note.says", { words }),
    language,
    direction: directionOf(language),
    link: () => setOpen({ what: "link" }),
    note: (at) => setOpen({ what: "note", at }),
    changed: text.change,
    tooMuch,
  };
  const [writing] = useState(() => newWriting(opened, surroundings));
  // What the editor tells, it tells the page as it is now.
  useEffect(() => writing.surround(surroundings));
  useHotkey("find", t("editor.find.open"), () => setFinding(true));
  const close = (): void => setOpen(null);
  const title = titleOf(letter);
  const tools = useMemo(() => {
    // Where the focus is when a dialog opens, it comes back to.
    const fromText = (what: Open) => () => {
      writing.focus();
      setOpen(what);
    };
    return (
      <Toolbar
        writing={writing}
        onLink={fromText({ what: "link" })}
        onNote={fromText({ what: "note", at: null })}
        onFind={() => setFinding(true)}
      />
    );
  }, [writing]);
  const place = useMemo(() => <WritingPlace writing={writing} />, [writing]);
  return (
    <div className="draft">
      <header className="letter-head">
        <div className="letter-head-title">
          <h1>{title === emptyTitle ? t(`draft.untitled.${kind}`) : <bdi>{visible(title)}</bdi>}</h1>
          <SaveState
            keeping={worse(text.keeping, frame.keeping)}
            onAgain={() => {
              void text.flush();
              void frame.flush();
            }}
          />
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </header>
      <div className="draft-tools">
        <div className="draft-bar">
          {tools}
          <Summary kind={kind} letter={letter} pages={pages} />
        </div>
        {isFinding && (
          <FindBar
            writing={writing}
            onClose={() => {
              setFinding(false);
              writing.focus();
            }}
          />
        )}
      </div>
      <div className="draft-columns">
        <div className="sheet-place">
          <article className="sheet-of-paper" lang={language} dir={directionOf(language)}>
            <FrameFields frame={frame.value} onChange={frame.change} onLeave={() => void frame.flush()} />
            <div onBlur={() => void text.flush()}>{place}</div>
            <NoteList
              letter={letter}
              onOpen={(number) => setOpen({ what: "note", at: placeOfNote(writing.state().doc, number) })}
            />
          </article>
        </div>
        <DraftPanel
          draft={now}
          letter={letter}
          pages={pages}
          frame={frame.value}
          onFrame={frame.change}
          writing={writing}
          next={next}
        />
      </div>
      {open?.what === "link" && <LinkDialog writing={writing} onClose={close} />}
      {open?.what === "note" && (
        <NoteDialog writing={writing} at={open.at} language={language} onTooMuch={tooMuch} onClose={close} />
      )}
    </div>
  );
}
