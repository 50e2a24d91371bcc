import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Icon } from "../../components/Icon";
import { NameAlone } from "../../components/marks/Name";
import { Dialog } from "../../components/overlays/Dialog";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { JoinTwins } from "./JoinTwins";

/** As many as are looked at before the next ones come. */
const most = 20;

/** Organisations that stand on the list with their card and without it: said above the list, and joined one by one. */
export function TwinList() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const listed = useRead("contactTwins");
  const all = listed === null || isTrouble(listed) ? [] : listed.organisations;
  const count = all.length;
  return (
    <>
      {count > 0 && (
        <div className="twins-line">
          <Icon name="alike" />
          <p>{t("join.several", { count })}</p>
          <Button look="quiet" onPress={() => setOpen(true)}>
            {t("join.open")}
          </Button>
        </div>
      )}
      <Dialog
        title={t("join.title")}
        shape="wide"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <Button look="primary" onPress={() => setOpen(false)}>
            {t("actions.done")}
          </Button>
        }
      >
        {count === 0 && <p>{t("join.none")}</p>}
        <ul className="twin-list">
          {all.slice(0, most).map(({ id, organisation, twins }) => (
            <li key={id}>
              <h3>
                <NameAlone name={organisation} />
              </h3>
              <JoinTwins contactKey={id} hasKey={false} twins={twins} />
            </li>
          ))}
        </ul>
        {count > most && <p className="soft">{t("join.more")}</p>}
      </Dialog>
    </>
  );
}
