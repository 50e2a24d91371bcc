import type { Column } from "../../components/table/columns";
import type { LetterRow } from "../../../desk/round/letterList";
import { visible } from "../../text/isolate";
import type { Speech } from "../../text/speech";
import { Closes } from "./Closes";
import { addresseeLines, isOver } from "./letterRows";

/** What is shown of a letter in the list. */
export function letterColumns({ t }: Speech): readonly Column<LetterRow>[] {
  return [
    {
      id: "title",
      title: t("letters.columns.title"),
      share: 3.1,
      isSortable: true,
      render: ({ title }) => <bdi className="letter-cell-title">{visible(title)}</bdi>,
    },
    {
      id: "addressee",
      title: t("letters.columns.addressee"),
      share: 1.8,
      isSortable: true,
      isMinor: true,
      render: (row) => <bdi className="cell-words">{visible(addresseeLines(row).join(", "))}</bdi>,
    },
    {
      id: "step",
      title: t("letters.columns.step"),
      share: 1.9,
      isSortable: true,
      render: ({ step, draft, campaign }) => {
        const words = t(`letters.step.${step}`);
        const isReworded = draft !== null && campaign !== null && step !== "draft";
        return (
          <span className="cell-words">
            {isReworded ? t("letters.stepAndDraft", { step: words }) : words}
          </span>
        );
      },
    },
    {
      id: "closes",
      title: t("letters.columns.closes"),
      share: 2.7,
      isSortable: true,
      render: (row) => !isOver(row) && <Closes on={row.closes} />,
    },
    {
      id: "organisations",
      title: t("letters.columns.state"),
      share: 1.9,
      isSortable: true,
      render: (row) => <span className="cell-words">{stateWords(row, t)}</span>,
    },
  ];
}

/** In few words, what this desk did or has: its own answer, or what came in. */
export function stateWords(row: LetterRow, t: Speech["t"]): string {
  const { role, step, campaign, severalHeads, organisations, inputs, ownAnswer, accepted } = row;
  if (severalHeads) return t("letters.severalHeads");
  if (role === "coordinator") {
    if (campaign === null || step === "draft") return "";
    if (step === "input") return t("letters.inputs", { count: inputs });
    return t("letters.organisations", { count: organisations });
  }
  if (!accepted) return t("letters.notAccepted");
  return t(`letters.ownAnswer.${ownAnswer}`);
}
