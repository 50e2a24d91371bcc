import type { Inspection } from "../../../desk/exchange/inspection";
import type { sharePurpose } from "../../../desk/recovery/purposes";

/** What a bundle has to do with shares of recovery words. */
export type AboutShares = (typeof sharePurpose)[keyof typeof sharePurpose];

type Opened = Extract<Inspection, { readonly outcome: "opened" }>;

/** By what is in it and who signed that: the purpose is no more than the sender's word. Null where it is about others. */
export function sharesIn({ purpose, from, statements }: Opened): AboutShares | null {
  const share = statements.find(({ type }) => type.startsWith("undersigned/share/"));
  if (share) return share.by.key === from.key ? "share" : "share-returned";
  return purpose === "share-request" ? purpose : null;
}
