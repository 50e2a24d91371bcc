import { Activity, useEffect, useEffectEvent, useState } from "react";
import { useArrival } from "../../state/going";
import { OwnCard } from "../card/OwnCard";
import { arrivalAt } from "./arrivals";
import { ContactPlace } from "./ContactPlace";
import { wholeList } from "./query";
import type { View } from "./query";

/** The organisations on the list, and the desk's own card. */
export function Contacts() {
  const [at, setAt] = useState<"list" | "card">("list");
  const [view, setView] = useState<View>(wholeList);
  const [isAdding, setAdding] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const arrived = useArrival("contacts");
  const arrive = useEffectEvent((item: string) => {
    const arrival = arrivalAt(item);
    setAt(arrival.to === "card" ? "card" : "list");
    if (arrival.to === "trust") setView({ ...wholeList, trust: arrival.trust });
    if (arrival.to === "contact") setOpen(arrival.key);
    setAdding(arrival.to === "add");
  });
  useEffect(() => {
    // One arrives once, and then goes on by hand: that is not to be derived from anything.
    // oxlint-disable-next-line react/set-state-in-effect
    if (arrived !== null) arrive(arrived.item);
  }, [arrived]);
  return (
    <>
      <Activity mode={at === "list" ? "visible" : "hidden"}>
        <ContactPlace
          view={view}
          onView={setView}
          open={open}
          onOpen={setOpen}
          isAdding={isAdding}
          onAdding={setAdding}
          onOwnCard={() => setAt("card")}
        />
      </Activity>
      {at === "card" && <OwnCard onBack={() => setAt("list")} />}
    </>
  );
}
