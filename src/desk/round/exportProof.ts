import type { Hash } from "../../core/encoding/values";
import { letterName } from "../../core/proof/layout";
import { writeProofPack } from "../../core/proof/write";
import type { Warning } from "../../core/endorsement/warnings";
import { coordinatorsFor } from "./coordinators";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { exportWord } from "./exportWord";
import type { Layout } from "./exportWord";
import { checkKeyStands, takePen } from "../pen";
import { stateOf } from "./stateOf";
import type { Aim } from "./stateOf";
import { allStatements } from "../statements";

export type ProofExported =
  | { readonly outcome: "exported"; readonly bytes: Uint8Array; readonly warnings: readonly Warning[] }
  /** no version is the current one, or the one asked for is not in force or its text is not here */
  | { readonly outcome: "no-version" }
  | { readonly outcome: "not-a-coordinator" };

/**
 * Packs what outsiders need to check a letter and its public endorsements with public tools. At least one coordinator
 * must have attested the version.
 *
 * @param page - `verify.html` of this release
 * @throws Refusal naming what is missing, such as a tally
 */
export async function exportProof(
  desk: Desk,
  campaign: Hash,
  layout: Omit<Layout, "audience">,
  page: Uint8Array,
  aim: Aim = {},
): Promise<ProofExported> {
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  checkKeyStands(desk);
  const { version } = await stateOf(desk, campaign, aim);
  const text = version && (await desk.store.content(version.statement.text));
  const word = await exportWord(desk, campaign, { ...layout, audience: "public" }, aim);
  if (!version || !text || word.outcome === "no-version") return { outcome: "no-version" };
  const pen = await takePen(desk);
  const bytes = writeProofPack({
    version: version.hash,
    statements: allStatements(desk),
    texts: new Map([[version.statement.text, text]]),
    documents: [{ name: letterName, bytes: word.bytes }],
    page,
    signer: desk.identity.signing,
    seq: pen.nextSeq(),
    now: desk.clock(),
  });
  await desk.store.write(await pen.changes());
  return { outcome: "exported", bytes, warnings: word.warnings };
}
