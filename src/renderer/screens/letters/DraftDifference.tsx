import { useMemo } from "react";
import { parseLetter } from "../../../core/letter/parse";
import { LetterDifference } from "../../components/letter/LetterDifference";
import { Dialog } from "../../components/overlays/Dialog";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

interface DraftDifferenceProps {
  readonly draft: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a draft says otherwise than the text it was begun from. */
export function DraftDifference({ draft, isOpen, onClose }: DraftDifferenceProps) {
  const { t } = useText();
  const base = useRead("draftBase", draft);
  const of = base !== null && !isTrouble(base) && base.outcome === "found" ? base : null;
  return (
    <Dialog
      title={of === null ? t("letters.difference.previous") : t(`letters.difference.${of.is}`)}
      isOpen={isOpen}
      onClose={onClose}
      shape="wide"
    >
      <DraftChanges draft={draft} />
    </Dialog>
  );
}

/** The same, without a frame of its own; nothing when it was begun anew. */
export function DraftChanges({ draft }: { readonly draft: string }) {
  const { t } = useText();
  const base = useRead("draftBase", draft);
  const found = useRead("draft", draft);
  const text = found !== null && !isTrouble(found) && found.outcome === "found" ? found.draft.text : null;
  const now = useMemo(() => (text === null ? null : parseLetter(text)), [text]);
  if (base === null || found === null) return null;
  if (isTrouble(base)) return <TroubleNotice trouble={base} of="entry" />;
  if (isTrouble(found)) return <TroubleNotice trouble={found} of="entry" />;
  if (base.outcome === "none" || now === null || found.outcome !== "found") return null;
  return (
    <>
      <p className="soft">
        {base.number === null
          ? t("letters.difference.from", { title: base.title })
          : t("letters.difference.fromVersion", { title: base.title, number: base.number })}
      </p>
      <LetterDifference before={base.letter} after={now} language={found.draft.language} />
    </>
  );
}
