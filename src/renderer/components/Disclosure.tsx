import { useState } from "react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

interface DisclosureProps {
  /** what is told when it is opened */
  readonly title: string;
  readonly children: ReactNode;
}

/** More on something, for whoever wants to know: drawn from when it is first opened, since a list can have hundreds. */
export function Disclosure({ title, children }: DisclosureProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="disclosure" onToggle={() => setOpened(true)}>
      <summary>
        <Icon name="next" />
        {title}
      </summary>
      {wasOpened && <div className="disclosure-content">{children}</div>}
    </details>
  );
}
