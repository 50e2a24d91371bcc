import type { ReactNode } from "react";
import { Button } from "../../components/actions/Button";
import { assertNever } from "../../state/outcomes";
import { useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { Saving } from "./useSaving";

interface SavingActionsProps {
  readonly saving: Saving;
  /** of the form that one of the steps has */
  readonly id: string;
  /** what leads away from here: to cancel, or back */
  readonly away: ReactNode;
  /** what stands here once it was written, or could not be */
  readonly children: ReactNode;
}

/** The buttons below {@link SavingContent}. */
export function SavingActions({ saving, id, away, children }: SavingActionsProps) {
  const { t } = useText();
  const { shell } = useSnapshot().about;
  const { now, isWriting } = saving;
  switch (now.step) {
    case "explain":
      return (
        <>
          {away}
          <Button look="primary" onPress={saving.choose} isPending={saving.isPending}>
            {shell === "browser" ? t("backup.save.inOneFolder") : t("backup.save.submit")}
          </Button>
        </>
      );
    case "words":
      return (
        <>
          {away}
          <Button look="primary" type="submit" form={id} isPending={saving.isChecking}>
            {t("backup.words.submit")}
          </Button>
        </>
      );
    case "doubt":
      return (
        <>
          {away}
          <Button onPress={() => saving.writeAnyway(now.ticket, now.doubt)} isPending={isWriting}>
            {t("backup.doubt.anyway")}
          </Button>
          {shell !== "browser" && (
            <Button look="primary" onPress={saving.choose} isDisabled={isWriting}>
              {t("backup.doubt.other")}
            </Button>
          )}
        </>
      );
    case "saved":
      return children;
    default:
      return assertNever(now);
  }
}
