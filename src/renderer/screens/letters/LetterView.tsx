import { Disclosure } from "../../components/Disclosure";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { InvitedLetter } from "../answer/InvitedLetter";
import type { At } from "./at";
import { theList } from "./at";
import { BackBar } from "./BackBar";
import { LetterPage } from "./LetterPage";
import { SuccessorNotice } from "./SuccessorNotice";
import { SetAsideVersions } from "./versions/Adoptions";
import { OfferedTakeOvers } from "./versions/TakeOvers";
import { VersionsPanel } from "./VersionsPanel";

interface LetterViewProps {
  readonly at: Extract<At, { readonly at: "letter" }>;
  readonly onGo: (to: At) => void;
}

/** One letter: as whoever coordinates it sees it, or as somebody who was invited to it does. */
export function LetterView({ at, onGo }: LetterViewProps) {
  const { t } = useText();
  const said = useRead("letters");
  if (said === null) return null;
  const back = <BackBar onBack={() => onGo(theList)} />;
  if (isTrouble(said)) {
    return (
      <>
        {back}
        <TroubleNotice trouble={said} of="entry" />
      </>
    );
  }
  const row = said.letters.find(({ campaign }) => campaign === at.campaign);
  if (row === undefined) {
    return (
      <>
        {back}
        <Notice tone="attention" title={t("letters.unknown.title")} isWholePlace>
          <p>{t("letters.unknown.words")}</p>
        </Notice>
      </>
    );
  }
  if (row.role === "coordinator") return <LetterPage campaign={at.campaign} row={row} at={at} onGo={onGo} />;
  return (
    <>
      {back}
      {row.role === "successor" && <SuccessorNotice campaign={at.campaign} onGo={onGo} />}
      <OfferedTakeOvers campaign={at.campaign} />
      <SetAsideVersions campaign={at.campaign} />
      <InvitedLetter campaign={at.campaign} />
      <Disclosure title={t("letters.versions.all")}>
        <VersionsPanel campaign={at.campaign} />
      </Disclosure>
    </>
  );
}
