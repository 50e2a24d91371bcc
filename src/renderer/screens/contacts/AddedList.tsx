import { useState } from "react";
import { LinkButton } from "../../components/actions/LinkButton";
import { Name } from "../../components/marks/Name";
import { Focused } from "../../components/messages/Focused";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { Trouble } from "../../../desk/trouble";
import type { Added } from "./importing";
import { JoinTwins } from "./JoinTwins";
import { KnownName } from "./KnownName";

interface AddedListProps {
  readonly added: readonly Added[];
  readonly onOpen: (key: string) => void;
}

/** What became of the cards that were chosen. */
export function AddedList({ added, onOpen }: AddedListProps) {
  const { t } = useText();
  const count = added.filter(({ outcome }) => outcome === "added" || outcome === "renewed").length;
  return (
    <>
      <Focused>
        <p>{t("adding.done.words", { count })}</p>
      </Focused>
      <ul className="brought-list">
        {added.map((one, at) => (
          // The same card may have been brought twice.
          // oxlint-disable-next-line react/no-array-index-key
          <AddedOne key={at} added={one} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

interface AddedOneProps {
  readonly added: Added;
  readonly onOpen: (key: string) => void;
}

function AddedOne({ added: { key, name, outcome }, onOpen }: AddedOneProps) {
  const { t } = useText();
  const client = useDesk();
  const [undone, setUndone] = useState<"undone" | Trouble | null>(null);
  const undo = async (): Promise<void> => {
    const said = await client.desk.removeContact(key);
    setUndone(isTrouble(said) ? said : "undone");
  };
  if (undone === "undone") {
    return (
      <li className="brought">
        <Name name={name} trust="unverified" />
        <p>{t("adding.undone")}</p>
      </li>
    );
  }
  if (typeof outcome === "object") {
    return (
      <li className="brought">
        <Name name={name} trust="unverified" />
        <TroubleNotice trouble={outcome} of="file" />
      </li>
    );
  }
  return (
    <li className="brought">
      <KnownName contactKey={key} onOpen={onOpen} />
      <p>
        {t(`adding.outcome.${outcome}`)}{" "}
        {outcome === "added" && <LinkButton onPress={() => void undo()}>{t("adding.undo")}</LinkButton>}
      </p>
      <AddedTwins contactKey={key} />
      {undone !== null && <TroubleNotice trouble={undone} of="entry" />}
    </li>
  );
}

/** Its organisation may stand there already, as it was written down before its card came. */
function AddedTwins({ contactKey }: { readonly contactKey: string }) {
  const found = useRead("contactDetail", contactKey);
  if (found === null || isTrouble(found) || found.outcome === "no-contact") return null;
  return <JoinTwins contactKey={contactKey} hasKey={found.fingerprint !== null} twins={found.twins} />;
}
