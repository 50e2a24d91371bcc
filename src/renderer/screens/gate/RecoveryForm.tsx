import { useState } from "react";
import type { DeskOpened } from "../../../desk/door/unlockDesk";
import { useProgram } from "../../state/useProgram";
import { NewPassphraseAfterWords } from "./NewPassphraseAfterWords";
import { WordsForm } from "./WordsForm";
import type { WordsFault } from "./WordsForm";

interface RecoveryFormProps {
  readonly onOpened: (opened: DeskOpened) => void;
  readonly onBack: () => void;
}

/** A forgotten passphrase: the recovery words from paper, then another passphrase. */
export function RecoveryForm({ onOpened, onBack }: RecoveryFormProps) {
  const { look } = useProgram();
  const [words, setWords] = useState<string | null>(null);
  const [fault, setFault] = useState<WordsFault | null>(null);
  const refuse = (found: WordsFault): void => {
    setWords(null);
    setFault(found);
  };
  if (words === null)
    return <WordsForm fault={fault} onFault={refuse} onFit={setWords} onGone={look} onBack={onBack} />;
  return <NewPassphraseAfterWords words={words} onOpened={onOpened} onFault={refuse} onBack={onBack} />;
}
