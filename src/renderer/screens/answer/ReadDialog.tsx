import { useState } from "react";
import type { Wording } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { Dialog } from "../../components/overlays/Dialog";
import { useText } from "../../text/useText";
import { ReadingSheet } from "./ReadingSheet";
import type { Read } from "./several";

interface ReadDialogProps {
  readonly wording: Wording;
  /** it can be signed once it was read */
  readonly canChoose: boolean;
  readonly onClose: () => void;
  readonly onRead: (read: Read, isChosen: boolean) => void;
}

/** One of several letters, to be read to its end before it is decided on. */
export function ReadDialog({ wording, canChoose, onClose, onRead }: ReadDialogProps) {
  const { t } = useText();
  const [read] = useState(wording);
  const [language, setLanguage] = useState(read.language);
  return (
    <Dialog
      title={read.title}
      shape="wide"
      isOpen
      onClose={onClose}
      actions={
        canChoose ? (
          <>
            <Button onPress={() => onRead({ wording: read, language }, false)}>
              {t("answerAll.notYet")}
            </Button>
            <Button look="primary" onPress={() => onRead({ wording: read, language }, true)}>
              {t("answerAll.chooseThis")}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{t("actions.close")}</Button>
        )
      }
    >
      <ReadingSheet wording={read} language={language} onLanguage={setLanguage} />
    </Dialog>
  );
}
