import { useState } from "react";
import { Button } from "../../../components/actions/Button";
import { ChooseFaultNotice } from "../../../components/files/ChooseFaultNotice";
import { FilePlace } from "../../../components/files/FilePlace";
import { UnreadNotice } from "../../../components/files/UnreadNotice";
import type { Unread } from "../../../components/files/UnreadNotice";
import type { Incoming } from "../../../state/incoming";
import { useFiles } from "../../../state/useFiles";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import type { RecordDraft } from "./recordDraft";

interface EvidenceFieldProps {
  readonly value: RecordDraft["evidence"];
  readonly onChange: (evidence: RecordDraft["evidence"]) => void;
}

/** One file that shows the endorsement: a scan, a message. */
export function EvidenceField({ value, onChange }: EvidenceFieldProps) {
  const { t, size } = useText();
  const [unread, setUnread] = useState<Unread | null>(null);
  const read = async ([file]: readonly Incoming[]): Promise<void> => {
    setUnread(null);
    const taken = await file?.read();
    if (taken === undefined) return;
    if (taken.outcome === "taken") onChange(taken.file);
    else setUnread(taken);
  };
  const { choose, drop, fault } = useFiles("evidence", (files) => void read(files));
  if (value !== null) {
    return (
      <div className="field">
        <p className="field-label">{t("endorsements.recording.evidence")}</p>
        <p>
          <bdi>{visible(value.name)}</bdi> · {size(value.bytes.length)}
        </p>
        <div className="actions">
          <Button onPress={() => onChange(null)}>{t("endorsements.recording.evidenceLeave")}</Button>
        </div>
      </div>
    );
  }
  return (
    <>
      <FilePlace
        kind="evidence"
        title={t("endorsements.recording.evidence")}
        help={t("endorsements.recording.evidenceHelp")}
        onChoose={choose}
        onDrop={drop}
      />
      <ChooseFaultNotice fault={fault} />
      {unread !== null && <UnreadNotice unread={unread} />}
    </>
  );
}
