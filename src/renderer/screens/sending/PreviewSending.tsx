import { useState } from "react";
import type { Answer } from "../../../desk/serve";
import type { Sent } from "../../../desk/exchange/parcels";
import type { SendingPreview } from "../../../desk/exchange/sendingPreview";
import type { Trouble } from "../../../desk/trouble";
import type { Who } from "../../../desk/contacts/who";
import { Button } from "../../components/actions/Button";
import { TextArea } from "../../components/fields/TextArea";
import { Notice } from "../../components/messages/Notice";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useWork } from "../../state/useWork";
import { useText } from "../../text/useText";
import { FilesChoice } from "./FilesChoice";
import { AskedOnPaper, NotSent } from "./NotSent";
import { noteOf, requestOf } from "./request";
import type { Asked } from "./request";
import { ShownFiles } from "./ShownFiles";

interface PreviewSendingProps {
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
  /** to the choice of recipients; left out where there is none */
  readonly onBack?: () => void;
  /** with those whom the files are for, by key */
  readonly onSent: (sent: Sent, who: ReadonlyMap<string, Who>) => void;
  readonly onClose: () => void;
}

/** In UTF-16 units: what the desk takes of any writing. */
const mostNote = 20_000;

/** Before anything leaves: what each file shows, and to whom. */
export function PreviewSending({ asked, onAsked, onBack, onSent, onClose }: PreviewSendingProps) {
  const { t } = useText();
  const { run, state, cancel } = useWork();
  const [trouble, setTrouble] = useState<Trouble | "not-a-coordinator" | null>(null);
  const preview = useRead("sendingPreview", requestOf(asked));
  const isPacking = state.state === "working";

  const pack = async (): Promise<void> => {
    setTrouble(null);
    const said = await run(({ desk }): Promise<Answer<"circulate"> | Answer<"sendToCoordinators">> => {
      const { campaigns, to, purpose, files, ends } = asked;
      const note = noteOf(asked);
      if (!asked.toCoordinators) return desk.circulate({ campaigns, to, purpose, files, note, ends });
      return desk.sendToCoordinators(campaigns, { files, note, ...(to.length > 0 && { only: to }) });
    });
    if (isTrouble(said)) setTrouble(said.outcome === "cancelled" ? null : said);
    else if (said.outcome === "packed") onSent(said, receiversIn(preview));
    else setTrouble(said.outcome);
  };

  const files = preview === null || isTrouble(preview) ? [] : preview.groups;
  const count = files.reduce((sum, one) => sum + one.files.length, 0);
  const onPaper = preview === null || isTrouble(preview) ? 0 : preview.onPaper.length;
  return (
    <Dialog
      title={t("sending.before.title")}
      isOpen
      onClose={() => {
        if (!isPacking) onClose();
      }}
      shape="wide"
      actions={
        !isPacking && (
          <>
            {onBack === undefined ? (
              <Button onPress={onClose}>{t("actions.cancel")}</Button>
            ) : (
              <Button onPress={onBack}>{t("actions.back")}</Button>
            )}
            <Button look="primary" isDisabled={count + onPaper === 0} onPress={() => void pack()}>
              {count === 0 ? t("sending.noteAsked", { count: onPaper }) : t("sending.pack", { count })}
            </Button>
          </>
        )
      }
    >
      {isPacking ? (
        <ProgressPanel title={t("sending.packing")} amount={state.progress} onCancel={cancel} />
      ) : (
        <>
          {trouble !== null && <WhatWentWrong trouble={trouble} />}
          {preview === null && <p>{t("sending.looking")}</p>}
          {preview !== null &&
            (isTrouble(preview) ? (
              <TroubleNotice trouble={preview} of="entry" />
            ) : (
              <Seen preview={preview} asked={asked} onAsked={onAsked} />
            ))}
        </>
      )}
    </Dialog>
  );
}

function receiversIn(preview: SendingPreview | Trouble | null): ReadonlyMap<string, Who> {
  if (preview === null || isTrouble(preview)) return new Map();
  const receivers = preview.groups.flatMap(({ files }) => files.flat());
  return new Map(receivers.map((one) => [one.key, one]));
}

function WhatWentWrong({ trouble }: { readonly trouble: Trouble | "not-a-coordinator" }) {
  const { t } = useText();
  if (trouble !== "not-a-coordinator") return <TroubleNotice trouble={trouble} of="entry" />;
  return (
    <Notice tone="refusal" title={t("sending.notCoordinator.title")}>
      <p>{t("sending.notCoordinator.words")}</p>
    </Notice>
  );
}

interface SeenProps {
  readonly preview: SendingPreview;
  readonly asked: Asked;
  readonly onAsked: (asked: Asked) => void;
}

function Seen({ preview, asked, onAsked }: SeenProps) {
  const { t } = useText();
  switch (preview.outcome) {
    case "previewed":
      return (
        <>
          <NotSent preview={preview} />
          {preview.groups.length === 0 && <AskedOnPaper onPaper={preview.onPaper} />}
          {preview.groups.length > 0 && (
            <>
              <FilesChoice
                preview={preview}
                files={asked.files}
                onFiles={(files) => onAsked({ ...asked, files })}
              />
              <ShownFiles preview={preview} />
              <AskedOnPaper onPaper={preview.onPaper} />
              <TextArea
                label={t("sending.note.label")}
                help={t("sending.note.help")}
                isOptional
                value={asked.note}
                onChange={(note) => onAsked({ ...asked, note })}
                rows={3}
                maxLength={mostNote}
              />
            </>
          )}
        </>
      );
    default:
      return assertNever(preview.outcome);
  }
}
