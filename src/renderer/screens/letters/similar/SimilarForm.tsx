import { useMemo, useState } from "react";
import type { Letter } from "../../../../core/letter/blocks";
import { Button } from "../../../components/actions/Button";
import { Checkbox } from "../../../components/fields/Checkbox";
import { TextArea } from "../../../components/fields/TextArea";
import { TextField } from "../../../components/fields/TextField";
import { Form } from "../../../components/Form";
import type { LetterFrame } from "../../../components/letter/LetterSheet";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import type { Source } from "../../../../desk/writing/similarLetter";
import { addresseeParts, occurrencesIn, placeholderFor } from "./occurrences";
import type { AddresseePart } from "./occurrences";

interface SimilarFormProps {
  readonly source: Source;
  readonly letter: Letter;
  readonly frame: LetterFrame;
  readonly onDraft: (draft: string) => void;
}

type Lines = Readonly<Record<AddresseePart, string>>;

const nobody: Lines = { name: "", office: "", organisation: "" };

/** To whom the similar letter goes, and where the text named the old addressee. */
export function SimilarForm({ source, letter, frame, onDraft }: SimilarFormProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [lines, setLines] = useState<Lines>(nobody);
  const [letterhead, setLetterhead] = useState(frame.letterhead ?? "");
  const [kept, setKept] = useState<ReadonlySet<AddresseePart>>(new Set());
  const [isLost, setLost] = useState(false);
  const occurrences = useMemo(() => occurrencesIn(letter, frame.addressee), [letter, frame]);
  const become = (part: AddresseePart): string => lines[part].trim() || placeholderFor[part];

  const make = async (): Promise<void> => {
    const line = (text: string): string | null => text.trim() || null;
    const said = await ask(() =>
      desk.similarLetter(source, {
        addressee: {
          name: line(lines.name),
          office: line(lines.office),
          organisation: line(lines.organisation),
        },
        letterhead: line(letterhead),
        replacements: occurrences
          .filter(({ part }) => !kept.has(part))
          .map(({ part, words }) => ({ from: words, to: become(part) })),
      }),
    );
    if (said === null) return;
    switch (said.outcome) {
      case "drafted":
        return onDraft(said.draft.id);
      case "unknown-source":
        return setLost(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Form onSubmit={() => void make()} isBusy={isPending}>
      <p>{t("letters.similar.words")}</p>
      {addresseeParts.map((part) => (
        <TextField
          key={part}
          label={t(`letters.addressee.${part}`)}
          value={lines[part]}
          onChange={(value) => setLines({ ...lines, [part]: value })}
          maxLength={200}
          isOptional
          {...(frame.addressee[part] !== null && {
            help: t("letters.similar.was", { words: frame.addressee[part] }),
          })}
        />
      ))}
      <TextArea
        label={t("letters.letterhead")}
        value={letterhead}
        onChange={setLetterhead}
        rows={3}
        isOptional
      />
      {occurrences.length > 0 && (
        <fieldset className="part">
          <legend className="field-label">{t("letters.similar.inText")}</legend>
          {occurrences.map(({ part, words, count }) => (
            <Checkbox
              key={part}
              isSelected={!kept.has(part)}
              onChange={(isOn) =>
                setKept(new Set(isOn ? [...kept].filter((one) => one !== part) : [...kept, part]))
              }
            >
              {t("letters.similar.replace", { words, count, become: become(part) })}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <TroubleNews trouble={trouble} of="entry" />
      {isLost && (
        <Focused>
          <Notice tone="refusal" title={t("letters.notStarted.unknown-version")} />
        </Focused>
      )}
      <div className="actions">
        <Button look="primary" type="submit" isPending={isPending}>
          {t("letters.similar.make")}
        </Button>
      </div>
    </Form>
  );
}
