import type { Card } from "../core/contact/card";
import type { Hash, LanguageTag } from "../core/encoding/values";
import type { Letter } from "../core/letter/blocks";
import { versionKind } from "../core/letter/version";
import type { Version } from "../core/letter/version";
import type { Signed } from "../core/statement/envelope";
import { acceptCampaign } from "./acceptCampaign";
import { admissionPreview } from "./admissionPreview";
import { answerDetail } from "./answerDetail";
import { closeCampaign, noteDelivered, reopenCampaign } from "./closeCampaign";
import { closing } from "./closing";
import { endorsementBoard } from "./endorsementBoard";
import { withoutProgram } from "./withoutProgram";
import { wordPreview } from "./wordPreview";
import { admit } from "./admit";
import { armored, zipped } from "./armor";
import { attest } from "./attest";
import { circulate, sendToCoordinators } from "./circulate";
import { contactDetail } from "./contactDetail";
import { addOrganisation } from "./contactDetails";
import { contactFacets, groupContacts, renameGroup } from "./contactGroups";
import { contactList } from "./contactList";
import { createCampaign } from "./createCampaign";
import type { CampaignDetails } from "./createCampaign";
import { decide } from "./decisions";
import { decline } from "./decline";
import type { Desk } from "./desk";
import { draftLetter } from "./draftLetter";
import { draft } from "./drafts";
import type { Fillings, Template } from "./template";
import { editContact, markContacts, removeContact, removeContacts, restoreContact } from "./editContact";
import { endorse } from "./endorse";
import { exchangedFiles } from "./exchanged";
import { exportProof } from "./exportProof";
import { exportWord } from "./exportWord";
import { giveInput } from "./giveInput";
import { importCard, readCard } from "./importCard";
import { importTable, readTable } from "./importTable";
import { readWord } from "./importWord";
import { inputDraft, saveInputDraft } from "./inputDraft";
import { inspect } from "./inspect";
import { invitation, invitations } from "./invitation";
import { letterHistory } from "./letterHistory";
import { letters } from "./letterList";
import { letterOf } from "./letters";
import { inputBoard } from "./inputBoard";
import { inputsOnBlock } from "./inputsOnBlock";
import { inputsOn, mergeInputs } from "./mergeInputs";
import { mergePlan } from "./mergePlan";
import { overview } from "./overview";
import { cardText, ownCard } from "./ownCard";
import { ownIdentity } from "./ownIdentity";
import { previewLine } from "./previewLine";
import { publishCard } from "./publishCard";
import type { CardDetails } from "./publishCard";
import { publishVersion } from "./publishVersion";
import { receive, receiveAll } from "./receive";
import { receiptsFor } from "./receiptsFor";
import { record, withdrawRecord } from "./record";
import { removeDraft, restoreDraft, saveDraft } from "./saveDraft";
import { readSettings, writeSettings } from "./settings";
import type { Settings } from "./settings";
import { draftBase, similarLetter } from "./similarLetter";
import { startDraft } from "./startDraft";
import { sendingPreview } from "./sendingPreview";
import { stateOf } from "./stateOf";
import type { Aim } from "./stateOf";
import { findStatement } from "./statements";
import { joinContacts, partContacts } from "./twins";
import { acceptTakeOver, undoTakeOver } from "./takeOver";
import { unverifyContact, verifyContact } from "./verifyContact";
import { withdraw } from "./withdraw";

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
  withoutProgram,
  wordPreview,
  contactDetail,
  contactList,
  draft,
  draftBase,
  exchangedFiles,
  exportWord,
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
  ownCard: (desk: Desk): OwnCardFound => {
    const card = ownCard(desk);
    return card ? { outcome: "found", card, text: cardText(card) } : { outcome: "none" };
  },
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
  closeCampaign,
  noteDelivered,
  reopenCampaign,
  withdrawRecord,
  acceptCampaign,
  addOrganisation,
  acceptTakeOver,
  admit,
  attest,
  circulate,
  decide,
  decline,
  editContact,
  endorse,
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
  receive,
  receiveAll,
  record,
  removeContact,
  removeContacts,
  removeDraft,
  renameGroup,
  restoreContact,
  restoreDraft,
  saveDraft,
  saveInputDraft,
  sendToCoordinators,
  similarLetter,
  startDraft,
  undoTakeOver,
  unverifyContact,
  verifyContact,
  withdraw,
  changeSettings: async (desk: Desk, settings: Settings) => {
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
