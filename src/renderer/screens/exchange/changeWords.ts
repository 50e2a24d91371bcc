import type { Inspection, LetterChange } from "../../../desk/exchange/inspection";
import { assertNever } from "../../state/outcomes";
import { visible } from "../../text/isolate";
import type { Speech } from "../../text/speech";
import { kindWord, remarkWords } from "../../text/statements";
import { troubleOf } from "../../text/troubles";
import type { BundleItem } from "./bundles";
import { sharesIn } from "./sharesIn";

type Opened = Extract<Inspection, { readonly outcome: "opened" }>;

/** What a letter would get, in a few words: "Endorsement (3), Card (1)". */
export function addsWords(text: Speech, adds: LetterChange["adds"]): string {
  const { number, list } = text;
  return list(adds.map(({ type, count }) => `${kindWord(text, type)} (${number(count)})`));
}

/** What taking a bundle in would change, or why it cannot be taken in, on one line. */
export function changeWords(text: Speech, { at }: BundleItem): string {
  const { t } = text;
  switch (at.state) {
    case "waiting":
    case "reading":
    case "unread":
      return "";
    case "strange":
      return t(`exchange.strange.${at.is}.title`);
    case "trouble":
      return at.trouble.outcome === "refused" ? t(`refusals.what.${troubleOf[at.trouble.reason]}`) : "";
    case "seen":
    case "taking":
    case "taken": {
      const { inspection } = at;
      if (inspection.outcome !== "opened") return "";
      const { letters, remarks, refused } = inspection;
      const changes = letters.map(({ title, adds }) =>
        t("exchange.adds", {
          what: addsWords(text, adds),
          letter: title === null ? t("exchange.untitled") : visible(title),
        }),
      );
      return [
        ...changes,
        ...(letters.length === 0 ? [otherWords(text, inspection)] : []),
        ...remarks.map((remark) => remarkWords(text, remark)),
        ...(refused.length === 0 ? [] : [t("exchange.refused.title", { count: refused.length })]),
      ].join(" ");
    }
    default:
      return assertNever(at);
  }
}

/** What a bundle is about that is about no letter. */
function otherWords({ t }: Speech, inspection: Opened): string {
  const shares = sharesIn(inspection);
  const isNothing = !inspection.statements.some(({ isNew }) => isNew);
  // A request brings a card that is here already: that it asks is what is new.
  if (shares === "share-request" || (shares !== null && !isNothing))
    return t(`shares.exchange.about.${shares}`);
  return t(isNothing ? "exchange.nothingNew" : "exchange.aboutKeys");
}
