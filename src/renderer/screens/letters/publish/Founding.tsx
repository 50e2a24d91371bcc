import { Notice } from "../../../components/messages/Notice";
import { useText } from "../../../text/useText";
import { PeoplePicker } from "./PeoplePicker";
import type { Chosen } from "./PeoplePicker";

interface FoundingProps {
  readonly coordinators: readonly Chosen[];
  readonly onCoordinators: (chosen: readonly Chosen[]) => void;
  readonly successors: readonly Chosen[];
  readonly onSuccessors: (chosen: readonly Chosen[]) => void;
  readonly error: string | null;
}

/** Who coordinates a letter together with this desk, and who may carry it on: asked once, at its first publication. */
export function Founding(props: FoundingProps) {
  const { coordinators, onCoordinators, successors, onSuccessors, error } = props;
  const { t } = useText();
  const keysOf = (chosen: readonly Chosen[]) => new Set(chosen.map(({ key }) => key));
  return (
    <section className="founding">
      <h3>{t("letters.founding.title")}</h3>
      <p className="soft">{t("letters.founding.words")}</p>
      <PeoplePicker
        label={t("letters.founding.coordinators")}
        help={t("letters.founding.coordinatorsHelp")}
        chosen={coordinators}
        onChange={onCoordinators}
        taken={keysOf(successors)}
      />
      <PeoplePicker
        label={t("letters.founding.successors")}
        help={t("letters.founding.successorsHelp")}
        chosen={successors}
        onChange={onSuccessors}
        taken={keysOf(coordinators)}
      />
      {error !== null && <Notice tone="attention" title={error} />}
    </section>
  );
}
