import type { Who } from "../../../desk/contacts/who";
import { Name, NameAlone } from "../../components/marks/Name";
import { useText } from "../../text/useText";

/** Who is behind a key. One's own needs no mark: nobody compares their own fingerprint. */
export function WhoName({ who }: { readonly who: Pick<Who, "organisation" | "trust" | "isOwn"> }) {
  const { t } = useText();
  if (!who.isOwn) return <Name name={who.organisation} trust={who.trust} />;
  return (
    <span className="name">
      <NameAlone name={who.organisation} />
      <span className="soft">{t("letters.you")}</span>
    </span>
  );
}
