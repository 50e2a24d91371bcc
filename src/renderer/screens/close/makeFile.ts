/** The files that a letter can go out as. */
export type FileMade = "word" | "pdf" | "proof";

/** What a file is called: the day, and nothing of the letter or of who signed it. @param now - of this computer */
export function fileNameFor(file: FileMade, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  switch (file) {
    case "word":
      return `letter-${day}.docx`;
    case "pdf":
      return `letter-${day}.pdf`;
    case "proof":
      return `proof-${day}.zip`;
  }
}
