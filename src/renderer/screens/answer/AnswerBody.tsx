import { useRef } from "react";
import type { ReactNode } from "react";
import { LinkButton } from "../../components/actions/LinkButton";
import { useText } from "../../text/useText";

interface AnswerBodyProps {
  /** the letter on its sheet */
  readonly sheet: ReactNode;
  /** what can be done about it */
  readonly children: ReactNode;
}

/** The letter, and beside it what can be done about it now: below it, with a way there, where there is no room. */
export function AnswerBody({ sheet, children }: AnswerBodyProps) {
  const { t } = useText();
  const side = useRef<HTMLElement>(null);
  return (
    <>
      <p className="answer-jump">
        <LinkButton onPress={() => side.current?.focus()}>{t("answer.jump")}</LinkButton>
      </p>
      <div className="answer-body">
        {sheet}
        <section ref={side} tabIndex={-1} className="answer-side focused" aria-label={t("answer.title")}>
          {children}
        </section>
      </div>
    </>
  );
}
