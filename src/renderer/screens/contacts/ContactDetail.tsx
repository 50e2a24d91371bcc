import { Disclosure } from "../../components/Disclosure";
import { FingerprintForms } from "../../components/marks/FingerprintForms";
import { Facts } from "../../components/marks/Facts";
import { TrustExplained } from "../../components/marks/TrustMark";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { cardFacts } from "../card/cardFacts";
import { useText } from "../../text/useText";
import { AtRisk } from "./AtRisk";
import { Introductions } from "./Introductions";
import { KnownName } from "./KnownName";
import { NoteField } from "./NoteField";
import { OtherCard } from "./OtherCard";
import { PassOn } from "./PassOn";
import { RemoveContact } from "./RemoveContact";
import type { FoundContact } from "./types";
import { Verification } from "./Verification";

interface ContactDetailProps {
  readonly detail: FoundContact;
  /** it was verified in a dialog that was just closed: the button that opened it is gone */
  readonly isJustVerified: boolean;
  readonly onVerify: () => void;
  readonly onOpen: (key: string) => void;
  readonly onRemoved: () => void;
}

/** What a desk knows of a contact, and what can be done about it. */
export function ContactDetail({ detail, isJustVerified, onVerify, onOpen, onRemoved }: ContactDetailProps) {
  const text = useText();
  const { t, day } = text;
  const { key, card, trust, before, lookalikes } = detail;
  const verification = <Verification detail={detail} onVerify={onVerify} />;
  return (
    <>
      <TrustExplained trust={trust} />
      {isJustVerified ? <Focused>{verification}</Focused> : verification}
      {card !== null && before !== null && (
        <OtherCard before={before.statement} card={card.statement} trust={trust} />
      )}
      {lookalikes.length > 0 && (
        <Notice tone="attention" title={t("contact.alike.title")}>
          <ul className="name-list">
            {lookalikes.map((one) => (
              <li key={one.key}>
                <KnownName contactKey={one.key} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          <p>{t("contact.alike.advice")}</p>
        </Notice>
      )}
      <Facts
        facts={[
          ...(card === null ? [] : cardFacts(card.statement, text)),
          { term: t("contact.added"), value: day(detail.added.slice(0, 10)) },
        ]}
      />
      <Introductions introducedBy={detail.introducedBy} onOpen={onOpen} />
      <AtRisk contactKey={key} isAtRisk={detail.atRisk} />
      <NoteField contactKey={key} note={detail.note} />
      <Disclosure title={t("contact.fingerprint")}>
        <div className="whole-card">
          <p className="soft">{t("contact.fingerprintHelp")}</p>
          <FingerprintForms fingerprint={detail.fingerprint} />
        </div>
      </Disclosure>
      <PassOn detail={detail} />
      <RemoveContact contactKey={key} name={card?.statement.organisation ?? null} onRemoved={onRemoved} />
    </>
  );
}
