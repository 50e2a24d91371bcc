import { useMemo, useState } from "react";
import { Select } from "../../components/fields/Select";
import { Name } from "../../components/marks/Name";
import type { Column } from "../../components/table/columns";
import { Table } from "../../components/table/Table";
import { Dialog } from "../../components/overlays/Dialog";
import { visible } from "../../text/isolate";
import type { Speech } from "../../text/speech";
import { useText } from "../../text/useText";
import { Bundle } from "./Bundle";
import { countsByStanding, standingOf } from "./bundles";
import type { BundleItem, BundleStanding } from "./bundles";
import { changeWords } from "./changeWords";

interface BundleTableProps {
  readonly items: readonly BundleItem[];
  readonly onTake: (item: BundleItem) => void;
  readonly onLeave: (item: BundleItem) => void;
  readonly onAgain: (item: BundleItem) => void;
}

/** Many bundles, a line each; a line opens to all that there is to say about one. */
export function BundleTable({ items, onTake, onLeave, onAgain }: BundleTableProps) {
  const text = useText();
  const { t, number } = text;
  const [shown, setShown] = useState<BundleStanding | "all">("all");
  const [open, setOpen] = useState<number | null>(null);
  const columns = useMemo(() => columnsIn(text), [text]);
  const counts = countsByStanding(items);
  const wanted = counts.some(({ standing }) => standing === shown) ? shown : "all";
  const rows = useMemo(
    () => (wanted === "all" ? items : items.filter((item) => standingOf(item) === wanted)),
    [items, wanted],
  );
  const opened = items.find(({ id }) => id === open);
  return (
    <>
      <div className="bundle-filter">
        <Select<BundleStanding | "all">
          label={t("exchange.show")}
          options={[
            { id: "all", words: t("exchange.all", { count: items.length }) },
            ...counts.map(({ standing, count }) => ({
              id: standing,
              words: `${t(`exchange.standing.${standing}`)} (${number(count)})`,
            })),
          ]}
          value={wanted}
          onChange={setShown}
        />
      </div>
      <div className="bundle-table">
        <Table
          label={t("exchange.brought")}
          rows={rows}
          idOf={idOf}
          nameOf={({ file }) => visible(file.name)}
          columns={columns}
          onOpen={({ id }) => setOpen(id)}
          view={wanted}
          empty={null}
        />
      </div>
      {opened !== undefined && (
        <Dialog title={t("exchange.one")} isOpen onClose={() => setOpen(null)} shape="wide">
          <ul className="bundle-list">
            <Bundle
              item={opened}
              isAwaited={false}
              isOnly
              onTake={() => onTake(opened)}
              onLeave={() => {
                setOpen(null);
                onLeave(opened);
              }}
              onAgain={() => onAgain(opened)}
            />
          </ul>
        </Dialog>
      )}
    </>
  );
}

function columnsIn(text: Speech): readonly Column<BundleItem>[] {
  const { t } = text;
  return [
    {
      id: "from",
      title: t("exchange.columns.from"),
      share: 3.2,
      // Whether the sender is on the list is told by what the bundle is.
      render: ({ at }) => {
        const from = "inspection" in at ? at.inspection.from : null;
        return from !== null && <Name name={from.organisation} trust={from.trust ?? "unverified"} />;
      },
    },
    {
      id: "changes",
      title: t("exchange.columns.changes"),
      share: 3.6,
      render: (item) => <span className="cell-words">{changeWords(text, item)}</span>,
    },
    {
      id: "standing",
      title: t("exchange.columns.is"),
      share: 2.1,
      render: (item) => {
        const standing = standingOf(item);
        return (
          <span className="cell-words bundle-standing" data-standing={standing}>
            {t(`exchange.standing.${standing}`)}
          </span>
        );
      },
    },
    {
      id: "file",
      title: t("exchange.columns.file"),
      share: 1.6,
      isMinor: true,
      render: ({ file }) => <bdi className="cell-words">{visible(file.name)}</bdi>,
    },
  ];
}

function idOf({ id }: BundleItem): string {
  return String(id);
}
