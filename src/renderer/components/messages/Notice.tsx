import type { ReactNode } from "react";
import { Icon } from "../Icon";
import type { IconName } from "../icons";

/**
 * - "attention": something to know before going on
 * - "refusal": something was refused or went wrong; read aloud at once
 * - "good": it was done
 */
export type Tone = "attention" | "refusal" | "good";

interface NoticeProps {
  readonly tone: Tone;
  /** what happened */
  readonly title: string;
  /** why, what was not changed, and what to do next: a sentence or two each */
  readonly children?: ReactNode;
  /** the exact words for whoever has to find the cause */
  readonly details?: { readonly title: string; readonly words: string };
  readonly actions?: ReactNode;
  /** it stands for a whole place, and its title is the place's heading */
  readonly isWholePlace?: boolean;
}

const icons: Readonly<Record<Tone, IconName>> = {
  attention: "warning",
  refusal: "cross",
  good: "check",
};

/** Says what happened, what was not changed, and what to do. */
export function Notice({ tone, title, children, details, actions, isWholePlace = false }: NoticeProps) {
  const Title = isWholePlace ? "h1" : "p";
  return (
    <section className="notice" data-tone={tone} role={tone === "refusal" ? "alert" : "status"}>
      <Icon name={icons[tone]} />
      <div className="notice-content">
        <Title className="notice-title">{title}</Title>
        {children}
        {details !== undefined && (
          <details className="details">
            <summary>{details.title}</summary>
            <Exact>{details.words}</Exact>
          </details>
        )}
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
    </section>
  );
}

/** Words of the program's inside: in English, whatever the screen's language. */
function Exact({ children }: { readonly children: string }) {
  return (
    <p lang="en" dir="ltr" className="exact">
      {children}
    </p>
  );
}
