import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Checkbox } from "../../components/fields/Checkbox";
import { TextArea } from "../../components/fields/TextArea";
import { Form } from "../../components/Form";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { WrittenDown } from "../../../desk/contacts/contactDetails";
import type { Twin } from "../../../desk/contacts/twins";
import { GroupsField } from "./GroupsField";
import { KnownName } from "./KnownName";
import { nameFaultIn, tidiedDetails, WrittenFields } from "./WrittenFields";
import type { NameFault } from "./WrittenFields";

interface AddByHandProps {
  /** opens one that is on the list already */
  readonly onOpen: (key: string) => void;
}

const empty: WrittenDown = {
  details: { organisation: "", country: null, sectors: [], languages: [] },
  groups: [],
  note: "",
  atRisk: false,
};

const mostNote = 20_000;

/** Writes down an organisation that does not use the program: it can be asked on paper. */
export function AddByHand({ onOpen }: AddByHandProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [entry, setEntry] = useState(empty);
  const [fault, setFault] = useState<{ readonly is: NameFault } | null>(null);
  const [known, setKnown] = useState<Twin | null>(null);
  /** another number for each that was added, so that the fields begin anew */
  const [round, setRound] = useState(0);

  const add = async (): Promise<void> => {
    const is = nameFaultIn(entry.details);
    setFault(is && { is });
    if (is !== null) return;
    const said = await ask(() => desk.addOrganisation({ ...entry, details: tidiedDetails(entry.details) }));
    if (said === null) return;
    switch (said.outcome) {
      case "already-known":
        setKnown(said.known);
        return;
      case "added": {
        setKnown(null);
        setEntry({ ...empty, groups: entry.groups });
        setRound(round + 1);
        const { id } = said;
        tell({
          words: t("written.added", { name: entry.details.organisation }),
          undo: () => void desk.removeContacts([id]),
        });
        return;
      }
      default:
        assertNever(said);
    }
  };
  const change = (changes: Partial<WrittenDown>): void => {
    setEntry({ ...entry, ...changes });
    setKnown(null);
  };
  return (
    <Form onSubmit={() => void add()} faults={fault} isBusy={isPending} key={round}>
      <p>{t("written.how")}</p>
      <WrittenFields
        details={entry.details}
        onChange={(details) => change({ details })}
        fault={fault?.is ?? null}
      />
      <GroupsField value={entry.groups} onChange={(groups) => change({ groups })} />
      <TextArea
        label={t("contact.note.label")}
        help={t("contact.note.help")}
        isOptional
        value={entry.note}
        onChange={(note) => change({ note })}
        rows={2}
        maxLength={mostNote}
      />
      <Checkbox
        isSelected={entry.atRisk}
        onChange={(atRisk) => change({ atRisk })}
        help={t("written.atRisk")}
      >
        {t("contact.atRisk.label")}
      </Checkbox>
      {known !== null && (
        <Notice tone="attention" title={t("written.known.title")}>
          <KnownName contactKey={known.key} onOpen={onOpen} />
          <p>{t("written.known.words")}</p>
        </Notice>
      )}
      <TroubleNews trouble={trouble} of="entry" />
      <div className="actions">
        <Button look="primary" type="submit" isPending={isPending}>
          {t("written.add")}
        </Button>
      </div>
    </Form>
  );
}
