import type { Invitation } from "../../../desk/answering/invitation";
import { Disclosure } from "../../components/Disclosure";
import { useText } from "../../text/useText";

/** Everything that was answered before, and what became of what was suggested. Nothing while there is none of it. */
export function PastAnswers({ invitation: { answers, inputs } }: { readonly invitation: Invitation }) {
  const { t, moment } = useText();
  const said = [
    ...answers.map(({ answer, hash, created, number }) => ({ is: answer, hash, created, number })),
    ...inputs.map(({ hash, created, number }) => ({ is: "suggested" as const, hash, created, number })),
  ].sort((a, b) => (a.created < b.created ? 1 : -1));
  if (said.length < 2) return null;
  return (
    <Disclosure title={t("answer.past.title")}>
      <ul className="past-answers">
        {said.map(({ is, hash, created, number }) => (
          <li key={hash}>
            <span>{number === null ? t(`answer.past.${is}`) : t(`answer.past.to.${is}`, { number })}</span>
            <span className="soft">{moment(created)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
