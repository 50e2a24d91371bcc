import { useState } from "react";
import type { SharesHere, SharesOf } from "../../../desk/recovery/sharesHere";
import type { WordsJoined } from "../../../desk/recovery/joinWords";
import { Button } from "../../components/actions/Button";
import { Name } from "../../components/marks/Name";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { AskForShares } from "./AskForShares";
import { JoinedWords } from "./JoinedWords";

/** The way back to one's own words: asking those who hold a share, and putting together what came. */
export function CameBack({ here }: { readonly here: SharesHere }) {
  const { t } = useText();
  const [isAsking, setAsking] = useState(false);
  const back = here.held.filter((one) => one.kept === null || one.here > 1);
  return (
    <>
      <h3>{t("shares.back.title")}</h3>
      <p>{t("shares.back.why")}</p>
      {back.length > 0 && (
        <ul className="share-list">
          {back.map((one) => (
            <Back key={`${one.owner.key} ${one.set}`} shares={one} />
          ))}
        </ul>
      )}
      <Button onPress={() => setAsking(true)}>{t("shares.ask.open")}</Button>
      {isAsking && <AskForShares onClose={() => setAsking(false)} />}
    </>
  );
}

type Joined = WordsJoined & { readonly outcome: "joined" };

function Back({ shares }: { readonly shares: SharesOf }) {
  const { t, day } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [joined, setJoined] = useState<Joined | null>(null);
  const [failed, setFailed] = useState<Exclude<WordsJoined, Joined> | null>(null);
  const { owner, set, here, of, threshold, made } = shares;
  const isEnough = here >= threshold;
  const join = async (): Promise<void> => {
    setFailed(null);
    const said = await ask(() => desk.joinWords(owner.key, set));
    if (said === null) return;
    if (said.outcome === "joined") setJoined(said);
    else setFailed(said);
  };
  const counts = { here, threshold, of, date: day(made.slice(0, 10)) };
  return (
    <li className="share">
      <div className="share-what">
        <Name name={owner.organisation} trust={owner.trust} />
        <p>{isEnough ? t("shares.back.enough", counts) : t("shares.back.here", counts)}</p>
        {!isEnough && <p className="soft">{t("shares.back.more", { count: threshold - here })}</p>}
      </div>
      {isEnough && (
        <Button look="primary" icon="key" isPending={isPending} onPress={() => void join()}>
          {t("shares.back.join")}
          <span className="unseen"> {visible(owner.organisation ?? t("names.unnamed"))}</span>
        </Button>
      )}
      {failed !== null && (
        <Focused>
          <Unjoined failed={failed} />
        </Focused>
      )}
      <TroubleNews trouble={trouble} of="entry" />
      {joined !== null && <JoinedWords owner={owner} words={joined.words} onClose={() => setJoined(null)} />}
    </li>
  );
}

function Unjoined({ failed }: { readonly failed: Exclude<WordsJoined, Joined> }) {
  const { t } = useText();
  if (failed.outcome === "do-not-fit")
    return (
      <Notice tone="refusal" title={t("shares.back.doNotFit.title")}>
        <p>{t("shares.back.doNotFit.words")}</p>
      </Notice>
    );
  const { found, threshold } = failed;
  return (
    <Notice tone="attention" title={t("shares.back.tooFew.title")}>
      <p>{t("shares.back.tooFew.words", { found, threshold })}</p>
    </Notice>
  );
}
