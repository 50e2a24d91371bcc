import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useText } from "../../text/useText";

interface DraftPageProps {
  /** the draft's id */
  readonly draft: string;
  /** the next action, such as publishing it: beside the title */
  readonly actions?: ReactNode;
  /** what else is to be known of it, such as how it differs from the letter it was made from: at the panel's end */
  readonly next?: ReactNode;
}

/** The editor is read from the disk when somebody writes. */
const Draft = lazy(async () => ({ default: (await import("./Draft")).Draft }));

/** A letter that is being written: on its sheet, and beside it what is to be known of it. */
export function DraftPage(props: DraftPageProps) {
  return (
    <Suspense fallback={<Opening />}>
      <Draft key={props.draft} {...props} />
    </Suspense>
  );
}

function Opening() {
  const { t } = useText();
  return <p className="soft">{t("draft.opening")}</p>;
}
