import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { Layout } from "../../../desk/round/exportWord";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram } from "../../state/useProgram";
import type { FileMade } from "./makeFile";

/** Why no file was made. */
type NotMade = "no-version" | "no-pdf" | "no-page" | "not-a-coordinator";

/**
 * Makes a letter's files. `make` gives the bytes, or null when none was made, and `failed` or `trouble` says why.
 *
 * @param withSheet - puts the letter's pages into the document for as long as a PDF is made of them
 */
export function useMaking(
  campaign: Hash,
  layout: Layout,
  withSheet: <T>(print: () => Promise<T>) => Promise<T>,
) {
  const client = useDesk();
  const { bridge } = useProgram();
  const { ask, trouble } = useAsk();
  const [isMaking, setMaking] = useState(false);
  const [failed, setFailed] = useState<NotMade | null>(null);

  const word = async (): Promise<Uint8Array | NotMade | null> => {
    const said = await ask(() => client.desk.exportWord(campaign, layout));
    if (said === null) return null;
    switch (said.outcome) {
      case "exported":
        return said.bytes;
      case "no-version":
        return said.outcome;
      default:
        return assertNever(said);
    }
  };
  const pdf = async (): Promise<Uint8Array | NotMade> => {
    const made = await withSheet(() => bridge.pdf());
    return made.outcome === "made" ? made.bytes : "no-pdf";
  };
  const proof = async (): Promise<Uint8Array | NotMade | null> => {
    const page = await bridge.verifierPage();
    if (page.outcome === "missing") return "no-page";
    const { signatories, paper } = layout;
    const said = await ask(() => client.desk.exportProof(campaign, { signatories, paper }, page.bytes));
    if (said === null) return null;
    switch (said.outcome) {
      case "exported":
        return said.bytes;
      case "no-version":
        return said.outcome;
      case "not-a-coordinator":
        return said.outcome;
      default:
        return assertNever(said);
    }
  };
  const ways = { word, pdf, proof };
  const make = async (file: FileMade): Promise<Uint8Array | null> => {
    setFailed(null);
    setMaking(true);
    const made = await ways[file]().finally(() => setMaking(false));
    if (typeof made !== "string") return made;
    setFailed(made);
    return null;
  };
  return { make, isMaking, failed, trouble };
}
