import { CountryField } from "../../components/fields/CountryField";
import { TextField } from "../../components/fields/TextField";
import { lengthOf, tidied } from "../../components/card/draft";
import { LanguagesField } from "../../components/card/LanguagesField";
import { SectorsField } from "../../components/card/SectorsField";
import { useText } from "../../text/useText";
import type { ContactDetails } from "../../../desk/records";

/** In code points, as a name may have. */
const longestName = 200;

export type NameFault = "missing" | "long";

/** What is wrong with the name; null when nothing is. */
export function nameFaultIn({ organisation }: ContactDetails): NameFault | null {
  const name = tidied(organisation);
  if (name === "") return "missing";
  return lengthOf(name) > longestName ? "long" : null;
}

/** As it is kept: without what came along when it was pasted. */
export function tidiedDetails(details: ContactDetails): ContactDetails {
  return { ...details, organisation: tidied(details.organisation) };
}

interface WrittenFieldsProps {
  readonly details: ContactDetails;
  readonly onChange: (details: ContactDetails) => void;
  readonly fault: NameFault | null;
}

/** What the desk writes down of an organisation that has no card here. */
export function WrittenFields({ details, onChange, fault }: WrittenFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        label={t("cardFields.organisation")}
        help={t("cardFields.organisationHelp")}
        value={details.organisation}
        onChange={(organisation) => onChange({ ...details, organisation })}
        error={fault === null ? null : t(`written.fault.${fault}`)}
        maxLength={400}
      />
      <CountryField
        label={t("cardFields.country")}
        isOptional
        value={details.country}
        onChange={(country) => onChange({ ...details, country })}
      />
      <SectorsField
        label={t("written.sectors")}
        value={details.sectors}
        onChange={(sectors) => onChange({ ...details, sectors })}
      />
      <LanguagesField
        label={t("written.languages")}
        value={details.languages}
        onChange={(languages) => onChange({ ...details, languages })}
      />
    </>
  );
}
