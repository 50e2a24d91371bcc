import type { KeyboardEvent } from "react";
import { TextArea } from "../../components/fields/TextArea";
import { useText } from "../../text/useText";
import { heardSoFar } from "./heard";

interface HeardFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
}

/**
 * What the other side reads out, as it is heard. Only counted: nothing is completed, and nothing says whether a word is
 * right before all are there.
 */
export function HeardField({ value, onChange, error }: HeardFieldProps) {
  const { t } = useText();
  const heard = heardSoFar(value);
  /** Lines mean nothing here: Enter compares. */
  const send = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    event.target.form?.requestSubmit();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <section className="part" onKeyDown={send}>
      <h3>{t("verify.heard.title")}</h3>
      <TextArea
        label={t("verify.heard.label")}
        help={t("verify.heard.help")}
        value={value}
        onChange={onChange}
        error={error}
        rows={3}
        holds="words"
        maxLength={400}
      />
      <p className="soft heard-count">{t(`verify.heard.${heard.of}`, { count: heard.count })}</p>
    </section>
  );
}
