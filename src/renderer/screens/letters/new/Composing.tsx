import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Block } from "../../../../core/letter/blocks";
import { Button } from "../../../components/actions/Button";
import { Form } from "../../../components/Form";
import { LetterSheet } from "../../../components/letter/LetterSheet";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { useText } from "../../../text/useText";
import { Basics } from "./Basics";
import type { BasicsValue } from "./Basics";
import { composed } from "./compose";
import { useDrafting } from "./useDrafting";

interface ComposingProps {
  /** as the text itself says; null when it does not */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly onDraft: (draft: string) => void;
  /** what there is to know about the text before it becomes a draft */
  readonly children?: ReactNode;
}

const noFrame = { letterhead: null, addressee: { name: null, office: null, organisation: null } };

/** A text from elsewhere as the draft that it will be, and what is still needed for that. */
export function Composing({ title, blocks, onDraft, children }: ComposingProps) {
  const { t, language } = useText();
  const { make, isPending, trouble } = useDrafting(onDraft);
  const [entered, setEntered] = useState<Partial<BasicsValue>>({});
  const [faults, setFaults] = useState<{ readonly title: string } | null>(null);
  const basics: BasicsValue = { kind: "letter", language, title: title ?? "", ...entered };
  const letter = useMemo(() => composed(basics.title, blocks), [basics.title, blocks]);
  const shown = letter ?? composed(t("letters.new.untitled"), blocks);
  const submit = (): void => {
    setFaults(letter === null ? { title: t("letters.new.titleNeeded") } : null);
    if (letter === null) return;
    const { kind, language } = basics;
    make({ kind, language, text: letter.text, addressee: noFrame.addressee, letterhead: [] });
  };
  return (
    <div className="beside">
      <Form onSubmit={submit} isBusy={isPending} faults={faults}>
        {children}
        <Basics value={basics} onChange={setEntered} titleError={faults?.title ?? null} />
        <TroubleNews trouble={trouble} of="entry" />
        <div className="actions">
          <Button look="primary" type="submit" isPending={isPending}>
            {t("letters.new.make")}
          </Button>
        </div>
      </Form>
      <div className="beside-preview">
        {shown !== null && <LetterSheet letter={shown.letter} language={basics.language} frame={noFrame} />}
      </div>
    </div>
  );
}
