import { useCallback, useState } from "react";
import type { FileKind } from "../../bridge/files";
import type { Trouble } from "../../desk/trouble";
import { ofFile, ofTicket } from "./incoming";
import type { Incoming } from "./incoming";
import { useProgram } from "./useProgram";

/** Why no file was chosen. */
export type ChooseFault = { readonly outcome: "too-many"; readonly most: number } | Trouble;

/**
 * Both ways in which a person brings files: the shell's chooser, and dropping them. Nothing is read yet.
 *
 * @param onFiles - gets at least one
 */
export function useFiles(kind: FileKind, onFiles: (files: readonly Incoming[]) => void) {
  const { bridge } = useProgram();
  const [fault, setFault] = useState<ChooseFault | null>(null);
  const choose = async (): Promise<void> => {
    setFault(null);
    try {
      const chosen = await bridge.chooseFiles(kind);
      if (chosen.outcome === "chosen")
        onFiles(chosen.tickets.map((ticket) => ofTicket(bridge, kind, ticket)));
      else if (chosen.outcome === "too-many") setFault(chosen);
    } catch (error) {
      setFault({ outcome: "fault", message: error instanceof Error ? error.message : "no answer" });
    }
  };
  const drop = useCallback(
    (files: readonly File[]): void => {
      setFault(null);
      onFiles(files.map((file) => ofFile(kind, file)));
    },
    [kind, onFiles],
  );
  return { choose: () => void choose(), drop, fault };
}
