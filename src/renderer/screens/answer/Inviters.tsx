import type { Invitation, Inviter } from "../../../desk/answering/invitation";
import type { Trust } from "../../../desk/contacts/trust";
import { LinkButton } from "../../components/actions/LinkButton";
import { Name } from "../../components/marks/Name";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useGo } from "../../state/going";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";

/** Nobody knows yet whose key it really is. */
const isUncertain: Readonly<Record<Trust, boolean>> = {
  verified: false,
  introduced: false,
  unverified: true,
  lapsed: true,
  replaced: true,
  revoked: true,
  frozen: true,
  "no-card": true,
};

/**
 * Who invites, each with its mark, and the way to compare where nobody knows yet whether they are who they say. As long
 * as the invitation is not accepted, that is said at length.
 */
export function Inviters({ invitation }: { readonly invitation: Invitation }) {
  const { t } = useText();
  const others = invitation.coordinators.filter(({ isOwn }) => !isOwn);
  const uncertain = others.filter(isUnknown);
  if (others.length === 0) return null;
  return (
    <section className="answer-inviters" aria-label={t("answer.inviters.label")}>
      <p>{t("answer.inviters.invite", { count: others.length })}</p>
      <ul className="name-list">
        {others.map((one) => (
          <OneInviter key={one.key} inviter={one} />
        ))}
      </ul>
      {uncertain.length > 0 && !invitation.isAccepted && (
        <Notice tone="attention" title={t("answer.inviters.uncertain.title", { count: uncertain.length })}>
          <p>{t("answer.inviters.uncertain.words")}</p>
        </Notice>
      )}
    </section>
  );
}

function isUnknown({ trust, isRevoked }: Inviter): boolean {
  return isUncertain[trust] || isRevoked;
}

function OneInviter({ inviter }: { readonly inviter: Inviter }) {
  const { t } = useText();
  const client = useDesk();
  const go = useGo();
  const { ask, trouble } = useAsk();
  const { key, organisation, trust, role, isRevoked, isContact, card } = inviter;
  /** Leads to where fingerprints are compared; somebody who is not on the list yet is put there first. */
  const compare = async (): Promise<void> => {
    if (!isContact && card !== null) {
      if ((await ask(() => client.desk.importCard(card))) === null) return;
    }
    go("contacts", key);
  };
  return (
    <li>
      <Name name={organisation} trust={isRevoked ? "revoked" : trust} />
      {role === "successor" && <span className="soft">{t("answer.inviters.successor")}</span>}
      {isUnknown(inviter) && (isContact || card !== null) && (
        <LinkButton onPress={() => void compare()}>{t("answer.inviters.uncertain.compare")}</LinkButton>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </li>
  );
}
