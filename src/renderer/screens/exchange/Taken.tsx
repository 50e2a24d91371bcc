import { Button } from "../../components/actions/Button";
import { Facts } from "../../components/marks/Facts";
import { Notice } from "../../components/messages/Notice";
import { useGo } from "../../state/going";
import { assertNever } from "../../state/outcomes";
import { kindWord } from "../../text/statements";
import { useText } from "../../text/useText";
import type { Inspection } from "../../../desk/exchange/inspection";
import type { Received } from "../../../desk/exchange/receive";
import { sharesItem } from "../shares/item";
import { GoOn, LettersAdded } from "./LettersAdded";
import { RefusedParts } from "./RefusedParts";
import { sharesIn } from "./sharesIn";
import { SignerName } from "./SignerName";
import { takenTogether } from "./takenTogether";

interface TakenProps {
  readonly received: Received;
  /** as it was seen before it was taken in */
  readonly inspection: Inspection;
}

/** What became of a bundle that was to be taken in. */
export function Taken({ received, inspection }: TakenProps) {
  const text = useText();
  const { t, number } = text;
  const go = useGo();
  const from = inspection.outcome === "opened" && <SignerName signer={inspection.from} />;
  switch (received.outcome) {
    case "received": {
      const { letters, invitations } = takenTogether([{ received, inspection }]);
      const shares = inspection.outcome === "opened" ? sharesIn(inspection) : null;
      const kinds = countsOf(received.added.map(({ statement }) => kindWord(text, statement.type)));
      return (
        <>
          <Notice
            tone="good"
            title={t("exchange.taken.title")}
            {...(letters.length > 0 && {
              actions: <GoOn letters={letters} invitations={invitations} />,
            })}
            {...(shares !== null && {
              actions: (
                <Button
                  look="primary"
                  onPress={() => go("settings", sharesItem[shares === "share-returned" ? "back" : "held"])}
                >
                  {t("shares.exchange.open")}
                </Button>
              ),
            })}
          >
            <p>
              {t("exchange.from")} {from}
            </p>
            <p>{t("exchange.taken.words", { count: received.added.length })}</p>
            <LettersAdded letters={letters} />
            {letters.length === 0 && kinds.length > 0 && (
              <Facts facts={kinds.map(([term, count]) => ({ term, value: number(count) }))} />
            )}
          </Notice>
          <RefusedParts refused={received.refused} />
        </>
      );
    }
    case "already-imported":
      return (
        <Notice tone="attention" title={t("exchange.known.title")}>
          <p>{t("exchange.known.words")}</p>
        </Notice>
      );
    // The list, or the desk's keys, changed since it was looked into.
    case "unknown-sender":
    case "not-for-me":
      return (
        <Notice tone="attention" title={t("exchange.changed.title")}>
          <p>{t("exchange.changed.words")}</p>
        </Notice>
      );
    default:
      return assertNever(received);
  }
}

/** How often each occurs, in the order they first do. */
function countsOf(kinds: readonly string[]): readonly (readonly [kind: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}
