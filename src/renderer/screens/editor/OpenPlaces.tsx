import { useMemo, useState } from "react";
import type { Letter } from "../../../core/letter/blocks";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { goToBlock, goToPlaceholder } from "../../editor/goTo";
import type { Writing } from "../../editor/writing";
import { useText } from "../../text/useText";
import { FillDialog } from "./FillDialog";
import { nameWords } from "./nameWords";
import { openNames } from "./openNames";
import type { Frame } from "./types";

interface OpenPlacesProps {
  readonly letter: Letter;
  readonly frame: Frame;
  readonly onFrame: (frame: Frame) => void;
  readonly writing: Writing;
}

/** The places that are still to be filled in: to go to, and to fill all at once. */
export function OpenPlaces({ letter, frame, onFrame, writing }: OpenPlacesProps) {
  const speech = useText();
  const { t } = speech;
  const [isFilling, setFilling] = useState(false);
  const open = useMemo(() => openNames(letter, frame), [letter, frame]);
  const { names, inText, inLines, hasNoTitle, hasBroken } = open;
  const goTo = (name: string | null): void => {
    writing.focus();
    writing.run(goToPlaceholder(name));
  };
  const goToTitle = (): void => {
    writing.focus();
    writing.run(goToBlock(0));
  };
  const isDone = names.length === 0 && !hasNoTitle && !hasBroken;
  return (
    <section className="panel-part">
      <h2>{t("draft.placeholders.title")}</h2>
      {isDone ? (
        <p className="soft">{t("draft.placeholders.none")}</p>
      ) : (
        <>
          <p className="soft">{t("draft.placeholders.words")}</p>
          <ul className="open-places">
            {hasNoTitle && (
              <li>
                <LinkButton onPress={goToTitle}>{t("draft.placeholders.noTitle")}</LinkButton>
              </li>
            )}
            {names.map((name) => (
              <li key={name}>
                {inText.has(name) ? (
                  <LinkButton onPress={() => goTo(name)}>{nameWords(speech, name).label}</LinkButton>
                ) : (
                  <span className="open-name">{nameWords(speech, name).label}</span>
                )}
                <span className="soft">
                  {inText.has(name) && t("draft.placeholders.inText", { count: inText.get(name) ?? 0 })}
                  {inText.has(name) && inLines.has(name) && " · "}
                  {inLines.has(name) && t("draft.placeholders.inLines")}
                </span>
              </li>
            ))}
            {hasBroken && (
              <li>
                <LinkButton onPress={() => goTo(null)}>{t("draft.placeholders.broken")}</LinkButton>
                <span className="soft">{t("draft.placeholders.brokenAdvice")}</span>
              </li>
            )}
          </ul>
          {names.length > 0 && (
            <div className="actions">
              <Button onPress={() => setFilling(true)}>{t("draft.placeholders.fill")}</Button>
            </div>
          )}
        </>
      )}
      {isFilling && (
        <FillDialog
          names={names}
          frame={frame}
          onFrame={onFrame}
          writing={writing}
          onClose={() => setFilling(false)}
        />
      )}
    </section>
  );
}
