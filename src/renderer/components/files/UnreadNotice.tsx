import type { Taken } from "../../../bridge/files";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import { HindranceNotice } from "../messages/HindranceNotice";
import { Notice } from "../messages/Notice";

/** Why a file was not read. */
export type Unread = Exclude<Taken, { readonly outcome: "taken" }>;

export function UnreadNotice({ unread }: { readonly unread: Unread }) {
  const { t, size } = useText();
  switch (unread.outcome) {
    case "too-large": {
      const { name } = unread;
      const [found, most] = [size(unread.size), size(unread.most)];
      return <Notice tone="refusal" title={t("files.tooLarge", { name, size: found, most })} />;
    }
    case "hindered":
      return <HindranceNotice hindrance={unread.hindrance} />;
    case "no-such-file":
      return <Notice tone="attention" title={t("files.noLongerAtHand")} />;
    default:
      return assertNever(unread);
  }
}
