import type { ChangeEvent } from "react";
import { Group } from "react-aria-components";
import { directionOf } from "../../components/fields/text";
import { useText } from "../../text/useText";
import type { Frame } from "./types";

interface FrameFieldsProps {
  readonly frame: Frame;
  readonly onChange: (frame: Frame) => void;
  /** one leaves a field: what was typed is saved at once */
  readonly onLeave: () => void;
}

/** The letterhead and the addressee, written where they stand on the paper. */
export function FrameFields({ frame, onChange, onLeave }: FrameFieldsProps) {
  const { t } = useText();
  const { letterhead, addressee } = frame;
  const parts = ["name", "office", "organisation"] as const;
  return (
    <div onBlur={onLeave}>
      <textarea
        className="written-field written-letterhead"
        rows={1}
        maxLength={2000}
        aria-label={t("draft.letterhead.label")}
        placeholder={t("draft.letterhead.hint")}
        dir={directionOf(letterhead ?? "")}
        data-open={isOpen(letterhead)}
        autoComplete="off"
        value={letterhead ?? ""}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) =>
          onChange({ ...frame, letterhead: event.target.value })
        }
      />
      <Group className="written-addressee" aria-label={t("draft.addressee.part")}>
        {parts.map((part) => (
          <input
            key={part}
            className="written-field"
            maxLength={200}
            aria-label={t(`draft.addressee.${part}`)}
            placeholder={t(`draft.addressee.${part}`)}
            dir={directionOf(addressee[part] ?? "")}
            data-open={isOpen(addressee[part])}
            autoComplete="off"
            value={addressee[part] ?? ""}
            onChange={(event: ChangeEvent<HTMLInputElement>) =>
              onChange({ ...frame, addressee: { ...addressee, [part]: event.target.value } })
            }
          />
        ))}
      </Group>
    </div>
  );
}

/** A placeholder is left in it. */
function isOpen(line: string | null): true | undefined {
  return line?.includes("{{") === true ? true : undefined;
}
