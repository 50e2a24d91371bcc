import { useEffect, useState } from "react";
import type { AboutBackup } from "../../../desk/backup/about";
import type { BackupVerified } from "../../../desk/backup/verifyBackup";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useWork } from "../../state/useWork";
import type { NamedBackup } from "../backup/useBackupEntry";

/** Why a backup cannot stand for the desk. */
export type NotVerified = Exclude<BackupVerified, { readonly outcome: "verified" | "closed" }>;

interface Found {
  /** null while none was, or the desk was changed since */
  readonly verified: AboutBackup | null;
  readonly fault: NotVerified | null;
  /** the desk was changed after a backup of it was verified */
  readonly isOutdated: boolean;
}

const nothing: Found = { verified: null, fault: null, isOutdated: false };

/** A backup that was read from where it is kept, opened with the words, and found to hold what the desk holds. */
export function useVerifying() {
  const { onChange } = useDesk();
  const [found, setFound] = useState(nothing);
  const [isStopping, setStopping] = useState(false);
  const { ask, isPending, trouble } = useAsk();
  const work = useWork();
  useEffect(
    () =>
      onChange((kinds) => {
        // When the desk was last saved is in no backup.
        if ([...kinds].every((kind) => kind === "backup")) return;
        setFound((now) => (now.verified === null ? now : { ...nothing, isOutdated: true }));
      }),
    [onChange],
  );
  const verify = async ({ ticket, size }: NamedBackup, words: string): Promise<void> => {
    setStopping(false);
    setFound(nothing);
    const said = await ask(() => work.run(({ door }) => door.verifyBackup({ ticket, size }, words)));
    if (said === null) return;
    if (said.outcome === "verified") setFound({ ...nothing, verified: said.about });
    // Another value each time, so that the same fault is news again.
    else setFound({ ...nothing, fault: { ...said } });
  };
  return {
    ...found,
    work: work.state,
    isPending,
    isStopping,
    trouble,
    verify: (file: NamedBackup, words: string) => void verify(file, words),
    stop: () => {
      setStopping(true);
      work.cancel();
    },
  };
}

export type Verifying = ReturnType<typeof useVerifying>;
