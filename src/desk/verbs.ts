import type { Card } from "../core/contact/card";
import type { Hash } from "../core/encoding/values";
import type { Letter } from "../core/letter/blocks";
import { versionKind } from "../core/letter/version";
import type { Version } from "../core/letter/version";
import type { Signed } from "../core/statement/envelope";
import { acceptCampaign } from "./acceptCampaign";
import { admit } from "./admit";
import { attest } from "./attest";
import { circulate, sendToCoordinators } from "./circulate";
import { contactDetail } from "./contactDetail";
import { contactList } from "./contactList";
import { createCampaign } from "./createCampaign";
import type { CampaignDetails } from "./createCampaign";
import { decline } from "./decline";
import type { Desk } from "./desk";
import { draftLetter } from "./draftLetter";
import type { Fillings, Template } from "./template";
import { editContact, removeContact, restoreContact } from "./editContact";
import { endorse } from "./endorse";
import { exportProof } from "./exportProof";
import { exportWord } from "./exportWord";
import { giveInput } from "./giveInput";
import { importCard, readCard } from "./importCard";
import { inspect } from "./inspect";
import { letterOf } from "./letters";
import { inputsOn, mergeInputs } from "./mergeInputs";
import { overview } from "./overview";
import { cardText, ownCard } from "./ownCard";
import { ownIdentity } from "./ownIdentity";
import { publishCard } from "./publishCard";
import type { CardDetails } from "./publishCard";
import { publishVersion } from "./publishVersion";
import { receive } from "./receive";
import { receivedBundles } from "./receivedBundles";
import { record } from "./record";
import { readSettings, writeSettings } from "./settings";
import type { Settings } from "./settings";
import { stateOf } from "./stateOf";
import type { Aim } from "./stateOf";
import { findStatement } from "./statements";
import { unverifyContact, verifyContact } from "./verifyContact";
import { withdraw } from "./withdraw";

/*
 * Everything a desk can be asked, as one table. Each verb answers with a value that has an outcome; what is wrong with
 * what it was given is thrown as a Refusal, which whoever serves the desk makes a value of.
 */

/** Verbs that change nothing: they may run while another is at work. */
export const readers = {
  contactDetail,
  contactList,
  exportWord,
  inspect,
  overview,
  readCard,
  inputs: (desk: Desk, version: Hash) => ({ outcome: "listed" as const, inputs: inputsOn(desk, version) }),
  ownCard: (desk: Desk): OwnCardFound => {
    const card = ownCard(desk);
    return card ? { outcome: "found", card, text: cardText(card) } : { outcome: "none" };
  },
  ownIdentity: (desk: Desk) => ({ outcome: "told" as const, ...ownIdentity(desk) }),
  receivedBundles: async (desk: Desk) => ({
    outcome: "listed" as const,
    bundles: await receivedBundles(desk),
  }),
  settings: async (desk: Desk) => ({ outcome: "told" as const, settings: await readSettings(desk) }),
  state: async (desk: Desk, campaign: Hash, aim?: Aim) => ({
    outcome: "counted" as const,
    state: await stateOf(desk, campaign, aim),
  }),
  version: async (desk: Desk, version: Hash): Promise<VersionFound> => {
    const signed = findStatement(desk, versionKind, version);
    const letter = signed && (await letterOf(desk, signed.statement.text));
    return letter ? { outcome: "found", version: signed, letter } : { outcome: "unknown-version" };
  },
};

/** Verbs that change what the desk holds: one after another. */
export const writers = {
  acceptCampaign,
  admit,
  attest,
  circulate,
  decline,
  editContact,
  endorse,
  exportProof,
  giveInput,
  importCard,
  mergeInputs,
  publishVersion,
  receive,
  record,
  removeContact,
  restoreContact,
  sendToCoordinators,
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
