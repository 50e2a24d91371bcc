import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../../components/actions/Button";
import { ChooseFaultNotice } from "../../components/files/ChooseFaultNotice";
import { DropVeil } from "../../components/files/DropVeil";
import { takeDropped } from "../../components/files/dropped";
import { DropFaultNotice, FilePlace } from "../../components/files/FilePlace";
import type { DropFault } from "../../components/files/FilePlace";
import { useDrop } from "../../hooks/useDrop";
import { ofTicket } from "../../state/incoming";
import { useFiles } from "../../state/useFiles";
import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Bundle } from "./Bundle";
import { isFull, takeable } from "./bundles";
import type { BundleItem } from "./bundles";
import { PasteBundle } from "./PasteBundle";
import { ReceivedBundles } from "./ReceivedBundles";
import { useBundles } from "./useBundles";

/** Where bundles come in: they are looked into, and taken in or left. Below stand those that were taken in before. */
export function Exchange() {
  const { t } = useText();
  const { bridge, takeWaiting } = useProgram();
  const { waiting } = useSnapshot();
  const { items, bring, lookAgain, takeAll, leave } = useBundles();
  const { choose, drop, fault } = useFiles("bundle", bring);
  const [awaited, setAwaited] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [dropFault, setDropFault] = useState<DropFault | null>(null);

  useEffect(() => {
    if (waiting.length === 0) return;
    const files = takeWaiting().map((ticket) => ofTicket(bridge, "bundle", ticket));
    if (files.length > 0) bring(files);
  }, [waiting, takeWaiting, bridge, bring]);

  const dropAnywhere = useCallback(
    (transfer: DataTransfer) => {
      const dropped = takeDropped(transfer, "bundle");
      setDropFault(dropped.outcome === "files" || dropped.outcome === "nothing" ? null : dropped);
      if (dropped.outcome === "files") drop(dropped.files);
    },
    [drop],
  );
  const isOver = useDrop(null, dropAnywhere);

  const ready = takeable(items);
  const takeThem = (wanted: readonly BundleItem[]): void => {
    setAwaited(wanted[0]?.id ?? null);
    void takeAll(wanted);
  };
  return (
    <>
      <header className="place-head">
        <h1>{t("places.exchange")}</h1>
        {ready.length > 1 && (
          <div className="actions">
            <Button look="primary" onPress={() => takeThem(ready)}>
              {t("exchange.takeAll", { count: ready.length })}
            </Button>
          </div>
        )}
      </header>
      <div className="file-row">
        <FilePlace
          kind="bundle"
          title={t("exchange.files")}
          help={t("exchange.filesHelp")}
          onChoose={choose}
          onDrop={drop}
        />
      </div>
      <ChooseFaultNotice fault={fault} />
      {dropFault !== null && <DropFaultNotice fault={dropFault} />}
      <PasteBundle onPaste={(file) => bring([file])} />
      {/* It has the focus when a bundle that had it is put aside. */}
      <div ref={list} tabIndex={-1} className="focused">
        {items.length > 0 && (
          <ul className="bundle-list">
            {items.map((item) => (
              <Bundle
                key={item.id}
                item={item}
                isAwaited={items.length === 1 || item.id === awaited}
                isOnly={ready.length <= 1}
                onTake={() => takeThem([item])}
                onLeave={() => {
                  leave(item.id);
                  list.current?.focus();
                }}
                onAgain={() => {
                  setAwaited(item.id);
                  lookAgain(item);
                }}
              />
            ))}
          </ul>
        )}
      </div>
      {isFull(items) && <p>{t("exchange.full")}</p>}
      <ReceivedBundles />
      <DropVeil isOver={isOver} />
    </>
  );
}
