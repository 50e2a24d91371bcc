import { useMemo } from "react";
import { Button } from "../../components/actions/Button";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import type { Selected } from "../../components/table/selection";
import { pressed } from "../../components/table/sorting";
import type { Sort } from "../../components/table/sorting";
import { LongTable } from "../../components/table/Table";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import type { Column } from "../../components/table/columns";
import type { Rows } from "../../components/table/rows";
import { columnsIn } from "./columns";
import type { View } from "./query";
import type { Slot } from "./slots";

interface ContactTableProps {
  readonly slots: Rows<Slot>;
  /** what the slots were read for */
  readonly view: View;
  readonly onSort: (sort: Sort) => void;
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
  /** without it a row leads nowhere */
  readonly onOpen?: (key: string) => void;
  readonly onSight: (first: number, end: number) => void;
  /** shows all contacts again */
  readonly onAll: () => void;
  /** what is shown of each; all there is unless given. The same array each time */
  readonly columns?: readonly Column<Slot>[];
}

export function ContactTable(props: ContactTableProps) {
  const { slots, view, onSort, selected, onSelect, onOpen, onSight, onAll } = props;
  const text = useText();
  const { t } = text;
  const all = useMemo(() => columnsIn(text), [text]);
  return (
    <LongTable<Slot>
      label={t("places.contacts")}
      rows={slots}
      nameOf={({ row }) => visible(row?.organisation ?? t("names.unnamed"))}
      columns={props.columns ?? all}
      sort={view.sort}
      onSort={(column) => onSort(pressed(view.sort, column))}
      selected={selected}
      onSelect={onSelect}
      {...(onOpen !== undefined && {
        onOpen: ({ row }: Slot) => {
          if (row !== null) onOpen(row.key);
        },
      })}
      onSight={onSight}
      view={JSON.stringify({ ...view, sort: null })}
      empty={
        <EmptyPlace
          icon="search"
          title={t("contacts.none.title")}
          action={<Button onPress={onAll}>{t("contacts.none.all")}</Button>}
        >
          {t("contacts.none.words")}
        </EmptyPlace>
      }
    />
  );
}
