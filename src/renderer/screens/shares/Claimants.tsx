import type { Who } from "../../../desk/contacts/who";
import type { Instant } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { Name } from "../../components/marks/Name";
import { useGo } from "../../state/going";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";

/** Somebody who may be the owner of a share, or may not. */
export interface Claimant {
  readonly who: Who;
  readonly asked: Instant | null;
  /** its name is the owner's, or looks like it */
  readonly isNamesake: boolean;
}

interface ClaimantsProps {
  readonly claimants: readonly Claimant[];
  /** the key of the one that is chosen */
  readonly chosen: string | null;
  readonly onChoose: (who: Who) => void;
  /** one goes to the contacts to compare first */
  readonly onLeave: () => void;
}

/** Who asked for a share, and who bears its owner's name. Only who was compared can be chosen. */
export function Claimants({ claimants, chosen, onChoose, onLeave }: ClaimantsProps) {
  const { t, day } = useText();
  const go = useGo();
  if (claimants.length === 0) return null;
  return (
    <section className="claimants">
      <h3>{t("shares.giveBack.asks")}</h3>
      <ul className="share-list">
        {claimants.map(({ who, asked, isNamesake }) => {
          const { key, organisation, trust } = who;
          const name = <span className="unseen"> {visible(organisation ?? t("names.unnamed"))}</span>;
          return (
            <li key={key} className="share">
              <div className="share-what">
                <Name name={organisation} trust={trust} />
                {asked !== null && <p>{t("shares.giveBack.asked", { date: day(asked.slice(0, 10)) })}</p>}
                {isNamesake && <p className="soft">{t("shares.giveBack.namesake")}</p>}
              </div>
              {trust === "verified" ? (
                <Button look="quiet" icon="plus" isDisabled={chosen === key} onPress={() => onChoose(who)}>
                  {t("letters.people.choose")}
                  {name}
                </Button>
              ) : (
                <Button
                  look="quiet"
                  onPress={() => {
                    onLeave();
                    go("contacts", key);
                  }}
                >
                  {t("shares.giveBack.compareFirst")}
                  {name}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
