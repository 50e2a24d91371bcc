import { Button } from "../../components/actions/Button";
import { UnreadNotice } from "../../components/files/UnreadNotice";
import { Notice } from "../../components/messages/Notice";
import { Focused } from "../../components/messages/Focused";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useGo } from "../../state/going";
import { assertNever } from "../../state/outcomes";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import type { BundleItem } from "./bundles";
import { Looked } from "./Looked";
import type { Strange } from "./strange";
import { Taken } from "./Taken";

interface BundleProps {
  readonly item: BundleItem;
  /** what becomes of it is what the person just asked for: the focus goes to it */
  readonly isAwaited: boolean;
  /** it is the only one that can be taken in: its button is the next action of the place */
  readonly isOnly: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
  /** looks into it once more */
  readonly onAgain: () => void;
}

/** One bundle that was brought, as far as it has come. */
export function Bundle(props: BundleProps) {
  const { t, size } = useText();
  const { file, at } = props.item;
  const isDone = at.state === "taken" && at.received.outcome === "received";
  return (
    <li className="bundle" data-state={at.state}>
      <h2 className="bundle-file">
        <bdi>{visible(file.name)}</bdi> · {size(file.size)}
      </h2>
      {props.isAwaited && isTold(at) ? (
        <Focused key={at.state === "taking" ? "seen" : at.state}>
          <BundleBody {...props} />
        </Focused>
      ) : (
        <BundleBody {...props} />
      )}
      {at.state !== "seen" && at.state !== "taking" && at.state !== "reading" && (
        <div className="actions">
          <Button onPress={props.onLeave}>{isDone ? t("actions.done") : t("exchange.putAside")}</Button>
        </div>
      )}
    </li>
  );
}

/** A file that is no bundle, and where it belongs. */
function StrangeNotice({ is }: { readonly is: Strange }) {
  const { t } = useText();
  const go = useGo();
  return (
    <Notice
      tone="attention"
      title={t(`exchange.strange.${is}.title`)}
      {...(is === "card" && {
        actions: <Button onPress={() => go("contacts", "add")}>{t("exchange.strange.add")}</Button>,
      })}
    >
      <p>{t(`exchange.strange.${is}.words`)}</p>
      <p>{t("refusals.unchanged")}</p>
    </Notice>
  );
}

/** True once there is something to read. */
function isTold({ state }: BundleItem["at"]): boolean {
  return state !== "waiting" && state !== "reading";
}

function BundleBody({ item: { at }, isOnly, onTake, onLeave, onAgain }: BundleProps) {
  const { t } = useText();
  switch (at.state) {
    case "waiting":
      return <p>{t("exchange.waiting")}</p>;
    case "reading":
      return <ProgressPanel title={t("exchange.reading")} amount={null} onCancel={onLeave} />;
    case "unread":
      return <UnreadNotice unread={at.unread} />;
    case "strange":
      return <StrangeNotice is={at.is} />;
    case "trouble":
      return <TroubleNotice trouble={at.trouble} of="file" />;
    case "seen":
    case "taking":
      return (
        <Looked
          inspection={at.inspection}
          isTaking={at.state === "taking"}
          isOnly={isOnly}
          onTake={onTake}
          onLeave={onLeave}
          onAgain={onAgain}
        />
      );
    case "taken":
      return <Taken received={at.received} inspection={at.inspection} />;
    default:
      return assertNever(at);
  }
}
