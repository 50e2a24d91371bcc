import { useState } from "react";
import type { VersionRow } from "../../../../desk/writing/letterHistory";
import { Button } from "../../../components/actions/Button";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { useGo } from "../../../state/going";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { useNewWording } from "../useNewWording";
import { VersionDifference } from "./VersionDifference";

interface SettleWordingsProps {
  /** versions of which none builds on another; at least two */
  readonly heads: readonly VersionRow[];
  readonly maySettle: boolean;
}

/** Several wordings that each claim to be the current one: why, what it keeps back, and how one of them goes on. */
export function SettleWordings({ heads, maySettle }: SettleWordingsProps) {
  const { t, moment } = useText();
  const go = useGo();
  const [from, setFrom] = useState<string | null>(null);
  const { start, isPending, trouble, fault } = useNewWording((draft) => go("letters", `draft:${draft}`));
  const others = heads.slice(1);
  const nameOf = (at: number): string =>
    t("letters.forked.wording", { letter: [...t("letters.forked.letters")][at] ?? String(at + 1) });
  return (
    <section className="settle">
      <Notice tone="attention" title={t("letters.forked.title")}>
        <p>{t("letters.forked.why")}</p>
        <p>{maySettle ? t("letters.forked.how") : t("letters.forked.wait")}</p>
      </Notice>
      {others.map(({ hash }, at) => (
        <div key={hash} className="part">
          <h2>{t("letters.forked.from", { before: nameOf(0), after: nameOf(at + 1) })}</h2>
          <VersionDifference before={heads[0]!.hash} after={hash} />
        </div>
      ))}
      {maySettle && (
        <>
          <RadioGroup
            label={t("letters.forked.choose")}
            options={heads.map(({ hash, number, created, by }, at) => ({
              id: hash,
              words: nameOf(at),
              help: t("letters.versions.option", {
                number,
                moment: moment(created),
                by: visible(by.organisation ?? t("names.unnamed")),
              }),
            }))}
            value={from}
            onChange={setFrom}
          />
          <TroubleNews trouble={trouble} of="entry" />
          {fault !== null && (
            <Focused>
              <Notice tone="refusal" title={t(`letters.notStarted.${fault}`)} />
            </Focused>
          )}
          <div className="actions">
            <Button
              isDisabled={from === null}
              isPending={isPending}
              onPress={() => {
                const all = heads.map(({ hash }) => hash);
                if (from !== null) start(all, from);
              }}
            >
              {t("letters.forked.begin")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
