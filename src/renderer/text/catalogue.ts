import type { Remark } from "../../core/bundle/open";

/** What a refusal means to the person: the many reasons in a few sentences. */
export type Trouble = "damaged" | "unsigned" | "foreign" | "weak" | "large" | "key" | "vault";

/** Every word on screen, in one language. */
export interface Catalogue {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly version: string;
  readonly title: string;
  readonly lede: string;
  readonly bundle: string;
  readonly bundleHint: string;
  readonly identity: string;
  readonly identityHint: string;
  readonly choose: string;
  readonly open: string;
  readonly cancel: string;
  readonly chooseBoth: string;
  readonly opening: string;
  readonly holds: string;
  readonly nobodyChecked: string;
  readonly from: string;
  readonly unnamed: string;
  readonly words: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<string, string>>;
  readonly note: string;
  readonly noNote: string;
  readonly created: string;
  readonly contents: string;
  readonly counts: (statements: string, texts: string, attachments: string) => string;
  readonly statements: string;
  readonly noStatements: string;
  readonly more: (count: string) => string;
  readonly kind: string;
  readonly by: string;
  readonly outcome: string;
  readonly outcomes: Readonly<Record<"sound" | "newer" | "refused", string>>;
  /** names of the registry's kinds, by the middle of their type */
  readonly kinds: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<Remark, string>>;
  readonly notForMe: string;
  readonly notForMeAdvice: string;
  readonly refused: string;
  readonly troubles: Readonly<Record<Trouble, string>>;
  readonly advice: Readonly<Record<Trouble, string>>;
  readonly unchanged: string;
  readonly detail: string;
  readonly fault: string;
  readonly faultAdvice: string;
}
