import { useState } from "react";
import type { ChosenBackup } from "../../../desk/backup/chosen";
import { useTypedWords } from "../../components/locks/WordsField";
import { useProgram } from "../../state/useProgram";

/** The file of a backup, as the person chose it. */
export interface NamedBackup extends ChosenBackup {
  /** words from elsewhere */
  readonly name: string;
}

/** A backup's file and the words that open it, as long as the screen is there. Nothing is read yet. */
export function useBackupEntry() {
  const { bridge } = useProgram();
  const [file, setFile] = useState<NamedBackup | null>(null);
  const [words, setWords] = useTypedWords();
  const choose = async (): Promise<void> => {
    // A main process that does not answer is one more way in which nothing was chosen.
    const chosen = await bridge.chooseFiles("backup").catch(() => ({ outcome: "cancelled" }) as const);
    const [ticket] = chosen.outcome === "chosen" ? chosen.tickets : [];
    if (ticket) setFile(ticket);
  };
  return { file, words, setWords, choose: () => void choose() };
}

export type BackupEntry = ReturnType<typeof useBackupEntry>;
