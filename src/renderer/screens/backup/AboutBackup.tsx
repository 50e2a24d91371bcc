import type { AboutBackup as About } from "../../../desk/backup/about";
import { Facts } from "../../components/marks/Facts";
import { useText } from "../../text/useText";

/** What a backup says of itself. */
export function AboutBackup({ about }: { readonly about: About }) {
  const { t, number, size, moment } = useText();
  const countOf = (kind: string): string =>
    number(about.records.find((one) => one.kind === kind)?.count ?? 0);
  return (
    <Facts
      facts={[
        {
          term: t("backup.about.organisation"),
          value: about.organisation ?? <span className="soft">{t("backup.about.none")}</span>,
        },
        { term: t("backup.about.made"), value: moment(about.made) },
        { term: t("backup.about.contacts"), value: countOf("contact") },
        { term: t("backup.about.letters"), value: number(about.letters) },
        { term: t("backup.about.drafts"), value: countOf("draft") },
        { term: t("backup.about.statements"), value: countOf("statement") },
        {
          term: t("backup.about.contents"),
          value: t("backup.about.contentsValue", { number: about.contents, size: size(about.bytes) }),
        },
      ]}
    />
  );
}
