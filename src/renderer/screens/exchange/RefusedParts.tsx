import type { Refused } from "../../../core/bundle/release";
import { Notice } from "../../components/messages/Notice";
import { visible } from "../../text/isolate";
import { troubleOf } from "../../text/troubles";
import type { Trouble } from "../../text/troubles";
import { useText } from "../../text/useText";

/** As many parts as are named one by one: whoever has to find the cause needs no more. */
const most = 100;

/** What of a bundle was refused by itself while the rest is sound; nothing when all of it is. */
export function RefusedParts({ refused }: { readonly refused: readonly Refused[] }) {
  const { t } = useText();
  if (refused.length === 0) return null;
  const troubles = new Set<Trouble>(refused.map(({ reason }) => troubleOf[reason]));
  const exact = refused.slice(0, most).map(({ name, reason, detail }) => `${name}: ${reason}: ${detail}`);
  return (
    <Notice
      tone="refusal"
      title={t("exchange.refused.title", { count: refused.length })}
      details={{ title: t("refusals.details"), words: exact.map(visible).join("; ") }}
    >
      {[...troubles].map((trouble) => (
        <p key={trouble}>{t(`refusals.what.${trouble}`)}</p>
      ))}
      <p>{t("exchange.refused.rest")}</p>
    </Notice>
  );
}
