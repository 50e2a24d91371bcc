import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { GroupsField } from "./GroupsField";

interface ContactGroupsProps {
  readonly contactKey: string;
  readonly groups: readonly string[];
}

/** The groups of a contact. Choosing takes effect at once. */
export function ContactGroups({ contactKey, groups }: ContactGroupsProps) {
  const { desk } = useDesk();
  const { ask, trouble } = useAsk();
  const change = async (wanted: readonly string[]): Promise<void> => {
    const added = wanted.filter((one) => !groups.includes(one));
    const gone = groups.filter((one) => !wanted.includes(one));
    // When it is no longer on the list, the sheet says so by itself.
    for (const name of added) await ask(() => desk.groupContacts([contactKey], name, true));
    for (const name of gone) await ask(() => desk.groupContacts([contactKey], name, false));
  };
  return (
    <>
      <GroupsField value={groups} onChange={(wanted) => void change(wanted)} />
      <TroubleNews trouble={trouble} of="entry" />
    </>
  );
}
