import { memo } from "react";
import { Checkbox } from "../../components/fields/Checkbox";
import { UnreadNotice } from "../../components/files/UnreadNotice";
import { Name } from "../../components/marks/Name";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { CardPreview } from "./CardPreview";
import type { Brought } from "./importing";
import { KnownName } from "./KnownName";

interface BroughtCardProps {
  readonly brought: Brought;
  /** the same function each time: there may be hundreds of cards */
  readonly onChoose: (id: number, isChosen: boolean) => void;
}

/** What was found in something that was brought, and whether it is to be put on the list. */
export const BroughtCard = memo(function BroughtCard({ brought, onChoose }: BroughtCardProps) {
  const { id, from, what, isChosen } = brought;
  const { t } = useText();
  return (
    <li className="brought">
      <p className="soft brought-from">
        <bdi>{visible(from)}</bdi>
      </p>
      {what.found === "card" && (
        <>
          <Checkbox isSelected={isChosen} onChange={(isChosen) => onChoose(id, isChosen)}>
            <Name name={what.read.card.statement.organisation} trust="unverified" />
          </Checkbox>
          <CardPreview read={what.read} />
        </>
      )}
      {what.found === "known" && (
        <>
          <KnownName contactKey={what.key} />
          <p>{t("adding.known")}</p>
        </>
      )}
      {what.found === "own" && <p>{t("adding.own")}</p>}
      {what.found === "unread" && <UnreadNotice unread={what.unread} />}
      {what.found === "trouble" && <TroubleNotice trouble={what.trouble} of="file" />}
    </li>
  );
});
