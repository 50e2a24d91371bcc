import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";

/** Ranking the dictionaries takes a tenth of a second, once. */
const factory = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** In how many guesses somebody finds a passphrase, as a power of ten. @param known - what an attacker knows */
export function guessesFor(passphrase: string, known: readonly string[]): number {
  return factory.check(passphrase, [...known]).guessesLog10;
}
