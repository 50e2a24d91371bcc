import type { Trust } from "../../../desk/contacts/trust";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import { TrustMark } from "./TrustMark";

const none: readonly string[] = [];

interface NameProps {
  /** what the key calls itself: words from elsewhere; null when it gives no name */
  readonly name: string | null;
  readonly trust: Trust;
  /** known names that a reader could take for this one */
  readonly alike?: readonly string[];
}

/** An organisation's name, always with its mark, and with the known names that it looks like. */
export function Name({ name, trust, alike = none }: NameProps) {
  return (
    <span className="name">
      <NameAlone name={name} />
      <TrustMark trust={trust} />
      <Alike names={alike} />
    </span>
  );
}

/**
 * A name without its mark: only where the mark stands beside it anyway, as in a table's next column. It cannot run over
 * its own space, whatever characters it is made of.
 */
export function NameAlone({ name }: { readonly name: string | null }) {
  const { t } = useText();
  if (name === null) return <span className="name-none">{t("names.unnamed")}</span>;
  return <bdi className="name-words">{visible(name)}</bdi>;
}

/** Nothing where there is no such name. */
export function Alike({ names }: { readonly names: readonly string[] }) {
  const { t } = useText();
  const [first, ...others] = names;
  if (first === undefined) return null;
  return (
    <span className="alike">
      <Icon name="alike" />
      {others.length === 0
        ? t("names.alike", { name: first })
        : t("names.alikeMore", { name: first, count: others.length })}
    </span>
  );
}
