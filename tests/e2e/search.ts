import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/* What lies in a folder's files, whatever program wrote them. */

/** The forms in which a word may lie on a disk. */
function formsOf(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word);
  // The three ways in which it can fall into groups of base64, without the letters that its neighbours decide.
  const base64 = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), utf8])
      .toString("base64")
      .slice(before + 1, -4),
  );
  const forms = [word, word.toUpperCase(), utf8.toString("hex"), ...base64].map((form) => Buffer.from(form));
  return [...forms, Buffer.from(word, "utf16le")];
}

/** The files in which one of the words lies, by word. */
export function found(folder: string, words: readonly string[]): readonly string[] {
  const forms = words.map((word) => [word, formsOf(word)] as const);
  return (
    filesIn(folder)
      // What somebody saved is theirs to protect, and they are told so.
      .filter((path) => !path.includes("saved-files"))
      .flatMap((path) => {
        const name = relative(folder, path);
        const bytes = Buffer.concat([Buffer.from(name), readFileSync(path)]);
        const here = forms.filter(([, every]) => every.some((form) => bytes.includes(form)));
        return here.map(([word]) => `${word} in ${name}`);
      })
  );
}

/** The files in which one of these bytes lies, each byte a letter of Latin-1. */
export function foundBytes(folder: string, bytes: readonly string[]): readonly string[] {
  return filesIn(folder).flatMap((path) => {
    const contents = readFileSync(path);
    const here = bytes.filter((some) => contents.includes(Buffer.from(some, "latin1")));
    return here.map((some) => `${some.length} bytes in ${relative(folder, path)}`);
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
