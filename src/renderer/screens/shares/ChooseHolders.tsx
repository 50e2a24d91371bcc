import { Button } from "../../components/actions/Button";
import { NumberField } from "../../components/fields/NumberField";
import { NameAlone } from "../../components/marks/Name";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { useGo } from "../../state/going";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { PeoplePicker } from "../letters/publish/PeoplePicker";
import type { Chosen } from "../letters/publish/PeoplePicker";
import { mostHolders } from "./threshold";

/** Why one cannot go on; another value each time. */
export type HoldersFault =
  | { readonly fault: "few" }
  | { readonly fault: "number" }
  /** they were verified when they were chosen */
  | { readonly fault: "lost"; readonly keys: readonly string[] };

interface ChooseHoldersProps {
  readonly isAgain: boolean;
  readonly chosen: readonly Chosen[];
  readonly onChosen: (chosen: readonly Chosen[]) => void;
  /** NaN while nothing is entered */
  readonly threshold: number;
  readonly onThreshold: (threshold: number) => void;
  readonly fault: HoldersFault | null;
  readonly onClose: () => void;
}

/** Who holds a share, and how many of them are needed. */
export function ChooseHolders(props: ChooseHoldersProps) {
  const { isAgain, chosen, onChosen, threshold, onThreshold, fault, onClose } = props;
  const { t } = useText();
  const go = useGo();
  const said = useRead("overview");
  if (said === null) return null;
  if (!isTrouble(said) && (said.byTrust.verified ?? 0) === 0)
    return (
      <EmptyPlace
        icon="contacts"
        title={t("shares.give.nobody.title")}
        action={
          <Button
            look="primary"
            onPress={() => {
              onClose();
              go("contacts");
            }}
          >
            {t("shares.give.nobody.go")}
          </Button>
        }
      >
        {t("shares.give.nobody.words")}
      </EmptyPlace>
    );
  return (
    <>
      <p>{t("shares.give.what")}</p>
      {isAgain && <p>{t("shares.give.replaces")}</p>}
      <PeoplePicker
        label={t("shares.give.holders")}
        help={t("shares.give.holdersHelp")}
        chosen={chosen}
        onChange={onChosen}
        among="verified"
        isListed
        most={mostHolders}
      />
      {chosen.length >= 2 && (
        <>
          <NumberField
            label={t("shares.give.threshold")}
            help={t("shares.give.thresholdHelp")}
            value={threshold}
            onChange={onThreshold}
            min={2}
            max={chosen.length}
            error={
              fault?.fault === "number" ? t("shares.give.faults.number", { count: chosen.length }) : null
            }
          />
          <Meaning threshold={threshold} count={chosen.length} />
        </>
      )}
      {fault !== null && <HoldersNotice fault={fault} chosen={chosen} />}
    </>
  );
}

interface MeaningProps {
  readonly threshold: number;
  readonly count: number;
}

/** What a number means for whoever loses a share, and for whoever is forced. */
export function Meaning({ threshold, count }: MeaningProps) {
  const { t } = useText();
  if (!(threshold >= 2 && threshold <= count)) return null;
  const spare = count - threshold;
  return (
    <div aria-live="polite">
      <p>
        {spare === 0 ? t("shares.give.all", { count }) : t("shares.give.any", { threshold, count, spare })}
      </p>
      {threshold === 2 && <p className="soft">{t("shares.give.two")}</p>}
    </div>
  );
}

function HoldersNotice({
  fault,
  chosen,
}: {
  readonly fault: HoldersFault;
  readonly chosen: readonly Chosen[];
}) {
  const { t } = useText();
  // The number's fault stands at its field.
  if (fault.fault === "number") return null;
  if (fault.fault === "few")
    return (
      <Focused>
        <Notice tone="attention" title={t("shares.give.faults.few")} />
      </Focused>
    );
  return (
    <Focused>
      <Notice tone="refusal" title={t("shares.give.faults.lost")}>
        <ul className="plain-list">
          {chosen
            .filter(({ key }) => fault.keys.includes(key))
            .map(({ key, organisation }) => (
              <li key={key}>
                <NameAlone name={organisation} />
              </li>
            ))}
        </ul>
      </Notice>
    </Focused>
  );
}
