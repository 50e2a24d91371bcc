import type { Comparison } from "../../../desk/backup/mergeBackup";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { grouped } from "../backup/groups";
import type { Group } from "../backup/groups";

type Row = readonly [Group | "contents" | "other", number];

/** A backup of this desk from another time: what is on one and not on the other. */
export function DiffersNotice({ comparison }: { readonly comparison: Comparison }) {
  const { t, moment } = useText();
  const { about } = comparison;
  return (
    <Focused>
      <Notice tone="refusal" title={t("border.check.differs.title")}>
        <p>{t("border.check.differs.what", { when: moment(about.made) })}</p>
        <Differences title={t("border.check.differs.lacks")} rows={lacking(comparison)} />
        <Differences title={t("border.check.differs.gone")} rows={gone(comparison)} />
        <p>{t("border.check.differs.advice")}</p>
      </Notice>
    </Focused>
  );
}

function Differences({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { t } = useText();
  if (rows.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {rows.map(([group, number]) => (
          <li key={group}>{t(`border.check.differs.groups.${group}`, { number })}</li>
        ))}
      </ul>
    </>
  );
}

function lacking({ kinds, contents }: Comparison): readonly Row[] {
  return rowsOf(kinds, ["onlyHere", "kept", "changed"], contents.onlyHere);
}

function gone({ kinds, contents }: Comparison): readonly Row[] {
  return rowsOf(kinds, ["fresh"], contents.fresh);
}

type Count = "fresh" | "changed" | "kept" | "onlyHere";

/** What people know by name first, and the rest together. */
function rowsOf(kinds: Comparison["kinds"], counts: readonly Count[], contents: number): readonly Row[] {
  const sum = (of: Readonly<Record<Count, number>>): number =>
    counts.reduce((all, count) => all + of[count], 0);
  const known = grouped(kinds).map(({ group, counts: of }): Row => [group, sum(of)]);
  const all = kinds.reduce((total, kind) => total + sum(kind), 0);
  const named = known.reduce((total, [, number]) => total + number, 0);
  return [...known, ["contents", contents] as const, ["other", all - named] as const].filter(
    ([, number]) => number > 0,
  );
}
