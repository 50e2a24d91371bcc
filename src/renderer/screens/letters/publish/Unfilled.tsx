import { Button } from "../../../components/actions/Button";
import { LinkButton } from "../../../components/actions/LinkButton";
import { Notice } from "../../../components/messages/Notice";
import { useText } from "../../../text/useText";
import { nameWords } from "../../editor/nameWords";

interface UnfilledProps {
  /** names in double braces that are still open */
  readonly names: readonly string[];
  /** closes the dialog, so that the place can be seen */
  readonly onJump: () => void;
}

/** A letter with open places is not published: which they are, and the way to each. */
export function Unfilled({ names, onJump }: UnfilledProps) {
  const speech = useText();
  const { t } = speech;
  const jump = (name: string | null): void => {
    onJump();
    onceClosed(() => showPlace(name));
  };
  return (
    <Notice
      tone="attention"
      title={t("letters.publish.unfilled.title")}
      actions={<Button onPress={() => jump(names[0] ?? null)}>{t("letters.publish.unfilled.back")}</Button>}
    >
      <p>{t("letters.publish.unfilled.words")}</p>
      {names.length === 0 ? (
        <p>{t("letters.publish.unfilled.braces")}</p>
      ) : (
        <ul className="plain-list">
          {names.map((name) => (
            <li key={name}>
              <LinkButton onPress={() => jump(name)}>{nameWords(speech, name).label}</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

/** The dialog takes its time to go, and then gives the focus back to its button: only what comes after that stays. */
function onceClosed(act: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="dialog"]') === null) requestAnimationFrame(act);
    else onceClosed(act);
  });
}

/** Brings the first place of a name into sight, in the text or in the fields around it. */
function showPlace(name: string | null): void {
  const words = name === null ? "{{" : `{{${name}}}`;
  const page = document.querySelector(".letter-page");
  const field = [
    ...(page?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? []),
  ].find(({ value }) => value.includes(words));
  if (field !== undefined) return field.focus();
  const walker = page && document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (!node.nodeValue?.includes(words)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    node.parentElement?.scrollIntoView({ block: "center" });
    node.parentElement?.closest<HTMLElement>("[contenteditable]")?.focus({ preventScroll: true });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return;
  }
}
