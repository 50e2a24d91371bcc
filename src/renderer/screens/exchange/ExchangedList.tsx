import { useMemo, useState } from "react";
import { SearchField } from "../../components/fields/SearchField";
import { Select } from "../../components/fields/Select";
import { folded } from "../../components/fields/search";
import { Icon } from "../../components/Icon";
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
import type { Exchanged } from "../../../desk/exchange/exchanged";
import { ExchangedFile } from "./ExchangedFile";

type Way = Exchanged["way"] | "all";

/** Everything that came in and everything that went out, the newest first. */
export function ExchangedList() {
  const text = useText();
  const { t } = text;
  const said = useRead("exchangedFiles");
  const [way, setWay] = useState<Way>("all");
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(() => columnsIn(text), [text]);
  const files = said === null || isTrouble(said) ? null : said.files;
  const searched = useMemo(() => files?.map((file) => ({ file, words: wordsOf(text, file) })), [text, files]);
  const rows = useMemo(() => {
    const words = folded(search).split(" ");
    return (searched ?? [])
      .filter(({ file }) => way === "all" || file.way === way)
      .filter(({ words: all }) => words.every((word) => all.includes(word)))
      .map(({ file }) => file);
  }, [searched, way, search]);
  if (said === null) return null;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  const opened = said.files.find(({ id }) => id === open);
  return (
    <section className="received">
      <h2>{t("exchange.past.title")}</h2>
      {said.files.length === 0 ? (
        <p className="soft">{t("exchange.past.none")}</p>
      ) : (
        <>
          <div className="contact-filters">
            <SearchField label={t("exchange.past.search")} value={search} onChange={setSearch} />
            <Select<Way>
              label={t("exchange.show")}
              options={(["all", "received", "sent"] as const).map((id) => ({
                id,
                words: t(`exchange.past.way.${id}`),
              }))}
              value={way}
              onChange={setWay}
            />
          </div>
          <Table
            label={t("exchange.past.title")}
            rows={rows}
            idOf={idOf}
            nameOf={(file) => wordsOf(text, file)}
            columns={columns}
            onOpen={({ id }) => setOpen(id)}
            view={`${way} ${search}`}
            empty={<p className="soft">{t("exchange.past.nothingFits")}</p>}
          />
        </>
      )}
      {opened !== undefined && <ExchangedFile file={opened} onClose={() => setOpen(null)} />}
    </section>
  );
}

function columnsIn(text: Speech): readonly Column<Exchanged>[] {
  const { t, moment, list } = text;
  return [
    {
      id: "with",
      title: t("exchange.columns.with"),
      share: 3.7,
      render: ({ way, with: who }) => (
        <>
          <span className="exchanged-way">
            <Icon name={way === "sent" ? "upload" : "download"} />
            <span className="unseen">{t(`exchange.past.way.${way}`)}</span>
          </span>
          {who.length === 1 ? (
            <Name name={who[0]!.organisation} trust={who[0]!.trust} />
          ) : (
            <span className="cell-words">{t("exchange.past.several", { count: who.length })}</span>
          )}
        </>
      ),
    },
    {
      id: "purpose",
      title: t("exchange.columns.purpose"),
      share: 1.7,
      render: ({ purpose }) => (
        <span className="cell-words">
          <bdi>{purposeWord(text, purpose)}</bdi>
        </span>
      ),
    },
    {
      id: "letters",
      title: t("exchange.columns.letters"),
      share: 2.3,
      isMinor: true,
      render: ({ letters }) => (
        // By its own direction: what is cut is its end.
        <bdi className="cell-words">{list(letters.map(({ title }) => title ?? t("exchange.untitled")))}</bdi>
      ),
    },
    {
      id: "at",
      title: t("exchange.columns.at"),
      share: 2.3,
      render: ({ at }) => <span className="cell-words">{moment(at)}</span>,
    },
  ];
}

/** What a search looks in, and what a row is called when it is read aloud. */
function wordsOf(text: Speech, { with: who, purpose, letters, name, note }: Exchanged): string {
  const names = who.map(({ organisation }) => organisation ?? "");
  const titles = letters.map(({ title }) => title ?? "");
  return folded([...names, purposeWord(text, purpose), ...titles, name ?? "", visible(note ?? "")].join(" "));
}

function idOf({ id }: Exchanged): string {
  return id;
}
