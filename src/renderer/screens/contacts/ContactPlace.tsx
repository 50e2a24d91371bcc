import { useCallback, useState } from "react";
import { Button } from "../../components/actions/Button";
import { DropFaultNotice } from "../../components/files/FilePlace";
import type { DropFault } from "../../components/files/FilePlace";
import { DropVeil } from "../../components/files/DropVeil";
import { takeDropped } from "../../components/files/dropped";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useDrop } from "../../hooks/useDrop";
import { ofFile } from "../../state/incoming";
import type { Incoming } from "../../state/incoming";
import { useText } from "../../text/useText";
import { AddContacts } from "./AddContacts";
import { BulkBar } from "./BulkBar";
import { ContactFilters } from "./ContactFilters";
import { ContactSheet } from "./ContactSheet";
import { ContactTable } from "./ContactTable";
import { ManageGroups } from "./ManageGroups";
import { isWhole, unfiltered } from "./query";
import type { SortColumn, View } from "./query";
import { TwinList } from "./TwinList";
import { useContactRows } from "./useContactRows";
import { useSelection } from "./useSelection";

interface ContactPlaceProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** the contact whose sheet is open */
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  readonly isAdding: boolean;
  readonly onAdding: (isAdding: boolean) => void;
  readonly onOwnCard: () => void;
}

const nothing: readonly Incoming[] = [];

/** The list of contacts: searched, filtered, sorted, selected from; cards are added by button or dropped anywhere on it. */
export function ContactPlace(props: ContactPlaceProps) {
  const { view, onView, open, onOpen, isAdding, onAdding, onOwnCard } = props;
  const { t } = useText();
  const { read, slots, trouble, onSight, again } = useContactRows(view);
  const { selected, select } = useSelection(read);
  const [dropped, setDropped] = useState(nothing);
  const [dropFault, setDropFault] = useState<DropFault | null>(null);
  const isBusy = isAdding || open !== null;

  const drop = useCallback(
    (transfer: DataTransfer) => {
      // What is dropped beside an open sheet was meant for the sheet.
      if (isBusy) return;
      const taken = takeDropped(transfer, "card");
      setDropFault(taken.outcome === "files" || taken.outcome === "nothing" ? null : taken);
      if (taken.outcome !== "files") return;
      setDropped(taken.files.map((file) => ofFile("card", file)));
      onAdding(true);
    },
    [isBusy, onAdding],
  );
  const isOver = useDrop(null, drop);

  const add = (): void => {
    setDropFault(null);
    onAdding(true);
  };
  const addButton = (
    <Button look="primary" icon="plus" onPress={add}>
      {t("contacts.add")}
    </Button>
  );
  return (
    <>
      <header className="place-head">
        <h1>{t("places.contacts")}</h1>
        <p className="place-count">{read !== null && <Count {...read} />}</p>
        <div className="actions">
          <Button icon="signature" onPress={onOwnCard}>
            {t("contacts.ownCard")}
          </Button>
          {read?.all !== 0 && (
            <>
              <ManageGroups onGroup={(group) => onView({ ...unfiltered(view), group })} />
              {addButton}
            </>
          )}
        </div>
      </header>
      {dropFault !== null && <DropFaultNotice fault={dropFault} />}
      {trouble !== null && <TroubleNotice trouble={trouble} of="entry" onAgain={again} />}
      {read?.all === 0 ? (
        <EmptyPlace icon="contacts" title={t("contacts.empty.title")} action={addButton}>
          {t("contacts.empty.words")}
        </EmptyPlace>
      ) : (
        <>
          <ContactFilters view={view} onView={onView} />
          <TwinList />
          {slots !== null && (
            <ContactTable
              slots={slots}
              view={read?.view ?? view}
              onSort={(sort) => onView({ ...view, sort: { ...sort, column: sort.column as SortColumn } })}
              selected={selected}
              onSelect={select}
              onOpen={onOpen}
              onSight={onSight}
              onAll={() => onView(unfiltered(view))}
            />
          )}
          {/* Beneath the list, so that no row moves when the first one is selected. */}
          <BulkBar selected={selected} onSelect={select} />
        </>
      )}
      <AddContacts
        isOpen={isAdding}
        dropped={dropped}
        onClose={() => {
          onAdding(false);
          setDropped(nothing);
        }}
        onOpen={onOpen}
      />
      <ContactSheet
        contactKey={open}
        onClose={() => onOpen(null)}
        onRemoved={(key) => {
          onOpen(null);
          select(new Set([...selected].filter((one) => one !== key)));
        }}
        onOpen={onOpen}
      />
      <DropVeil isOver={isOver && !isBusy} />
    </>
  );
}

interface CountProps {
  readonly view: View;
  readonly all: number;
  readonly found: number;
}

function Count({ view, all, found }: CountProps) {
  const { t } = useText();
  if (all === 0) return null;
  return isWhole(view) ? t("contacts.count", { count: all }) : t("contacts.found", { found, count: all });
}
