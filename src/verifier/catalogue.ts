import type { RecordedOrganisation, ProofWarning } from "../core/proof/report";

/** Every word of the page, in one language. */
export interface Catalogue {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** this language, in itself */
  readonly name: string;
  readonly pageTitle: string;
  readonly lede: string;
  readonly languages: string;
  readonly choose: string;
  readonly chooseHint: string;
  readonly chooseFolder: string;
  readonly checking: (name: string) => string;
  readonly refused: string;
  readonly refusedAdvice: string;
  readonly repackedAdvice: string;
  readonly detail: string;
  readonly unreadable: string;
  readonly unconfirmed: string;
  readonly unconfirmedAdvice: string;
  readonly confirmed: string;
  readonly confirmedAdvice: string;
  readonly given: string;
  readonly givenHint: string;
  readonly compare: string;
  readonly givenMalformed: string;
  readonly givenElsewhere: string;
  readonly verified: (organisations: string) => string;
  readonly facts: {
    readonly title: string;
    readonly addressee: string;
    readonly version: string;
    readonly text: string;
    readonly documents: string;
    readonly signer: string;
    readonly page: string;
  };
  readonly signed: string;
  readonly organisation: string;
  readonly country: string;
  readonly people: string;
  readonly recorded: string;
  readonly recordedNote: string;
  readonly means: string;
  readonly meansWords: Readonly<Record<RecordedOrganisation["means"], string>>;
  readonly attested: string;
  readonly attestedNote: string;
  readonly attests: (counts: {
    readonly listed: string;
    readonly withheld: string;
    readonly recorded: string;
    readonly organisations: string;
    readonly countries: string;
  }) => string;
  readonly asOf: string;
  readonly keyConfirmed: string;
  readonly keyUnconfirmed: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly notes: string;
  readonly warnings: Readonly<Record<ProofWarning["warning"], string>>;
  readonly separator: string;
}
