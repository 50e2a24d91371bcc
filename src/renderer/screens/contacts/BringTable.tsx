import { useState } from "react";
import type { NamedFile } from "../../../bridge/files";
import { Button } from "../../components/actions/Button";
import { ChooseFaultNotice } from "../../components/files/ChooseFaultNotice";
import { FilePlace } from "../../components/files/FilePlace";
import { UnreadNotice } from "../../components/files/UnreadNotice";
import type { Unread } from "../../components/files/UnreadNotice";
import { TextArea } from "../../components/fields/TextArea";
import { ofText } from "../../state/incoming";
import type { Incoming } from "../../state/incoming";
import { useFiles } from "../../state/useFiles";
import { useText } from "../../text/useText";

interface BringTableProps {
  readonly onTable: (file: NamedFile) => void;
}

/** As many UTF-16 units as one would paste at once: some thousand rows. */
const most = 2_000_000;

/** The ways in which a table of organisations is brought: as a file, or copied from a spreadsheet. */
export function BringTable({ onTable }: BringTableProps) {
  const { t } = useText();
  const [pasted, setPasted] = useState("");
  const [unread, setUnread] = useState<Unread | null>(null);
  const take = async (files: readonly Incoming[]): Promise<void> => {
    setUnread(null);
    const taken = await files[0]?.read();
    if (taken === undefined) return;
    if (taken.outcome === "taken") onTable(taken.file);
    else setUnread(taken);
  };
  const { choose, drop, fault } = useFiles("table", (files) => void take(files));
  return (
    <>
      <p>{t("table.how")}</p>
      <FilePlace
        kind="table"
        title={t("table.file")}
        help={t("table.fileHelp")}
        onChoose={choose}
        onDrop={drop}
      />
      <ChooseFaultNotice fault={fault} />
      {unread !== null && <UnreadNotice unread={unread} />}
      <TextArea
        label={t("table.paste")}
        help={t("table.pasteHelp")}
        value={pasted}
        onChange={setPasted}
        rows={5}
        holds="words"
        maxLength={most}
      />
      <div className="actions">
        <Button
          isDisabled={pasted.trim() === ""}
          onPress={() => void take([ofText(t("adding.pasted"), pasted)])}
        >
          {t("table.look")}
        </Button>
      </div>
    </>
  );
}
