import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { useGo } from "../../state/going";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { addsWords } from "./changeWords";
import type { TakenTogether } from "./takenTogether";

/** What each letter got, each leading to the letter. */
export function LettersAdded({ letters }: Pick<TakenTogether, "letters">) {
  const text = useText();
  const { t } = text;
  const go = useGo();
  if (letters.length === 0) return null;
  return (
    <ul className="plain-list">
      {letters.map(({ campaign, title, adds }) => (
        <li key={campaign}>
          <LinkButton onPress={() => go("letters", campaign)}>
            <bdi>{title === null ? t("exchange.untitled") : visible(title)}</bdi>
          </LinkButton>
          {": "}
          {addsWords(text, adds)}
        </li>
      ))}
    </ul>
  );
}

interface AnswerThemProps extends Pick<TakenTogether, "invitations"> {
  readonly look: "primary" | "plain";
}

/** Leads to the one letter that this desk was asked to take part in, or to a page that answers several. */
export function AnswerThem({ invitations, look }: AnswerThemProps) {
  const { t } = useText();
  const go = useGo();
  const [only] = invitations;
  if (only === undefined) return null;
  const item = invitations.length === 1 ? only : `answer:${invitations.join(",")}`;
  return (
    <Button look={look} onPress={() => go("letters", item)}>
      {t("exchange.together.answer", { count: invitations.length })}
    </Button>
  );
}
