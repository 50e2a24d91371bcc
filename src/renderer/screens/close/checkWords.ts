import type { BoardPlace } from "../../../desk/round/boardRows";
import type { Check } from "../../../desk/round/closingChecks";
import { assertNever } from "../../state/outcomes";
import type { Speech } from "../../text/speech";

/** Where a check is mended. */
export type Mending =
  { readonly to: "rows"; readonly place: BoardPlace } | { readonly to: "card" } | { readonly to: "versions" };

export interface CheckWords {
  readonly title: string;
  readonly words: string;
  /** null where there is nothing on this desk that would mend it */
  readonly mending: Mending | null;
}

/** A check in words. */
export function checkWords(check: Check, { t, day, list }: Speech): CheckWords {
  const said = (title: string, words: string, mending: Mending | null = null): CheckWords => ({
    title,
    words,
    mending,
  });
  const versions = { to: "versions" } as const;
  const rows = (place: BoardPlace): Mending => ({ to: "rows", place });
  switch (check.check) {
    case "no-version":
      return said(t("closing.checks.noVersion.title"), t("closing.checks.noVersion.words"), versions);
    case "several-heads":
      return said(
        t("closing.checks.heads.title", { count: check.count }),
        t("closing.checks.heads.words"),
        versions,
      );
    case "asks-for-input":
      return said(t("closing.checks.input.title"), t("closing.checks.input.words"), versions);
    case "no-text":
      return said(t("closing.checks.noText.title"), t("closing.checks.noText.words"));
    case "placeholders": {
      const names = list(check.names);
      return said(
        t("closing.checks.placeholders.title"),
        t("closing.checks.placeholders.words", { names }),
        versions,
      );
    }
    case "nobody":
      return said(t("closing.checks.nobody.title"), t("closing.checks.nobody.words"));
    case "rows": {
      const { place, count } = check;
      return said(
        t(`closing.checks.rows.${place}.title`, { count }),
        t(`closing.checks.rows.${place}.words`),
        rows(place),
      );
    }
    case "missing":
      return said(
        t("closing.checks.missing.title", { count: check.count }),
        t("closing.checks.missing.words"),
      );
    case "cards": {
      const { lapsed, soon } = check;
      const title =
        lapsed.length > 0
          ? t("closing.checks.cards.lapsed", { count: lapsed.length })
          : t("closing.checks.cards.soon", { count: soon.length });
      return said(title, t("closing.checks.cards.words"));
    }
    case "own-card": {
      const title = t(
        check.expires === null ? "closing.checks.ownCard.none" : "closing.checks.ownCard.lapsed",
      );
      return said(title, t("closing.checks.ownCard.words"), { to: "card" });
    }
    case "few-withheld":
      return said(
        t("closing.checks.fewWithheld.title", { count: check.count }),
        t("closing.checks.fewWithheld.words"),
        rows("counted"),
      );
    case "withheld-one-country":
      return said(
        t("closing.checks.withheldOneCountry.title", { count: check.count }),
        t("closing.checks.withheldOneCountry.words"),
        rows("counted"),
      );
    case "named-otherwise":
      return said(
        t("closing.checks.namedOtherwise.title", { count: check.names.length }),
        t("closing.checks.namedOtherwise.words"),
        rows("counted"),
      );
    case "keys-disagree":
      return said(
        t("closing.checks.keysDisagree.title", { count: check.names.length }),
        t("closing.checks.keysDisagree.words"),
        rows("counted"),
      );
    case "also-recorded":
      return said(
        t("closing.checks.alsoRecorded.title", { count: check.names.length }),
        t("closing.checks.alsoRecorded.words"),
        rows("recorded"),
      );
    case "closes-later":
      return said(
        t("closing.checks.closesLater.title", { date: day(check.closes) }),
        t("closing.checks.closesLater.words"),
      );
    case "not-attested":
      return said(t("closing.checks.notAttested.title"), t("closing.checks.notAttested.words"));
    case "tally-outdated":
      return said(t("closing.checks.tallyOutdated.title"), t("closing.checks.tallyOutdated.words"));
    case "tallies-differ": {
      const names = list(check.by.map(({ organisation }) => organisation ?? t("names.unnamed")));
      return said(
        t("closing.checks.talliesDiffer.title"),
        t("closing.checks.talliesDiffer.words", { names }),
      );
    }
    default:
      return assertNever(check);
  }
}
