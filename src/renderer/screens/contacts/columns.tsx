import { NameAlone } from "../../components/marks/Name";
import { TrustMark } from "../../components/marks/TrustMark";
import type { Column } from "../../components/table/columns";
import { sectorWord } from "../../text/sectors";
import type { Speech } from "../../text/speech";
import type { ContactRow } from "../../../desk/contacts/contactList";
import { Flag } from "./Flag";
import type { Slot } from "./slots";

/** What is shown of a contact in the list. The ids of those that can be sorted by are the desk's. */
export function columnsIn(text: Speech): readonly Column<Slot>[] {
  const { t, country, shortDay, list } = text;
  return [
    {
      id: "organisation",
      title: t("contacts.columns.organisation"),
      share: 3.8,
      isSortable: true,
      render: ({ row }) => (row === null ? <span className="cell-unread" /> : <OrganisationCell row={row} />),
    },
    {
      id: "trust",
      title: t("contacts.columns.trust"),
      share: 2.1,
      isSortable: true,
      render: ({ row }) => row !== null && <TrustMark trust={row.trust} />,
    },
    {
      id: "country",
      title: t("contacts.columns.country"),
      share: 1.5,
      isSortable: true,
      render: words(({ country: code }) => code && country(code)),
    },
    {
      id: "sectors",
      title: t("contacts.columns.sectors"),
      share: 1.6,
      isMinor: true,
      render: words(({ sectors }) => list(sectors.map((label) => sectorWord(text, label)))),
    },
    {
      id: "groups",
      title: t("contacts.columns.groups"),
      share: 1.3,
      isMinor: true,
      render: words(({ groups }) => list(groups)),
    },
    {
      id: "expires",
      title: t("contacts.columns.expires"),
      share: 1.9,
      render: words(({ expires }) => expires && shortDay(expires)),
    },
    {
      id: "added",
      title: t("contacts.columns.added"),
      share: 1.9,
      isMinor: true,
      isSortable: true,
      render: words(({ added }) => shortDay(added.slice(0, 10))),
    },
  ];
}

/** What of it helps to choose recipients by. */
export function recipientColumnsIn(text: Speech): readonly Column<Slot>[] {
  const wanted = ["organisation", "trust", "country", "groups"];
  return columnsIn(text).filter(({ id }) => wanted.includes(id));
}

function words(wordsOf: (row: ContactRow) => string | null): Column<Slot>["render"] {
  return ({ row }) => row !== null && <span className="cell-words">{wordsOf(row)}</span>;
}

function OrganisationCell({ row: { organisation, atRisk, isLookalike } }: { readonly row: ContactRow }) {
  return (
    <>
      <NameAlone name={organisation} />
      {isLookalike && <Flag is="alike" />}
      {atRisk && <Flag is="atRisk" />}
    </>
  );
}
