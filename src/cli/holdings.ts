import type { Opened } from "../core/bundle/open";
import type { Hash, Instant, PublicKey } from "../core/encoding/values";
import { reasonsOf } from "../core/endorsement/attest";
import { campaignKind } from "../core/endorsement/campaign";
import { stateReasons } from "../core/endorsement/reasons";
import type { StateReason } from "../core/endorsement/reasons";
import { campaignState } from "../core/endorsement/state";
import type { CampaignState } from "../core/endorsement/state";
import { isUnknown } from "../core/statement/envelope";
import type { Signed } from "../core/statement/envelope";
import { organisationsIn } from "../desk/names";

/** A statement as `inspect` lists it. */
export interface ListedStatement {
  readonly hash: Hash;
  readonly type: string;
  readonly key: PublicKey;
  /** as the newest card of that key in the bundle gives it */
  readonly organisation: string | null;
  readonly campaign: Hash | null;
  readonly seq: number;
  readonly created: Instant;
}

/** Something that does not count as it is, with the stable word and what it means. */
export interface Reasoned {
  readonly name: string;
  readonly reason: string;
  readonly detail: string;
}

/** What a bundle holds. */
export interface Holdings {
  readonly statements: readonly ListedStatement[];
  readonly texts: readonly Hash[];
  readonly attachments: readonly Hash[];
  /** set aside by itself: its bytes, its signature, or what it says is wrong */
  readonly refused: readonly Reasoned[];
  /** waiting for something that this bundle does not bring */
  readonly held: readonly Reasoned[];
  /** does not count, for another reason than that something is missing */
  readonly notCounted: readonly Reasoned[];
  /** kept unjudged: only a newer program knows its type */
  readonly newer: readonly ListedStatement[];
}

type Bundle = Extract<Opened, { readonly outcome: "opened" }>;

/** What the bundle holds, judged as if nothing else were known. */
export function holdingsOf({ statements, texts, attachments, refused }: Bundle, asOf: Instant): Holdings {
  const names = organisationsIn(statements);
  const list = ({ hash, statement }: Signed): ListedStatement => ({
    hash,
    type: statement.type,
    key: statement.key,
    organisation: names.get(statement.key) ?? null,
    campaign: statement.campaign,
    seq: statement.seq,
    created: statement.created,
  });
  const judged = campaignsIn(statements).flatMap((campaign) =>
    judgedIn(campaignState({ campaign, statements, takeOvers: new Set(), asOf })),
  );
  const placed = (place: Place) =>
    judged.filter((one) => one.place === place).map(({ reasoned }) => reasoned);
  return {
    statements: statements.map(list),
    texts: [...texts.keys()],
    attachments: [...attachments.keys()],
    refused: [...refused, ...placed("refused")],
    held: placed("held"),
    notCounted: placed("notCounted"),
    newer: statements.filter(({ statement }) => isUnknown(statement)).map(list),
  };
}

type Place = "refused" | "held" | "notCounted";

function judgedIn(state: CampaignState): readonly { readonly place: Place; readonly reasoned: Reasoned }[] {
  const held = new Set<Hash>([
    ...state.held.map(({ answer }) => answer.hash),
    ...state.setAside.filter(({ outcome }) => outcome === "held").map(({ signed }) => signed.hash),
  ]);
  const refused = new Set<Hash>([
    ...state.refused.map(({ answer }) => answer.hash),
    ...state.setAside.filter(({ outcome }) => outcome === "refused").map(({ signed }) => signed.hash),
  ]);
  const answers = [...reasonsOf(state)]
    .filter(([, reason]) => reason !== "counted")
    .map(([hash, reason]) => ({ place: placeOf(hash, held, refused), reasoned: reasoned(hash, reason) }));
  const versions = [...state.versions.all.values()].flatMap(({ version, standing, reason }) =>
    reason === null
      ? []
      : [
          {
            place: standing === "refused" ? ("refused" as const) : ("held" as const),
            reasoned: reasoned(version.hash, reason),
          },
        ],
  );
  return [...versions, ...answers];
}

function placeOf(hash: Hash, held: ReadonlySet<Hash>, refused: ReadonlySet<Hash>): Place {
  if (held.has(hash)) return "held";
  return refused.has(hash) ? "refused" : "notCounted";
}

function reasoned(hash: Hash, reason: StateReason): Reasoned {
  return { name: `statements/${hash}.json`, reason, detail: stateReasons[reason] };
}

function campaignsIn(statements: readonly Signed[]): readonly Hash[] {
  const named = statements.flatMap(({ statement }) => statement.campaign ?? []);
  const founded = statements
    .filter(({ statement }) => statement.type === campaignKind.type)
    .map(({ hash }) => hash);
  return [...new Set([...founded, ...named])].sort();
}
