import type { readers } from "./verbs";

/** The names of record kinds, as changes tell them. */
type Kind =
  | "statement"
  | "backup"
  | "contact"
  | "campaign"
  | "manifest"
  | "draft"
  | "settings"
  | "pen"
  | "outgoing"
  | "recovery"
  | "shared"
  | "decision"
  | "merge"
  | "endorsementDraft"
  | "inputDraft";

/** What each reading verb depends on: when records of these kinds change, what it said may be otherwise. */
export const readsOf: Readonly<Record<keyof typeof readers, readonly Kind[]>> = {
  armored: [],
  contactFacets: ["contact", "statement"],
  admissionPreview: ["campaign", "contact", "statement"],
  backup: ["backup", "statement"],
  answerDetail: ["campaign", "contact", "statement"],
  closing: ["campaign", "contact", "statement"],
  endorsementBoard: ["campaign", "contact", "statement"],
  contactDetail: ["contact", "statement"],
  contactTwins: ["contact", "statement"],
  contactList: ["campaign", "contact", "statement"],
  draft: ["draft"],
  draftBase: ["draft", "statement"],
  exchangedFiles: ["contact", "manifest", "outgoing", "statement"],
  exposure: ["contact", "draft", "manifest", "outgoing", "shared", "statement"],
  exportWord: ["campaign", "contact", "statement"],
  // What is typed stays with whoever types it (useKept); what was on its way when a screen came up follows.
  endorsementDraft: ["endorsementDraft"],
  inputDraft: ["inputDraft"],
  inputBoard: ["campaign", "contact", "decision", "draft", "merge", "outgoing", "statement"],
  inputs: ["statement"],
  inputsOnBlock: ["campaign", "contact", "decision", "statement"],
  inspect: ["campaign", "contact", "manifest", "statement"],
  invitation: ["campaign", "contact", "outgoing", "statement"],
  invitations: ["campaign", "contact", "outgoing", "statement"],
  letterHistory: ["campaign", "contact", "statement"],
  letters: ["campaign", "contact", "draft", "outgoing", "statement"],
  joinWords: ["statement"],
  sharesHere: ["contact", "manifest", "outgoing", "recovery", "shared", "statement"],
  mergePlan: ["campaign", "contact", "decision", "draft", "merge", "statement"],
  overview: ["backup", "contact", "manifest", "outgoing", "statement"],
  ownCard: ["statement"],
  ownEnd: ["contact", "outgoing", "statement"],
  ownIdentity: [],
  previewLine: ["statement"],
  readCard: ["contact", "statement"],
  readWord: [],
  readTable: ["contact", "statement"],
  sendingPreview: ["campaign", "contact", "manifest", "statement"],
  zipped: [],
  receiptsFor: ["campaign", "contact", "statement"],
  settings: ["settings"],
  state: ["campaign", "contact", "statement"],
  version: ["statement"],
  withoutProgram: ["contact"],
  wordPreview: ["campaign", "contact", "statement"],
};
