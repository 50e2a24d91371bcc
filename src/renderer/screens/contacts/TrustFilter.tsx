import { Select } from "../../components/fields/Select";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { Trust } from "../../../desk/contacts/trust";
import { trusts } from "./query";

interface TrustFilterProps {
  /** null for all */
  readonly value: Trust | null;
  readonly onChange: (trust: Trust | null) => void;
}

/** Shows the contacts of one kind of trust: those that there are, with how many. */
export function TrustFilter({ value, onChange }: TrustFilterProps) {
  const { t, number } = useText();
  const overview = useRead("overview");
  const byTrust = overview === null || isTrouble(overview) ? {} : overview.byTrust;
  const shown = trusts.filter((one) => (byTrust[one] ?? 0) > 0 || one === value);
  const options = shown.map((id) => ({
    id,
    words: `${t(`trust.word.${id}`)} (${number(byTrust[id] ?? 0)})`,
  }));
  return (
    <Select<Trust | "all">
      label={t("contacts.show")}
      options={[{ id: "all", words: t("contacts.showAll") }, ...options]}
      value={value ?? "all"}
      onChange={(id) => onChange(id === "all" ? null : id)}
    />
  );
}
