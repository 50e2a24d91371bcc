import { directionOf } from "../../../text/locale";
import type { PagesDrawn } from "../../../../desk/round/wordPreview";
import { PaperDocument } from "./PaperDocument";

/** The whole letter, for the shell to lay out in pages of paper. */
export function PaperPrint({ drawn }: { readonly drawn: PagesDrawn }) {
  return (
    <article
      className="paper-print"
      data-paper={drawn.paper}
      data-kind={drawn.kind}
      lang={drawn.language}
      dir={directionOf(drawn.language)}
    >
      <PaperDocument drawn={drawn} />
    </article>
  );
}
