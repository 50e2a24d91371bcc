import { cardKind } from "../../core/contact/card";
import type { CalendarDate, Hash, PublicKey } from "../../core/encoding/values";
import { admissionKind, recordedKind } from "../../core/endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../../core/endorsement/answers";
import type { Listing } from "../../core/endorsement/answers";
import { inputKind, receiptKind } from "../../core/letter/input";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { coordinatorsSending } from "./circulate";
import type { Desk } from "../desk";
import type { Files, Group } from "./groups";
import { planOf, statementsIn } from "./sendingPlan";
import type { Receiver, Sending, Unreachable } from "./sendingPlan";
import { onlyKind } from "../statements";
import { summaryOf } from "../contacts/trust";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** An answer that a file shows, as its text names the organisation. */
export interface ShownAnswer {
  readonly by: Who;
  readonly is: "endorsement" | "decline" | "withdrawal";
  /** how it may be named; null for what is no endorsement */
  readonly listing: Listing | null;
}

export interface ShownVersion {
  readonly campaign: Hash;
  readonly title: string;
  readonly number: number;
  readonly phase: "input" | "endorsement";
  readonly closes: CalendarDate | null;
}

/** What is in a file. Every statement is told of in exactly one of the parts. */
export interface Shown {
  readonly versions: readonly ShownVersion[];
  readonly answers: readonly ShownAnswer[];
  /** organisations whose answers came on paper, by e-mail or telephone */
  readonly recorded: readonly string[];
  readonly inputs: readonly Who[];
  readonly receipts: number;
  readonly admissions: number;
  readonly cards: readonly Who[];
  /** of none of these kinds, by type: foundations of campaigns, tallies, revocations and the like */
  readonly others: readonly { readonly type: string; readonly count: number }[];
}

/** Files that hold the same, each for those it names. */
export interface PreviewedFiles {
  readonly files: readonly (readonly Who[])[];
  readonly shows: Shown;
}

export type SendingPreview = {
  readonly outcome: "previewed";
  readonly groups: readonly PreviewedFiles[];
  readonly unreachable: readonly (Unreachable & { readonly who: Who })[];
  /** those without the program, for whom there is no file */
  readonly onPaper: readonly OnPaper[];
  readonly isApart: boolean;
  /** those at risk, or whose cards are not for everybody: for their sake files are apart unless asked for otherwise */
  readonly exposed: readonly Who[];
};

export interface OnPaper {
  readonly id: string;
  readonly organisation: string | null;
}

/** What is to be sent: either to chosen contacts, or to the coordinators. */
export interface SendingRequest {
  readonly campaigns: readonly Hash[];
  /** ids of contacts; with `toCoordinators`, some of them; all when there is none */
  readonly to: readonly string[];
  readonly purpose: string;
  readonly files: Files;
  readonly toCoordinators: boolean;
  /** keys of whose end each is told; none unless given */
  readonly ends?: readonly PublicKey[];
}

/** Says exactly what would be packed for whom. It follows the same plan as packing; nothing is sealed or kept. */
export async function sendingPreview(desk: Desk, request: SendingRequest): Promise<SendingPreview> {
  const sending = await sendingFor(desk, request);
  const { groups, unreachable, onPaper, isApart, exposed } = await planOf(desk, sending);
  const name = namer(desk);
  const alike = new Map<string, { files: (readonly Who[])[]; group: Group<Receiver> }>();
  for (const group of groups) {
    const holds = [...group.contents].sort().join();
    const known = alike.get(holds) ?? { files: [], group };
    known.files.push(group.receivers.map(({ key }) => name(key)));
    alike.set(holds, known);
  }
  return {
    outcome: "previewed",
    groups: [...alike.values()].map(({ files, group }) => ({
      files,
      shows: shownIn(statementsIn(desk, group), name),
    })),
    unreachable: unreachable.map((one) => ({ ...one, who: name(one.key) })),
    onPaper: onPaper.map((id) => ({ id, organisation: summaryOf(desk, id)?.organisation ?? null })),
    isApart,
    exposed: exposed.map(name),
  };
}

async function sendingFor(
  desk: Desk,
  { campaigns, to, purpose, files, toCoordinators, ends = [] }: SendingRequest,
): Promise<Sending> {
  if (!toCoordinators) return { campaigns, to, purpose, files, note: null, ends };
  return coordinatorsSending(desk, campaigns, { files, ...(to.length > 0 && { only: to }) });
}

/** Each key is looked up once: the same people are among the receivers of many files. */
function namer(desk: Desk): (key: PublicKey) => Who {
  const named = new Map<PublicKey, Who>();
  return (key) => {
    const one = named.get(key) ?? whoIs(desk, key);
    named.set(key, one);
    return one;
  };
}

/** Kinds that have a part of their own. */
const told: ReadonlySet<string> = new Set([
  versionKind.type,
  endorsementKind.type,
  declineKind.type,
  withdrawalKind.type,
  recordedKind.type,
  inputKind.type,
  receiptKind.type,
  admissionKind.type,
  cardKind.type,
]);

function shownIn(statements: readonly Signed[], name: (key: PublicKey) => Who): Shown {
  const counts = new Map<string, number>();
  for (const { statement } of statements) {
    if (!told.has(statement.type)) counts.set(statement.type, (counts.get(statement.type) ?? 0) + 1);
  }
  return {
    versions: onlyKind(statements, versionKind)
      .map(({ statement: { campaign, title, number, phase, closes } }) => ({
        campaign,
        title,
        number,
        phase,
        closes,
      }))
      .sort((a, b) => (a.campaign === b.campaign ? b.number - a.number : a.title < b.title ? -1 : 1)),
    answers: [
      ...onlyKind(statements, endorsementKind).map(({ statement: { key, organisation, listing } }) => ({
        by: { ...name(key), organisation },
        is: "endorsement" as const,
        listing,
      })),
      ...onlyKind(statements, declineKind).map(({ statement: { key } }) => ({
        by: name(key),
        is: "decline" as const,
        listing: null,
      })),
      ...onlyKind(statements, withdrawalKind).map(({ statement: { key } }) => ({
        by: name(key),
        is: "withdrawal" as const,
        listing: null,
      })),
    ],
    recorded: onlyKind(statements, recordedKind).map(({ statement }) => statement.organisation),
    inputs: onlyKind(statements, inputKind).map(({ statement }) => name(statement.key)),
    receipts: onlyKind(statements, receiptKind).length,
    admissions: onlyKind(statements, admissionKind).length,
    cards: onlyKind(statements, cardKind).map(({ statement: { key, organisation } }) => ({
      ...name(key),
      organisation,
    })),
    others: [...counts].map(([type, count]) => ({ type, count })).sort((a, b) => (a.type < b.type ? -1 : 1)),
  };
}
