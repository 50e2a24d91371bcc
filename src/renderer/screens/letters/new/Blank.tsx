import { useState } from "react";
import { Button } from "../../../components/actions/Button";
import { TextField } from "../../../components/fields/TextField";
import { Form } from "../../../components/Form";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { useText } from "../../../text/useText";
import { addresseeParts } from "../similar/occurrences";
import type { AddresseePart } from "../similar/occurrences";
import { Basics } from "./Basics";
import type { BasicsValue } from "./Basics";
import { composed } from "./compose";
import { useDrafting } from "./useDrafting";

interface BlankProps {
  readonly onDraft: (draft: string) => void;
}

/** A letter or brief of which nothing is there yet. */
export function Blank({ onDraft }: BlankProps) {
  const { t, language } = useText();
  const { make, isPending, trouble } = useDrafting(onDraft);
  const [basics, setBasics] = useState<BasicsValue>({ kind: "letter", language, title: "" });
  const [addressee, setAddressee] = useState<Readonly<Record<AddresseePart, string>>>({
    name: "",
    office: "",
    organisation: "",
  });
  const [faults, setFaults] = useState<{ readonly title: string } | null>(null);
  const submit = (): void => {
    const letter = composed(basics.title, []);
    setFaults(letter === null ? { title: t("letters.new.titleNeeded") } : null);
    if (letter === null) return;
    const line = (part: AddresseePart) => addressee[part].trim() || null;
    make({
      kind: basics.kind,
      language: basics.language,
      text: letter.text,
      addressee: { name: line("name"), office: line("office"), organisation: line("organisation") },
      letterhead: [],
    });
  };
  return (
    <Form onSubmit={submit} isBusy={isPending} faults={faults}>
      <Basics value={basics} onChange={setBasics} titleError={faults?.title ?? null} />
      {addresseeParts.map((part) => (
        <TextField
          key={part}
          label={t(`letters.addressee.${part}`)}
          help={t(`letters.addresseeHelp.${part}`)}
          value={addressee[part]}
          onChange={(value) => setAddressee({ ...addressee, [part]: value })}
          maxLength={200}
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
  );
}
