import type { Comparison } from "../../../desk/backup/mergeBackup";
import { Facts } from "../../components/marks/Facts";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { AboutBackup } from "./AboutBackup";
import { grouped } from "./groups";

/** There is nothing in the backup that is not here as well or newer. */
export function isNothingNew({ kinds, contents }: Comparison): boolean {
  return contents.fresh === 0 && kinds.every(({ fresh, changed }) => fresh + changed === 0);
}

/** What bringing a backup in would change, and by which rules. */
export function BackupChanges({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useText();
  const { about, kinds, contents, replaced } = comparison;
  if (isNothingNew(comparison))
    return (
      <>
        <Focused>
          <Notice tone="good" title={t("backup.merge.nothing")} />
        </Focused>
        <AboutBackup about={about} />
      </>
    );
  const facts = grouped(kinds).map(({ group, counts }) => ({
    term: t(`backup.merge.groups.${group}`),
    value: (
      <span>
        {(["fresh", "changed", "kept", "onlyHere"] as const)
          .filter((of) => counts[of] > 0)
          .map((of) => t(`backup.merge.${of}`, { number: counts[of] }))
          .join(" · ")}
      </span>
    ),
  }));
  const files =
    contents.fresh === 0
      ? []
      : [
          {
            term: t("backup.merge.groups.contents"),
            value: <span>{t("backup.merge.fresh", { number: contents.fresh })}</span>,
          },
        ];
  return (
    <>
      <Focused>
        <h3>{t("backup.about.title")}</h3>
      </Focused>
      <AboutBackup about={about} />
      <h3>{t("backup.merge.changes")}</h3>
      <Facts facts={[...facts, ...files]} />
      {replaced.length > 0 && (
        <Notice tone="attention" title={t("backup.merge.replaced")}>
          <ul>
            {replaced.map((title, at) => (
              // Two drafts may have one title.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at}>
                <bdi>{visible(title)}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{t("backup.merge.rules")}</p>
    </>
  );
}
