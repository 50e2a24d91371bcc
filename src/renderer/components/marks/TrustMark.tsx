import type { Trust } from "../../../desk/contacts/trust";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";

/**
 * The program's own mark for a key: shape, word and colour together. It is never part of a text that came from
 * elsewhere, and nothing else in the program looks like it.
 */
export function TrustMark({ trust }: { readonly trust: Trust }) {
  const { t } = useText();
  return (
    <span className="trust" data-trust={trust}>
      <Icon name={trust} />
      {t(`trust.word.${trust}`)}
    </span>
  );
}

/** The mark, and a sentence on what it means. */
export function TrustExplained({ trust }: { readonly trust: Trust }) {
  const { t } = useText();
  return (
    <p className="trust-explained">
      <TrustMark trust={trust} /> <span>{t(`trust.means.${trust}`)}</span>
    </p>
  );
}
