import { memo } from "react";
import type { Letter } from "../../../../core/letter/blocks";
import type { PagesDrawn } from "../../../../desk/round/wordPreview";
import { notesIn } from "./notes";
import { PaperBlock } from "./PaperBlock";
import { PaperInlines } from "./PaperInlines";
import { PaperSignatories, SignatoryNote } from "./PaperSignatories";

/** All that a letter's file says, in its order: what is previewed and what a PDF is made of is drawn by this alone. */
export const PaperDocument = memo(function PaperDocument({ drawn }: { readonly drawn: PagesDrawn }) {
  const { letter, letterhead, addressee, signatories, labels } = drawn;
  const isInNote = signatories?.preset === "title-footnote";
  const { notes, numberOf } = notesIn(letter, isInNote ? 2 : 1);
  const [title, ...rest] = letter;
  const opening = lengthOfOpening(rest);
  const section =
    signatories === null || isInNote ? null : <PaperSignatories signatories={signatories} labels={labels} />;
  const lines = linesOf(addressee);
  const blocks = (some: Letter) =>
    some.map((block, at) => (
      // Blocks have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <PaperBlock key={at} block={block} numberOf={numberOf} />
    ));
  return (
    <>
      {letterhead.length > 0 && <p className="paper-letterhead">{letterhead.join("\n")}</p>}
      {title !== undefined && (
        <PaperBlock block={title} numberOf={numberOf} mark={isInNote ? <sup>1</sup> : null} />
      )}
      {blocks(rest.slice(0, opening))}
      {lines.length > 0 && <p className="paper-addressee">{lines.join("\n")}</p>}
      {signatories?.preset === "start" && section}
      {blocks(rest.slice(opening))}
      {signatories?.preset !== "start" && section}
      {(notes.length > 0 || isInNote) && (
        <ol className="paper-notes">
          {isInNote && (
            <li className="paper-signatories">
              <SignatoryNote signatories={signatories} labels={labels} />
            </li>
          )}
          {notes.map((note, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <PaperInlines content={note.content} numberOf={numberOf} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
});

function linesOf(addressee: PagesDrawn["addressee"]): readonly string[] {
  if (addressee === null) return [];
  return [addressee.name, addressee.office, addressee.organisation].filter((line) => line !== null);
}

/** Where the addressee stands: after the date, before the salutation, as in the Word file. */
function lengthOfOpening(afterTitle: Letter): number {
  const length = afterTitle.findIndex((block) => !(block.kind === "paragraph" && block.role === "date"));
  return length === -1 ? afterTitle.length : length;
}
