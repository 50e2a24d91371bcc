import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { IconButton } from "../../components/actions/IconButton";
import { LinkButton } from "../../components/actions/LinkButton";
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

interface ManageGroupsProps {
  /** shows those of one group */
  readonly onGroup: (group: string) => void;
}

/** The groups by name, to be looked at, renamed and removed. */
export function ManageGroups({ onGroup }: ManageGroupsProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const groups = useGroups();
  return (
    <>
      <Button icon="folder" onPress={() => setOpen(true)}>
        {t("contacts.groups.open")}
      </Button>
      <Dialog
        title={t("contacts.groups.title")}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button look="primary" onPress={() => setOpen(false)}>
            {t("actions.done")}
          </Button>
        }
      >
        <p className="soft">{t(groups.length === 0 ? "contacts.groups.none" : "contacts.groups.words")}</p>
        <ul className="group-list">
          {groups.map(({ name, count }) => (
            <OneGroup
              key={name}
              name={name}
              count={count}
              onShow={() => {
                setOpen(false);
                onGroup(name);
              }}
            />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

interface OneGroupProps {
  readonly name: string;
  readonly count: number;
  readonly onShow: () => void;
}

function OneGroup({ name, count, onShow }: OneGroupProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [typed, setTyped] = useState<string | null>(null);
  const rename = async (): Promise<void> => {
    const to = groupName(typed ?? "");
    if (to === null) return;
    if (to === name || (await ask(() => desk.renameGroup(name, to))) !== null) setTyped(null);
  };
  const remove = async (): Promise<void> => {
    const said = await ask(() => desk.renameGroup(name, null));
    if (said === null) return;
    tell({
      words: t("contacts.groups.removed", { name: name }),
      undo: () => void desk.groupContacts(said.changed, name, true),
    });
  };
  if (typed !== null) {
    return (
      <li>
        <Form onSubmit={() => void rename()} isBusy={isPending}>
          <div className="adder">
            <TextField
              label={t("contacts.groups.newName")}
              value={typed}
              onChange={setTyped}
              maxLength={2 * longestGroup}
              takesFocus
            />
            <Button type="submit" isDisabled={groupName(typed) === null}>
              {t("contacts.groups.rename")}
            </Button>
            <Button look="quiet" onPress={() => setTyped(null)}>
              {t("actions.cancel")}
            </Button>
          </div>
        </Form>
        <TroubleNews trouble={trouble} of="entry" />
      </li>
    );
  }
  return (
    <li>
      <div className="group-row">
        <LinkButton onPress={onShow}>
          <bdi>{visible(name)}</bdi>
        </LinkButton>
        <span className="soft">{t("contacts.count", { count })}</span>
        <span className="group-acts">
          <Button look="quiet" onPress={() => setTyped(name)}>
            {t("contacts.groups.renameOpen")}
          </Button>
          <IconButton
            icon="trash"
            label={t("contacts.groups.remove", { name: name })}
            onPress={() => void remove()}
          />
        </span>
      </div>
      <TroubleNews trouble={trouble} of="entry" />
    </li>
  );
}
