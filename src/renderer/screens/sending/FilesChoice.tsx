import type { Files } from "../../../desk/exchange/groups";
import type { SendingPreview } from "../../../desk/exchange/sendingPreview";
import { Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { useText } from "../../text/useText";

interface FilesChoiceProps {
  readonly preview: SendingPreview;
  readonly files: Files;
  readonly onFiles: (files: Files) => void;
}

/** One file for all, or one each; and why it is one each unless somebody says otherwise. */
export function FilesChoice({ preview, files, onFiles }: FilesChoiceProps) {
  const { t, list } = useText();
  const { exposed, groups, isApart } = preview;
  const receivers = groups.reduce((sum, one) => sum + one.files.flat().length, 0);
  if (receivers < 2) return null;
  const isShared = groups.some((one) => one.files.some((names) => names.length > 1));
  const names = exposed.slice(0, 5).map(({ organisation }) => organisation ?? t("names.unnamed"));
  return (
    <>
      <RadioGroup
        label={t("sending.files.label")}
        options={[
          { id: "each", words: t("sending.files.each"), help: t("sending.files.eachHelp") },
          { id: "shared", words: t("sending.files.shared"), help: t("sending.files.sharedHelp") },
        ]}
        value={isApart ? "each" : "shared"}
        onChange={(chosen) => onFiles(chosen === "each" || chosen === "shared" ? chosen : files)}
      />
      {exposed.length > 0 && isApart && (
        <p className="soft">{t("sending.files.because", { count: exposed.length, names: list(names) })}</p>
      )}
      {exposed.length > 0 && isShared && (
        <Notice tone="attention" title={t("sending.files.danger", { count: exposed.length })}>
          <ul className="name-list">
            {exposed.slice(0, 20).map(({ key, organisation, trust }) => (
              <li key={key}>
                <Name name={organisation} trust={trust} />
              </li>
            ))}
          </ul>
          <p>{t("sending.files.dangerWords")}</p>
        </Notice>
      )}
    </>
  );
}
