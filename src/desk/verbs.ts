import type { Card } from "../core/contact/card";
import type { Hash, LanguageTag } from "../core/encoding/values";
import type { Letter } from "../core/letter/blocks";
import { versionKind } from "../core/letter/version";
import type { Version } from "../core/letter/version";
import type { Signed } from "../core/statement/envelope";
import { acceptCampaign, undoAcceptance } from "./answering/acceptCampaign";
import { admissionPreview } from "./round/admissionPreview";
import { answerDetail } from "./round/answerDetail";
import { closeCampaign, noteDelivered, reopenCampaign } from "./round/closeCampaign";
import { closing } from "./round/closing";
import { endorsementBoard } from "./round/endorsementBoard";
import { withoutProgram } from "./contacts/withoutProgram";
import { wordPreview } from "./round/wordPreview";
import { admit } from "./round/admit";
import { adoptVersion } from "./writing/adoptVersion";
import { armored, zipped } from "./exchange/armor";
import { attest } from "./round/attest";
import { backupState, remindOfBackup } from "./backup/kept";
import { circulate, sendToCoordinators } from "./exchange/circulate";
import { contactDetail } from "./contacts/contactDetail";
import { addOrganisation } from "./contacts/contactDetails";
import { contactFacets, groupContacts, renameGroup } from "./contacts/contactGroups";
import { contactList } from "./contacts/contactList";
import { createCampaign } from "./writing/createCampaign";
import type { CampaignDetails } from "./writing/createCampaign";
import { decide } from "./round/decisions";
import { decline } from "./answering/decline";
import type { Desk } from "./desk";
import { draftLetter } from "./writing/draftLetter";
import { draft } from "./writing/drafts";
import type { Fillings, Template } from "./writing/template";
import {
  editContact,
  markContacts,
  removeContact,
  removeContacts,
  restoreContact,
} from "./contacts/editContact";
import { endorse } from "./answering/endorse";
import { endOwnKey, ownEnd } from "./ending/endOwnKey";
import { entrustEnd, publishEnd } from "./ending/entrust";
import { endorsementDraft, saveEndorsementDraft } from "./answering/endorsementDraft";
import { exchangedFiles } from "./exchange/exchanged";
import { exportProof } from "./round/exportProof";
import { exposure } from "./exposure";
import { exportWord } from "./round/exportWord";
import { giveInput } from "./answering/giveInput";
import { importCard, readCard } from "./contacts/importCard";
import { importTable, readTable } from "./contacts/importTable";
import { readWord } from "./writing/importWord";
import { inputDraft, saveInputDraft } from "./answering/inputDraft";
import { inspect } from "./exchange/inspect";
import { invitation, invitations } from "./answering/invitation";
import { letterHistory } from "./writing/letterHistory";
import { letters } from "./round/letterList";
import { letterOf } from "./round/letters";
import { inputBoard } from "./round/inputBoard";
import { inputsOnBlock } from "./round/inputsOnBlock";
import { inputsOn, mergeInputs } from "./round/mergeInputs";
import { mergePlan } from "./round/mergePlan";
import { overview } from "./overview";
import { cardText, ownCard } from "./ownCard";
import { ownIdentity } from "./ownIdentity";
import { previewLine } from "./answering/previewLine";
import { publishCard } from "./publishCard";
import type { CardDetails } from "./publishCard";
import { publishVersion } from "./writing/publishVersion";
import { receive, receiveAll } from "./exchange/receive";
import { receiptsFor } from "./answering/receiptsFor";
import { askForShares } from "./recovery/askForShares";
import { joinWords } from "./recovery/joinWords";
import { returnShare } from "./recovery/returnShare";
import { sharesHere } from "./recovery/sharesHere";
import { record, withdrawRecord } from "./round/record";
import { removeDraft, restoreDraft, saveDraft } from "./writing/saveDraft";
import { readSettings, writeSettings } from "./settings";
import type { Settings } from "./settings";
import { draftBase, similarLetter } from "./writing/similarLetter";
import { startDraft } from "./writing/startDraft";
import { sendingPreview } from "./exchange/sendingPreview";
import { stateOf } from "./round/stateOf";
import type { Aim } from "./round/stateOf";
import { findStatement } from "./statements";
import { contactTwins, joinContacts, partContacts } from "./contacts/twins";
import { acceptTakeOver, undoTakeOver } from "./writing/takeOver";
import { unverifyContact, verifyContact } from "./contacts/verifyContact";
import { withdraw } from "./answering/withdraw";

/*
 * Everything a desk can be asked, as one table. Each verb answers with a value that has an outcome; what is wrong with
 * what it was given is thrown as a Refusal, which whoever serves the desk makes a value of.
 */

