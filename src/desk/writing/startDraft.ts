import type { Hash } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { versionKind } from "../../core/letter/version";
import type { Version } from "../../core/letter/version";
import { writeLetter } from "../../core/letter/write";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { keepDraft } from "./draftLetter";
import type { Draft } from "./draftLetter";
import { letterOf } from "../round/letters";
import { standingIn } from "./publishVersion";
import { findStatement } from "../statements";

export type DraftStarted =
  | { readonly outcome: "drafted"; readonly draft: Draft }
  /** one of the versions, or the text of the one to begin from, is not on this desk */
  | { readonly outcome: "unknown-version" }
  /** the versions are not all of one letter, or the one to begin from is not among them */
  | { readonly outcome: "not-of-one-letter" }
  | { readonly outcome: "not-a-coordinator" };

/**
 * Begins a new wording of a letter; a successor's is a take-over once it is published. With several versions it settles which of them goes on: the draft builds on all, and
 * has the text of one.
 *
 * @param previous - the versions it builds on; at least one
 * @param from - the one of them whose text it begins with
 */
export async function startDraft(desk: Desk, previous: readonly Hash[], from: Hash): Promise<DraftStarted> {
  const versions = previous.map((hash) => findStatement(desk, versionKind, hash));
  if (versions.length === 0 || versions.includes(null)) return { outcome: "unknown-version" };
  const base = versions.find((version) => version?.hash === from);
  if (!base) return { outcome: "not-of-one-letter" };
  const { campaign } = base.statement;
  if (versions.some((version) => version?.statement.campaign !== campaign)) {
    return { outcome: "not-of-one-letter" };
  }
  if ((await standingIn(desk, campaign)) === null) return { outcome: "not-a-coordinator" };
  const letter = await letterOf(desk, base.statement.text);
  if (!letter) return { outcome: "unknown-version" };
  const draft = await keepDraft(desk, draftFrom(base, writeLetter(letter), previous));
  return { outcome: "drafted", draft };
}

function draftFrom(
  { statement }: Signed<Version>,
  text: string,
  previous: readonly Hash[],
): Omit<Draft, "id" | "changed"> {
  const { campaign, kind, language, letterhead, addressee } = statement;
  const { name, office, organisation } = addressee;
  return {
    campaign,
    kind,
    language,
    letterhead,
    text,
    addressee: { name, office, organisation },
    previous: sortedSet(previous),
  };
}
