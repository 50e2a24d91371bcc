import { endorsementKind } from "../core/endorsement/answers";
import { campaignKind } from "../core/endorsement/campaign";
import { emergencyKind } from "../core/contact/emergency";
import { shareKind } from "../core/contact/share";
import { inputKind } from "../core/letter/input";
import type { Desk } from "./desk";
import { ownKey } from "./desk";
import {
  draftRecord,
  find,
  findAll,
  manifestRecord,
  outgoingRecord,
  own as ownId,
  sharedRecord,
} from "./records";
import { statementsOfKind } from "./statements";

/** What whoever makes somebody open this desk sees on it, in numbers. */
export interface Exposure {
  readonly outcome: "told";
  readonly contacts: number;
  /** of them, those whom being seen with this desk could harm */
  readonly atRisk: number;
  /** of them, those about whom the desk wrote something down */
  readonly notes: number;
  /** letters, one's own and others' */
  readonly letters: number;
  readonly drafts: number;
  /** other organisations that signed something in which the public letter does not name them: their names are here */
  readonly unnamed: number;
  /** other organisations whose suggestions and comments are here, with their names */
  readonly contributors: number;
  /** people who are named as signatories of other organisations */
  readonly people: number;
  /** files that came, and that were packed: with whom, and when */
  readonly exchanged: number;
  /** shares of others' recovery words */
  readonly shares: number;
  /** others to whom shares of this desk's own words were given, by name */
  readonly holders: number;
  /** others whose keys this desk was given the means to end */
  readonly ends: number;
}

/** Counts what is on a desk, and on nobody's screen before it is opened. */
export async function exposure(desk: Desk): Promise<Exposure> {
  const contacts = [...desk.holdings.contacts.values()];
  const own = ownKey(desk);
  const endorsements = statementsOfKind(desk, endorsementKind).filter(
    ({ statement }) => statement.key !== own,
  );
  const unnamed = endorsements.filter(({ statement }) => statement.listing !== "public");
  const people = endorsements.flatMap(({ statement }) => statement.signatories.map(({ name }) => name));
  const inputs = statementsOfKind(desk, inputKind).filter(({ statement }) => statement.key !== own);
  const [drafts, manifests, outgoing, shared] = await Promise.all([
    findAll(desk, draftRecord),
    findAll(desk, manifestRecord),
    findAll(desk, outgoingRecord),
    find(desk, sharedRecord, ownId),
  ]);
  return {
    outcome: "told",
    contacts: contacts.length,
    atRisk: contacts.filter(({ atRisk }) => atRisk).length,
    notes: contacts.filter(({ note }) => note !== "").length,
    letters: statementsOfKind(desk, campaignKind).length,
    drafts: drafts.length,
    unnamed: new Set(unnamed.map(({ statement }) => statement.key)).size,
    contributors: new Set(inputs.map(({ statement }) => statement.key)).size,
    people: new Set(people).size,
    exchanged: manifests.length + outgoing.length,
    shares: statementsOfKind(desk, shareKind).length,
    holders: shared?.holders.length ?? 0,
    ends: statementsOfKind(desk, emergencyKind).filter(({ statement }) => statement.key !== own).length,
  };
}
