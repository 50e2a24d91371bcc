import { useCallback, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Block, Letter } from "../../../core/letter/blocks";
import type { LanguageTag } from "../../../core/encoding/values";
import type { InputDraft } from "../../../desk/answering/inputDraft";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { tell } from "../../components/messages/toasts";
import { isTrouble } from "../../state/outcomes";
import { useKept } from "../../state/useKept";
import type { Saved } from "../../state/useKept";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import {
  changed,
  draftOf,
  isEmpty,
  nothing,
  partsOf,
  withComment,
  withDeletion,
  withInsertion,
  without,
  withReplacement,
} from "./drafting";
import type { Part } from "./drafting";
import { AnswerBody } from "./AnswerBody";
import { GivenInput } from "./GivenInput";
import { InputPanel } from "./InputPanel";
import { ReadingSheet } from "./ReadingSheet";
import { Unsent } from "./Unsent";
import { SuggestibleBlock } from "./SuggestibleBlock";
import type { BlockAct } from "./SuggestibleBlock";

interface SuggestingProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
  readonly letter: Letter;
  /** as the desk has it */
  readonly kept: InputDraft;
  readonly onLanguage: (language: LanguageTag) => void;
  readonly past: ReactNode;
}

/** The letter with a way to suggest at each of its blocks, and beside it all that one suggests, until it is signed. */
export function Suggesting({ invitation, wording, letter, kept, onLanguage, past }: SuggestingProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const save = useCallback(
    async (draft: InputDraft): Promise<Saved> => {
      const said = await desk.saveInputDraft(wording.hash, draft);
      if (isTrouble(said)) return said;
      return said.outcome === "saved" ? "saved" : "lost";
    },
    [desk, wording.hash],
  );
  const { value: draft, change, keeping, flush } = useKept(kept, save);
  const [fresh, setFresh] = useState<string | null>(null);
  const [isChanging, setChanging] = useState(false);
  const given = invitation.inputs.find(({ version }) => version === wording.hash) ?? null;
  const isOpen = given === null || isChanging || !isEmpty(draft);

  const act = (did: BlockAct, block: number, quote: string | null): void => {
    const next = acted(did, block, quote);
    change(next);
    setFresh(freshIn(did, block, next));
  };
  const acted = (did: BlockAct, block: number, quote: string | null): InputDraft => {
    switch (did) {
      case "replace":
        return withReplacement(draft, letter, block);
      case "delete":
        return withDeletion(draft, block);
      case "insert":
        return withInsertion(draft, block);
      case "comment":
        return withComment(draft, block, quote);
    }
  };
  const remove = (part: Part): void => {
    const before = draft;
    change(without(draft, part));
    tell({ words: t("suggesting.removed"), undo: () => change(before) });
  };
  const parts = useMemo(() => partsOf(draft), [draft]);
  const around = (drawn: ReactNode, number: number, block: Block): ReactNode => (
    <SuggestibleBlock
      drawn={drawn}
      number={number}
      block={block}
      letter={letter}
      language={wording.language}
      here={parts.filter(({ one }) => one.block === number)}
      onAct={act}
    />
  );
  return (
    <AnswerBody
      sheet={
        <ReadingSheet
          wording={wording}
          language={wording.language}
          onLanguage={onLanguage}
          {...(isOpen && { around })}
        />
      }
    >
      {isOpen ? (
        <>
          <InputPanel
            invitation={invitation}
            wording={wording}
            letter={letter}
            draft={draft}
            parts={parts}
            fresh={fresh}
            given={given}
            keeping={keeping}
            onChange={(part) => change(changed(draft, part))}
            onRemove={remove}
            onGiven={() => {
              change(nothing);
              setChanging(false);
            }}
            onLeave={() => {
              const before = draft;
              change(nothing);
              setChanging(false);
              if (!isEmpty(before)) tell({ words: t("suggesting.left"), undo: () => change(before) });
            }}
            flush={flush}
          />
          <Unsent invitation={invitation} />
        </>
      ) : (
        <GivenInput
          invitation={invitation}
          wording={wording}
          letter={letter}
          given={given}
          onChange={() => {
            change(draftOf(given));
            setChanging(true);
          }}
        />
      )}
      {past}
    </AnswerBody>
  );
}

/** The part that was just begun: the focus goes to it. */
function freshIn(did: BlockAct, block: number, { suggestions, comments }: InputDraft): string | null {
  if (did === "comment") return `comment ${comments.length - 1}`;
  if (did === "insert") return `suggestion ${suggestions.length - 1}`;
  return `suggestion ${suggestions.findIndex((one) => one.op === did && one.block === block)}`;
}
