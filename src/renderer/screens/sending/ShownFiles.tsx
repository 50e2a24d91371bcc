import type { ReactNode } from "react";
import type {
  PreviewedFiles,
  SendingPreview,
  Shown,
  ShownAnswer,
} from "../../../desk/exchange/sendingPreview";
import type { Who } from "../../../desk/contacts/who";
import { Disclosure } from "../../components/Disclosure";
import { Name } from "../../components/marks/Name";
import { visible } from "../../text/isolate";
import { kindWord } from "../../text/statements";
import { useText } from "../../text/useText";

/** Names in sight before the rest is asked for. */
const few = 6;
const most = 500;

/** What the files show, one part for those that hold the same. */
export function ShownFiles({ preview }: { readonly preview: SendingPreview }) {
  const { t } = useText();
  return (
    <>
      {preview.groups.map((group, at) => (
        // Files of one plan have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <OneKind key={at} group={group} />
      ))}
      <section className="part">
        <h3>{t("sending.hidden.title")}</h3>
        <ul className="plain-list">
          <li>{t("sending.hidden.notes")}</li>
          <li>{t("sending.hidden.names")}</li>
          <li>{t("sending.hidden.outside")}</li>
        </ul>
        <p className="soft">{t("sending.hidden.onward")}</p>
      </section>
    </>
  );
}

function OneKind({ group }: { readonly group: PreviewedFiles }) {
  const { t } = useText();
  const { files, shows } = group;
  const receivers = files.flat();
  const isShared = files.some((names) => names.length > 1);
  return (
    <section className="shown-files">
      <h3>
        {files.length === 1
          ? t("sending.shows.one", { count: receivers.length })
          : t("sending.shows.several", { count: files.length })}
      </h3>
      <Names who={receivers} />
      {isShared && <p className="soft">{t("sending.shows.shared")}</p>}
      <h4>{t("sending.shows.title")}</h4>
      <Shows shows={shows} />
    </section>
  );
}

function Names({ who }: { readonly who: readonly Who[] }) {
  const { t } = useText();
  const names = (some: readonly Who[]) => (
    <ul className="name-list">
      {some.map(({ key, organisation, trust, isOwn }) => (
        <li key={key}>{isOwn ? t("exchange.you") : <Name name={organisation} trust={trust} />}</li>
      ))}
    </ul>
  );
  if (who.length <= few) return names(who);
  return (
    <>
      {names(who.slice(0, few - 1))}
      <Disclosure title={t("sending.more", { count: who.length - few + 1 })}>
        {names(who.slice(few - 1, most))}
      </Disclosure>
    </>
  );
}

function Shows({ shows }: { readonly shows: Shown }) {
  const text = useText();
  const { t, day, number } = text;
  const { versions, answers, recorded, inputs, receipts, admissions, cards, others } = shows;
  const lines: ReactNode[] = [
    ...versions.map(({ title, number, phase, closes, campaign }) => (
      <li key={`${campaign} ${number}`}>
        <bdi className="shown-title">{visible(title)}</bdi>
        {" · "}
        {t("sending.shows.version", { number })}
        {" · "}
        {t(`sending.shows.phase.${phase}`)}
        {closes !== null && <> · {t("sending.shows.closes", { date: day(closes) })}</>}
      </li>
    )),
    ...(["public", "recipients", "withheld"] as const).map((listing) => (
      <Answers
        key={listing}
        title={t(`sending.shows.listing.${listing}`)}
        answers={answers.filter((one) => one.listing === listing)}
      />
    )),
    ...(["decline", "withdrawal"] as const).map((is) => (
      <Answers
        key={is}
        title={t(`sending.shows.answer.${is}`)}
        answers={answers.filter((one) => one.is === is)}
      />
    )),
    recorded.length > 0 && (
      <li key="recorded">
        {t("sending.shows.recorded", { count: recorded.length })}
        <ul className="name-list">
          {recorded.slice(0, most).map((name, at) => (
            // An organisation may have been recorded twice.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <bdi className="name-words">{visible(name)}</bdi>
            </li>
          ))}
        </ul>
      </li>
    ),
    inputs.length > 0 && (
      <li key="inputs">
        {t("sending.shows.inputs", { count: inputs.length })}
        <Names who={inputs} />
      </li>
    ),
    receipts > 0 && <li key="receipts">{t("sending.shows.receipts", { count: receipts })}</li>,
    admissions > 0 && <li key="admissions">{t("sending.shows.admissions", { count: admissions })}</li>,
    cards.length > 0 && (
      <li key="cards">
        {t("sending.shows.cards", { count: cards.length })}
        <Names who={cards} />
      </li>
    ),
    ...others.map(({ type, count }) => (
      <li key={type} className="soft">
        {kindWord(text, type)}: {number(count)}
      </li>
    )),
    <li key="time" className="soft">
      {t("sending.shows.time")}
    </li>,
  ];
  return <ul className="shown-list">{lines}</ul>;
}

interface AnswersProps {
  readonly title: string;
  readonly answers: readonly ShownAnswer[];
}

/** Nothing where there are none. */
function Answers({ title, answers }: AnswersProps) {
  if (answers.length === 0) return null;
  return (
    <li>
      {title}
      <Names who={answers.map(({ by }) => by)} />
    </li>
  );
}
