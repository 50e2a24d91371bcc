import { useId, useState } from "react";
import type { Hash } from "../../../../core/encoding/values";
import { Button } from "../../../components/actions/Button";
import { CountryField } from "../../../components/fields/CountryField";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { TextField } from "../../../components/fields/TextField";
import { Form } from "../../../components/Form";
import { Notice } from "../../../components/messages/Notice";
import { tell } from "../../../components/messages/toasts";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { Dialog } from "../../../components/overlays/Dialog";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import type { RecordMade } from "../../../../desk/round/record";
import { EvidenceField } from "./EvidenceField";
import { emptyRecord, faultsIn, listings, ways } from "./recordDraft";
import type { RecordDraft, RecordField } from "./recordDraft";
import { RecordPeople } from "./RecordPeople";
import { WithoutProgramField } from "./WithoutProgramField";

/** Whom an endorsement is of. */
export type RecordAbout = Pick<RecordDraft, "organisation" | "country">;

interface RecordDialogProps {
  /** the current wording */
  readonly version: Hash;
  /** somebody who did not answer: the form begins with them */
  readonly about?: RecordAbout;
  readonly onClose: () => void;
}

type NotMade = Exclude<RecordMade["outcome"], "recorded">;

/** Puts on record an endorsement that came on paper, by e-mail or by telephone. */
export function RecordDialog({ version, about, onClose }: RecordDialogProps) {
  const { t } = useText();
  const form = useId();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [draft, setDraft] = useState<RecordDraft>({ ...emptyRecord, ...about });
  const [faults, setFaults] = useState<ReturnType<typeof faultsIn> | null>(null);
  const [failed, setFailed] = useState<NotMade | null>(null);
  const change = (changes: Partial<RecordDraft>): void => setDraft((now) => ({ ...now, ...changes }));

  const submit = async (): Promise<void> => {
    const found = faultsIn(draft);
    setFaults(found);
    setFailed(null);
    const { organisation, country, listing, means, people, evidence } = draft;
    if (found !== null || country === null || listing === null || means === null) return;
    const name = organisation.trim();
    const said = await ask(() =>
      client.desk.record({
        version,
        organisation: name,
        country,
        listing,
        means,
        signatories: people.map((one) => ({ name: one.name.trim(), role: one.role.trim() || null })),
        evidence: evidence && { bytes: evidence.bytes },
      }),
    );
    if (said === null) return;
    switch (said.outcome) {
      case "recorded": {
        const { hash, statement } = said.recorded;
        const undo = (): void => void client.desk.withdrawRecord(statement.campaign, hash, true);
        tell({ words: t("endorsements.recording.done", { name }), undo });
        return onClose();
      }
      case "unknown-version":
      case "not-for-endorsement":
      case "not-a-coordinator":
        return setFailed(said.outcome);
      default:
        return assertNever(said);
    }
  };
  const fault = (field: RecordField) =>
    faults?.has(field) === true ? t(`endorsements.recording.fault.${field}`) : null;
  return (
    <Dialog
      title={t("endorsements.recording.title")}
      isOpen
      onClose={onClose}
      shape="sheet"
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form={form} isPending={isPending}>
            {t("endorsements.recording.do")}
          </Button>
        </>
      }
    >
      <p>{t("endorsements.recording.words")}</p>
      <Form id={form} onSubmit={() => void submit()} faults={faults} isBusy={isPending}>
        <WithoutProgramField onChoose={change} />
        <TextField
          label={t("endorsements.recording.organisation")}
          value={draft.organisation}
          onChange={(organisation) => change({ organisation })}
          maxLength={200}
          error={fault("organisation")}
        />
        <CountryField
          label={t("endorsements.recording.country")}
          value={draft.country}
          onChange={(country) => change({ country })}
          error={fault("country")}
        />
        <RecordPeople
          people={draft.people}
          onChange={(people) => change({ people })}
          error={fault("people")}
        />
        <RadioGroup
          label={t("endorsements.recording.listing")}
          options={listings.map((id) => ({
            id,
            words: t(`endorsements.listing.${id}`),
            help: t(`endorsements.listingMeans.${id}`),
          }))}
          value={draft.listing}
          onChange={(listing) => change({ listing })}
          error={fault("listing")}
        />
        <RadioGroup
          label={t("endorsements.recording.means")}
          options={ways.map((id) => ({ id, words: t(`endorsements.means.${id}`) }))}
          value={draft.means}
          onChange={(means) => change({ means })}
          error={fault("means")}
        />
        <EvidenceField value={draft.evidence} onChange={(evidence) => change({ evidence })} />
      </Form>
      {failed !== null && (
        <Notice tone="refusal" title={t("endorsements.recording.notDone")}>
          <p>{t(`endorsements.recording.failed.${failed}`)}</p>
        </Notice>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
