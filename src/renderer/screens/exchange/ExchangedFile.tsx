import { LinkButton } from "../../components/actions/LinkButton";
import { Facts } from "../../components/marks/Facts";
import { Name } from "../../components/marks/Name";
import { Dialog } from "../../components/overlays/Dialog";
import { useGo } from "../../state/going";
import { visible } from "../../text/isolate";
import { purposeWord } from "../../text/statements";
import { useText } from "../../text/useText";
import type { Exchanged } from "../../../desk/exchange/exchanged";

interface ExchangedFileProps {
  readonly file: Exchanged;
  readonly onClose: () => void;
}

/** One file that came in or went out: with whom, when, what for, about which letters. */
export function ExchangedFile({ file, onClose }: ExchangedFileProps) {
  const text = useText();
  const { t, moment } = text;
  const go = useGo();
  const { way, at, with: who, purpose, note, name, letters } = file;
  return (
    <Dialog title={t(`exchange.past.one.${way}`)} isOpen onClose={onClose} shape="sheet">
      <Facts
        facts={[
          {
            term: t(way === "sent" ? "exchange.past.for" : "exchange.from"),
            value: (
              <ul className="name-list">
                {who.map(({ key, organisation, trust }) => (
                  <li key={key}>
                    <Name name={organisation} trust={trust} />
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t("exchange.columns.purpose"), value: purposeWord(text, purpose) },
          {
            term: t(way === "sent" ? "exchange.past.packed" : "exchange.columns.received"),
            value: moment(at),
          },
          ...(name === null ? [] : [{ term: t("exchange.columns.file"), value: name }]),
          ...(letters.length === 0
            ? []
            : [
                {
                  term: t("exchange.columns.letters"),
                  value: (
                    <ul className="name-list">
                      {letters.map(({ campaign, title }) => (
                        <li key={campaign}>
                          <LinkButton onPress={() => go("letters", campaign)}>
                            <bdi>{title === null ? t("exchange.untitled") : visible(title)}</bdi>
                          </LinkButton>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          ...(note === null ? [] : [{ term: t("exchange.note"), value: note }]),
        ]}
      />
      {way === "sent" && <p className="soft">{t("exchange.past.notKept")}</p>}
    </Dialog>
  );
}
