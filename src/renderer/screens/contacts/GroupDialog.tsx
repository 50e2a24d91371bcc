import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { Select } from "../../components/fields/Select";
import { TextField } from "../../components/fields/TextField";
import { Form } from "../../components/Form";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { groupName, longestGroup } from "./groupName";
import { useGroups } from "./useGroups";

interface GroupDialogProps {
  readonly ids: readonly string[];
  readonly onClose: (isDone: boolean) => void;
}

type Way = "into" | "new" | "out";

/** Puts the selected contacts into a group, or takes them out of one. */
export function GroupDialog({ ids, onClose }: GroupDialogProps) {
  const { t, number } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const groups = useGroups();
  const [way, setWay] = useState<Way | null>(null);
  const chosenWay = way ?? (groups.length === 0 ? "new" : "into");
  const [group, setGroup] = useState<string | null>(null);
  const [typed, setTyped] = useState("");
  const [isFaulty, setFaulty] = useState(false);
  const name = chosenWay === "new" ? groupName(typed) : group;

  const move = async (): Promise<void> => {
    if (name === null) {
      setFaulty(true);
      return;
    }
    const isIn = chosenWay !== "out";
    const said = await ask(() => desk.groupContacts(ids, name, isIn));
    if (said === null) return;
    onClose(true);
    const { changed } = said;
    tell({
      words: t(isIn ? "contacts.group.put" : "contacts.group.taken", {
        count: changed.length,
        name: name,
      }),
      ...(changed.length > 0 && { undo: () => void desk.groupContacts(changed, name, !isIn) }),
    });
  };
  return (
    <Dialog
      title={t("contacts.group.title", { count: ids.length })}
      isOpen
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form="group-form" isPending={isPending}>
            {t(chosenWay === "out" ? "contacts.group.takeOut" : "contacts.group.putIn")}
          </Button>
        </>
      }
    >
      <Form id="group-form" onSubmit={() => void move()} isBusy={isPending}>
        {groups.length > 0 && (
          <RadioGroup<Way>
            label={t("contacts.group.way")}
            options={[
              { id: "into", words: t("contacts.group.into") },
              { id: "new", words: t("contacts.group.new") },
              { id: "out", words: t("contacts.group.out") },
            ]}
            value={chosenWay}
            onChange={(way) => {
              setWay(way);
              setFaulty(false);
            }}
          />
        )}
        {chosenWay === "new" ? (
          <TextField
            label={t("contacts.group.name")}
            help={t("contacts.group.nameHelp")}
            value={typed}
            onChange={(typed) => {
              setTyped(typed);
              setFaulty(false);
            }}
            error={isFaulty ? t("contacts.group.nameMissing") : null}
            maxLength={2 * longestGroup}
            takesFocus={groups.length === 0}
          />
        ) : (
          <Select
            label={t("contacts.group.which")}
            options={groups.map(({ name, count }) => ({
              id: name,
              words: `${visible(name)} (${number(count)})`,
            }))}
            value={group}
            onChange={setGroup}
            error={isFaulty && group === null ? t("contacts.group.whichMissing") : null}
          />
        )}
      </Form>
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
