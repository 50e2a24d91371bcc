import { useMemo, useState } from "react";
import { Button } from "../../../../src/renderer/components/actions/Button";
import { SearchField } from "../../../../src/renderer/components/fields/SearchField";
import { folded } from "../../../../src/renderer/components/fields/search";
import { NameAlone } from "../../../../src/renderer/components/marks/Name";
import { TrustMark } from "../../../../src/renderer/components/marks/TrustMark";
import type { Trust } from "../../../../src/desk/contacts/trust";
import { EmptyPlace } from "../../../../src/renderer/components/messages/EmptyPlace";
import { SelectionBar } from "../../../../src/renderer/components/table/SelectionBar";
import type { Selected } from "../../../../src/renderer/components/table/selection";
import { pressed, sortedBy } from "../../../../src/renderer/components/table/sorting";
import type { Sort } from "../../../../src/renderer/components/table/sorting";
import { Table } from "../../../../src/renderer/components/table/Table";
import { useText } from "../../../../src/renderer/text/useText";
import { ignore, Page, useSample } from "./sample";

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly trust: Trust;
}

const states: readonly Trust[] = ["verified", "verified", "introduced", "unverified", "lapsed"];
const places = ["TN", "KE", "CO", "LB", "JP"];

function organisations(count: number): readonly Organisation[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `id-${at}`,
    name: `${["Organisation", "شبكة", "Réseau", "Сеть", "平和"][at % 5]} ${at}`,
    country: places[at % 7] ?? "FR",
    trust: states[at % 5] ?? "unverified",
  }));
}

const idOf = ({ id }: Organisation) => id;
const nameOf = ({ name }: Organisation) => name;

/** `&rows=100000`: one list of as many rows, that can be searched, sorted, selected from, and that rows come to. */
export function Lists() {
  const s = useSample();
  const { country, collator } = useText();
  const count = Number(new URLSearchParams(location.search).get("rows") ?? 300);
  const [all, setAll] = useState(() => organisations(count));
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<Sort | null>(null);
  const [selected, setSelected] = useState<Selected>(new Set());
  const [opened, setOpened] = useState("");
  const found = useMemo(() => {
    const wanted = folded(search);
    return wanted === "" ? all : all.filter(({ name }) => folded(name).includes(wanted));
  }, [all, search]);
  const rows = useMemo(
    () =>
      sort === null
        ? found
        : sortedBy(
            found,
            sort.column === "name" ? nameOf : (row) => country(row.country),
            sort.direction,
            collator,
          ),
    [found, sort, country, collator],
  );
  return (
    <Page title={s("Lists", "القوائم")}>
      <div className="gallery-list">
        <SearchField
          label={s("Search the contacts", "البحث في جهات الاتصال")}
          value={search}
          onChange={setSearch}
        />
        <SelectionBar count={selected.size} onClear={() => setSelected(new Set())}>
          <Button onPress={ignore}>{s("Export…", "تصدير…")}</Button>
        </SelectionBar>
        <Table
          label={s("Contacts", "جهات الاتصال")}
          rows={rows}
          idOf={idOf}
          nameOf={nameOf}
          columns={[
            {
              id: "name",
              title: s("Organisation", "المنظمة"),
              share: 3,
              isSortable: true,
              render: ({ name }) => <NameAlone name={name} />,
            },
            {
              id: "trust",
              title: s("Key", "المفتاح"),
              share: 2,
              render: ({ trust }) => <TrustMark trust={trust} />,
            },
            {
              id: "country",
              title: s("Country", "البلد"),
              share: 2,
              isSortable: true,
              isMinor: true,
              render: (row) => <span className="cell-words">{country(row.country)}</span>,
            },
          ]}
          sort={sort}
          onSort={(column) => setSort(pressed(sort, column))}
          selected={selected}
          onSelect={setSelected}
          onOpen={({ name }) => setOpened(name)}
          view={search}
          empty={
            <EmptyPlace icon="search" title={s("Nobody by that name", "لا أحد بهذا الاسم")}>
              {s("Type less of it, or another part.", "اكتب أقل منه، أو جزءًا آخر.")}
            </EmptyPlace>
          }
        />
      </div>
      <div className="actions">
        <Button
          onPress={() =>
            setAll((rows) => [
              ...organisations(5).map((row) => ({ ...row, id: `new-${rows.length}-${row.id}` })),
              ...rows,
            ])
          }
        >
          {s("Five come", "تأتي خمس")}
        </Button>
        <Button onPress={() => setAll((rows) => rows.filter((_, at) => at !== 2))}>
          {s("The third goes", "تذهب الثالثة")}
        </Button>
        <output data-testid="opened">{opened}</output>
        <output data-testid="selected">{selected.size}</output>
      </div>
    </Page>
  );
}
