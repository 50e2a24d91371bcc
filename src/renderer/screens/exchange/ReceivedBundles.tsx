import { useMemo } from "react";
import { Name } from "../../components/marks/Name";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import type { Column } from "../../components/table/columns";
import { Table } from "../../components/table/Table";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { visible } from "../../text/isolate";
import type { Speech } from "../../text/speech";
import { purposeWord } from "../../text/statements";
import { useText } from "../../text/useText";
import type { ReceivedBundle } from "../../../desk/receivedBundles";

/** The bundles that were taken in, the newest first. */
export function ReceivedBundles() {
  const text = useText();
  const { t } = text;
  const received = useRead("receivedBundles");
  const columns = useMemo(() => columnsIn(text), [text]);
  if (received === null) return null;
  if (isTrouble(received)) return <TroubleNotice trouble={received} of="entry" />;
  return (
    <section className="received">
      <h2>{t("exchange.received.title")}</h2>
      <Table
        label={t("exchange.received.title")}
        rows={received.bundles}
        idOf={idOf}
        nameOf={({ organisation }) => visible(organisation ?? t("names.unnamed"))}
        columns={columns}
        empty={<p className="soft">{t("exchange.received.none")}</p>}
      />
    </section>
  );
}

function columnsIn(text: Speech): readonly Column<ReceivedBundle>[] {
  const { t, moment } = text;
  return [
    {
      id: "from",
      title: t("exchange.columns.from"),
      share: 3,
      render: ({ organisation, trust }) => <Name name={organisation} trust={trust ?? "unverified"} />,
    },
    {
      id: "purpose",
      title: t("exchange.columns.purpose"),
      share: 1.5,
      render: ({ purpose }) => (
        <span className="cell-words">
          <bdi>{purposeWord(text, purpose)}</bdi>
        </span>
      ),
    },
    {
      id: "note",
      title: t("exchange.columns.note"),
      share: 3,
      isMinor: true,
      render: ({ note }) => note !== null && <bdi className="cell-words">{visible(note)}</bdi>,
    },
    {
      id: "received",
      title: t("exchange.columns.received"),
      share: 2.4,
      render: ({ received }) => <span className="cell-words">{moment(received)}</span>,
    },
  ];
}

function idOf({ hash }: ReceivedBundle): string {
  return hash;
}
