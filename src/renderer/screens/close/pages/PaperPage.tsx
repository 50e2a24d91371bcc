import { useLayoutEffect, useRef } from "react";
import type { CSSProperties } from "react";
import type { PagesDrawn } from "../../../../desk/round/wordPreview";
import { directionOf } from "../../../text/locale";
import { measureFlow } from "./measureFlow";
import type { Measured } from "./measureFlow";
import { PaperDocument } from "./PaperDocument";

interface PaperPageProps {
  readonly drawn: PagesDrawn;
  /** from 0 */
  readonly at: number;
  readonly pages: number;
  /** what it is: read aloud */
  readonly label: string;
  /** told how many pages there are, and on which one the signatories begin; again when that changes */
  readonly onMeasured?: (measured: Measured) => void;
}

/** One page of a letter's file. The browser breaks the document into columns of a page's size, and one of them is seen. */
export function PaperPage({ drawn, at, pages, label, onMeasured }: PaperPageProps) {
  const flow = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = flow.current;
    if (element === null || onMeasured === undefined) return undefined;
    const measure = (): void => onMeasured(measureFlow(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Type that is not read yet has other widths.
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [onMeasured]);
  useLayoutEffect(() => {
    // Somebody who signs meanwhile may make it longer, which does not change the size of the box that is observed.
    if (flow.current !== null && onMeasured !== undefined) onMeasured(measureFlow(flow.current));
  });
  const [before, between, after] = drawn.labels.page;
  return (
    <figure
      className="paper-page"
      data-paper={drawn.paper}
      data-kind={drawn.kind}
      lang={drawn.language}
      dir={directionOf(drawn.language)}
      aria-label={label}
    >
      <div className="paper-window">
        <div ref={flow} className="paper-flow" style={{ "--at": at } as CSSProperties}>
          <PaperDocument drawn={drawn} />
        </div>
      </div>
      <p className="paper-foot" aria-hidden="true">
        {before}
        {at + 1}
        {between}
        {pages}
        {after}
      </p>
    </figure>
  );
}
