import { useCallback, useMemo } from "react";
import type { ReactNode } from "react";
import { Button } from "../../../components/actions/Button";
import { SearchField } from "../../../components/fields/SearchField";
import { Select } from "../../../components/fields/Select";
import { EmptyPlace } from "../../../components/messages/EmptyPlace";
import type { Selected } from "../../../components/table/selection";
import { pressed } from "../../../components/table/sorting";
import { Table } from "../../../components/table/Table";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { boardPlaces } from "./places";
import { boardColumns } from "./boardColumns";
import type { BoardRead, BoardSlot } from "./useBoard";
import { everybody } from "./view";
import type { BoardSort, BoardView } from "./view";

interface BoardListProps {
  readonly read: BoardRead;
  readonly slots: readonly BoardSlot[];
  readonly view: BoardView;
  readonly onView: (view: BoardView) => void;
  readonly onSight: (first: number, end: number) => void;
  readonly onOpen: (id: string) => void;
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
  /** what is done about the list as a whole: beside what it is searched by */
  readonly actions: ReactNode;
}

/** Everybody who has to do with a letter: searched, filtered by where they stand, sorted, selected. */
export function BoardList(props: BoardListProps) {
  const { read, slots, view, onView, onSight, onOpen, selected, onSelect, actions } = props;
  const text = useText();
  const { t } = text;
  const columns = useMemo(() => boardColumns(text), [text]);
  const nameOf = useCallback(({ row }: BoardSlot) => visible(row?.organisation ?? t("names.unnamed")), [t]);
  return (
    <>
      <div className="contact-filters">
        <SearchField
          label={t("endorsements.search")}
          value={view.search}
          onChange={(search) => onView({ ...view, search })}
        />
        <PlaceFilter read={read} view={view} onView={onView} />
        {actions}
      </div>
      <Table
        label={t("endorsements.columns.organisation")}
        rows={slots}
        idOf={idOf}
        nameOf={nameOf}
        columns={columns}
        sort={read.view.sort}
        onSort={(column) => {
          const sort = pressed(view.sort, column);
          onView({ ...view, sort: { ...sort, column: sort.column as BoardSort } });
        }}
        selected={selected}
        onSelect={onSelect}
        onOpen={({ id }) => onOpen(id)}
        onSight={onSight}
        view={JSON.stringify([read.view.search, read.view.place])}
        empty={
          <EmptyPlace
            icon="search"
            title={t("endorsements.noneFits.title")}
            action={
              <Button onPress={() => onView({ ...everybody, sort: view.sort })}>
                {t("endorsements.noneFits.all")}
              </Button>
            }
          >
            {t("endorsements.noneFits.words")}
          </EmptyPlace>
        }
      />
    </>
  );
}

function idOf({ id }: BoardSlot): string {
  return id;
}

const all = "all";

interface PlaceFilterProps {
  readonly read: BoardRead;
  readonly view: BoardView;
  readonly onView: (view: BoardView) => void;
}

/** Those places are offered where somebody stands, and the one that was chosen. */
function PlaceFilter({ read, view, onView }: PlaceFilterProps) {
  const { t, number } = useText();
  const { places } = read.board;
  const total = boardPlaces.reduce((sum, place) => sum + (place === "superseded" ? 0 : places[place]), 0);
  const offered = boardPlaces.filter((place) => places[place] > 0 || place === view.place);
  return (
    <Select
      label={t("endorsements.show")}
      options={[
        { id: all, words: t("endorsements.everybody", { number: total }) },
        ...offered.map((place) => ({
          id: place,
          words: `${t(`endorsements.place.${place}`)} (${number(places[place])})`,
        })),
      ]}
      value={view.place ?? all}
      onChange={(id) => onView({ ...view, place: boardPlaces.find((place) => place === id) ?? null })}
    />
  );
}
