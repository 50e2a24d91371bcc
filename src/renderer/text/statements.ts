import type { Remark } from "../../core/bundle/open";
import { en } from "./en/index";
import { visible } from "./isolate";
import type { Speech } from "./speech";

const { kind, purpose } = en.statements;

/**
 * What a kind of statement is called.
 *
 * @param type - `undersigned/<kind>/<number>`; a type that only a newer program knows is given as it is
 */
export function kindWord({ t }: Speech, type: string): string {
  const [, name = ""] = type.split("/");
  return isIn(kind, name) ? t(`statements.kind.${name}`) : visible(type);
}

/** What a bundle is for; a purpose that only a newer program knows is given as it is. */
export function purposeWord({ t }: Speech, name: string): string {
  return isIn(purpose, name) ? t(`statements.purpose.${name}`) : visible(name);
}

/** What became of a statement that came in a bundle. */
export function outcomeWord({ t }: Speech, outcome: "sound" | "newer" | "refused"): string {
  return t(`statements.outcome.${outcome}`);
}

/** What there is to know about a bundle that was opened. */
export function remarkWords({ t }: Speech, remark: Remark): string {
  return t(`statements.remark.${remark}`);
}

function isIn<Table extends object>(table: Table, name: string): name is string & keyof Table {
  return Object.hasOwn(table, name);
}
