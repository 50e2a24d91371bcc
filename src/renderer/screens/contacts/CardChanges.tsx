import type { Card } from "../../../core/contact/card";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";

interface CardChangesProps {
  readonly from: Card;
  readonly to: Card;
  /** neither is older than the other: the first is not struck out */
  readonly areTwins?: boolean;
}

/** What a card says otherwise than the one before, as far as somebody could be deceived by it. */
export function CardChanges({ from, to, areTwins = false }: CardChangesProps) {
  const { t, country } = useText();
  const rows = [
    { term: t("contact.changed.organisation"), before: from.organisation, after: to.organisation },
    { term: t("contact.changed.country"), before: country(from.country), after: country(to.country) },
    // The two are far too long to be compared by eye: that they differ is what counts.
    {
      term: t("contact.changed.recipient"),
      before: t(areTwins ? "contact.twins.oneRecipient" : "contact.changed.oldRecipient"),
      after: t(areTwins ? "contact.twins.otherRecipient" : "contact.changed.newRecipient"),
      differs: from.recipient !== to.recipient,
    },
  ];
  return (
    <dl className="changes">
      {rows
        .filter(({ before, after, differs = before !== after }) => differs)
        .map(({ term, before, after }) => (
          <div key={term} className="change">
            <dt>{term}</dt>
            <dd>
              {areTwins ? <bdi>{visible(before)}</bdi> : <del>{<bdi>{visible(before)}</bdi>}</del>}
              <ins>
                <bdi>{visible(after)}</bdi>
              </ins>
            </dd>
          </div>
        ))}
    </dl>
  );
}
