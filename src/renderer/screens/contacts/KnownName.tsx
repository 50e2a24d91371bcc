import { LinkButton } from "../../components/actions/LinkButton";
import { NameAlone } from "../../components/marks/Name";
import { TrustMark } from "../../components/marks/TrustMark";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";

interface KnownNameProps {
  readonly contactKey: string;
  /** leads to the contact's own sheet; without it the name only stands there */
  readonly onOpen?: (key: string) => void;
}

/** The name of somebody on the list, with its mark; nothing once it is no longer there. */
export function KnownName({ contactKey, onOpen }: KnownNameProps) {
  const found = useRead("contactDetail", contactKey);
  if (found === null || isTrouble(found) || found.outcome === "no-contact") return null;
  const name = <NameAlone name={found.organisation} />;
  return (
    <span className="name">
      {onOpen === undefined ? name : <LinkButton onPress={() => onOpen(contactKey)}>{name}</LinkButton>}
      <TrustMark trust={found.trust} />
    </span>
  );
}
