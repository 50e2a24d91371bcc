import { useState } from "react";
import type { VersionRow } from "../../../../desk/writing/letterHistory";
import { Select } from "../../../components/fields/Select";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { VersionDifference } from "./VersionDifference";

/** Any two versions, and what changed from the one to the other. @param versions - at least two, the newest first */
export function CompareVersions({ versions }: { readonly versions: readonly VersionRow[] }) {
  const { t, moment } = useText();
  const [before, setBefore] = useState<string | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const options = versions.map(({ hash, number, created, by }) => ({
    id: hash,
    words: t("letters.versions.option", {
      number,
      moment: moment(created),
      by: visible(by.organisation ?? t("names.unnamed")),
    }),
  }));
  const now = after ?? versions[0]!.hash;
  const old = before ?? versions[0]!.previous[0] ?? versions[1]!.hash;
  return (
    <section className="compare">
      <h2>{t("letters.versions.compare")}</h2>
      <div className="compare-fields">
        <Select label={t("letters.versions.from")} options={options} value={old} onChange={setBefore} />
        <Select label={t("letters.versions.to")} options={options} value={now} onChange={setAfter} />
      </div>
      <VersionDifference before={old} after={now} />
    </section>
  );
}
