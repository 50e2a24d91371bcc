import type { Hash } from "../../core/encoding/values";
import { inputKind } from "../../core/letter/input";
import { derived } from "../derived";
import type { Desk } from "../desk";
import { campaignRecord, find } from "../records";
import { stateOf } from "../round/stateOf";
import { unansweredOf } from "../round/unanswered";

/** The ids of contacts who were asked to take part in one of these letters and have not answered it yet. */
export async function askedInVain(desk: Desk, campaigns: readonly Hash[]): Promise<ReadonlySet<string>> {
  const records = await Promise.all(campaigns.map((campaign) => find(desk, campaignRecord, campaign)));
  const of = JSON.stringify([
    campaigns,
    records.map((record) => [record?.invited.length, record?.takeOvers]),
    // Statements are only ever added.
    desk.holdings.statements.size,
  ]);
  const kept = lastAsked(desk);
  if (kept.of !== of) {
    kept.of = of;
    kept.found = computed(desk, campaigns);
  }
  return kept.found;
}

/** A list that is scrolled asks for it again and again. */
const lastAsked = derived(() => ({ of: "", found: Promise.resolve<ReadonlySet<string>>(new Set()) }));

async function computed(desk: Desk, campaigns: readonly Hash[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const campaign of new Set(campaigns)) {
    const state = await stateOf(desk, campaign);
    const { current } = state.versions;
    // While a text is open for input, an input is the answer to it.
    const heard =
      current?.statement.phase === "input"
        ? desk.holdings.ofKind(inputKind).filter(({ statement }) => statement.version === current.hash)
        : [];
    const keys = new Set(heard.map(({ statement }) => statement.key));
    for (const { id } of await unansweredOf(desk, campaign, state)) if (!keys.has(id)) found.add(id);
  }
  return found;
}
