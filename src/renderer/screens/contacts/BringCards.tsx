import { ChooseFaultNotice } from "../../components/files/ChooseFaultNotice";
import { FilePlace } from "../../components/files/FilePlace";
import { TextArea } from "../../components/fields/TextArea";
import type { Incoming } from "../../state/incoming";
import { useFiles } from "../../state/useFiles";
import { useText } from "../../text/useText";

interface BringCardsProps {
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onFiles: (files: readonly Incoming[]) => void;
}

/** As many UTF-16 units as one would paste at once: some hundred cards. */
const most = 1_000_000;

/** The ways in which cards are brought: as files, or as text. */
export function BringCards({ pasted, onPasted, onFiles }: BringCardsProps) {
  const { t } = useText();
  const { choose, drop, fault } = useFiles("card", onFiles);
  return (
    <>
      <p>{t("adding.how")}</p>
      <FilePlace
        kind="card"
        title={t("adding.files")}
        help={t("adding.filesHelp")}
        onChoose={choose}
        onDrop={drop}
      />
      <ChooseFaultNotice fault={fault} />
      <TextArea
        label={t("adding.paste")}
        help={t("adding.pasteHelp")}
        value={pasted}
        onChange={onPasted}
        rows={6}
        holds="words"
        maxLength={most}
      />
    </>
  );
}
