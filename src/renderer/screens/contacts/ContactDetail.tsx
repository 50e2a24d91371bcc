import { Disclosure } from "../../components/Disclosure";
import { FingerprintForms } from "../../components/marks/FingerprintForms";
import { Facts } from "../../components/marks/Facts";
import { TrustExplained } from "../../components/marks/TrustMark";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { cardFacts } from "../card/cardFacts";
import { TheirKeyEnd } from "../ending/TheirKeyEnd";
import { useText } from "../../text/useText";
import { AtRisk } from "./AtRisk";
import { ContactGroups } from "./ContactGroups";
import { Introductions } from "./Introductions";
import { JoinTwins } from "./JoinTwins";
import { KnownName } from "./KnownName";
import { NoteField } from "./NoteField";
import { OtherCard } from "./OtherCard";
import { PassOn } from "./PassOn";
import { RemoveContact } from "./RemoveContact";
import type { FoundContact } from "./types";
import { Verification } from "./Verification";
import { WrittenDetails } from "./WrittenDetails";
import { writtenFacts } from "./writtenFacts";

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
  const { key, organisation, card, details, trust, before, lookalikes, twins, fingerprint } = detail;
  const verification = <Verification detail={detail} onVerify={onVerify} />;
  return (
    <>
      <TrustExplained trust={trust} />
      {fingerprint === null && <p>{t("written.means")}</p>}
      <JoinTwins contactKey={key} hasKey={fingerprint !== null} twins={twins} onJoined={onOpen} />
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
          ...(card === null ? writtenFacts(details, text) : cardFacts(card.statement, text)),
          { term: t("contact.added"), value: day(detail.added.slice(0, 10)) },
        ]}
      />
      {fingerprint === null && details !== null && <WrittenDetails contactKey={key} details={details} />}
      <Introductions introducedBy={detail.introducedBy} onOpen={onOpen} />
      <ContactGroups contactKey={key} groups={detail.groups} />
      <AtRisk contactKey={key} isAtRisk={detail.atRisk} />
      <NoteField contactKey={key} note={detail.note} />
      {fingerprint !== null && (
        <Disclosure title={t("contact.fingerprint")}>
          <div className="whole-card">
            <p className="soft">{t("contact.fingerprintHelp")}</p>
            <FingerprintForms fingerprint={fingerprint} />
          </div>
        </Disclosure>
      )}
      <PassOn detail={detail} />
      <TheirKeyEnd detail={detail} />
      <RemoveContact contactKey={key} name={organisation} onRemoved={onRemoved} />
    </>
  );
}
