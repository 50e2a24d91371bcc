import { useId } from "react";
import type { ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Settings that belong together, beside their name. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="settings-content">{children}</div>
    </section>
  );
}
