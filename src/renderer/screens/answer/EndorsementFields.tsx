import { useState } from "react";
import type { OwnCardState } from "../../../desk/answering/invitation";
import { LinkButton } from "../../components/actions/LinkButton";
import { Disclosure } from "../../components/Disclosure";
import { Checkbox } from "../../components/fields/Checkbox";
import { NumberField } from "../../components/fields/NumberField";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { Select } from "../../components/fields/Select";
import { NameAlone } from "../../components/marks/Name";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";
import { expiryOf, listings, mostAtLeast, spansFor } from "./choice";
import type { Choice, ChoiceFaults } from "./choice";
import { SignatoriesField } from "./SignatoriesField";

interface EndorsementFieldsProps {
  readonly card: Extract<OwnCardState, { readonly organisation: string }>;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly faults: ChoiceFaults | null;
}

/** All that is decided before an endorsement is looked at and signed. */
export function EndorsementFields({ card, choice, onChange, faults }: EndorsementFieldsProps) {
  const { t, day } = useText();
  const [now] = useState(Date.now);
  const change = (changes: Partial<Choice>): void => onChange({ ...choice, ...changes });
  const ends = expiryOf(choice, now);
  return (
    <div className="endorsement-fields">
      <DisplayedName card={card} />
      <SignatoriesField
        people={choice.people}
        onChange={(people) => change({ people })}
        faults={faults?.people ?? {}}
      />
      <RadioGroup
        label={t("endorsing.listing.label")}
        help={t("endorsing.listing.help")}
        options={listings.map((id) => ({
          id,
          words: t(`endorsing.listing.${id}`),
          help: t(`endorsing.listing.means.${id}`),
        }))}
        value={choice.listing}
        onChange={(listing) => change({ listing })}
        error={faults?.listing === undefined ? null : t("endorsing.listing.fault")}
      />
      <Disclosure title={t("endorsing.more")}>
        <div className="endorsement-fields">
          <Checkbox
            help={t("endorsing.condition.means")}
            isSelected={choice.isConditional}
            onChange={(isConditional) => change({ isConditional })}
          >
            {t("endorsing.condition.label")}
          </Checkbox>
          {choice.isConditional && (
            <NumberField
              label={t("endorsing.condition.atLeast")}
              value={choice.atLeast ?? NaN}
              onChange={(atLeast) => change({ atLeast: Number.isNaN(atLeast) ? null : atLeast })}
              min={1}
              max={mostAtLeast}
              error={faults?.atLeast === undefined ? null : t("endorsing.condition.fault")}
            />
          )}
          <Checkbox
            help={t("endorsing.successors.means")}
            isSelected={choice.successorsMayRead}
            onChange={(successorsMayRead) => change({ successorsMayRead })}
          >
            {t("endorsing.successors.label")}
          </Checkbox>
          <Select
            label={t("endorsing.span.label")}
            help={
              ends === null
                ? t("endorsing.span.unendingMeans")
                : t("endorsing.span.ends", { date: day(ends) })
            }
            options={spansFor(choice.until).map((id) => ({ id, words: t(`endorsing.span.${id}`) }))}
            value={choice.span}
            onChange={(span) => change({ span })}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/** The name comes from the card, so that what one signs and what one is known by are the same. */
function DisplayedName({ card }: Pick<EndorsementFieldsProps, "card">) {
  const { t, country } = useText();
  const go = useGo();
  return (
    <section className="displayed-name">
      <h3 className="field-label">{t("endorsing.name.label")}</h3>
      <p className="displayed-name-words">
        <NameAlone name={card.organisation} />, {country(card.country)}
      </p>
      <p className="field-help">
        {t("endorsing.name.help")}{" "}
        <LinkButton onPress={() => go("contacts", "card")}>{t("endorsing.name.change")}</LinkButton>
      </p>
    </section>
  );
}
