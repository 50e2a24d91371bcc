import type { Hash } from "../../../core/encoding/values";
import type { LetterRow } from "../../../desk/round/letterList";
import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useText } from "../../text/useText";
import { useAccepting } from "../answer/useAccepting";
import { WhoName } from "./WhoName";

interface LetterNoticesProps {
  readonly campaign: Hash;
  readonly row: LetterRow;
  readonly isPublished: boolean;
  /** where several wordings are settled is in sight already */
  readonly isSettling: boolean;
  readonly onVersions: () => void;
}

/** What a coordinator has to know about a letter before anything else. */
export function LetterNotices(props: LetterNoticesProps) {
  const { campaign, row, isPublished, isSettling, onVersions } = props;
  const { t } = useText();
  return (
    <>
      {isPublished && (
        <Focused>
          <Notice tone="good" title={t("letters.published.title", { number: row.number })}>
            <p>{t("letters.published.words")}</p>
          </Notice>
        </Focused>
      )}
      {!row.accepted && <NamedNotice campaign={campaign} row={row} />}
      {row.severalHeads && !isSettling && (
        <Notice
          tone="attention"
          title={t("letters.forked.title")}
          actions={<Button onPress={onVersions}>{t("letters.forked.settle")}</Button>}
        >
          <p>{t("letters.forked.words")}</p>
        </Notice>
      )}
      {row.isLeftBehind && !isSettling && (
        <Notice
          tone="attention"
          title={t("ending.adopt.some")}
          actions={<Button onPress={onVersions}>{t("letters.forked.settle")}</Button>}
        >
          <p>{t("ending.adopt.words")}</p>
        </Notice>
      )}
    </>
  );
}

/** Somebody else founded this letter and named this desk as one that coordinates it. */
function NamedNotice({ campaign, row: { founder } }: Pick<LetterNoticesProps, "campaign" | "row">) {
  const { t } = useText();
  const { accept, isPending, trouble } = useAccepting();
  return (
    <Notice
      tone="attention"
      title={t("letters.named.title")}
      actions={
        <Button isPending={isPending} onPress={() => void accept([campaign])}>
          {t("letters.named.accept")}
        </Button>
      }
    >
      {founder !== null && <WhoName who={founder} />}
      <p>{t("letters.named.words")}</p>
      <TroubleNews trouble={trouble} of="entry" />
    </Notice>
  );
}
