import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { useText } from "../../text/useText";
import { BroughtCard } from "./BroughtCard";
import type { Brought } from "./importing";

interface BroughtListProps {
  readonly brought: readonly Brought[];
  /** more are being read */
  readonly isLooking: boolean;
  readonly onChoose: (id: number, isChosen: boolean) => void;
}

/** Cards shown at first and added at a time. */
const step = 100;

/** What the cards that were brought say, each to be ticked or not. */
export function BroughtList({ brought, isLooking, onChoose }: BroughtListProps) {
  const { t } = useText();
  const [shown, setShown] = useState(step);
  const rest = brought.length - shown;
  return (
    <>
      <Focused>
        <p>{isLooking ? t("adding.look.reading") : t("adding.look.words")}</p>
      </Focused>
      <ul className="brought-list">
        {brought.slice(0, shown).map((one) => (
          <BroughtCard key={one.id} brought={one} onChoose={onChoose} />
        ))}
      </ul>
      {rest > 0 && (
        <div className="actions">
          <Button look="quiet" onPress={() => setShown(shown + step)}>
            {t("adding.more", { count: rest })}
          </Button>
        </div>
      )}
    </>
  );
}
