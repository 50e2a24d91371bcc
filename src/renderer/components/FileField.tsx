import type { ChangeEvent } from "react";
import { useText } from "../hooks/useText";

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly file: File | null;
  readonly onFile: (file: File) => void;
}

/** A place for one file: to choose it, or to drop it on; the input itself lies over the whole field. */
export function FileField({ label, hint, accept, file, onFile }: FileFieldProps) {
  const text = useText();
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [first] = target.files ?? [];
    if (first) onFile(first);
  };
  return (
    <label className="field" data-filled={file !== null}>
      <span className="field-label">{label}</span>
      <span className="field-hint">{hint}</span>
      <span className="field-choice">
        <bdi>{file?.name ?? text.choose}</bdi>
      </span>
      <input className="field-input" type="file" accept={accept} onChange={take} />
    </label>
  );
}
