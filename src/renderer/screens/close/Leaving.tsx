import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { useSave } from "../../components/files/useSave";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { usePrintSheet } from "../../components/print/usePrintSheet";
import { useText } from "../../text/useText";
import type { Layout } from "../../../desk/round/exportWord";
import type { PagesDrawn } from "../../../desk/round/wordPreview";
import { PaperPrint } from "./pages/PaperPrint";
import { fileNameFor } from "./makeFile";
import type { FileMade } from "./makeFile";
import { ShownInFile } from "./ShownInFile";
import { useMaking } from "./useMaking";

interface LeavingProps {
  readonly campaign: Hash;
  readonly layout: Layout;
  readonly drawn: PagesDrawn;
  readonly file: FileMade;
  readonly onClose: () => void;
}

/** Before anything leaves: what a file names and shows, and what not; then it is made and saved. */
export function Leaving({ campaign, layout, drawn, file, onClose }: LeavingProps) {
  const { t } = useText();
  const { save, isSaving, outcome } = useSave();
  const [isSaved, setSaved] = useState(false);
  const { sheet, withSheet } = usePrintSheet(<PaperPrint drawn={drawn} />);
  const { make, isMaking, failed, trouble } = useMaking(campaign, layout, withSheet);

  const go = async (): Promise<void> => {
    setSaved(false);
    const bytes = await make(file);
    if (bytes === null) return;
    setSaved((await save(fileNameFor(file, new Date()), bytes)) === "saved");
  };
  return (
    <Dialog
      title={t(`closing.leaving.title.${file}`)}
      isOpen
      onClose={onClose}
      shape="sheet"
      actions={
        isSaved ? (
          <Button look="primary" onPress={onClose}>
            {t("actions.done")}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t("actions.cancel")}</Button>
            <Button look="primary" isPending={isMaking || isSaving} onPress={() => void go()}>
              {t("closing.leaving.save")}
            </Button>
          </>
        )
      }
    >
      {outcome}
      {failed !== null && (
        <Notice tone="refusal" title={t("closing.leaving.noFile")}>
          <p>{t(`closing.leaving.failed.${failed}`)}</p>
        </Notice>
      )}
      <TroubleNews trouble={trouble} of="entry" />
      <ShownInFile drawn={drawn} file={file} audience={file === "proof" ? "public" : layout.audience} />
      {sheet}
    </Dialog>
  );
}
