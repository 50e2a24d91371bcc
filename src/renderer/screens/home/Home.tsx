import { Button as Pressable } from "react-aria-components";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useGo } from "../../state/going";
import { isTrouble } from "../../state/outcomes";
import { useSnapshot } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import type { Answered } from "../../state/useRead";
import type { Speech } from "../../text/speech";
import { useText } from "../../text/useText";
import type { LetterTask } from "./letterTasks";
import { tasksIn } from "./tasks";
import type { Task } from "./tasks";

/** What needs a hand today. Each line leads to the thing itself. */
export function Home() {
  const { t } = useText();
  const { waiting } = useSnapshot();
  const overview = useRead("overview");
  const letters = useRead("letters");
  return (
    <>
      <h1>{t("places.home")}</h1>
      {overview !== null && letters !== null && (
        <WhatToDo {...{ overview, letters }} files={waiting.length} />
      )}
    </>
  );
}

interface WhatToDoProps {
  readonly overview: Answered<"overview">;
  readonly letters: Answered<"letters">;
  readonly files: number;
}

function WhatToDo({ overview, letters, files }: WhatToDoProps) {
  if (isTrouble(overview)) return <TroubleNotice trouble={overview} of="entry" />;
  if (isTrouble(letters)) return <TroubleNotice trouble={letters} of="entry" />;
  return <Tasks tasks={tasksIn(overview, letters.letters, files, today())} />;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const text = useText();
  const { t } = text;
  const go = useGo();
  if (tasks.length === 0) return <p className="home-calm">{t("home.calm")}</p>;
  return (
    <ul className="tasks" aria-label={t("home.tasks")}>
      {tasks.map((task) => (
        <li key={keyOf(task)}>
          <Pressable className="task" onPress={() => go(task.place, task.item)}>
            <span className="task-icon" data-grave={isGrave(task) || undefined}>
              <Icon name={iconOf(task)} />
            </span>
            <span className="task-words">
              <span className="task-title">{titleOf(task, text)}</span>
              <span className="soft">{adviceOf(task, text)}</span>
            </span>
            <Icon name="next" />
          </Pressable>
        </li>
      ))}
    </ul>
  );
}

function keyOf(task: Task): string {
  return task.task === "contacts" ? task.trust : `${task.task} ${task.item ?? ""}`;
}

/** Loss, as against what can wait. */
function isGrave(task: Task): boolean {
  if (task.task === "several" || task.task === "adopt" || task.task === "key-ended") return true;
  return task.task === "contacts" && (task.trust === "revoked" || task.trust === "frozen");
}

function iconOf(task: Task): IconName {
  switch (task.task) {
    case "files":
      return "exchange";
    case "no-card":
    case "key-ended":
    case "card":
      return "signature";
    case "backup":
      return "download";
    case "share-request":
      return "key";
    case "first-contact":
      return "contacts";
    case "contacts":
      return task.trust;
    default:
      return "letters";
  }
}

function titleOf(task: Task, { t, day }: Speech): string {
  switch (task.task) {
    case "files":
      return t("home.files.title", { count: task.count });
    case "no-card":
      return t("home.noCard.title");
    case "key-ended":
      return t("home.keyEnded.title");
    case "card":
      return t(`home.card.${task.state}`, { date: day(task.expires) });
    case "backup":
      return task.last === null
        ? t("home.backup.never")
        : t("home.backup.old", { date: day(task.last.slice(0, 10)) });
    case "share-request":
      return t("shares.home.title", { count: task.count });
    case "first-contact":
      return t("home.firstContact.title");
    case "first-letter":
      return t("home.firstLetter.title");
    case "contacts":
      return t(`home.contacts.${task.trust}`, { count: task.count });
    default:
      return titleOfLetter(task, { t, day });
  }
}

function adviceOf(task: Task, { t }: Speech): string {
  switch (task.task) {
    case "files":
      return t("home.files.advice");
    case "no-card":
      return t("home.noCard.advice");
    case "key-ended":
      return t("home.keyEnded.advice");
    case "card":
      return t("home.card.advice");
    case "backup":
      return t("home.backup.advice");
    case "share-request":
      return t("shares.home.advice");
    case "first-contact":
      return t("home.firstContact.advice");
    case "first-letter":
      return t("home.firstLetter.advice");
    case "contacts":
      return t(`home.contactsAdvice.${task.trust}`);
    case "asked":
      return t(`home.letters.advice.asked.${task.phase}`);
    default:
      return t(`home.letters.advice.${task.task}`);
  }
}

function titleOfLetter(task: LetterTask, { t, day }: Pick<Speech, "t" | "day">): string {
  const { title } = task;
  switch (task.task) {
    case "closing":
      return t("home.letters.closing", { title, date: day(task.date) });
    case "invited":
      return task.from === null
        ? t("home.letters.invitedByUnknown", { title })
        : t("home.letters.invited", { title, from: task.from });
    case "admit":
    case "inputs":
    case "unanswered":
      return t(`home.letters.${task.task}`, { title, count: task.count });
    case "asked":
      return t(`home.letters.asked.${task.phase}`, { title });
    default:
      return t(`home.letters.${task.task}`, { title });
  }
}
