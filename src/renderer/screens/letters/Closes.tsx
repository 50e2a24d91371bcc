import type { CalendarDate } from "../../../core/encoding/values";
import { useText } from "../../text/useText";
import { daysBetween, today } from "./letterRows";

interface ClosesProps {
  readonly on: CalendarDate | null;
  /** nothing beside it says what the day is */
  readonly isAlone?: boolean;
}

/** Until when a letter can be answered, in words; nothing when it has no last day. */
export function Closes({ on, isAlone = false }: ClosesProps) {
  const { t, shortDay } = useText();
  if (on === null) return null;
  const days = daysBetween(today(), on);
  const when =
    days < 0
      ? t("letters.closes.past")
      : days === 0
        ? t("letters.closes.today")
        : t("letters.closes.in", { count: days });
  return (
    <span className="closes" data-near={days <= 3 || undefined}>
      {isAlone ? (
        t("letters.closes.on", { day: shortDay(on), when })
      ) : (
        <>
          <bdi>{shortDay(on)}</bdi> ({when})
        </>
      )}
    </span>
  );
}
