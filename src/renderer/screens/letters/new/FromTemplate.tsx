import { useMemo, useState } from "react";
import { Button } from "../../../components/actions/Button";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { TextField } from "../../../components/fields/TextField";
import { Form } from "../../../components/Form";
import { LetterSheet } from "../../../components/letter/LetterSheet";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { Notice } from "../../../components/messages/Notice";
import { formatsFor } from "../../../text/formats";
import { useText } from "../../../text/useText";
import { nameWords } from "../../editor/nameWords";
import type { Fillings } from "../../../../desk/writing/template";
import { today } from "../letterRows";
import { filled, previewOf } from "./fill";
import { templates } from "./templates";
import type { Shipped } from "./templates";
import { useDrafting } from "./useDrafting";

interface FromTemplateProps {
  readonly onDraft: (draft: string) => void;
}

/** A document that comes with the program, with its open places filled in a form, and as it will be. */
export function FromTemplate({ onDraft }: FromTemplateProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<Shipped>(templates[0]!);
  return (
    <>
      <div className="choice-cards">
        <RadioGroup
          label={t("letters.new.templates")}
          options={templates.map(({ id, title, kind, addressee }) => ({
            id,
            words: title,
            help: t(`letters.new.templateIs.${kind}`, {
              to: addressee.office ?? addressee.organisation ?? "",
            }),
          }))}
          value={chosen.id}
          onChange={(id) => setChosen(templates.find((one) => one.id === id) ?? chosen)}
        />
      </div>
      <Filling key={chosen.id} template={chosen} onDraft={onDraft} />
    </>
  );
}

function Filling({ template, onDraft }: FromTemplateProps & { readonly template: Shipped }) {
  const speech = useText();
  const { t } = speech;
  const { make, isPending, trouble } = useDrafting(onDraft);
  const [entered, setEntered] = useState<Fillings>(() => ({
    date: formatsFor(template.language === "en" ? "en-GB" : template.language).day(today()),
  }));
  const fillings = useMemo(() => filled(entered), [entered]);
  const preview = useMemo(() => previewOf(template, fillings), [template, fillings]);
  return (
    <div className="beside">
      <Form onSubmit={() => make(template, fillings)} isBusy={isPending}>
        <p className="soft">{t("letters.new.fillLater")}</p>
        {template.placeholders.map(({ name, example }) => (
          <TextField
            key={name}
            {...nameWords(speech, name)}
            placeholder={t("letters.new.example", { example })}
            value={entered[name] ?? ""}
            onChange={(value) => setEntered({ ...entered, [name]: value })}
            isOptional
          />
        ))}
        <TroubleNews trouble={trouble} of="entry" />
        <div className="actions">
          <Button look="primary" type="submit" isPending={isPending}>
            {t("letters.new.make")}
          </Button>
        </div>
      </Form>
      <div className="beside-preview">
        {preview === null ? (
          <Notice tone="attention" title={t("letters.new.badFilling")} />
        ) : (
          <LetterSheet letter={preview.letter} language={template.language} frame={preview.frame} />
        )}
      </div>
    </div>
  );
}
