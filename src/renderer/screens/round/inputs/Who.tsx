import { Disclosure } from "../../../components/Disclosure";
import { Name } from "../../../components/marks/Name";
import { useText } from "../../../text/useText";
import type { Who as Known } from "../../../../desk/contacts/who";

/** An organisation, with its mark; one that is not on the list of contacts is told to be none. */
export function Who({ who: { organisation, trust, isContact, isOwn } }: { readonly who: Known }) {
  const { t } = useText();
  if (isOwn) return <span className="name-words">{t("inputs.you")}</span>;
  return (
    <span className="inputs-who">
      <Name name={organisation} trust={trust} />{" "}
      {!isContact && <span className="soft">{t("inputs.notListed")}</span>}
    </span>
  );
}

/** How many are named at once. */
const few = 3;

/** Organisations that say the same: a few by name, the others on asking. */
export function Whom({ all }: { readonly all: readonly Known[] }) {
  const { t } = useText();
  const shown = all.length > few + 1 ? all.slice(0, few) : all;
  const others = all.slice(shown.length);
  return (
    <div className="inputs-whom">
      <Names all={shown} />
      {others.length > 0 && (
        <Disclosure title={t("inputs.more", { count: others.length })}>
          <Names all={others} />
        </Disclosure>
      )}
    </div>
  );
}

function Names({ all }: { readonly all: readonly Known[] }) {
  return (
    <ul className="name-list">
      {all.map((who) => (
        <li key={who.key}>
          <Who who={who} />
        </li>
      ))}
    </ul>
  );
}
