import type { SendingPreview } from "../../../desk/exchange/sendingPreview";
import { NameAlone, Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

/** As many as are named one by one. */
const most = 50;

/** Those for whom there will be no file, and why; and those whose key nobody compared. */
export function NotSent({ preview }: { readonly preview: SendingPreview }) {
  const { t } = useText();
  const { unreachable, onPaper, groups } = preview;
  const receivers = groups.flatMap(({ files }) => files.flat());
  const unverified = new Set(receivers.filter(({ trust }) => trust === "unverified").map(({ key }) => key));
  return (
    <>
      {groups.length === 0 && onPaper.length === 0 && (
        <Notice tone="attention" title={t("sending.none.title")}>
          <p>{t("sending.none.words")}</p>
        </Notice>
      )}
      {unreachable.length > 0 && (
        <Notice tone="attention" title={t("sending.unreachable.title", { count: unreachable.length })}>
          <ul className="name-list">
            {unreachable.slice(0, most).map((one) => (
              <li key={one.key}>
                <Name name={one.who.organisation} trust={one.who.trust} />{" "}
                <span className="soft">{t(`sending.unreachable.why.${one.standing}`)}</span>
              </li>
            ))}
          </ul>
          <More hidden={unreachable.length - most} />
        </Notice>
      )}
      {unverified.size > 0 && (
        <Notice tone="attention" title={t("sending.unverified.title", { count: unverified.size })}>
          <p>{t("sending.unverified.words")}</p>
        </Notice>
      )}
    </>
  );
}

/** Those who have no program, for whom there is no file. */
export function AskedOnPaper({ onPaper }: Pick<SendingPreview, "onPaper">) {
  const { t } = useText();
  if (onPaper.length === 0) return null;
  return (
    <section className="shown-files">
      <h3>{t("sending.onPaper.title", { count: onPaper.length })}</h3>
      <ul className="name-list">
        {onPaper.slice(0, most).map(({ id, organisation }) => (
          <li key={id}>
            <NameAlone name={organisation} />
          </li>
        ))}
      </ul>
      <More hidden={onPaper.length - most} />
      <p className="soft">{t("sending.onPaper.words")}</p>
    </section>
  );
}

function More({ hidden }: { readonly hidden: number }) {
  const { t } = useText();
  return hidden > 0 ? <p className="soft">{t("sending.more", { count: hidden })}</p> : null;
}
