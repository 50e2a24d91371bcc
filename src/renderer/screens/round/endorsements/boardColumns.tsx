import { Icon } from "../../../components/Icon";
import { NameAlone } from "../../../components/marks/Name";
import { TrustMark } from "../../../components/marks/TrustMark";
import type { Column } from "../../../components/table/columns";
import type { Speech } from "../../../text/speech";
import type { BoardRow } from "../../../../desk/round/endorsementBoard";
import { PlaceMark } from "./PlaceMark";
import type { BoardSlot } from "./useBoard";

/** What is shown of each row. The ids of those that can be sorted by are the desk's. */
export function boardColumns({ t, country, shortDay }: Speech): readonly Column<BoardSlot>[] {
  return [
    {
      id: "organisation",
      title: t("endorsements.columns.organisation"),
      share: 3.5,
      isSortable: true,
      render: ({ row }) =>
        row === null ? <span className="cell-unread" /> : <OrganisationCell row={row} t={t} />,
    },
    {
      id: "trust",
      title: t("endorsements.columns.trust"),
      share: 1.9,
      render: ({ row }) => row !== null && <TrustCell row={row} t={t} />,
    },
    {
      id: "place",
      title: t("endorsements.columns.place"),
      share: 2.5,
      isSortable: true,
      render: ({ row }) => row !== null && <PlaceMark place={row.place} />,
    },
    {
      id: "country",
      title: t("endorsements.columns.country"),
      share: 1.5,
      isSortable: true,
      isMinor: true,
      render: words(({ country: code }) => code && country(code)),
    },
    {
      id: "listing",
      title: t("endorsements.columns.listing"),
      share: 1.6,
      isMinor: true,
      render: words(({ listing }) => listing && t(`endorsements.listingShort.${listing}`)),
    },
    {
      id: "created",
      title: t("endorsements.columns.created"),
      share: 1.7,
      isSortable: true,
      isMinor: true,
      render: words(({ created }) => created && shortDay(created.slice(0, 10))),
    },
  ];
}

function words(wordsOf: (row: BoardRow) => string | null): Column<BoardSlot>["render"] {
  return ({ row }) => row !== null && <span className="cell-words">{wordsOf(row)}</span>;
}

interface CellProps {
  readonly row: BoardRow;
  readonly t: Speech["t"];
}

function OrganisationCell({ row, t }: CellProps) {
  return (
    <>
      <NameAlone name={row.organisation} />
      {row.isLookalike && (
        <span className="contact-flag" data-flag="alike">
          <Icon name="alike" />
          <span className="unseen">{t("endorsements.alike")}</span>
        </span>
      )}
    </>
  );
}

function TrustCell({ row: { isOwn, trust }, t }: CellProps) {
  if (isOwn) return <span className="cell-words">{t("endorsements.you")}</span>;
  if (trust === null) return <span className="cell-words">{t("endorsements.noProgram")}</span>;
  return <TrustMark trust={trust} />;
}
