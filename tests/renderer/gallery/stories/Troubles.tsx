import { TroubleNotice } from "../../../../src/renderer/components/messages/TroubleNotice";
import type { Trouble } from "../../../../src/desk/trouble";
import { ignore, Page, useSample } from "./sample";

const refused: Trouble = {
  outcome: "refused",
  reason: "bad-text",
  part: "card",
  expected: "expected no direction marks",
};
const others: readonly Trouble[] = [
  { outcome: "hindered", hindrance: "full", detail: "the desk's header" },
  { outcome: "cancelled" },
  { outcome: "ended" },
  { outcome: "fault", message: "there is no verb fly" },
];

/** What may come of anything that a desk is asked. */
export function Troubles() {
  const s = useSample();
  return (
    <Page title={s("Troubles", "المشكلات")}>
      <TroubleNotice trouble={refused} of="file" />
      <TroubleNotice trouble={refused} of="entry" />
      {others.map((trouble) => (
        <TroubleNotice key={trouble.outcome} trouble={trouble} of="entry" onAgain={ignore} />
      ))}
    </Page>
  );
}
