import type { ChooseFault } from "../../state/useFiles";
import { TroubleNotice } from "../messages/TroubleNotice";
import { DropFaultNotice } from "./FilePlace";

/** Why no file was chosen; nothing while there is no reason. */
export function ChooseFaultNotice({ fault }: { readonly fault: ChooseFault | null }) {
  if (fault === null) return null;
  if (fault.outcome === "too-many") return <DropFaultNotice fault={fault} />;
  return <TroubleNotice trouble={fault} of="file" />;
}
