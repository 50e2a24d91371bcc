import { useState } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import { Facts } from "../../components/marks/Facts";
import { useText } from "../../text/useText";
import { expiryOf } from "./choice";
import type { Choice } from "./choice";

interface WhatIsSignedProps {
  readonly title: string;
  readonly number: number;
  readonly read: LanguageTag;
  readonly choice: Choice;
  /** it was signed before, and is looked at again */
  readonly isDone?: boolean;
}

/** What the signature will stand under, and what it will say. */
export function WhatIsSigned({ title, number, read, choice, isDone = false }: WhatIsSignedProps) {
  const { t, day, languageName } = useText();
  const [now] = useState(Date.now);
  const ends = expiryOf(choice, now);
  return (
    <section className="answer-part">
      {!isDone && <h3>{t("endorsing.signed.title")}</h3>}
      <Facts
        facts={[
          { term: t("endorsing.signed.letter"), value: title },
          { term: t("endorsing.signed.version"), value: t("endorsing.signed.number", { number }) },
          { term: t("endorsing.signed.read"), value: languageName(read) },
          ...(choice.listing === null
            ? []
            : [{ term: t("endorsing.signed.listing"), value: t(`endorsing.listing.${choice.listing}`) }]),
          ...(choice.isConditional && choice.atLeast !== null
            ? [
                {
                  term: t("endorsing.signed.condition"),
                  value: t("endorsing.signed.atLeast", { count: choice.atLeast }),
                },
              ]
            : []),
          ...(ends === null ? [] : [{ term: t("endorsing.signed.ends"), value: day(ends) }]),
          {
            term: t("endorsing.signed.successors"),
            value: choice.successorsMayRead
              ? t("endorsing.signed.mayRead")
              : t("endorsing.signed.mayNotRead"),
          },
        ]}
      />
      {!isDone && <p className="soft">{t("endorsing.signed.exactly")}</p>}
    </section>
  );
}
