import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "../../components/actions/Button";
import { ChooseFaultNotice } from "../../components/files/ChooseFaultNotice";
import { DropVeil } from "../../components/files/DropVeil";
import { takeDropped } from "../../components/files/dropped";
import { DropFaultNotice, FilePlace } from "../../components/files/FilePlace";
import type { DropFault } from "../../components/files/FilePlace";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useDrop } from "../../hooks/useDrop";
import { ofTicket } from "../../state/incoming";
import { useFiles } from "../../state/useFiles";
import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { BundleList } from "./BundleList";
import { isDone, isFull, takeable, takenIn } from "./bundles";
import type { BundleItem } from "./bundles";
import { BundleTable } from "./BundleTable";
import { ExchangedList } from "./ExchangedList";
import { PasteBundle } from "./PasteBundle";
import { TakenSummary } from "./TakenSummary";
import { takenTogether } from "./takenTogether";
import { useBundles } from "./useBundles";

/** As many as are told of one by one; more are a line each. */
const few = 8;

/** Where bundles come in: they are looked into, and taken in or left. Below stands what came in and went out before. */
export function Exchange() {
  const { t } = useText();
  const { bridge, takeWaiting } = useProgram();
  const { waiting } = useSnapshot();
  const { items, taking, trouble, bring, lookAgain, takeAll, stop, leave } = useBundles();
  const { choose, drop, fault } = useFiles("bundle", bring);
  const [awaited, setAwaited] = useState<number | null>(null);
  const [isToldTogether, setToldTogether] = useState(false);
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
  const done = items.filter(isDone);
  const looking = items.filter(({ at }) => at.state === "waiting" || at.state === "reading").length;
  const taken = useMemo(() => takenTogether(takenIn(items)), [items]);
  const isMany = items.length > few;
  const takeThem = async (wanted: readonly BundleItem[]): Promise<void> => {
    setAwaited(wanted[0]?.id ?? null);
    setToldTogether(false);
    await takeAll(wanted);
    setToldTogether(wanted.length > few);
  };
  const each = {
    onTake: (item: BundleItem) => void takeThem([item]),
    onLeave: (item: BundleItem) => {
      leave(new Set([item.id]));
      list.current?.focus();
    },
    onAgain: (item: BundleItem) => {
      setAwaited(item.id);
      lookAgain(item);
    },
  };
  return (
    <>
      <header className="place-head">
        <h1>{t("places.exchange")}</h1>
        <div className="actions">
          {done.length > 1 && taking === null && looking === 0 && (
            <Button
              onPress={() => {
                leave(new Set(done.map(({ id }) => id)));
                list.current?.focus();
              }}
            >
              {t("exchange.clear", { count: done.length })}
            </Button>
          )}
          {ready.length > (isMany ? 0 : 1) && taking === null && (
            <Button look="primary" onPress={() => void takeThem(ready)}>
              {t("exchange.takeAll", { count: ready.length })}
            </Button>
          )}
        </div>
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
      {trouble !== null && <TroubleNotice trouble={trouble} of="file" />}
      {/* It has the focus when a bundle that had it is put aside. */}
      <div ref={list} tabIndex={-1} className="focused brought-bundles">
        {taking !== null && <ProgressPanel title={t("exchange.takingAll")} amount={taking} onCancel={stop} />}
        {taking === null && isMany && looking > 0 && (
          <ProgressPanel
            title={t("exchange.reading")}
            amount={{ done: items.length - looking, total: items.length }}
            onCancel={stop}
          />
        )}
        <TakenSummary taken={taken} isFocused={isToldTogether} />
        {isMany && <BundleTable items={items} {...each} />}
        {!isMany && items.length > 0 && (
          <BundleList items={items} awaited={awaited} isOnly={ready.length <= 1} {...each} />
        )}
      </div>
      {isFull(items) && <p>{t("exchange.full")}</p>}
      <ExchangedList />
      <DropVeil isOver={isOver} />
    </>
  );
}
