import { useMemo, useState } from "react";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { Checkbox } from "../../components/fields/Checkbox";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { Dialog } from "../../components/overlays/Dialog";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";
import { recipientColumnsIn } from "../contacts/columns";
import { ContactFilters } from "../contacts/ContactFilters";
import { ContactTable } from "../contacts/ContactTable";
import { unfiltered, wholeList } from "../contacts/query";
import type { SortColumn, View } from "../contacts/query";
import { unreadPart } from "../contacts/slots";
import { useContactRows } from "../contacts/useContactRows";
import { useSelection } from "../contacts/useSelection";
import type { Asked } from "./request";

interface ChooseRecipientsProps {
  readonly asked: Asked;
  readonly onChosen: (to: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Whom it goes to: found by name, group, country and sector, or by who has not answered. */
export function ChooseRecipients({ asked, onChosen, onClose }: ChooseRecipientsProps) {
  const text = useText();
  const { t } = text;
  const go = useGo();
  const { campaigns, purpose } = asked;
  const [view, setView] = useState<View>({
    ...wholeList,
    unanswered: purpose === "reminder" ? campaigns : null,
  });
  const { read, slots, trouble, onSight, again } = useContactRows(view);
  const { selected, select } = useSelection(read, asked.to);
  const columns = useMemo(() => recipientColumnsIn(text), [text]);
  const isEmpty = read?.all === 0;
  const ids = [...selected];
  // Rows that were selected out of sight have no ids until they were read.
  const isResolved = unreadPart(selected) === null;
  return (
    <Dialog
      title={t(`sending.title.${purpose}`)}
      isOpen
      onClose={onClose}
      shape="wide"
      actions={
        <>
          <p className="send-count" aria-live="polite">
            {ids.length > 0 && (
              <>
                {t("sending.chosen", { count: ids.length })}{" "}
                <LinkButton onPress={() => select(new Set())}>{t("lists.clearSelection")}</LinkButton>
              </>
            )}
          </p>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" isDisabled={ids.length === 0 || !isResolved} onPress={() => onChosen(ids)}>
            {t("actions.next")}
          </Button>
        </>
      }
    >
      {trouble !== null && <TroubleNotice trouble={trouble} of="entry" onAgain={again} />}
      {isEmpty ? (
        <EmptyPlace
          icon="contacts"
          title={t("contacts.empty.title")}
          action={
            <Button
              look="primary"
              onPress={() => {
                onClose();
                go("contacts", "add");
              }}
            >
              {t("contacts.add")}
            </Button>
          }
        >
          {t("sending.nobody")}
        </EmptyPlace>
      ) : (
        <>
          <p className="soft">{t(`sending.whom.${purpose}`)}</p>
          <ContactFilters view={view} onView={setView}>
            {campaigns.length > 0 && (
              <Checkbox
                isSelected={view.unanswered !== null}
                onChange={(isOn) => setView({ ...view, unanswered: isOn ? campaigns : null })}
              >
                {t("sending.unanswered")}
              </Checkbox>
            )}
          </ContactFilters>
          {slots !== null && (
            <div className="send-table">
              <ContactTable
                slots={slots}
                view={read?.view ?? view}
                onSort={(sort) => setView({ ...view, sort: { ...sort, column: sort.column as SortColumn } })}
                selected={selected}
                onSelect={select}
                onSight={onSight}
                onAll={() => setView(unfiltered(view))}
                columns={columns}
              />
            </div>
          )}
          <p className="soft">{t("sending.marks")}</p>
        </>
      )}
    </Dialog>
  );
}
