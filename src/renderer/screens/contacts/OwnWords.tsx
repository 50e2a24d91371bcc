import { Disclosure } from "../../components/Disclosure";
import { DigitGroups } from "../../components/marks/DigitGroups";
import { Qr } from "../../components/marks/Qr";
import { WordGrid } from "../../components/marks/WordGrid";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useText } from "../../text/useText";
import type { OwnIdentity } from "../../../desk/ownIdentity";
import type { Trouble } from "../../../desk/trouble";

interface OwnWordsProps {
  readonly own: ({ readonly outcome: "told" } & OwnIdentity) | Trouble | null;
  readonly isByPicture: boolean;
}

/** This desk's own fingerprint, for the other side: both compare in one go. */
export function OwnWords({ own, isByPicture }: OwnWordsProps) {
  const { t } = useText();
  if (own === null) return null;
  if (isTrouble(own)) return <TroubleNotice trouble={own} of="entry" />;
  const { words, groups, qr } = own.fingerprint;
  return (
    <section className="part">
      <h3>{t("verify.own.title")}</h3>
      <p>{t(isByPicture ? "verify.own.show" : "verify.own.read")}</p>
      {isByPicture ? (
        <Qr label={t("verify.own.code")} text={qr} />
      ) : (
        <>
          <WordGrid label={t("verify.own.words")} words={words} />
          <Disclosure title={t("verify.own.inDigits")}>
            <DigitGroups label={t("verify.own.digits")} groups={groups} />
          </Disclosure>
        </>
      )}
    </section>
  );
}
