import type { Check } from "../../../desk/round/closingChecks";
import { LinkButton } from "../../components/actions/LinkButton";
import { Disclosure } from "../../components/Disclosure";
import { Name, NameAlone } from "../../components/marks/Name";
import { TrustMark } from "../../components/marks/TrustMark";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";

/** Whom a check is about, where that is a handful of names. */
export function CheckMore({ check }: { readonly check: Check }) {
  const { t } = useText();
  const go = useGo();
  switch (check.check) {
    case "cards": {
      const { lapsed, soon } = check;
      return (
        <Disclosure title={t("closing.checks.cards.show")}>
          {lapsed.length > 0 && soon.length > 0 && (
            <p>{t("closing.checks.cards.soon", { count: soon.length })}</p>
          )}
          <ul className="name-list">
            {[...lapsed, ...soon].map(({ key, organisation, trust, isContact }) => (
              <li key={key}>
                {isContact ? (
                  <span className="name">
                    <LinkButton onPress={() => go("contacts", key)}>
                      <NameAlone name={organisation} />
                    </LinkButton>
                    <TrustMark trust={trust} />
                  </span>
                ) : (
                  <Name name={organisation} trust={trust} />
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      );
    }
    case "named-otherwise":
    case "keys-disagree":
    case "also-recorded":
      return (
        <Disclosure title={t("closing.checks.cards.show")}>
          <ul className="plain-list">
            {check.names.map(({ id, organisation, other }) => (
              <li key={id}>
                {other === null || other === organisation ? (
                  <NameAlone name={organisation} />
                ) : (
                  t("closing.checks.twice", { one: organisation, other })
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      );
    default:
      return null;
  }
}
