import { Name } from "../../components/marks/Name";
import { useText } from "../../text/useText";
import type { Signer } from "../../../desk/exchange/inspection";

/** Whoever signed something, with its mark; a key that gives no name is told from others by its first words. */
export function SignerName({ signer }: { readonly signer: Signer }) {
  const { t } = useText();
  const { organisation, words, trust, isOwn } = signer;
  if (isOwn) return <span className="name-words">{t("exchange.you")}</span>;
  return (
    <span className="signer">
      <Name name={organisation} trust={trust ?? "unverified"} />
      {organisation === null && (
        <bdi className="soft" lang="en">
          {words.slice(0, 3).join(" ")} …
        </bdi>
      )}
      {trust === null && <span className="soft">{t("exchange.notListed")}</span>}
    </span>
  );
}
