import { Disclosure } from "../../../components/Disclosure";
import { Facts } from "../../../components/marks/Facts";
import type { Fact } from "../../../components/marks/Facts";
import { Name } from "../../../components/marks/Name";
import { TrustExplained } from "../../../components/marks/TrustMark";
import { Notice } from "../../../components/messages/Notice";
import { assertNever } from "../../../state/outcomes";
import { visible } from "../../../text/isolate";
import type { Speech } from "../../../text/speech";
import { useText } from "../../../text/useText";
import type { AnswerDetail as Detail, WordOnKey } from "../../../../desk/round/answerDetail";
import { Changed } from "./Changed";
import { PlaceMark } from "./PlaceMark";

/** What a desk knows of one answer, record or silence. */
export function AnswerDetail({ detail }: { readonly detail: Detail }) {
  const text = useText();
  const { t } = text;
  const { place, reason, who, card, organisation, lookalikes, words, versions, relation } = detail;
  const { answered, current } = versions;
  const isOther = answered !== null && current !== null && answered.hash !== current.hash;
  const nameDiffers =
    card !== null &&
    organisation !== null &&
    (card.organisation !== organisation || card.country !== detail.country);
  return (
    <>
      <p className="answer-stand">
        <PlaceMark place={place} />
      </p>
      {reason !== null && (
        <p>
          {place === "other-version" && relation !== null && `${t(`endorsements.relation.${relation}`)}. `}
          {t(`reasons.what.${reason}`)} {t(`reasons.todo.${reason}`)}
        </p>
      )}
      {who !== null && !who.isOwn && <TrustExplained trust={who.trust} />}
      {nameDiffers && (
        <Notice tone="attention" title={t("endorsements.detail.differs")}>
          <p>{t("endorsements.detail.differsWords")}</p>
        </Notice>
      )}
      {lookalikes.length > 0 && (
        <Notice tone="attention" title={t("endorsements.detail.alike")}>
          <ul className="plain-list">
            {lookalikes.map(({ key, organisation }) => (
              <li key={key}>
                <bdi>{visible(organisation)}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts facts={factsOf(detail, text)} />
      {words.length > 0 && (
        <section>
          <h3>{t("endorsements.detail.words")}</h3>
          <ul className="plain-list">
            {words.map((word) => (
              <li key={word.by.key}>
                <Word word={word} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOther && (
        <Disclosure title={t("endorsements.detail.changed")}>
          <Changed before={answered.hash} after={current.hash} />
        </Disclosure>
      )}
    </>
  );
}

function Word({
  word: { by, decision, organisation, country: code, checked, keys },
}: {
  readonly word: WordOnKey;
}) {
  const { t, day, country } = useText();
  const name = by.isOwn ? t("endorsements.you") : (by.organisation ?? t("names.unnamed"));
  const date = day(checked);
  switch (decision) {
    case "admitted":
      return (
        <>
          {t("endorsements.detail.admittedBy", { name, organisation, country: country(code), date })}{" "}
          {keys > 1 && t("endorsements.detail.oneOf", { count: keys - 1 })}
        </>
      );
    case "refused":
      return t("endorsements.detail.refusedBy", { name, date });
    default:
      return assertNever(decision);
  }
}

function factsOf(detail: Detail, text: Speech): readonly Fact[] {
  const { t, day, moment, country, languageName, size } = text;
  const { organisation, card, who, listing, signatories, atLeast, expires, evidence, versions } = detail;
  const fact = (term: string, value: Fact["value"] | null): readonly Fact[] =>
    value === null || value === "" ? [] : [{ term, value }];
  const isEndorsement = listing !== null && detail.means === null;
  const isRecord = detail.means !== null;
  return [
    ...fact(t("endorsements.detail.displayed"), listing === null ? null : organisation),
    ...fact(
      t("endorsements.detail.card"),
      who === null || !isEndorsement ? null : card === null ? (
        t("endorsements.detail.cardNone")
      ) : (
        <Name name={card.organisation} trust={who.trust} />
      ),
    ),
    ...fact(t("endorsements.detail.country"), detail.country && country(detail.country)),
    ...fact(
      t("endorsements.detail.listing"),
      listing && `${t(`endorsements.listing.${listing}`)}. ${t(`endorsements.listingMeans.${listing}`)}`,
    ),
    ...fact(
      t("endorsements.detail.signatories"),
      signatories.length === 0 ? null : <People people={signatories} />,
    ),
    ...fact(
      t("endorsements.detail.condition"),
      atLeast === null ? null : t("endorsements.detail.conditionWords", { count: atLeast }),
    ),
    ...fact(t("endorsements.detail.expires"), expires && day(expires)),
    ...fact(
      t("endorsements.detail.wording"),
      versions.answered && t("endorsements.detail.wordingNumber", { number: versions.answered.number }),
    ),
    ...fact(t("endorsements.detail.read"), detail.read && languageName(detail.read)),
    ...fact(t("endorsements.detail.because"), detail.because),
    ...fact(t("endorsements.detail.way"), detail.means && t(`endorsements.means.${detail.means}`)),
    ...fact(
      t(isRecord ? "endorsements.detail.recordedOn" : "endorsements.detail.answered"),
      detail.created && moment(detail.created),
    ),
    ...fact(
      t("endorsements.detail.recordedBy"),
      detail.recordedBy &&
        (detail.recordedBy.isOwn ? (
          t("endorsements.you")
        ) : (
          <Name name={detail.recordedBy.organisation} trust={detail.recordedBy.trust} />
        )),
    ),
    ...fact(t("endorsements.detail.evidence"), evidence && `${evidence.media}, ${size(evidence.size)}`),
  ];
}

function People({ people }: { readonly people: Detail["signatories"] }) {
  return (
    <ul className="plain-list">
      {people.map(({ name, role }, at) => (
        // Two people can have one name.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <bdi>{visible(name)}</bdi>
          {role !== null && (
            <>
              , <bdi>{visible(role)}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
