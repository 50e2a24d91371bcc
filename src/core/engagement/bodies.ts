import * as v from "valibot";
import { date, freeText, line, listOf, office } from "../statement/fields";

/** What the engagement log holds, as bodies of `record/1`. See docs/formats.md §3.4. */

/** A contact with an official, a company or another organisation. */
export const interactionBody = v.strictObject({
  title: line,
  date,
  place: v.nullable(line),
  means: v.picklist(["meeting", "letter", "call", "event", "message", "other"]),
  counterparts: listOf(office, 50),
  summary: v.nullable(freeText),
});

/** Something promised, by whom and until when. */
export const commitmentBody = v.strictObject({
  title: line,
  by: office,
  to: v.nullable(office),
  made: v.nullable(date),
  due: v.nullable(date),
  status: v.picklist(["open", "kept", "broken", "dropped"]),
  note: v.nullable(freeText),
});
