import type { Card } from "../../../core/contact/card";
import type { CardDetails } from "../../../desk/publishCard";
import { visible } from "../../text/isolate";
import { sectorWord } from "../../text/sectors";
import { useText } from "../../text/useText";

interface DetailChangesProps {
  readonly from: Card;
  readonly to: CardDetails;
}

/** What a new card would say otherwise than the present one. */
export function DetailChanges({ from, to }: DetailChangesProps) {
  const text = useText();
  const { t, country, languageName, list, day } = text;
  const sectors = (labels: readonly string[]) => list(labels.map((label) => sectorWord(text, label)));
  const languages = (codes: readonly string[]) => list(codes.map(languageName));
  const rows = [
    [t("card.facts.organisation"), visible(from.organisation), visible(to.organisation)],
    [t("card.facts.country"), country(from.country), country(to.country)],
    [t("card.facts.sectors"), sectors(from.sectors), sectors(sorted(to.sectors))],
    [t("card.facts.languages"), languages(from.languages), languages(sorted(to.languages))],
    [t("card.facts.reach"), t(`card.reach.${from.reach}`), t(`card.reach.${to.reach}`)],
    [t("card.facts.expires"), day(from.expires), day(to.expires)],
  ] as const;
  const changed = rows.filter(([, before, after]) => before !== after);
  if (changed.length === 0) return <p>{t("card.edit.same")}</p>;
  return (
    <dl className="changes">
      {changed.map(([term, before, after]) => (
        <div key={term} className="change">
          <dt>{term}</dt>
          <dd>
            {before !== "" && (
              <del>
                <bdi>{before}</bdi>
              </del>
            )}
            {after === "" ? t("card.facts.none") : <ins>{<bdi>{after}</bdi>}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As a card has them: their order says nothing. */
function sorted(values: readonly string[]): readonly string[] {
  return [...values].sort();
}
