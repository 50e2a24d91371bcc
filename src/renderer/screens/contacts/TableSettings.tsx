import { useState } from "react";
import type { TableRead, TableReading } from "../../../desk/contacts/importTable";
import { tableFieldIds } from "./tableFields";
import { Checkbox } from "../../components/fields/Checkbox";
import { Disclosure } from "../../components/Disclosure";
import { Select } from "../../components/fields/Select";
import { TextField } from "../../components/fields/TextField";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { groupName, longestGroup } from "./groupName";
import { encodingIds, separatorIds, separatorOf } from "./tableFields";

interface TableSettingsProps {
  readonly read: Extract<TableRead, { readonly outcome: "read" }>;
  readonly group: string | null;
  readonly onChange: (changes: Partial<TableReading>) => void;
}

/** Which column tells what, as it was guessed and as it can be changed. */
export function TableSettings({ read, group, onChange }: TableSettingsProps) {
  const { t, number } = useText();
  const { as, titles } = read;
  const [typed, setTyped] = useState(group ?? "");
  const columns = [
    { id: "none", words: t("table.columns.none") },
    ...titles.map((title, at) => ({
      id: String(at),
      words:
        title === ""
          ? t("table.columns.unnamed", { number: number(at + 1) })
          : t("table.columns.named", { number: number(at + 1), name: short(title) }),
    })),
  ];
  return (
    <>
      <section className="table-columns" aria-label={t("table.columns.title")}>
        {tableFieldIds.map((field) => (
          <Select
            key={field}
            label={t(`table.field.${field}`)}
            options={columns}
            value={as.columns[field] === null ? "none" : String(as.columns[field])}
            onChange={(id) =>
              onChange({ ...as, columns: { ...as.columns, [field]: id === "none" ? null : Number(id) } })
            }
          />
        ))}
      </section>
      <TextField
        label={t("table.group.label")}
        help={t("table.group.help")}
        isOptional
        value={typed}
        onChange={(typed) => {
          setTyped(typed);
          onChange({ group: groupName(typed) });
        }}
        maxLength={2 * longestGroup}
      />
      <Disclosure title={t("table.readAs")}>
        <div className="table-columns">
          <Select
            label={t("table.separator.label")}
            options={separatorIds.map((id) => ({ id, words: t(`table.separator.${id}`) }))}
            value={separatorIds.find((id) => separatorOf[id] === as.separator) ?? null}
            onChange={(id) => onChange({ separator: separatorOf[id], columns: null, hasHeadings: null })}
          />
          <Select
            label={t("table.encoding.label")}
            options={encodingIds.map((id) => ({ id, words: t(`table.encoding.${id}`) }))}
            value={as.encoding}
            onChange={(encoding) => onChange({ encoding, columns: null, hasHeadings: null })}
          />
          <Checkbox
            isSelected={as.hasHeadings}
            onChange={(hasHeadings) => onChange({ hasHeadings, columns: as.columns })}
          >
            {t("table.headings")}
          </Checkbox>
        </div>
      </Disclosure>
    </>
  );
}

const longest = 40;

function short(title: string): string {
  const plain = visible(title);
  return [...plain].length > longest ? `${[...plain].slice(0, longest).join("")}…` : plain;
}
