import { Fault } from "../../frame/Fault";
import { useText } from "../../text/useText";

/** The page without the program around it, or with one that does not answer. `error`: null when there is none at all. */
export function NoProgram({ error }: { readonly error: unknown }) {
  const { t } = useText();
  if (error !== null) return <Fault error={error} onAgain={() => location.reload()} />;
  return (
    <main className="gate">
      <p className="gate-sheet">{t("gate.noProgram")}</p>
    </main>
  );
}
