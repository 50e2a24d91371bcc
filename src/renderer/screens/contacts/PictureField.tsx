import { useState } from "react";
import { ChooseFaultNotice } from "../../components/files/ChooseFaultNotice";
import { FilePlace } from "../../components/files/FilePlace";
import { UnreadNotice } from "../../components/files/UnreadNotice";
import type { Unread } from "../../components/files/UnreadNotice";
import { TextField } from "../../components/fields/TextField";
import { Notice } from "../../components/messages/Notice";
import type { Incoming } from "../../state/incoming";
import { useFiles } from "../../state/useFiles";
import { useText } from "../../text/useText";
import { readCode } from "./readCode";
import type { CodeRead } from "./readCode";

interface PictureFieldProps {
  /** what the code says, as text */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** a code was found in a picture */
  readonly onCode: (code: string) => void;
  readonly error: string | null;
}

/** Why a picture gave no code. */
type Fault =
  | { readonly of: "file"; readonly unread: Unread }
  | { readonly of: "picture"; readonly read: Exclude<CodeRead, { readonly outcome: "code" }> };

/** As many characters as a fingerprint's code may have; what is longer is another code. */
const longestCode = 400;

/** The other side's code, from a picture of it or as text. */
export function PictureField({ value, onChange, onCode, error }: PictureFieldProps) {
  const { t } = useText();
  const [isReading, setReading] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const look = async ([file]: readonly Incoming[]): Promise<void> => {
    if (file === undefined) return;
    setReading(true);
    const found = await codeFrom(file);
    setReading(false);
    setFault("of" in found ? found : null);
    if ("of" in found) return;
    onChange(found.code);
    onCode(found.code);
  };
  const { choose, drop, fault: chooseFault } = useFiles("picture", (files) => void look(files));
  return (
    <section className="part">
      <h3>{t("verify.picture.title")}</h3>
      <FilePlace
        kind="picture"
        title={t("verify.picture.label")}
        help={isReading ? t("verify.picture.reading") : t("verify.picture.help")}
        onChoose={choose}
        onDrop={drop}
        isDisabled={isReading}
      />
      <ChooseFaultNotice fault={chooseFault} />
      {fault?.of === "file" && <UnreadNotice unread={fault.unread} />}
      {fault?.of === "picture" && (
        <Notice tone="attention" title={t(`verify.picture.fault.${fault.read.outcome}`)}>
          <p>{t("verify.picture.advice")}</p>
        </Notice>
      )}
      <TextField
        label={t("verify.picture.text")}
        value={value}
        onChange={onChange}
        error={error}
        holds="words"
        maxLength={longestCode}
      />
    </section>
  );
}

async function codeFrom(file: Incoming): Promise<Fault | { readonly code: string }> {
  const taken = await file.read();
  if (taken.outcome !== "taken") return { of: "file", unread: taken };
  const read = await readCode(taken.file.bytes.slice());
  if (read.outcome !== "code") return { of: "picture", read };
  return { code: read.text.slice(0, longestCode + 1) };
}
