import type { ReactNode } from "react";
import { Icon } from "../Icon";
import type { IconName } from "../icons";

interface EmptyPlaceProps {
  readonly icon: IconName;
  readonly title: string;
  /** two sentences: what will be here, and how it comes here */
  readonly children: string;
  /** the button for the first action */
  readonly action?: ReactNode;
}

/** A place with nothing in it yet: it teaches in two sentences and offers the first action. */
export function EmptyPlace({ icon, title, children, action }: EmptyPlaceProps) {
  return (
    <section className="empty-place">
      <span className="empty-icon">
        <Icon name={icon} />
      </span>
      <h2 className="empty-title">{title}</h2>
      <p>{children}</p>
      {action !== undefined && <div className="actions">{action}</div>}
    </section>
  );
}
