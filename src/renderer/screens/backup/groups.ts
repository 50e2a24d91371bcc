import type { KindCompared } from "../../../desk/backup/mergeBackup";

/** Kinds of records as people know them. What is not here, such as the keys, is not spoken of. */
const groups = {
  contacts: ["contact"],
  statements: ["statement"],
  drafts: ["draft", "origin", "inputDraft", "endorsementDraft", "merge"],
  decisions: ["campaign", "decision"],
  exchanged: ["manifest", "outgoing"],
} as const;

export type Group = keyof typeof groups;
export type Counts = Readonly<Record<"fresh" | "changed" | "kept" | "onlyHere", number>>;

/** What would change, by what people know. Groups of which there is nothing are left out. */
export function grouped(
  kinds: readonly KindCompared[],
): readonly { readonly group: Group; readonly counts: Counts }[] {
  return (Object.keys(groups) as Group[]).flatMap((group) => {
    const mine = kinds.filter(({ kind }) => (groups[group] as readonly string[]).includes(kind));
    const sum = (of: keyof Counts): number => mine.reduce((all, one) => all + one[of], 0);
    const counts = {
      fresh: sum("fresh"),
      changed: sum("changed"),
      kept: sum("kept"),
      onlyHere: sum("onlyHere"),
    };
    return Object.values(counts).some((count) => count > 0) ? [{ group, counts }] : [];
  });
}
