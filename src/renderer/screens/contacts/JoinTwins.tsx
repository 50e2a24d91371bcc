import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { Twin } from "../../../desk/contacts/twins";
import { KnownName } from "./KnownName";

interface JoinTwinsProps {
  readonly contactKey: string;
  /** it has a key: else the others have */
  readonly hasKey: boolean;
  readonly twins: readonly Twin[];
  /** the one that is left, when it is another than this */
  readonly onJoined?: (key: string) => void;
}

/** The same organisation stands on the list once with its card and once as it was written down: they can be made one. */
export function JoinTwins({ contactKey, hasKey, twins, onJoined }: JoinTwinsProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  if (twins.length === 0) return null;
  const join = async (twin: Twin): Promise<void> => {
    const [id, key] = hasKey ? [twin.key, contactKey] : [contactKey, twin.key];
    const said = await ask(() => desk.joinContacts(id, key));
    // When one of them is no longer on the list, there is nothing to join.
    if (said?.outcome !== "joined") return;
    const { before } = said;
    tell({
      words: t("join.done", { name: twin.organisation }),
      undo: () => void part(before),
    });
    if (!hasKey) onJoined?.(key);
  };
  const part = async (before: Parameters<typeof desk.partContacts>[0]): Promise<void> => {
    if (isTrouble(await desk.partContacts(before))) tell({ words: t("join.notParted") });
  };
  return (
    <Notice tone="attention" title={t(hasKey ? "join.withCard" : "join.withoutCard")}>
      <ul className="name-list">
        {twins.map((twin) => (
          <li key={twin.key} className="join-row">
            <KnownName contactKey={twin.key} />
            <Button isPending={isPending} onPress={() => void join(twin)}>
              {t("join.do")}
            </Button>
          </li>
        ))}
      </ul>
      <p>{t("join.words")}</p>
      <TroubleNews trouble={trouble} of="entry" />
    </Notice>
  );
}