/** Verbs that change nothing: they may run while another is at work. */
export const readers = {
  armored,
  contactFacets,
  admissionPreview,
  answerDetail,
  closing,
  endorsementBoard,
  endorsementDraft,
  withoutProgram,
  wordPreview,
  contactDetail,
  contactList,
  contactTwins,
  draft,
  draftBase,
  exchangedFiles,
  exportWord,
  exposure,
  inputDraft,
  inspect,
  invitation,
  invitations,
  letterHistory,
  letters,
  overview,
  previewLine,
  readCard,
  readTable,
  joinWords,
  sharesHere,
  sendingPreview,
  zipped,
  readWord,
  inputBoard,
  inputsOnBlock,
  mergePlan,
  receiptsFor,
  inputs: async (desk: Desk, version: Hash) => ({
    outcome: "listed" as const,
    inputs: await inputsOn(desk, version),
  }),
  ownEnd,
  ownCard: (desk: Desk): OwnCardFound => {
    const card = ownCard(desk);
    return card ? { outcome: "found", card, text: cardText(card) } : { outcome: "none" };
  },
  backup: async (desk: Desk) => ({ outcome: "told" as const, ...(await backupState(desk)) }),
  ownIdentity: (desk: Desk) => ({ outcome: "told" as const, ...ownIdentity(desk) }),
  settings: async (desk: Desk) => ({ outcome: "told" as const, settings: await readSettings(desk) }),
  state: async (desk: Desk, campaign: Hash, aim?: Aim) => ({
    outcome: "counted" as const,
    state: await stateOf(desk, campaign, aim),
  }),
  /** @param language - of one of its translations; its own language unless given */
  version: async (desk: Desk, version: Hash, language?: LanguageTag): Promise<VersionFound> => {
    const signed = findStatement(desk, versionKind, version);
    const text = signed && textIn(signed.statement, language ?? signed.statement.language);
    const letter = text && (await letterOf(desk, text));
    return signed && letter ? { outcome: "found", version: signed, letter } : { outcome: "unknown-version" };
  },
};

/** Verbs that change what the desk holds: one after another. */
export const writers = {
  askForShares,
  returnShare,
  closeCampaign,
  noteDelivered,
  reopenCampaign,
  withdrawRecord,
  acceptCampaign,
  addOrganisation,
  acceptTakeOver,
  admit,
  adoptVersion,
  attest,
  circulate,
  decide,
  decline,
  editContact,
  endorse,
  endOwnKey,
  entrustEnd,
  exportProof,
  giveInput,
  groupContacts,
  importCard,
  importTable,
  joinContacts,
  markContacts,
  mergeInputs,
  publishVersion,
  partContacts,
  publishEnd,
  receive,
  receiveAll,
  record,
  remindOfBackup,
  removeContact,
  removeContacts,
  removeDraft,
  renameGroup,
  restoreContact,
  restoreDraft,
  saveDraft,
  saveEndorsementDraft,
  saveInputDraft,
  sendToCoordinators,
  similarLetter,
  startDraft,
  undoAcceptance,
  undoTakeOver,
  unverifyContact,
  verifyContact,
  withdraw,
  changeSettings: async (desk: Desk, settings: Partial<Settings>) => {
    await writeSettings(desk, settings);
    return { outcome: "changed" as const };
  },
  createCampaign: async (desk: Desk, details: CampaignDetails) => ({
    outcome: "created" as const,
    campaign: await createCampaign(desk, details),
  }),
  draftLetter: async (desk: Desk, campaign: Hash | null, template: Template, fillings: Fillings) => ({
    outcome: "drafted" as const,
    ...(await draftLetter(desk, campaign, template, fillings)),
  }),
  publishCard: async (desk: Desk, details: CardDetails) => ({
    outcome: "published" as const,
    card: await publishCard(desk, details),
  }),
};

/** The text of a version in one of its languages, or null when it is not in that. */
function textIn({ language, text, translations }: Version, asked: LanguageTag): Hash | null {
  if (asked === language) return text;
  return translations.find((one) => one.language === asked)?.text ?? null;
}

export type OwnCardFound =
  | { readonly outcome: "found"; readonly card: Signed<Card>; readonly text: string }
  | { readonly outcome: "none" };

export type VersionFound =
  | { readonly outcome: "found"; readonly version: Signed<Version>; readonly letter: Letter }
  | { readonly outcome: "unknown-version" };

type Verb = (
  desk: Desk,
  ...args: never[]
) => { readonly outcome: string } | Promise<{ readonly outcome: string }>;

export const verbs = { ...readers, ...writers } satisfies Record<string, Verb>;

export type Verbs = typeof verbs;
