import { useState } from "react";
import type { Hash, PublicKey } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useGo } from "../../state/going";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { Board } from "./inputs/Board";

/** What organisations suggest and remark on a letter, and what its coordinator makes of it. */
export function InputsPanel({ campaign }: { readonly campaign: Hash }) {
  const { t, number } = useText();
  const go = useGo();
  const [version, setVersion] = useState<Hash | null>(null);
  const [by, setBy] = useState<PublicKey | null>(null);
  const said = useRead("inputBoard", campaign, { version, by });
  if (said === null) return <div className="inputs" />;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  switch (said.outcome) {
    case "unknown-campaign":
      return (
        <Notice tone="attention" title={t("inputs.unknown.title")}>
          <p>{t("inputs.unknown.words")}</p>
        </Notice>
      );
    case "no-version":
      return (
        <EmptyPlace icon="letters" title={t("inputs.none.title")}>
          {t("inputs.none.words")}
        </EmptyPlace>
      );
    case "told":
      if (said.versions.every(({ inputs }) => inputs === 0)) {
        return (
          <EmptyPlace
            icon="letters"
            title={t("inputs.empty.title")}
            action={
              <Button icon="exchange" onPress={() => go("exchange")}>
                {t("inputs.empty.action")}
              </Button>
            }
          >
            {t("inputs.empty.words", { number: number(said.number) })}
          </EmptyPlace>
        );
      }
      return (
        <Board
          key={said.version}
          campaign={campaign}
          board={said}
          by={by}
          onBy={setBy}
          onVersion={(version) => {
            setVersion(version);
            setBy(null);
          }}
        />
      );
    default:
      return assertNever(said);
  }
}
