import { useText } from "../../text/useText";
import { CountryField } from "../fields/CountryField";
import { RadioGroup } from "../fields/RadioGroup";
import { Select } from "../fields/Select";
import { TextField } from "../fields/TextField";
import { expiryOf, lives } from "./draft";
import type { CardDraft, CardFaults } from "./draft";
import { LanguagesField } from "./LanguagesField";
import { SectorsField } from "./SectorsField";

interface CardFieldsProps {
  readonly draft: CardDraft;
  readonly onChange: (draft: CardDraft) => void;
  readonly faults: CardFaults;
  /** milliseconds: a card that is made now is good from now */
  readonly now: number;
}

/** What an organisation says about itself on its card. */
export function CardFields({ draft, onChange, faults, now }: CardFieldsProps) {
  const { t, day } = useText();
  const change = (changes: Partial<CardDraft>): void => onChange({ ...draft, ...changes });
  const date = day(expiryOf(draft.life, now));
  return (
    <>
      <TextField
        label={t("cardFields.organisation")}
        help={t("cardFields.organisationHelp")}
        value={draft.organisation}
        onChange={(organisation) => change({ organisation })}
        error={faults.organisation === undefined ? null : t(`cardFields.faults.name.${faults.organisation}`)}
        maxLength={400}
      />
      <CountryField
        label={t("cardFields.country")}
        value={draft.country}
        onChange={(country) => change({ country })}
        error={faults.country === undefined ? null : t(`cardFields.faults.country.${faults.country}`)}
      />
      <SectorsField value={draft.sectors} onChange={(sectors) => change({ sectors })} />
      <LanguagesField value={draft.languages} onChange={(languages) => change({ languages })} />
      <RadioGroup
        label={t("cardFields.reachLabel")}
        help={t("cardFields.reachHelp")}
        options={(["open", "coordinators", "direct"] as const).map((id) => ({
          id,
          words: t(`cardFields.reach.${id}`),
          help: t(`cardFields.reachMeans.${id}`),
        }))}
        value={draft.reach}
        onChange={(reach) => change({ reach })}
      />
      <Select
        label={t("cardFields.lifeLabel")}
        help={t("cardFields.lifeHelp", { date })}
        options={lives.map((id) => ({ id, words: t(`cardFields.life.${id}`) }))}
        value={draft.life}
        onChange={(life) => change({ life })}
      />
    </>
  );
}
