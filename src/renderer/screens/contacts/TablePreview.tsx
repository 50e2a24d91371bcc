import type { PreviewedRow, TableRead } from "../../../desk/contacts/importTable";
import { Disclosure } from "../../components/Disclosure";
import { isolated, visible } from "../../text/isolate";
import { sectorWord } from "../../text/sectors";
import { useText } from "../../text/useText";

interface TablePreviewProps {
  readonly read: Extract<TableRead, { readonly outcome: "read" }>;
}

/** What importing the table would add, what is known already, and what is wrong with the rest, row by row. */
export function TablePreview({ read }: TablePreviewProps) {
  const { t, number } = useText();
  const { faulty, first, faults } = read;
  return (
    <section className="table-preview">
      <h3>{t("table.preview")}</h3>
      {faults.length > 0 && (
        <Disclosure title={t("table.faults.title", { count: faulty })}>
          <ul className="plain-list">
            {faults.map(({ line, field, why, found }) => (
              <li key={line}>
                {t("table.faults.line", { line: number(line) })} {t(`table.field.${field}`)}:{" "}
                {t(`table.faults.why.${why}`)} {found !== "" && <bdi className="soft">{visible(found)}</bdi>}
              </li>
            ))}
          </ul>
          {faulty > faults.length && (
            <p className="soft">{t("table.faults.more", { count: faulty - faults.length })}</p>
          )}
        </Disclosure>
      )}
      {first.length > 0 && (
        // Whoever has no pointer scrolls it by the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <section className="table-scroll" tabIndex={0} aria-label={t("table.first")}>
          <table className="preview-rows">
            <thead>
              <tr>
                <th scope="col">{t("table.line")}</th>
                <th scope="col">{t("table.field.organisation")}</th>
                <th scope="col">{t("table.field.country")}</th>
                <th scope="col">{t("table.field.sectors")}</th>
                <th scope="col">{t("table.field.languages")}</th>
                <th scope="col">{t("table.field.groups")}</th>
                <th scope="col">{t("table.field.note")}</th>
              </tr>
            </thead>
            <tbody>
              {first.map((row) => (
                <Row key={row.line} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** How many rows there are, and what would become of them. */
export function TableCounts({ read }: TablePreviewProps) {
  const { t } = useText();
  const { rows, fresh, known, faulty } = read;
  return (
    <p aria-live="polite">
      {t("table.counts.rows", { count: rows })} {t("table.counts.fresh", { count: fresh })}{" "}
      {known > 0 && t("table.counts.known", { count: known })}{" "}
      {faulty > 0 && t("table.counts.faulty", { count: faulty })}
    </p>
  );
}

function Row({ row }: { readonly row: PreviewedRow }) {
  const text = useText();
  const { t, number, country, list, languageName } = text;
  const { line, is, details, groups, note, atRisk } = row;
  return (
    <tr data-is={is === "known" ? "held" : undefined}>
      <td>{number(line)}</td>
      <td>
        <bdi>{visible(details.organisation)}</bdi>
        {is === "known" && <span className="soft"> {t("table.isKnown")}</span>}
        {atRisk && <span className="soft"> {t("contacts.flag.atRisk")}</span>}
      </td>
      <td>{details.country !== null && country(details.country)}</td>
      <td>{list(details.sectors.map((label) => sectorWord(text, label)))}</td>
      <td>{list(details.languages.map(languageName))}</td>
      <td>{list(groups)}</td>
      <td>
        <bdi>{isolated(note.slice(0, 80))}</bdi>
      </td>
    </tr>
  );
}
