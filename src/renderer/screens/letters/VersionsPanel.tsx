import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { VersionRow } from "../../../desk/writing/letterHistory";
import type { Who } from "../../../desk/contacts/who";
import { Dialog } from "../../components/overlays/Dialog";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { VersionText } from "./LetterText";
import { WhoName } from "./WhoName";
import { AdoptDialog, Adoptions } from "./versions/Adoptions";
import { CompareVersions } from "./versions/CompareVersions";
import { SettleWordings } from "./versions/SettleWordings";
import { TakeOvers } from "./versions/TakeOvers";
import { VersionItem } from "./versions/VersionItem";

interface VersionsPanelProps {
  readonly campaign: Hash;
}

/** A letter's wordings, from the newest to the first: who published each, what changed, and what is to be settled. */
export function VersionsPanel({ campaign }: VersionsPanelProps) {
  const { t } = useText();
  const history = useRead("letterHistory", campaign);
  const [read, setRead] = useState<VersionRow | null>(null);
  const [adopting, setAdopting] = useState<VersionRow | null>(null);
  if (history === null) return null;
  if (isTrouble(history)) return <TroubleNotice trouble={history} of="entry" />;
  switch (history.outcome) {
    case "unknown-campaign":
      return null;
    case "told": {
      const { versions, current, role, coordinators, successors, missing } = history;
      const heads = versions.filter(({ isHead }) => isHead);
      return (
        <div className="versions">
          {heads.length > 1 && <SettleWordings heads={heads} maySettle={role === "coordinator"} />}
          <TakeOvers campaign={campaign} versions={versions} current={current} />
          <Adoptions versions={versions} {...(role === "coordinator" && { onDecide: setAdopting })} />
          {missing > 0 && <p className="soft">{t("letters.versions.missing", { count: missing })}</p>}
          <h2 className="unseen">{t("letters.versions.all")}</h2>
          <ol className="version-list" reversed>
            {versions.map((version) => (
              <VersionItem
                key={version.hash}
                version={version}
                isCurrent={version.hash === current}
                onRead={() => setRead(version)}
                {...(role === "coordinator" &&
                  version.standing === "revoked" && { onAdopt: () => setAdopting(version) })}
              />
            ))}
          </ol>
          {versions.length > 1 && <CompareVersions versions={versions} />}
          <section className="part">
            <h2>{t("letters.versions.who")}</h2>
            <People title={t("letters.versions.coordinators")} people={coordinators} />
            <People title={t("letters.versions.successors")} people={successors} />
          </section>
          {adopting !== null && (
            <AdoptDialog
              key={adopting.hash}
              version={adopting}
              current={current}
              onClose={() => setAdopting(null)}
            />
          )}
          <Dialog
            title={read === null ? "" : t("letters.version", { number: read.number })}
            isOpen={read !== null}
            onClose={() => setRead(null)}
            shape="wide"
          >
            {read !== null && <VersionText version={read.hash} />}
          </Dialog>
        </div>
      );
    }
    default:
      return assertNever(history);
  }
}

function People({ title, people }: { readonly title: string; readonly people: readonly Who[] }) {
  const { t } = useText();
  return (
    <>
      <h3 className="field-label">{title}</h3>
      {people.length === 0 ? (
        <p className="soft">{t("letters.versions.nobody")}</p>
      ) : (
        <ul className="people-found">
          {people.map((who) => (
            <li key={who.key}>
              <WhoName who={who} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
