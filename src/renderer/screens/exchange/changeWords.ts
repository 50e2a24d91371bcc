import type { LetterChange } from "../../../desk/exchange/inspection";
import { assertNever } from "../../state/outcomes";
import { visible } from "../../text/isolate";
import type { Speech } from "../../text/speech";
import { kindWord, remarkWords } from "../../text/statements";
import { troubleOf } from "../../text/troubles";
import type { BundleItem } from "./bundles";

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
      const isNothing = letters.length === 0 && !inspection.statements.some(({ isNew }) => isNew);
      return [
        ...changes,
        ...(isNothing ? [t("exchange.nothingNew")] : []),
        ...(letters.length === 0 && !isNothing ? [t("exchange.aboutKeys")] : []),
        ...remarks.map((remark) => remarkWords(text, remark)),
        ...(refused.length === 0 ? [] : [t("exchange.refused.title", { count: refused.length })]),
      ].join(" ");
    }
    default:
      return assertNever(at);
  }
}
