import { Notice } from "../../../components/messages/Notice";
import { useText } from "../../../text/useText";
import type { ServedDesk } from "../../../../desk/serve";

type Read = Extract<Awaited<ReturnType<ServedDesk["readWord"]>>, { readonly outcome: "read" }>;

/** What of a Word file does not come into the draft, before the draft is made. */
export function WordLeftOut({ parts }: { readonly parts: Read["leftOut"] }) {
  const { t } = useText();
  if (parts.length === 0) return <p className="soft">{t("letters.leftOut.nothing")}</p>;
  return (
    <Notice tone="attention" title={t("letters.leftOut.title")}>
      <ul className="plain-list">
        {parts.map(({ what, count }) => (
          <li key={what}>{t(`letters.leftOut.${what}`, { count })}</li>
        ))}
      </ul>
      <p>{t("letters.leftOut.looks")}</p>
    </Notice>
  );
}
