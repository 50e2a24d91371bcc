import type { Hash } from "../../../core/encoding/values";
import { LetterSheet } from "../../components/letter/LetterSheet";
import { LinkButton } from "../../components/actions/LinkButton";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

interface LetterTextProps {
  readonly campaign: Hash;
  /** leads to where several wordings are settled */
  readonly onVersions: () => void;
}

/** The current wording of a letter, on its sheet. */
export function LetterText({ campaign, onVersions }: LetterTextProps) {
  const { t } = useText();
  const history = useRead("letterHistory", campaign);
  if (history === null) return null;
  if (isTrouble(history)) return <TroubleNotice trouble={history} of="entry" />;
  if (history.outcome === "unknown-campaign") return null;
  const { current, versions } = history;
  if (current !== null) return <VersionText version={current} />;
  if (versions.length === 0) return <p className="soft">{t("letters.noText")}</p>;
  return (
    <p>
      {t("letters.noCurrent")} <LinkButton onPress={onVersions}>{t("letters.tabs.versions")}</LinkButton>
    </p>
  );
}

/** A version's wording, on its sheet. */
export function VersionText({ version }: { readonly version: Hash }) {
  const { t } = useText();
  const found = useRead("version", version);
  if (found === null) return null;
  if (isTrouble(found)) return <TroubleNotice trouble={found} of="entry" />;
  switch (found.outcome) {
    case "found": {
      const { letterhead, addressee, language } = found.version.statement;
      return <LetterSheet letter={found.letter} language={language} frame={{ letterhead, addressee }} />;
    }
    case "unknown-version":
      return <Notice tone="attention" title={t("letters.textMissing")} />;
    default:
      return assertNever(found);
  }
}
