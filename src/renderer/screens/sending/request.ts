import type { Hash, PublicKey } from "../../../core/encoding/values";
import type { Files } from "../../../desk/exchange/groups";
import type { Parcel } from "../../../desk/exchange/parcels";
import type { SendingRequest } from "../../../desk/exchange/sendingPreview";

/** What somebody sends for. */
export type SendingPurpose = "invitation" | "reminder" | "receipts" | "answer" | "collection" | "revocation";

/** What is asked for in the sheet, as far as it was chosen. */
export interface Asked {
  readonly campaigns: readonly Hash[];
  readonly purpose: SendingPurpose;
  readonly toCoordinators: boolean;
  /** ids of contacts */
  readonly to: readonly string[];
  readonly note: string;
  readonly files: Files;
  /** keys of whose end each is told */
  readonly ends: readonly PublicKey[];
}

export function requestOf({ campaigns, purpose, toCoordinators, to, files, ends }: Asked): SendingRequest {
  return { campaigns, purpose, toCoordinators, to, files, ends };
}

/** The note as it travels: nothing where nothing is said. */
export function noteOf({ note }: Asked): string | null {
  return note.trim() === "" ? null : note;
}

/** The archive that many files are saved in: as neutral as they are, and named after the first of them. */
export function archiveName([first]: readonly Parcel[]): string {
  return (first?.name ?? "files.age").replace(/\.age$/, ".zip");
}
