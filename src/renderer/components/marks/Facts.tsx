import type { ReactNode } from "react";
import { visible } from "../../text/isolate";

export interface Fact {
  readonly term: string;
  /** text is taken for words from elsewhere, and keeps its own direction */
  readonly value: ReactNode;
}

/** What is known of one thing, term by term. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => (
        <div key={term} className="fact">
          <dt>{term}</dt>
          <dd>{typeof value === "string" ? <bdi>{visible(value)}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
