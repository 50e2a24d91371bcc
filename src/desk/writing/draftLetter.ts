import { toHex } from "../../core/encoding/hex";
import type { Hash } from "../../core/encoding/values";
import { parseLetter } from "../../core/letter/parse";
import { fillPlaceholders } from "../../core/letter/placeholders";
import { writeLetter } from "../../core/letter/write";
import type { Change } from "../../vault/store";
import type { Desk } from "../desk";
import { draftRecord, put } from "../records";
import type { DraftAddressee, DraftRecord } from "../records";
import { fillLine, openNames } from "./template";
import type { Fillings, Template } from "./template";

export interface Draft extends DraftRecord {
  readonly id: string;
}

export interface Drafted {
  readonly draft: Draft;
  /** names in double braces that are still open: it cannot be published with them */
  readonly unfilled: readonly string[];
}

/**
 * Begins a campaign's first text from a template.
 *
 * @throws Refusal for a template or a filling that no letter may hold
 */
export async function draftLetter(
  desk: Desk,
  campaign: Hash | null,
  template: Template,
  fillings: Fillings,
): Promise<Drafted> {
  const letter = fillPlaceholders(parseLetter(template.text), fillings);
  const draft = await keepDraft(desk, {
    campaign,
    kind: template.kind,
    language: template.language,
    addressee: fillAddressee(template.addressee, fillings),
    letterhead: fillLetterhead(template.letterhead, fillings),
    text: writeLetter(letter),
    previous: [],
  });
  return { draft, unfilled: unfilledIn(draft) };
}

/**
 * Puts a draft on the desk under an id of its own.
 *
 * @param alongside - what else changes at the same time
 */
export async function keepDraft(
  desk: Desk,
  record: Omit<DraftRecord, "changed">,
  alongside: (id: string) => readonly Change[] = () => [],
): Promise<Draft> {
  const id = toHex(desk.random(16));
  const kept = { ...record, changed: desk.clock() };
  await desk.store.write([put(draftRecord, id, kept), ...alongside(id)]);
  return { id, ...kept };
}

export function unfilledIn({ text, addressee, letterhead }: DraftRecord): readonly string[] {
  const { name, office, organisation } = addressee;
  return openNames(parseLetter(text), [name, office, organisation, letterhead]);
}

function fillAddressee({ name, office, organisation }: DraftAddressee, fillings: Fillings): DraftAddressee {
  const fill = (line: string | null) => line && fillLine(line, fillings);
  return { name: fill(name), office: fill(office), organisation: fill(organisation) };
}

function fillLetterhead(lines: readonly string[], fillings: Fillings): string | null {
  return lines.length === 0 ? null : lines.map((line) => fillLine(line, fillings)).join("\n");
}
