import { useMemo } from "react";
import { parseLetter } from "../../../../core/letter/parse";
import type { Letter } from "../../../../core/letter/blocks";
import type { LetterFrame } from "../../../components/letter/LetterSheet";
import { Dialog } from "../../../components/overlays/Dialog";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import type { Source } from "../../../../desk/writing/similarLetter";
import { SimilarForm } from "./SimilarForm";

interface SimilarDialogProps {
  /** the letter to begin from */
  readonly source: Source;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDraft: (draft: string) => void;
}

/** Begins a letter to somebody else from this one. */
export function SimilarDialog({ source, isOpen, onClose, onDraft }: SimilarDialogProps) {
  const { t } = useText();
  return (
    <Dialog title={t("letters.similar.title")} isOpen={isOpen} onClose={onClose} shape="wide">
      {"version" in source ? (
        <OfVersion version={source.version} source={source} onDraft={onDraft} />
      ) : (
        <OfDraft draft={source.draft} source={source} onDraft={onDraft} />
      )}
    </Dialog>
  );
}

type Rest = Pick<SimilarDialogProps, "source" | "onDraft">;

function OfVersion({ version, ...rest }: Rest & { readonly version: string }) {
  const found = useRead("version", version);
  if (found === null || isTrouble(found) || found.outcome !== "found") return null;
  return <Loaded letter={found.letter} frame={found.version.statement} {...rest} />;
}

function OfDraft({ draft, ...rest }: Rest & { readonly draft: string }) {
  const found = useRead("draft", draft);
  const text = found === null || isTrouble(found) || found.outcome !== "found" ? null : found.draft.text;
  const letter = useMemo(() => (text === null ? null : parseLetter(text)), [text]);
  if (letter === null || found === null || isTrouble(found) || found.outcome !== "found") return null;
  return <Loaded letter={letter} frame={found.draft} {...rest} />;
}

function Loaded({ letter, frame, ...rest }: Rest & { readonly letter: Letter; readonly frame: LetterFrame }) {
  return <SimilarForm letter={letter} frame={frame} {...rest} />;
}
