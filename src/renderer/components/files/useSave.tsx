import { useState } from "react";
import type { ReactNode } from "react";
import type { Saved } from "../../../bridge/files";
import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";
import { Focused } from "../messages/Focused";
import { HindranceNotice } from "../messages/HindranceNotice";
import { Notice } from "../messages/Notice";

/**
 * Saves a file where the person wants it. `outcome` says in words what became of the last one: where it lies, or why it
 * was not saved; nothing when the person changed their mind.
 */
export function useSave() {
  const { bridge } = useProgram();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isSaving, setSaving] = useState(false);

  /** @param name - what the file is to be called, without a folder */
  const save = async (name: string, contents: Uint8Array | string): Promise<Saved["outcome"]> => {
    const bytes = typeof contents === "string" ? new TextEncoder().encode(contents) : contents;
    setSaved(null);
    setSaving(true);
    // A main process that does not answer is one more way in which the computer did not do it.
    const outcome = await bridge
      .saveFile(name, bytes)
      .catch((): Saved => ({ outcome: "hindered", hindrance: "other" }));
    setSaved(outcome);
    setSaving(false);
    return outcome.outcome;
  };
  const outcome: ReactNode = saved === null ? null : <SaveOutcome saved={saved} />;
  return { save, isSaving, outcome };
}

function SaveOutcome({ saved }: { readonly saved: Saved }) {
  const { t } = useText();
  const { bridge } = useProgram();
  const { showInFolder } = useSnapshot().about.can;
  switch (saved.outcome) {
    case "cancelled":
      return null;
    case "hindered":
      return (
        <Focused>
          <HindranceNotice hindrance={saved.hindrance} />
        </Focused>
      );
    case "saved":
      return (
        <Notice
          tone="good"
          title={t("files.saved")}
          {...(showInFolder && {
            actions: (
              <Button onPress={() => void bridge.showInFolder(saved.ticket)}>
                {t("files.showInFolder")}
              </Button>
            ),
          })}
        >
          <p className="file-saved">
            <bdi dir="ltr">{saved.place}</bdi>
          </p>
        </Notice>
      );
  }
}
