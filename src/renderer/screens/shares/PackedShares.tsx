import type { Parcel } from "../../../desk/exchange/parcels";
import type { Chosen } from "../letters/publish/PeoplePicker";
import { PackedFiles } from "../sending/PackedFiles";

interface PackedSharesProps {
  readonly parcels: readonly Parcel[];
  readonly chosen: readonly Pick<Chosen, "key" | "organisation" | "trust">[];
  readonly onClose: () => void;
}

/** Files that are each for one contact alone. */
export function PackedShares({ parcels, chosen, onClose }: PackedSharesProps) {
  return (
    <PackedFiles
      sent={{ outcome: "packed", parcels, unreachable: [], onPaper: [] }}
      who={new Map(chosen.map((one) => [one.key, one]))}
      onClose={onClose}
    />
  );
}
