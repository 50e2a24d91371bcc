import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { useGo } from "../../state/going";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import type { LetterTab } from "../letters/at";
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

/** Leads on from one bundle: to what it invites to, or to where its letter is tended to. */
export function GoOn({ letters, invitations }: Pick<TakenTogether, "letters" | "invitations">) {
  const { t } = useText();
  const go = useGo();
  const [letter, another] = letters;
  if (invitations.length > 0) return <AnswerThem invitations={invitations} look="primary" />;
  if (letter === undefined || another !== undefined) return null;
  const tab = tabFor(letter.adds.map(({ type }) => type));
  return (
    <Button
      look="primary"
      onPress={() => go("letters", tab === null ? letter.campaign : `${letter.campaign}#${tab}`)}
    >
      {t("exchange.taken.open")}
    </Button>
  );
}

/** Where a coordinator looks for what came; where one would look anyway, when it is nothing of the kind. */
function tabFor(types: readonly string[]): LetterTab | null {
  const kinds = types.map((type) => type.split("/")[1] ?? "");
  if (["endorsement", "decline", "withdrawal"].some((kind) => kinds.includes(kind))) return "endorsements";
  return kinds.includes("input") ? "inputs" : null;
}
