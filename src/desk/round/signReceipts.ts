import type { Hash } from "../../core/encoding/values";
import { utf8Size } from "../../core/encoding/text";
import { receiptKind } from "../../core/letter/input";
import type { Receipt } from "../../core/letter/input";
import type { Signed } from "../../core/statement/envelope";
import type { Pen } from "../pen";

type Answer = Receipt["answers"][number];

interface AnswerTo extends Answer {
  readonly input: Hash;
}

/**
 * In bytes of UTF-8: what a receipt's answers may come to before another is begun. Signed text can be twice as long, and
 * a receipt may have 1 MiB (docs/formats.md §9).
 */
const most = 400_000;

/** A receipt for each input that there are answers to; several where one could not hold them. */
export function signReceipts(
  pen: Pen,
  campaign: Hash,
  answers: readonly AnswerTo[],
): readonly Signed<Receipt>[] {
  return [...byInput(answers)].flatMap(([input, of]) =>
    portions(of).map((portion) => pen.sign(receiptKind, campaign, { input, answers: portion })),
  );
}

function byInput(answers: readonly AnswerTo[]): ReadonlyMap<Hash, readonly Answer[]> {
  const found = new Map<Hash, Answer[]>();
  for (const { input, suggestion, outcome, reason } of answers) {
    const answer = { suggestion, outcome, reason };
    const there = found.get(input);
    if (there) there.push(answer);
    else found.set(input, [answer]);
  }
  for (const of of found.values()) of.sort((a, b) => a.suggestion - b.suggestion);
  return found;
}

function portions(answers: readonly Answer[]): readonly (readonly Answer[])[] {
  const found: Answer[][] = [];
  let size = 0;
  for (const answer of answers) {
    const more = utf8Size(answer.reason ?? "") + 100;
    if (found.length === 0 || size + more > most) {
      found.push([]);
      size = 0;
    }
    found.at(-1)!.push(answer);
    size += more;
  }
  return found;
}
