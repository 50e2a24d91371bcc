import type { IntroducedBy } from "../../../desk/contacts/contactDetail";
import { useText } from "../../text/useText";
import { KnownName } from "./KnownName";

interface IntroductionsProps {
  readonly introducedBy: readonly IntroducedBy[];
  readonly onOpen: (key: string) => void;
}

/** Who says that they verified a contact; nothing when nobody does. */
export function Introductions({ introducedBy, onOpen }: IntroductionsProps) {
  const { t, day } = useText();
  if (introducedBy.length === 0) return null;
  return (
    <section className="part">
      <h3>{t("contact.introduced.title")}</h3>
      <ul className="name-list">
        {introducedBy.map(({ key, method, met }) => (
          <li key={key}>
            <KnownName contactKey={key} onOpen={onOpen} />
            <p className="soft">{t(`contact.introduced.by.${method}`, { date: day(met) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
